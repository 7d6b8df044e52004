package io.backstep.audit;

import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * A screen as the audit sees it.
 *
 * @param name short name, used in the names of its pictures
 * @param builder makes the screen, with nothing moving and nothing left to load
 * @param ownTexts texts on it that the learner named, such as the name of an experiment
 * @param combinations how it is to be shown
 */
public record Screen(String name, Builder builder, Set<String> ownTexts, List<Combination> combinations) {
    public Screen {
        ownTexts = Set.copyOf(ownTexts);
        combinations = List.copyOf(combinations);
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
        return new Screen(name, builder, Set.of(), Combination.all());
    }

    public static Screen ofRoot(String name, RootBuilder builder) {
        return ofScene(
                name, combination -> new Scene(builder.build(combination), combination.width(), combination.height()));
    }

    /** The same screen, on which these texts of the learner's stand too. */
    public Screen showing(String... texts) {
        return new Screen(name, builder, Set.of(texts), combinations);
    }

    /** A further state of a screen that another entry shows in every combination: this one in the most different few. */
    public Screen asFurtherState() {
        return new Screen(name, builder, ownTexts, Combination.few());
    }
}
