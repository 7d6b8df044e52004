package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.math.Vector;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.trace.History;
import io.backstep.experiment.Experiment;
import io.backstep.ui.step.LossCurve.Point;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LossCurveTest {
    private static History.Entry entry() {
        Experiment worked = Experiments.worked();
        int learned = worked.network().learnedParameters().size();
        return new History.Entry(
                worked.network(), OptimizerState.initial(worked.optimizer().rule(), learned), 0);
    }

    private static History longHistory(double[] losses, long mostBytes) {
        History history = History.starting(entry(), mostBytes);
        for (double loss : losses) {
            history = history.append(entry(), loss);
        }
        return history;
    }

    private static LossCurve curve(double... losses) {
        History history = longHistory(losses, 1 << 30);
        return new LossCurve(Vector.of(losses), Optional.empty(), 1, history);
    }

    @Test
    void takesTheLossOnViewAsSoonAsItIsKnown() {
        StepRun run = StepRun.start(Experiments.worked());
        assertThat(LossCurve.of(run).size()).isZero();
        assertThat(LossCurve.of(run.to(Integer.MAX_VALUE)).newestLoss())
                .hasValueSatisfying(
                        loss -> assertThat(loss).isEqualTo(run.trace().loss(0).orElseThrow()));
        StepRun second = run.nextIteration();
        assertThat(LossCurve.of(second).size()).isEqualTo(1);
        assertThat(LossCurve.of(second.to(Integer.MAX_VALUE)).size()).isEqualTo(2);
        assertThat(LossCurve.of(second.to(Integer.MAX_VALUE).toIteration(1)).size())
                .isEqualTo(1);
    }

    @Test
    void whatStandsAtTheDotIsTheLossOfTheIterationOnView() {
        History history = longHistory(new double[] {3, 2, 1}, 1 << 30);
        assertThat(new LossCurve(Vector.of(3, 2, 1), Optional.empty(), 2, history).lossHere())
                .contains(2.0);
        assertThat(new LossCurve(Vector.of(3, 2, 1), Optional.empty(), 4, history).lossHere())
                .isEmpty();
    }

    @Test
    void keepsTheExtremesWhereThereIsNoRoomForAll() {
        Random random = new Random(7);
        double[] losses = random.doubles(10_000).toArray();
        losses[1234] = 50;
        losses[4321] = -50;
        List<Point> points = curve(losses).points(100);
        assertThat(points).hasSizeLessThanOrEqualTo(200);
        assertThat(points).contains(new Point(1235, 50), new Point(4322, -50));
        assertThat(points).extracting(Point::iteration).isSorted();
    }

    @Test
    void showsEveryPointWhereThereIsRoomAndLeavesOutWhatIsNotFinite() {
        assertThat(curve(3, Double.NaN, 1, Double.POSITIVE_INFINITY).points(100))
                .containsExactly(new Point(1, 3), new Point(3, 1));
        assertThat(curve().points(100)).isEmpty();
    }

    @Test
    void knowsWhatFellOutOfTheHistory() {
        double[] losses = new Random(3).doubles(20).toArray();
        History history = longHistory(losses, 1);
        LossCurve curve = new LossCurve(history.losses(), Optional.empty(), 21, history);
        assertThat(curve.canReturnTo(1)).isTrue();
        assertThat(curve.canReturnTo(2)).isFalse();
        assertThat(curve.canReturnTo(21)).isTrue();
        assertThat(curve.lossOf(2)).contains(losses[1]);
        assertThat(curve.lossOf(21)).isEmpty();
    }
}
