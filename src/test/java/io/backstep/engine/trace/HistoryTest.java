package io.backstep.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backstep.engine.WorkedExample;
import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Vector;
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
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returning, forking and forgetting. */
class HistoryTest {
    /** What an entry of the worked example counts for: itself, 12 parameters, and a slot of each twice. */
    private static final long ENTRY_BYTES = 512 + 8 * (12 + 2 * 12);

    private static final Network NETWORK = WorkedExample.network(BiasMode.LEARNED);
    private static final OptimizerState INITIAL = OptimizerState.initial(new Momentum(0.9, false), 12);
    private static final TrainingStep TRAINING = new TrainingStep(
            new HalfSquaredError(),
            Regularizer.NONE,
            new Optimizer(new Momentum(0.9, false), 0.5, new RateSchedule.Constant(), Optional.empty()));

    private static Entry entry(int firstSample) {
        return new Entry(NETWORK, INITIAL, firstSample);
    }

    private static History trained(History history, int iterations) {
        List<Sample> batch = List.of(WorkedExample.SAMPLE);
        History longer = history;
        for (int i = 0; i < iterations; i++) {
            Entry newest = longer.at(longer.size()).orElseThrow();
            TrainingStep.Result result = TRAINING.run(newest.network(), newest.state(), batch);
            longer = longer.append(new Entry(result.network(), result.state(), 0), result.objective());
        }
        return longer;
    }

    /** A random walk of appending, replacing and forking, beside a plain list that keeps everything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesAsAListThatForgetsTheOldest(long seed) {
        Random random = new Random(seed);
        int most = 2 + random.nextInt(seed % 2 == 0 ? 500 : 12);
        History history = History.starting(entry(0), most * ENTRY_BYTES);
        List<Entry> model = new ArrayList<>(List.of(entry(0)));
        List<Double> losses = new ArrayList<>();
        int firstKept = 1;
        for (int operation = 1; operation <= 1500; operation++) {
            int dice = random.nextInt(1000);
            int rarely = most < 20 ? 20 : 2;
            if (dice < 2 * rarely && firstKept < model.size()) {
                int index = firstKept + random.nextInt(model.size() - firstKept);
                model = new ArrayList<>(model.subList(0, index + 1));
                losses = new ArrayList<>(losses.subList(0, index));
                if (dice < rarely) {
                    history = history.forkAt(index + 1);
                } else {
                    history = history.replaceAt(index + 1, entry(operation));
                    model.set(index, entry(operation));
                }
            } else {
                double loss = random.nextDouble();
                history = history.append(entry(operation), loss);
                model.add(entry(operation));
                losses.add(loss);
                firstKept = Math.max(firstKept, model.size() - most + 1);
            }
            if (operation % 7 == 0) {
                check(history, model, losses, firstKept);
            }
        }
    }

    private static void check(History history, List<Entry> model, List<Double> losses, int firstKept) {
        assertThat(history.size()).isEqualTo(model.size());
        assertThat(history.dropped())
                .isEqualTo(firstKept == 1 ? Optional.empty() : Optional.of(new Dropped(2, firstKept)));
        assertThat(history.losses())
                .isEqualTo(Vector.of(
                        losses.stream().mapToDouble(Double::doubleValue).toArray()));
        int newest = model.size() - 1;
        for (int index : new int[] {0, 1, firstKept - 1, firstKept, (firstKept + newest) / 2, newest, newest + 1}) {
            boolean kept = index == 0 || (index >= firstKept && index <= newest);
            assertThat(history.at(index + 1L)).isEqualTo(kept ? Optional.of(model.get(index)) : Optional.empty());
        }
    }

    @Test
    void returningGivesTheVerySameNumbersAndTrainingOnRepeatsThem() {
        History history = trained(History.starting(entry(0)), 400);
        assertThat(history.dropped()).isEmpty();
        for (int iteration : new int[] {1, 2, 255, 256, 257, 258, 300, 400}) {
            History fork = history.forkAt(iteration);
            assertThat(fork.at(iteration)).isEqualTo(history.at(iteration));
            assertThat(fork.at(iteration + 1L)).isEmpty();
            assertThat(trained(fork, 1).at(iteration + 1L)).isEqualTo(history.at(iteration + 1L));
        }
    }

    @Test
    void aForkLeavesTheOldHistoryAlone() {
        History history = trained(History.starting(entry(0)), 10);
        Vector losses = history.losses();
        History fork = trained(history.replaceAt(4, entry(3)), 20);
        assertThat(history.size()).isEqualTo(11);
        assertThat(history.losses()).isEqualTo(losses);
        assertThat(history.at(4).orElseThrow().firstSample()).isZero();
        assertThat(fork.at(4)).contains(entry(3));
        assertThat(fork.at(3)).isEqualTo(history.at(3));
        assertThat(fork.losses().get(2)).isEqualTo(losses.get(2));
    }

    @Test
    void whatFellOutIsSaid() {
        History history = trained(History.starting(entry(0), 5 * ENTRY_BYTES), 20);
        assertThat(history.dropped()).contains(new Dropped(2, 17));
        assertThat(history.losses().size()).isEqualTo(20);
        assertThatIllegalArgumentException().isThrownBy(() -> history.forkAt(9));
        assertThatIllegalArgumentException().isThrownBy(() -> history.replaceAt(22, entry(0)));
        assertThat(history.forkAt(1).dropped()).isEmpty();
        assertThat(history.forkAt(1).losses().size()).isZero();
    }

    @Test
    void firstAndNewestAreKeptHoweverTightMemoryIs() {
        History history = trained(History.starting(entry(0), 1), 7);
        assertThat(LongStream.rangeClosed(1, 8).filter(i -> history.at(i).isPresent()))
                .containsExactly(1L, 8L);
    }

    @Test
    void aRunIsTakenUpAgainWithWhatWasDropped() {
        History history = trained(History.starting(entry(0), 300 * ENTRY_BYTES), 700);
        List<Entry> rest = LongStream.rangeClosed(403, 701)
                .mapToObj(i -> history.at(i).orElseThrow())
                .toList();
        History resumed = History.resumed(history.at(1).orElseThrow(), rest, history.losses());
        assertThat(resumed.size()).isEqualTo(701);
        assertThat(resumed.dropped()).isEqualTo(history.dropped());
        assertThat(resumed.at(650)).isEqualTo(history.at(650));
        assertThat(trained(resumed, 1).at(702)).isEqualTo(trained(history, 1).at(702));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.resumed(entry(0), List.of(rest.get(0), rest.get(2)), history.losses()));
    }
}
