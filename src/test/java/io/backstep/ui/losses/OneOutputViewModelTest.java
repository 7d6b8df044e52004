package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.function.HuberLoss;
import io.backstep.ui.losses.OneOutputViewModel.Learning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The topic One output. */
class OneOutputViewModelTest {
    private final OneOutputViewModel one = new OneOutputViewModel();

    @ParameterizedTest
    @EnumSource
    void everyLossCanBeChosenAndIsRemembered(LossChoice choice) {
        one.choose(choice);
        OneOutputViewModel other = new OneOutputViewModel();
        other.recall(one.remember());
        assertThat(other.choiceProperty().get()).isEqualTo(choice);
        assertThat(other.loss()).isEqualTo(one.loss());
        assertThat(other.remember()).isEqualTo(one.remember());
    }

    @Test
    void itsNumbersBelongToTheLoss() {
        one.choose(LossChoice.HUBER);
        one.delta().set(0.75);
        assertThat(one.loss()).isEqualTo(new HuberLoss(0.75));
        one.choose(LossChoice.ASYMMETRIC);
        one.tooLow().set(4);
        assertThat(one.loss().value(1, 0.5)).isEqualTo(2);
        assertThat(one.loss().slope(1, 0.5)).isEqualTo(-4);
    }

    @Test
    void crossEntropyKnowsOutputsFrom0To1Only() {
        one.setOutput(1.7);
        assertThat(one.output().value()).isEqualTo(1.7);
        one.choose(LossChoice.BINARY_CROSS_ENTROPY);
        assertThat(one.output().value()).isEqualTo(1);
        one.setOutput(-3);
        assertThat(one.output().value()).isZero();
    }

    @Test
    void farFromTheTargetLearningStalls() {
        one.target().set(1);
        assertThat(one.stalls()).hasSize(1);
        assertThat(one.stalls().get(0).to()).isCloseTo(-2.88727095035762, within(1e-9));
        one.z().set(-4);
        assertThat(one.learning()).isEqualTo(Learning.STALLS);
        one.z().set(-1);
        assertThat(one.learning()).isEqualTo(Learning.WRONG);
        one.z().set(5);
        assertThat(one.learning()).isEqualTo(Learning.NEARLY_RIGHT);
    }
}
