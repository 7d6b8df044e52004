package io.backstep.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.audit.Combination.Appearance;
import io.backstep.text.Language;
import io.backstep.ui.app.LearnedScenes;
import io.backstep.ui.app.LearnedScenes.Lesson;
import io.backstep.ui.train.LearnedInput;
import io.backstep.ui.train.LearnedViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a network has learned, in a column of 360 pixels and all of it in view, has nothing to be embarrassed by. */
class LearnedUiTest {
    private static final List<Combination> COMBINATIONS = List.of(
            new Combination(Language.ENGLISH, Appearance.LIGHT, 360, 1180, 100),
            new Combination(Language.CHINESE, Appearance.DARK, 360, 1180, 100),
            new Combination(Language.ENGLISH, Appearance.HIGH_CONTRAST, 360, 1190, 150),
            new Combination(Language.CHINESE, Appearance.LIGHT, 430, 1190, 150));

    static Stream<ScreenShot> shots() {
        return Stream.of(
                        shots(Lesson.SPIRAL, "", viewModel -> {}),
                        shots(
                                Lesson.SPIRAL,
                                "-discrete",
                                viewModel -> viewModel.discreteProperty().set(true)),
                        shots(Lesson.SPIRAL_3, "", viewModel -> {}),
                        shots(Lesson.SPIRAL_3, "-one", viewModel -> viewModel.showOutput(Optional.of(1))),
                        shots(Lesson.SINE, "", viewModel -> {}),
                        shots(Lesson.HUMPS, "", viewModel -> {}),
                        shots(Lesson.IRIS, "", viewModel -> {}),
                        shots(Lesson.DIGITS, "", viewModel -> {}))
                .flatMap(shots -> shots);
    }

    /** Each is learned once: every combination shows the same network. */
    private static Stream<ScreenShot> shots(Lesson lesson, String state, Consumer<LearnedViewModel> use) {
        LearnedInput learned = lesson.learned();
        Screen screen = new Screen(
                "learned-" + lesson.name().toLowerCase(Locale.ROOT) + state,
                combination -> LearnedScenes.scene(combination, learned, use),
                Set.of(),
                COMBINATIONS);
        // All of a map and of a screen full of choices; of the others those that differ most.
        boolean every = state.isEmpty() && (lesson == Lesson.SPIRAL || lesson == Lesson.IRIS);
        return COMBINATIONS.stream()
                .skip(every ? 0 : 1)
                .limit(every ? COMBINATIONS.size() : 2)
                .map(combination -> new ScreenShot(screen, combination));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void hasNothingToBeEmbarrassedBy(ScreenShot shot) {
        assertThat(shot.findings()).isEmpty();
        assertThat(shot.picture()).isRegularFile();
    }
}
