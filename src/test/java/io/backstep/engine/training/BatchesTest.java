package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which samples an update takes. */
class BatchesTest {
    private static List<Integer> batch(Batches batches, long update) {
        batches.choose(update);
        return Arrays.stream(batches.chosen(), batches.from(), batches.from() + batches.size())
                .boxed()
                .toList();
    }

    /** Everyone once in an epoch, and nobody alone. */
    @ParameterizedTest
    @CsvSource({"7, 3, 2", "7, 2, 2", "9, 4, 2", "5, 4, 2", "6, 3, 2", "2, 2, 2", "3, 8, 2", "13, 5, 4"})
    void aBatchThatWouldBeTooSmallIsJoinedToTheOneBefore(int samples, int batchSize, int least) {
        Batches batches = new Batches(SampleOrder.SHUFFLED, samples, batchSize, 1, least);
        long perEpoch = batches.updatesFor(1);
        for (long epoch = 0; epoch < 5; epoch++) {
            List<Integer> taken = new ArrayList<>();
            for (long update = 0; update < perEpoch; update++) {
                List<Integer> chosen = batch(batches, epoch * perEpoch + update);
                assertThat(chosen).hasSizeBetween(Math.min(least, samples), batches.capacity());
                taken.addAll(chosen);
            }
            assertThat(taken).hasSize(samples).doesNotHaveDuplicates();
            assertThat(batches.epochsAfter((epoch + 1) * perEpoch)).isEqualTo(epoch + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 3", "7, 7", "7, 10", "1, 5", "12, 4", "5, 1"})
    void theGivenOrderGoesAroundAndAround(int samples, int batchSize) {
        Batches batches = new Batches(SampleOrder.GIVEN, samples, batchSize, 1);
        long taken = 0;
        for (int update = 0; update < 50; update++) {
            assertThat(batches.epochsAfter(update)).isEqualTo(taken / samples);
            for (int sample : batch(batches, update)) {
                assertThat(sample).isEqualTo((int) (taken % samples));
                taken++;
            }
            assertThat(taken).isEqualTo((update + 1L) * batchSize);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 3", "7, 7", "7, 10", "1, 5", "12, 4", "5, 1", "100, 32"})
    void aShuffledEpochTakesEverySampleOnce(int samples, int batchSize) {
        Batches batches = new Batches(SampleOrder.SHUFFLED, samples, batchSize, 1);
        Set<List<Integer>> orders = new HashSet<>();
        for (long epoch = 0; epoch < 20; epoch++) {
            List<Integer> order = new ArrayList<>();
            for (long update = batches.updatesFor(epoch); update < batches.updatesFor(epoch + 1); update++) {
                assertThat(batches.epochsAfter(update)).isEqualTo(epoch);
                order.addAll(batch(batches, update));
            }
            assertThat(order)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, samples).boxed().toList());
            orders.add(order);
        }
        assertThat(orders.size()).isGreaterThan(samples >= 12 ? 19 : samples >= 5 ? 15 : 0);
    }

    /** Whatever came before, an update takes the samples that its number says. */
    @Test
    void anyUpdateCanBeTakenUp() {
        Batches straight = new Batches(SampleOrder.SHUFFLED, 23, 5, 99);
        List<List<Integer>> all = new ArrayList<>();
        for (int update = 0; update < 60; update++) {
            all.add(batch(straight, update));
        }
        Batches jumping = new Batches(SampleOrder.SHUFFLED, 23, 5, 99);
        for (int update : new int[] {59, 3, 4, 33, 0, 59}) {
            assertThat(batch(jumping, update)).isEqualTo(all.get(update));
        }
        assertThat(batch(new Batches(SampleOrder.SHUFFLED, 23, 5, 98), 0)).isNotEqualTo(all.get(0));
    }

    /** Written down so that no version of Java, and no change here, makes other runs of old seeds. */
    @Test
    void theFirstOrderOfSeedOne() {
        assertThat(batch(new Batches(SampleOrder.SHUFFLED, 10, 10, 1), 0))
                .containsExactly(9, 8, 7, 3, 2, 6, 5, 1, 4, 0);
    }

    @Test
    void everySampleComesEverywhereEquallyOften() {
        int samples = 6;
        int epochs = 6000;
        int[][] counts = new int[samples][samples];
        Batches batches = new Batches(SampleOrder.SHUFFLED, samples, samples, 1);
        for (int epoch = 0; epoch < epochs; epoch++) {
            List<Integer> order = batch(batches, epoch);
            for (int place = 0; place < samples; place++) {
                counts[order.get(place)][place]++;
            }
        }
        for (int[] ofSample : counts) {
            // six standard deviations of a fair draw
            assertThat(Arrays.stream(ofSample).boxed()).allMatch(count -> Math.abs(count - 1000) < 180);
        }
    }
}
