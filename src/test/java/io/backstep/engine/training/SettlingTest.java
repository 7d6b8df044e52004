package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.MeanSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adagrad;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.optimizer.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs whose settings change on the way. */
class SettlingTest {
    private static final int BEFORE = 7;
    private static final int AFTER = 9;

    static Stream<UpdateRule> rules() {
        return Stream.of(
                new Sgd(),
                new Momentum(0.9, false),
                new Momentum(0.8, true),
                new Adagrad(),
                new Rmsprop(0.9),
                new Adam(0.9, 0.999),
                new AdamW(new Adam(0.9, 0.99), 0.1));
    }

    private static List<Sample> samples() {
        SplittableRandom random = new SplittableRandom(3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            double x = 2 * random.nextDouble() - 1;
            samples.add(Sample.of(new double[] {x, x * x}, new double[] {x - 0.5}));
        }
        return samples;
    }

    private static TrainingData data() {
        return TrainingData.of(samples());
    }

    private static Network network() {
        return new Network(
                2,
                List.of(
                        new Layer(new Tanh(), new Initializer.Xavier().weights(3, 2, 1), Vector.zeros(3)),
                        new Layer(new Linear(), new Initializer.Xavier().weights(1, 3, 2), Vector.zeros(1))),
                BiasMode.LEARNED);
    }

    private static RunSettings settings(UpdateRule rule) {
        Optimizer optimizer = new Optimizer(
                rule,
                0.05,
                new RateSchedule.Exponential(0.9, 3, true),
                Optional.empty(),
                Optional.of(new Averaging(0.9, true)));
        return new RunSettings(
                new MeanSquaredError(), Regularizer.NONE, optimizer, 3, SampleOrder.SHUFFLED, 4, Optional.empty());
    }

    /** The same run with all that can change on the way changed. */
    private static RunSettings changed(UpdateRule rule) {
        RunSettings settings = settings(rule);
        return settings.withRegularizer(new Regularizer(0.01, 0.02))
                .withOptimizer(settings.optimizer()
                        .withLearningRate(0.3)
                        .withSchedule(new RateSchedule.Cosine(0.01, 40))
                        .withClipping(Optional.of(new Clipping.ByNorm(0.5)))
                        .withAveraging(Optional.of(new Averaging(0.5, false))));
    }

    private static Training run(RunSettings settings) {
        return new Training(network(), RunData.training(data()), settings, Team.alone());
    }

