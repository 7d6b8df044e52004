package io.backstep.engine.trace;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.OfSample;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.RunningMean;
import io.backstep.engine.formula.Quantity.RunningVariance;
import io.backstep.engine.trace.Knowledge.Current;
import io.backstep.engine.trace.Knowledge.NotYetKnown;
import io.backstep.engine.trace.Knowledge.Stale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known when, over random networks. */
class TraceTest {
    static Stream<Run> runs() {
        return Stream.concat(RandomNetworks.runs(80), RandomNetworks.normalizedRuns(40));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyReferenceHoldsWhatIsKnownAtItsStep(Run run) {
        for (Trace trace : RunTraces.of(run, 2)) {
            for (int i = 0; i < trace.size(); i++) {
                for (Reference reference : trace.step(i).expression().references()) {
                    assertThat(trace.valueAt(reference.quantity(), i))
                            .as("step %s reads %s", i, reference.quantity())
                            .isEqualTo(new Current(reference.value()));
                }
                assertThat(trace.valueAt(trace.step(i).writes(), i + 1))
                        .isEqualTo(new Current(trace.step(i).value()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyQuantityIsWrittenOnceAndEveryParameterIs(Run run) {
        Trace trace = RunTraces.of(run, 1).get(0);
        Set<Quantity> written = new HashSet<>();
        for (int i = 0; i < trace.size(); i++) {
            assertThat(written.add(trace.step(i).writes()))
                    .as("%s is new", trace.step(i).writes())
                    .isTrue();
            assertThat(trace.stepThatWrites(trace.step(i).writes())).hasValue(i);
        }
        assertThat(trace.divergedAt()).isEmpty();
        assertThat(written).containsAll(run.network().learnedParameters());
        for (Parameter parameter : run.network().learnedParameters()) {
            assertThat(trace.finalValue(parameter).orElseThrow())
                    .isEqualTo(exactly(trace.after().valueOf(parameter)));
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void nothingIsKnownFromTheFuture(Run run) {
        List<Trace> traces = RunTraces.of(run, 2);
        Trace first = traces.get(0);
        Trace second = traces.get(1);
        int samples = run.batch().size();
        for (int i = 0; i < first.size(); i++) {
            Quantity quantity = first.step(i).writes();
            if (quantity instanceof Parameter || isKept(quantity)) {
                assertThat(first.valueAt(quantity, i)).isInstanceOf(Current.class);
                continue;
            }
            if (!(quantity instanceof OfSample ofSample)) {
                assertThat(first.valueAt(quantity, i)).isEqualTo(new NotYetKnown());
                assertThat(second.valueAt(quantity, 0))
                        .isEqualTo(new Stale(first.step(i).value()));
                continue;
            }
            int sample = ofSample.sample();
            assertThat(first.valueAt(quantity, 0)).isEqualTo(new NotYetKnown());
            assertThat(first.valueAt(quantity, i))
                    .as("%s is shown with the last sample's value", quantity)
                    .isEqualTo(sample == 0 ? new NotYetKnown() : staleFrom(first, quantity, sample - 1));
            Quantity lastSamples = LastValues.ofSample(quantity, samples - 1);
            if (first.stepThatWrites(lastSamples).isPresent()) {
                assertThat(second.valueAt(quantity, 0)).isEqualTo(staleFrom(first, quantity, samples - 1));
            }
        }
    }

    private static boolean isKept(Quantity quantity) {
        return (quantity instanceof OptimizerSlot slot && slot.slot().kept())
                || quantity instanceof RunningMean
                || quantity instanceof RunningVariance;
    }

    private static Knowledge staleFrom(Trace trace, Quantity quantity, int sample) {
        return new Stale(trace.finalValue(LastValues.ofSample(quantity, sample)).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void goingBackShowsTheSameAsNeverHavingGone(Run run) {
        Trace trace = RunTraces.of(run, 1).get(0);
        Trace again = RunTraces.of(run, 1).get(0);
        assertThat(again.steps()).isEqualTo(trace.steps());
        assertThat(again.after()).isEqualTo(trace.after());
        assertThat(trace.before()).isSameAs(run.network());
    }
}
