package io.backstep.engine.trace;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clicks of every size, there and back. */
class GranularityTest {
    static Stream<Trace> traces() {
        return RunTraces.second(40);
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
