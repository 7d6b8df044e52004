package io.backstep.engine.trace;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.WorkedExample;
import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clicks of every size, there and back. */
class GranularityTest {
    static Stream<Trace> traces() {
        return RunTraces.second(24);
    }

    private static List<Integer> stops(Trace trace, Granularity granularity) {
        List<Integer> stops = new ArrayList<>(List.of(0));
        int position = 0;
        while (position < trace.size()) {
            position = trace.next(position, granularity);
            stops.add(position);
        }
        return stops;
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void backIsTheInverseOfForward(Granularity granularity) {
        traces().forEach(trace -> {
            List<Integer> stops = stops(trace, granularity);
            assertThat(stops).last().isEqualTo(trace.size());
            for (int i = 1; i < stops.size(); i++) {
                assertThat(stops.get(i)).isGreaterThan(stops.get(i - 1));
                assertThat(trace.previous(stops.get(i), granularity)).isEqualTo(stops.get(i - 1));
            }
            assertThat(trace.next(trace.size(), granularity)).isEqualTo(trace.size());
            assertThat(trace.previous(0, granularity)).isEqualTo(0);
        });
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void fromBetweenTwoStopsBothLeadToTheNearestOnes(Granularity granularity) {
        traces().forEach(trace -> {
            List<Integer> stops = stops(trace, granularity);
            for (int i = 1; i < stops.size(); i++) {
                for (int position = stops.get(i - 1) + 1; position < stops.get(i); position++) {
                    assertThat(trace.next(position, granularity)).isEqualTo(stops.get(i));
                    assertThat(trace.previous(position, granularity)).isEqualTo(stops.get(i - 1));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aCoarserClickStopsOnlyWhereAFinerOneDoes(Trace trace) {
        Granularity[] all = Granularity.values();
        for (int i = 1; i < all.length; i++) {
            assertThat(stops(trace, all[i - 1])).containsAll(stops(trace, all[i]));
        }
        assertThat(stops(trace, Granularity.TERM)).hasSize(trace.size() + 1);
        assertThat(stops(trace, Granularity.ITERATION)).containsExactly(0, trace.size());
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aClickInOneFormulaComesToTheSameBitForBit(Trace trace) {
        for (Granularity granularity : List.of(Granularity.TERM, Granularity.NEURON, Granularity.LAYER)) {
            List<Integer> stops = stops(trace, granularity);
            for (int i = 1; i < stops.size(); i++) {
                assertThat(trace.inlined(stops.get(i - 1), stops.get(i)).evaluate())
                        .as("%s from %s to %s", granularity, stops.get(i - 1), stops.get(i))
                        .isEqualTo(exactly(trace.step(stops.get(i) - 1).value()));
            }
        }
    }

    @Test
    void theClicksOfTheWorkedExample() {
        List<Sample> one = List.of(WorkedExample.SAMPLE);
        Trace trace = trace(one);
        // 4 units with z and a; 2 terms and the loss; per output dE/da, f' and delta, then for each weight a gradient;
        // the same for the hidden layer; then 8 weights.
        assertThat(stops(trace, Granularity.TERM)).hasSize(1 + 8 + 3 + 6 + 6 + 8 + 8);
        assertThat(stops(trace, Granularity.PASS)).containsExactly(0, 8, 11, 31, 39);
        assertThat(stops(trace, Granularity.LAYER)).containsExactly(0, 4, 8, 11, 17, 23, 27, 31, 35, 39);
        assertThat(stops(trace, Granularity.NEURON).subList(0, 8)).containsExactly(0, 2, 4, 6, 8, 9, 10, 11);
    }

    @Test
    void eachSampleOfABatchIsAPassOfItsOwn() {
        Trace trace = trace(List.of(WorkedExample.SAMPLE, WorkedExample.SAMPLE));
        List<Phase> phases = stops(trace, Granularity.PASS).stream()
                .filter(stop -> stop > 0)
                .map(stop -> trace.step(stop - 1).phase())
                .toList();
        assertThat(phases)
                .containsExactly(
                        Phase.FORWARD,
                        Phase.LOSS,
                        Phase.BACKWARD,
                        Phase.FORWARD,
                        Phase.LOSS,
                        Phase.BACKWARD,
                        Phase.LOSS,
                        Phase.BACKWARD,
                        Phase.UPDATE);
    }

    private static Trace trace(List<Sample> batch) {
        Network network = WorkedExample.network(BiasMode.FROZEN);
        return new Tracer(new HalfSquaredError(), Regularizer.NONE, Optimizer.sgd(0.5))
                .trace(network, OptimizerState.initial(new Sgd(), 8), batch, LastValues.NONE);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aWholePassInOneFormulaReadsOnlyWhatWasThereBefore(Trace trace) {
        List<Integer> stops = stops(trace, Granularity.PASS);
        int from = stops.get(0);
        int to = stops.get(1);
        assertThat(trace.inlined(from, to).evaluate())
                .isEqualTo(exactly(trace.step(to - 1).value()));
        assertThat(trace.inlined(from, to).references())
                .allSatisfy(reference -> assertThat(trace.valueAt(reference.quantity(), from))
                        .isEqualTo(new Knowledge.Current(reference.value())));
    }
}
