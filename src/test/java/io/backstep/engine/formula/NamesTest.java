package io.backstep.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.WorkedExample;
import io.backstep.engine.formula.Quantity.AverageShare;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.OfSample;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.trace.RunTraces;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that a reader recognises, and no two alike. */
class NamesTest {
    static Stream<Trace> traces() {
        return RunTraces.second(60);
    }

    @Test
    void theWorkedExampleIsNamedAsInBooks() {
        Names names = WorkedExample.network(BiasMode.LEARNED).names(false, false);
        assertThat(names.of(new Input(0, 0)).plain()).isEqualTo("x1");
        assertThat(names.of(new Weight(1, 0, 0)).plain()).isEqualTo("w5");
        assertThat(names.of(new Weight(1, 1, 1)).label()).isEqualTo("w₈");
        assertThat(names.of(new Bias(1, 0)).latex()).isEqualTo("b_{3}");
        assertThat(names.of(new PreActivation(0, 0, 1)).plain()).isEqualTo("z_h2");
        assertThat(names.of(new Output(0, 1, 0)).latex()).isEqualTo("a_{o_{1}}");
        assertThat(names.of(new Delta(0, 1, 1)).plain()).isEqualTo("δ_o2");
        assertThat(names.of(new OutputSlope(0, 0, 0)).plain()).isEqualTo("∂E/∂a_h1");
        assertThat(names.of(new Gradient(new Weight(0, 0, 0))).plain()).isEqualTo("∂E/∂w1");
    }

    @Test
    void whatIsDerivedFromAParameterIsNamedAfterIt() {
        Names names = WorkedExample.network(BiasMode.LEARNED).names(false, false);
        Name average = names.of(new OptimizerSlot(new Weight(1, 0, 0), Slot.AVERAGE));
        assertThat(average).isEqualTo(new Name("\\bar{w}_{5}", "w\u03045", "‹w₅›"));
        Name decayed = names.of(new OptimizerSlot(new Bias(1, 0), Slot.DECAYED));
        assertThat(decayed).isEqualTo(new Name("{b_{3}}'", "b3'", "b₃′"));
        assertThat(names.of(new AverageShare()).plain()).isEqualTo("d_k");
    }

    /** The samples of a batch share names: only one of them is on view. */
    private static Set<Quantity> onView(Trace trace) {
        Set<Quantity> quantities = new HashSet<>();
        for (Step step : trace.steps()) {
            quantities.add(step.writes());
            step.expression().references().forEach(reference -> quantities.add(reference.quantity()));
        }
        quantities.removeIf(quantity -> quantity instanceof OfSample ofSample && ofSample.sample() > 0);
        return quantities;
    }

    @ParameterizedTest
    @MethodSource("traces")
    void noTwoQuantitiesHaveTheSameName(Trace trace) {
        Names names = trace.names();
        unique(onView(trace), quantity -> names.of(quantity).plain());
        unique(onView(trace), quantity -> names.of(quantity).latex());
        unique(onView(trace), quantity -> names.of(quantity).label());
    }

    private static void unique(Set<Quantity> quantities, Function<Quantity, String> name) {
        Map<String, Quantity> named = new HashMap<>();
        for (Quantity quantity : quantities) {
            Quantity other = named.put(name.apply(quantity), quantity);
            assertThat(other)
                    .as("also called %s: %s", name.apply(quantity), quantity)
                    .isNull();
        }
    }
}
