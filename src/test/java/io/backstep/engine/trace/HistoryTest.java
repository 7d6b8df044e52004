package io.backstep.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backstep.engine.WorkedExample;
import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.trace.History.Dropped;
import io.backstep.engine.trace.History.Entry;
import io.backstep.engine.training.TrainingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returning, forking and forgetting. */
class HistoryTest {
    private static final long PLENTY = Long.MAX_VALUE;
    private static final TrainingStep TRAINING = new TrainingStep(
            new HalfSquaredError(),
            Regularizer.NONE,
            new Optimizer(new Momentum(0.9, false), 0.5, new RateSchedule.Constant(), Optional.empty()));

    private static History start(long maxBytes) {
        Network network = WorkedExample.network(BiasMode.LEARNED);
        return History.startingFrom(network, OptimizerState.initial(new Momentum(0.9, false), 12), 0, maxBytes);
    }

    private static History trained(History history) {
        List<Sample> batch = List.of(WorkedExample.SAMPLE);
        TrainingStep.Result result =
                TRAINING.run(history.last().network(), history.last().state(), batch);
        return history.withLoss(result.loss()).append(result.network(), result.state(), 0);
    }

    private static History trained(History history, int iterations) {
        History result = history;
        for (int i = 0; i < iterations; i++) {
            result = trained(result);
        }
        return result;
    }

    /** A random walk of appending, noting losses and forking, beside a plain list that keeps everything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesAsAListThatForgetsTheOldest(long seed) {
        Random random = new Random(seed);
        long entryBytes = start(PLENTY).first().bytes();
        int most = 2 + random.nextInt(seed % 2 == 0 ? 600 : 12);
        History history = start(most * entryBytes);
        List<Entry> model = new ArrayList<>(List.of(history.first()));
        int firstKept = 1;
        for (int operation = 0; operation < 1200; operation++) {
            int dice = random.nextInt(1000);
            if (dice < (most < 20 ? 10 : 2) && firstKept < model.size()) {
                int index = firstKept + random.nextInt(model.size() - firstKept);
                history = history.forkAt(model.get(index).iteration());
                model = new ArrayList<>(model.subList(0, index + 1));
                model.set(index, withLoss(model.get(index), OptionalDouble.empty()));
            } else if (dice < 300) {
                double loss = random.nextDouble();
                history = history.withLoss(loss);
                model.set(model.size() - 1, withLoss(model.get(model.size() - 1), OptionalDouble.of(loss)));
            } else {
                Network network = WorkedExample.network(BiasMode.LEARNED);
                OptimizerState state = history.last().state();
                int sample = random.nextInt(9);
                history = history.append(network, state, sample);
                model.add(new Entry(model.size() + 1L, network, state, sample, OptionalDouble.empty()));
                firstKept = Math.max(firstKept, model.size() - most + 1);
            }
            if (operation % 7 == 0) {
                check(history, model, firstKept);
            }
        }
    }

    private static Entry withLoss(Entry entry, OptionalDouble loss) {
        return new Entry(entry.iteration(), entry.network(), entry.state(), entry.firstSample(), loss);
    }

    private static void check(History history, List<Entry> model, int firstKept) {
        assertThat(history.first()).isEqualTo(model.get(0));
        assertThat(history.last()).isEqualTo(model.get(model.size() - 1));
        assertThat(history.kept()).isEqualTo(1 + model.size() - firstKept);
        assertThat(history.dropped())
                .isEqualTo(firstKept == 1 ? Optional.empty() : Optional.of(new Dropped(2, firstKept)));
        double[] losses = model.stream()
                .mapToDouble(entry -> entry.loss().orElse(Double.NaN))
                .toArray();
        assertThat(history.losses()).containsExactly(losses);
        for (int index : new int[] {0, 1, firstKept - 1, firstKept, (firstKept + model.size()) / 2}) {
            boolean kept = index == 0 || (index >= firstKept && index < model.size());
            Optional<Entry> expected = kept ? Optional.of(model.get(index)) : Optional.empty();
            assertThat(history.at(index + 1)).isEqualTo(expected);
        }
    }

    @Test
    void returningGivesTheVerySameNumbersAndTrainingOnRepeatsThem() {
        History history = trained(start(PLENTY), 400);
        for (int iteration : new int[] {1, 2, 255, 256, 257, 258, 300, 400}) {
            Entry entry = history.at(iteration).orElseThrow();
            History fork = trained(history.forkAt(iteration));
            Entry next = history.at(iteration + 1L).orElseThrow();
            assertThat(fork.last().network()).isEqualTo(next.network());
            assertThat(fork.last().state()).isEqualTo(next.state());
            assertThat(fork.at(iteration).orElseThrow().network()).isSameAs(entry.network());
        }
        assertThat(history.last().iteration()).isEqualTo(401);
        assertThat(history.dropped()).isEmpty();
    }

    @Test
    void aForkLeavesTheOldHistoryAlone() {
        History history = trained(start(PLENTY), 10);
        History fork = trained(
                history.forkAt(4)
                        .append(history.first().network(), history.first().state(), 3),
                20);
        assertThat(history.last().iteration()).isEqualTo(11);
        assertThat(history.losses()).hasSize(11);
        assertThat(history.at(5).orElseThrow().firstSample()).isZero();
        assertThat(fork.at(5).orElseThrow().firstSample()).isEqualTo(3);
        assertThat(fork.at(3)).isEqualTo(history.at(3));
        assertThat(fork.losses()).startsWith(history.at(1).orElseThrow().loss().orElseThrow());
    }

    @Test
    void whatFellOutIsSaid() {
        long entryBytes = start(PLENTY).first().bytes();
        History history = trained(start(5 * entryBytes), 20);
        assertThat(history.kept()).isEqualTo(5);
        assertThat(history.dropped()).contains(new Dropped(2, 17));
        assertThat(history.dropped().orElseThrow().count()).isEqualTo(16);
        assertThat(history.losses()).hasSize(21);
        assertThatIllegalArgumentException().isThrownBy(() -> history.forkAt(9));
        assertThat(history.forkAt(1).dropped()).isEmpty();
        assertThat(history.forkAt(1).losses()).containsExactly(Double.NaN);
    }

    @Test
    void firstAndLastAreKeptHoweverTightMemoryIs() {
        History history = trained(start(1), 7);
        assertThat(history.kept()).isEqualTo(2);
        assertThat(history.at(1)).contains(history.first());
        assertThat(history.at(8)).contains(history.last());
    }

    @Test
    void numbersGoOnWhereTheOptimiserStopped() {
        OptimizerState state =
                new OptimizerState(41, start(PLENTY).first().state().slots());
        History history = History.startingFrom(WorkedExample.network(BiasMode.LEARNED), state, 2, PLENTY);
        assertThat(history.first().iteration()).isEqualTo(42);
        assertThat(trained(history).last().iteration()).isEqualTo(43);
        assertThat(history.at(41)).isEmpty();
        assertThat(history.at(43)).isEmpty();
    }
}
