package io.backstep.ui.kit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Numbers that sliders and fields set. */
class ValueSettingTest {
    private final ValueSetting share = ValueSetting.linear("share", 0, 1, 0.1, 0.5);
    private final ValueSetting heat = ValueSetting.logarithmic("heat", 0.1, 10, 1);

    @Test
    void aSliderRoundsToStepsThatCanBeWritten() {
        share.drag(0.299);
        assertThat(share.value()).isEqualTo(0.3);
        heat.drag(0.5);
        assertThat(heat.value()).isEqualTo(3.2);
    }

    @Test
    void whatIsTypedIsTakenAsItIs() {
        assertThat(share.enter("0,123456")).isEmpty();
        assertThat(share.value()).isEqualTo(0.123456);
    }

    @Test
    void whatDoesNotFitIsAnsweredAndChangesNothing() {
        assertThat(share.enter("1.5")).isPresent();
        assertThat(share.enter("much")).isPresent();
        assertThat(share.value()).isEqualTo(0.5);
    }

    @Test
    void itStaysWithinItsBounds() {
        share.set(7);
        assertThat(share.value()).isEqualTo(1);
        share.set(Double.NEGATIVE_INFINITY);
        assertThat(share.value()).isZero();
        share.set(Double.NaN);
        assertThat(share.value()).isZero();
    }

    @Test
    void aLogarithmicSliderHasItsMiddleInTheMiddle() {
        assertThat(heat.place()).isZero();
        assertThat(heat.lowPlace()).isCloseTo(-1, within(1e-12));
        assertThat(heat.highPlace()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aSliderMayReachLessFarThanTheField() {
        ValueSetting constant = ValueSetting.around0("constant", 1000, 10, 0.5, 0);
        assertThat(constant.enter("700")).isEmpty();
        assertThat(constant.value()).isEqualTo(700);
        assertThat(constant.place()).isEqualTo(10);
    }

    @Test
    void aValueIsRememberedBitForBit() {
        share.set(0.1 + 0.2);
        OptionalDouble kept = OptionalDouble.of(share.value());
        share.set(0);
        share.recall(kept);
        assertThat(share.value()).isEqualTo(0.1 + 0.2);
        share.recall(OptionalDouble.of(2));
        assertThat(share.value()).isEqualTo(0.5);
        share.recall(OptionalDouble.of(Double.NaN));
        assertThat(share.value()).isEqualTo(0.5);
    }
}
