package io.backstep.engine.function;

import static io.backstep.engine.function.Regions.Kind.BETWEEN;
import static io.backstep.engine.function.Regions.Kind.DEAD;
import static io.backstep.engine.function.Regions.Kind.NEARLY_LINEAR;
import static io.backstep.engine.function.Regions.Kind.SATURATED_HIGH;
import static io.backstep.engine.function.Regions.Kind.SATURATED_LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.function.Regions.Band;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saturated, nearly linear, dead and in between. */
class RegionsTest {
    private static List<Band> bands(ElementwiseActivation activation) {
        return Regions.bands(activation, 0.2, -10, 10);
    }

    @Test
    void sigmoidHasFiveBands() {
        List<Band> bands = bands(new Sigmoid());
        assertThat(bands)
                .extracting(Band::kind)
                .containsExactly(SATURATED_LOW, BETWEEN, NEARLY_LINEAR, BETWEEN, SATURATED_HIGH);
        // sigmoid'(z) = s/4 where z = 2 artanh(sqrt(1 - s))
        assertThat(bands.get(0).to()).isCloseTo(-2.88727095035762, within(1e-9));
        assertThat(bands.get(4).from()).isCloseTo(2.88727095035762, within(1e-9));
        assertThat(bands.get(2).from()).isCloseTo(-0.962423650119207, within(1e-9));
    }

    @Test
    void tanhIsSigmoidAtTwiceTheSpeed() {
        assertThat(bands(new Tanh()).get(0).to()).isCloseTo(-2.88727095035762 / 2, within(1e-9));
    }

    @Test
    void reluIsDeadNotSaturated() {
        assertThat(bands(new Relu())).containsExactly(new Band(DEAD, -10, 0), new Band(NEARLY_LINEAR, 0, 10));
        assertThat(Regions.at(new Relu(), 0)).isEqualTo(DEAD);
        assertThat(Regions.saturates(new Relu())).isFalse();
    }

    @Test
    void stepIsDeadAndLinearIsLinearEverywhere() {
        assertThat(bands(new StepFunction())).containsExactly(new Band(DEAD, -10, 10));
        assertThat(bands(new Linear())).containsExactly(new Band(NEARLY_LINEAR, -10, 10));
        assertThat(Regions.saturates(new StepFunction())).isFalse();
        assertThat(Regions.saturates(new Linear())).isFalse();
    }

    @Test
    void oneSidedFunctionsSaturateBelow() {
        assertThat(bands(new Elu(1)).get(0).to()).isCloseTo(StrictMath.log(0.2), within(1e-9));
        assertThat(bands(new Softplus()).get(0).to()).isCloseTo(-StrictMath.log(4), within(1e-9));
        assertThat(bands(new LeakyRelu(0.01))).first().isEqualTo(new Band(SATURATED_LOW, -10, 0));
        for (ElementwiseActivation activation : List.of(new Elu(1), new Softplus(), new Gelu(), new Silu())) {
            assertThat(Regions.saturates(activation)).isTrue();
            assertThat(Regions.at(activation, 9)).isEqualTo(NEARLY_LINEAR);
        }
    }

    @Test
    void farOutASmoothFunctionIsSaturatedNotDead() {
        assertThat(Regions.at(new Sigmoid(), 800)).isEqualTo(SATURATED_HIGH);
        assertThat(Regions.at(new Gelu(), -800)).isEqualTo(SATURATED_LOW);
    }

    @ParameterizedTest
    @MethodSource("io.backstep.engine.function.ActivationTest#functions")
    void bandsAgreeWithSinglePointsAndLeaveNoGap(ElementwiseActivation activation) {
        for (double share : new double[] {0.05, 0.1, 0.2, 0.5}) {
            check(activation, share, -200, 300);
            check(activation, share, -6, 5);
            check(activation, share, -3.7, -0.1);
        }
    }

    private static void check(ElementwiseActivation activation, double share, double from, double to) {
        List<Band> bands = Regions.bands(activation, share, from, to);
        assertThat(bands.get(0).from()).isEqualTo(from);
        assertThat(bands.get(bands.size() - 1).to()).isEqualTo(to);
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            assertThat(i == 0 ? from : bands.get(i - 1).to()).isEqualTo(band.from());
            for (int part = 1; part < 50; part++) {
                double z = band.from() + (band.to() - band.from()) * part / 50;
                assertThat(Regions.at(activation, z, share)).as("at %s", z).isEqualTo(band.kind());
            }
            if (i > 0) {
                assertThat(bands.get(i - 1).kind()).isNotEqualTo(band.kind());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 0.8, 1, Double.NaN})
    void aShareThatMakesNoSenseIsRefused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> Regions.at(new Sigmoid(), 0, share));
        assertThatIllegalArgumentException().isThrownBy(() -> Regions.bands(new Sigmoid(), share, 0, 1));
    }
}
