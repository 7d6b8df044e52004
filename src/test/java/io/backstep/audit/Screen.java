package io.backstep.audit;

import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * A screen as the audit sees it.
 *
 * @param name short name, used in the names of its pictures
 * @param builder makes the screen, with nothing moving and nothing left to load
 * @param ownTexts texts on it that the learner named, such as the name of an experiment
 */
public record Screen(String name, Builder builder, Set<String> ownTexts) {
    public Screen {
        ownTexts = Set.copyOf(ownTexts);
    }

    /** Makes the scene of a combination, in its language, theme, size and text size, on the FX thread. */
    @FunctionalInterface
    public interface Builder {
        Scene build(Combination combination) throws Exception;
    }

    /** Makes the root of a combination; the scene around it gets the combination's size. */
    @FunctionalInterface
    public interface RootBuilder {
        Parent build(Combination combination) throws Exception;
    }

    public static Screen ofScene(String name, Builder builder) {
        return new Screen(name, builder, Set.of());
    }

    public static Screen ofRoot(String name, RootBuilder builder) {
        return ofScene(
                name, combination -> new Scene(builder.build(combination), combination.width(), combination.height()));
    }

    /** The same screen, on which these texts of the learner's stand too. */
    public Screen showing(String... texts) {
        return new Screen(name, builder, Set.of(texts));
    }
}