    private static void updates(Training training, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(training.update()).isTrue();
        }
    }

    private static void assertSame(Snapshot one, Snapshot other) {
        assertThat(one.network()).isEqualTo(other.network());
        assertThat(one.state()).isEqualTo(other.state());
        assertThat(one.figures()).isEqualTo(other.figures());
        assertThat(one.batchLoss()).isEqualTo(other.batchLoss());
        assertThat(losses(one.history())).isEqualTo(losses(other.history()));
    }

    private static List<Double> losses(RunHistory history) {
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < history.batchLoss().size(); i++) {
            losses.add(history.batchLoss().mean(i));
        }
        return losses;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void settlingForTheSameChangesNoBit(UpdateRule rule) {
        Training settled = run(settings(rule));
        Training plain = run(settings(rule));
        for (int i = 0; i < BEFORE + AFTER; i++) {
            updates(settled, 1);
            updates(plain, 1);
            settled.settle(settings(rule));
        }

        assertSame(settled.snapshot(), plain.snapshot());
    }

    /** Each update as {@link TrainingStep} makes it, which is as the trace makes it. */
    @ParameterizedTest
    @MethodSource("rules")
    void whatIsChangedHoldsFromTheNextUpdateOn(UpdateRule rule) {
        Training training = run(settings(rule));
        updates(training, BEFORE);
        Network network = training.snapshot().network();
        OptimizerState state = training.snapshot().state();
        RunSettings changed = changed(rule);
        training.settle(changed);
        for (int i = 0; i < AFTER; i++) {
            List<Sample> batch = BatchPlan.of(changed, network, samples().size(), state.updates()).stream()
                    .map(place -> samples().get(place))
                    .toList();
            TrainingStep.Result step = new TrainingStep(changed.loss(), changed.regularizer(), changed.optimizer())
                    .run(network, state, batch);
            network = step.network();
            state = step.state();
            updates(training, 1);
            assertThat(training.snapshot().network()).isEqualTo(network);
            assertThat(training.snapshot().state()).isEqualTo(state);
        }
    }

    @Test
    void theHistoryGoesOn() {
        Training training = run(settings(new Sgd()));
        updates(training, BEFORE);
        List<Double> before = losses(training.snapshot().history());
        training.settle(changed(new Sgd()));
        updates(training, AFTER);

        assertThat(losses(training.snapshot().history()).subList(0, BEFORE)).isEqualTo(before);
        assertThat(training.updates()).isEqualTo(BEFORE + AFTER);
    }

    @Test
    void afterwardsTheStartIsThatOfTheNewSettings() {
        Training training = run(settings(new Adam(0.9, 0.999)));
        updates(training, BEFORE);
        training.settle(changed(new Adam(0.9, 0.999)));
        training.reset();
        updates(training, AFTER);
        Training anew = run(changed(new Adam(0.9, 0.999)));
        updates(anew, AFTER);

        assertSame(training.snapshot(), anew.snapshot());
    }

    @Test
    void aRunThatDivergedGoesOnWithASmallerRate() {
        RunSettings wild = settings(new Sgd()).withOptimizer(Optimizer.sgd(1e200));
        Training training = run(wild);
        while (training.update()) {
            assertThat(training.updates()).isLessThan(100);
        }
        assertThat(training.end()).contains(Snapshot.End.DIVERGED);
        training.settle(wild.withOptimizer(Optimizer.sgd(1e-300)));

        assertThat(training.end()).isEmpty();
    }

    @Test
    void whatTheOptimiserKeepsAndWhatIsDrawnStays() {
        RunSettings now = settings(new Momentum(0.9, false));

        assertThat(now.canSettleFor(settings(new Momentum(0.5, true)))).isTrue();
        assertThat(now.canSettleFor(settings(new Adam(0.9, 0.999)))).isFalse();
        assertThat(now.canSettleFor(now.withSeed(5))).isFalse();
        assertThat(now.canSettleFor(now.withBatchSize(4))).isFalse();
        assertThat(now.canSettleFor(now.withOrder(SampleOrder.GIVEN))).isFalse();
        assertThat(now.canSettleFor(now.withOptimizer(now.optimizer().withAveraging(Optional.empty()))))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> run(now).settle(now.withSeed(5)));
    }

    @Test
    void aRunOnItsThreadGoesOnWithThem() {
        RunSettings changed = changed(new Momentum(0.9, false));
        Training plain = run(settings(new Momentum(0.9, false)));
        updates(plain, BEFORE);
        plain.settle(changed);
        updates(plain, AFTER);
        try (TrainingRun run =
                new TrainingRun(network(), RunData.training(data()), settings(new Momentum(0.9, false)), 1)) {
            run.goOnTo(BEFORE);
            run.await();
            run.settle(changed);
            run.await();
            assertThat(run.latest().updates()).isEqualTo(BEFORE);
            run.goOnTo(BEFORE + AFTER);
            run.await();

            assertSame(run.latest(), plain.snapshot());
        }
    }

    @Test
    void aRunUnderWayIsNotStopped() {
        try (TrainingRun run = new TrainingRun(network(), RunData.training(data()), settings(new Sgd()), 1)) {
            run.goOnTo(2_000);
            for (int i = 0; i < 20; i++) {
                run.settle(settings(new Sgd()));
            }
            run.goOnTo(2_000);
            run.await();
            Training plain = run(settings(new Sgd()));
            updates(plain, 2_000);

            assertThat(run.latest().network()).isEqualTo(plain.snapshot().network());
        }
    }

    @Test
    void whatCannotBeTakenUpIsSaid() {
        try (TrainingRun run = new TrainingRun(network(), RunData.training(data()), settings(new Sgd()), 1)) {
            run.settle(settings(new Sgd()).withSeed(9));

            assertThatIllegalStateException().isThrownBy(run::await);
        }
    }
}
