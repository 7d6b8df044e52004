package io.backstep.ui.kit.formula;

import java.util.List;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/**
 * How one term of a formula looks and what it says.
 *
 * @param styleClasses style classes that the term's outline carries besides its own
 * @param pseudoClasses pseudo-classes that are set on the term's outline
 * @param tooltip what is shown on hover; null for nothing
 * @param accessibleText what a screen reader says for the term; null for nothing
 */
public record TermLook(
        List<String> styleClasses,
        List<PseudoClass> pseudoClasses,
        @Nullable String tooltip,
        @Nullable String accessibleText) {
    /** Neither colour nor words. */
    public static final TermLook NONE = new TermLook(List.of(), List.of(), null, null);

    public TermLook {
        styleClasses = List.copyOf(styleClasses);
        pseudoClasses = List.copyOf(pseudoClasses);
    }

    /** A look of style classes alone. */
    public static TermLook of(String... styleClasses) {
        return new TermLook(List.of(styleClasses), List.of(), null, null);
    }
}
