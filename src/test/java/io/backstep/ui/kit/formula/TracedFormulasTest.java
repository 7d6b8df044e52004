package io.backstep.ui.kit.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
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
import io.backstep.engine.optimizer.UpdateRule;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every formula that a trace can bring to the screen can be set, whole and in fragments, with all of its terms. */
class TracedFormulasTest {
    private static final double SIZE = 16;

    private final FormulaTypesetter typesetter = new FormulaTypesetter();

    static List<Activation> activations() {
        return Activations.ALL;
    }

    static List<UpdateRule> rules() {
        return List.of(
                new Momentum(0.9, true),
                new Momentum(0.9, false),
                new Adagrad(),
                new Rmsprop(0.9),
                new Adam(0.9, 0.999));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void ofEveryActivationWithEveryLossThatTakesIt(Activation activation) {
        for (Loss loss : Losses.ALL) {
            if (loss.accepts(activation)) {
                assertEverythingCanBeSet(trace(activation, loss, Regularizer.NONE, Optimizer.sgd(0.5), 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ofEveryUpdateRuleWithScheduleRegularizerAndClipping(UpdateRule rule) {
        Optimizer optimizer = new Optimizer(
                rule, 1e-7, new RateSchedule.Exponential(0.9, 3, true), Optional.of(new Clipping.ByNorm(0.3)));

        assertEverythingCanBeSet(
                trace(Activations.ALL.get(0), Losses.ALL.get(0), new Regularizer(0.01, 0.02), optimizer, 2));
    }

    static Stream<RateSchedule> schedules() {
        return Stream.of(
                new RateSchedule.Step(0.5, 3),
                new RateSchedule.Cosine(0.01, 7),
                new RateSchedule.WarmUp(0, 3, new RateSchedule.Constant()),
                new RateSchedule.WarmUp(0.2, 3, new RateSchedule.Cosine(0, 7)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void ofAdamWWithEveryScheduleClippingByValueAndAverages(RateSchedule schedule) {
        UpdateRule rule = new AdamW(new Adam(0.9, 0.999), 0.01);
        Optimizer optimizer = new Optimizer(
                rule,
                0.5,
                schedule,
                Optional.of(new Clipping.ByValue(0.01)),
                Optional.of(new Averaging(0.9, schedule instanceof RateSchedule.Step)));
        assertEverythingCanBeSet(trace(Activations.ALL.get(0), Losses.ALL.get(0), Regularizer.NONE, optimizer, 2));
    }

    static Stream<String> definitions() {
        return Stream.concat(
                Losses.ALL.stream().map(Loss::definitionLatex),
                Activations.ALL.stream()
                        .filter(ElementwiseActivation.class::isInstance)
                        .map(ElementwiseActivation.class::cast)
                        .flatMap(each -> Stream.of(each.definitionLatex(), each.slopeDefinitionLatex())));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void ofEveryDefinition(String latex) {
        assertThat(typesetter.typeset(latex, SIZE).pieces()).hasSize(1);
    }

    private void assertEverythingCanBeSet(Trace trace) {
        assertThat(trace.steps()).isNotEmpty();
        FormulaWriter writer = FormulaWriter.latex(trace.names()).marking(FormulaMarks::mark);
        for (Step step : trace.steps()) {
            Expr expression = step.expression();
            Set<Integer> keys =
                    IntStream.range(0, expression.references().size()).boxed().collect(Collectors.toSet());
            for (String right : List.of(writer.symbols(expression), writer.numbers(expression))) {
                FormulaFragments formula = FormulaFragments.of(writer.name(step.writes()) + " = " + right
                        + writer.relation(expression) + writer.number(step.value()));
                assertThat(typesetter.typeset(formula.whole(), SIZE).keys())
                        .as(formula.whole())
                        .isEqualTo(keys);
                assertThat(formula.fragments().stream()
                                .flatMap(fragment -> typesetter.typeset(fragment.latex(), SIZE).keys().stream())
                                .collect(Collectors.toSet()))
                        .as(formula.whole())
                        .isEqualTo(keys);
            }
        }
    }

    /** One iteration of a 2-1-2 network over one or two samples. */
    private static Trace trace(
            Activation activation, Loss loss, Regularizer regularizer, Optimizer optimizer, int samples) {
        Activation hidden = activation instanceof Softmax ? Activations.ALL.get(0) : activation;
        Layer first = new Layer(hidden, Matrix.of(new double[][] {{0.15, -0.2}}), Vector.of(0.35));
        Layer second = new Layer(activation, Matrix.of(new double[][] {{0.25}, {-0.3}}), Vector.of(0.35, -0.6));
        Network network = new Network(2, List.of(first, second), BiasMode.LEARNED);
        OptimizerState state = OptimizerState.initial(optimizer, network.learnedValues());
        List<Sample> batch = List.of(
                Sample.of(new double[] {0.05, -1e-9}, new double[] {0, 1}),
                Sample.of(new double[] {1, -2.5}, new double[] {1, 0}));
        return new Tracer(loss, regularizer, optimizer)
                .trace(network, state, batch.subList(0, samples), LastValues.NONE);
    }
}
