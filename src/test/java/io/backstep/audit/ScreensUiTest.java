package io.backstep.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in every language, theme, window size and text size has nothing to be embarrassed by. */
class ScreensUiTest {
    /** Set to true, each screen is shown in the few combinations that differ most: for a second run on another Java. */
    private static final String FEW = "backstep.audit.few";

    static Stream<ScreenShot> shots() {
        return ScreenMatrix.of(
                Boolean.getBoolean(FEW)
                        ? Screens.all().stream().map(Screen::asFurtherState).toList()
                        : Screens.all());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("shots")
    void hasNothingToBeEmbarrassedBy(ScreenShot shot) {
        assertThat(shot.findings()).isEmpty();
        assertThat(shot.picture()).isRegularFile();
    }
}
