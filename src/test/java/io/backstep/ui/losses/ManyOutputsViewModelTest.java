package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.function.TemperedSoftmax;
import io.backstep.engine.math.Vector;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.ManyOutputsViewModel.Outcome;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The topic Many outputs. */
class ManyOutputsViewModelTest {
    private final ManyOutputsViewModel many = new ManyOutputsViewModel();

    private void logits(double... values) {
        many.setOutputs(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(many.enterLogit(i, Double.toString(values[i]))).isEmpty();
        }
    }

    @Test
    void whatIsShownIsTheEngines() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double[] z = random.doubles(2 + random.nextInt(9), -1000, 1000).toArray();
            logits(z);
            many.chooseTarget(random.nextInt(z.length));
            many.temperature().set(0.05 + 3 * random.nextDouble());
            TemperedSoftmax softmax = new TemperedSoftmax(many.temperature().value());
            double[] t = new double[z.length];
            t[many.target()] = 1;
            Outcome outcome = many.outcome();
            assertThat(outcome.shares()).isEqualTo(Vector.of(softmax.values(z)));
            assertThat(outcome.loss()).isEqualTo(softmax.loss(t, z)).isFinite();
            assertThat(outcome.gradient()).isEqualTo(Vector.of(softmax.gradient(t, z)));
            assertThat(outcome.jacobian()).isEqualTo(softmax.jacobian(z));
        }
    }

    @Test
    void logitsOfAThousandStayFiniteAndRight() {
        logits(1000, -1000, 0);
        many.chooseTarget(1);
        assertThat(many.outcome().shares().toArray()).containsExactly(1, 0, 0);
        assertThat(many.outcome().loss()).isEqualTo(2000);
        assertThat(many.outcome().gradient().toArray()).containsExactly(1, -1, 0);
        assertThat(many.reach().value()).isEqualTo(1000);
        many.constant().set(1000);
        assertThat(many.outcome().loss()).isEqualTo(2000);
        assertThat(many.shownReach()).isEqualTo(2000);
    }

    @Test
    void aConstantChangesNothing() {
        logits(0.3, -1.2, 2.4);
        Outcome before = many.outcome();
        many.constant().set(7.5);
        Outcome after = many.outcome();
        assertThat(after.logits().toArray()).containsExactly(new double[] {7.8, 6.3, 9.9}, within(1e-12));
        assertThat(after.shares().toArray()).containsExactly(before.shares().toArray(), within(1e-12));
        assertThat(after.loss()).isCloseTo(before.loss(), within(1e-12));
        assertThat(after.changeByConstant()).isLessThan(1e-12);
    }

    @Test
    void aDraggedBarTakesTheConstantAlong() {
        logits(1, 2);
        many.reach().set(5);
        many.constant().set(2);
        many.dragLogit(0, 4.53);
        assertThat(many.logitsProperty().get().get(0)).isEqualTo(2.5);
        assertThat(many.outcome().logits().get(0)).isEqualTo(4.5);
        assertThat(many.selected()).isZero();
    }

    @Test
    void thereAreTwoToTenOutputs() {
        many.setOutputs(1);
        assertThat(many.outputs()).isEqualTo(2);
        many.setOutputs(99);
        assertThat(many.outputs()).isEqualTo(10);
        many.chooseTarget(9);
        many.setOutputs(3);
        assertThat(many.target()).isEqualTo(2);
        assertThat(many.selected()).isEqualTo(2);
        many.chooseTarget(3);
        assertThat(many.target()).isEqualTo(2);
    }

    @Test
    void whatIsNoLogitIsAnswered() {
        logits(1, 2);
        assertThat(many.enterLogit(0, "1001")).isPresent();
        assertThat(many.enterLogit(0, "")).isPresent();
        assertThat(many.logitsProperty().get()).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void everythingIsRemembered() {
        logits(1, 2, -3.25);
        many.chooseTarget(2);
        many.select(1);
        many.temperature().set(0.5);
        many.constant().set(-2);
        ManyOutputsViewModel other = new ManyOutputsViewModel();
        other.recall(many.remember());
        assertThat(other.remember()).isEqualTo(many.remember());
        assertThat(other.outcome()).isEqualTo(many.outcome());
    }

    @Test
    void brokenStateLeavesTheUsual() {
        ScreenState usual = new ManyOutputsViewModel().remember();
        for (String broken : new String[] {"", "1", "1 NaN", "1 2 3 4 5 6 7 8 9 10 11", "1  2", "1 1e9"}) {
            many.recall(
                    ScreenState.EMPTY.with("logits", broken).with("target", 40).with("temperature", -1.0));
            assertThat(many.remember()).as(broken).isEqualTo(usual);
        }
        assertThat(Arrays.stream(many.outcome().shares().toArray()).sum()).isCloseTo(1, within(1e-12));
    }
}
