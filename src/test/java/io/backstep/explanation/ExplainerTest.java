package io.backstep.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.ClippedGradient;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.RunTraces;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {
    private static final Sample SAMPLE = Sample.of(new double[] {0.05, 0.10}, new double[] {0.01, 0.99});

    private static Network network(BiasMode mode) {
        Layer hidden = new Layer(
                new Sigmoid(), Matrix.of(new double[] {0.15, 0.2}, new double[] {0.25, 0.3}), Vector.of(0.35, 0.35));
        Layer output = new Layer(
                new Sigmoid(), Matrix.of(new double[] {0.4, 0.45}, new double[] {0.5, 0.55}), Vector.of(0.6, 0.6));
        return new Network(2, List.of(hidden, output), mode);
    }

    private static Trace workedExample() {
        return trace(network(BiasMode.FROZEN), Optimizer.sgd(0.5), Regularizer.NONE, List.of(SAMPLE));
    }

    private static Trace trace(Network network, Optimizer optimizer, Regularizer regularizer, List<Sample> batch) {
        OptimizerState state = OptimizerState.initial(optimizer, network.learnedValues());
        return new Tracer(new HalfSquaredError(), regularizer, optimizer).trace(network, state, batch, LastValues.NONE);
    }

    @Test
    void readsTheFirstWeightedSumOut() {
        Explainer explainer = new Explainer(Messages.of(Language.ENGLISH), workedExample());
        assertThat(explainer.title(0)).isEqualTo("h₁ adds up its inputs");
        assertThat(explainer.sentence(0))
                .isEqualTo("The z of h₁ is weight w₁ times input x₁ plus weight w₂ times input x₂ plus bias b₁,"
                        + " which comes to 0.3775.");
    }

    @Test
    void setsSpacesBetweenChineseAndSymbolsAndLeavesNamesAsTheyAre() {
        Explainer explainer = new Explainer(Messages.of(Language.CHINESE), workedExample());
        assertThat(explainer.sentence(0)).isEqualTo("h₁ 的 z 等于权重 w₁ 乘以输入 x₁ 加权重 w₂ 乘以输入 x₂ 加偏置 b₁，结果是 0.3775。");
    }

    @Test
    void tellsHowManyUnitsBlameComesFrom() {
        Trace trace = workedExample();
        Explainer explainer = new Explainer(Messages.of(Language.ENGLISH), trace);
        int blame = trace.stepThatWrites(new OutputSlope(0, 0, 0)).orElseThrow();
        assertThat(explainer.text(blame))
                .startsWith("h₁ feeds 2 units, so it collects blame from each of them, scaled");
    }

    private static Optimizer everythingElse(RateSchedule schedule) {
        return new Optimizer(
                new AdamW(new Adam(0.9, 0.999), 0.1),
                0.5,
                schedule,
                Optional.of(new Clipping.ByValue(0.05)),
                Optional.of(new Averaging(0.9, true)));
    }

    static List<RateSchedule> schedules() {
        return List.of(
                new RateSchedule.Constant(),
                new RateSchedule.Step(0.5, 3),
                new RateSchedule.Cosine(0.01, 1),
                new RateSchedule.WarmUp(0.1, 1, new RateSchedule.Constant()),
                new RateSchedule.WarmUp(0, 1, new RateSchedule.Cosine(0.01, 3)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void hasWordsForWhatEveryScheduleDoesAndForDecayAndAverages(RateSchedule schedule) {
        for (Language language : Language.values()) {
            Network network = network(BiasMode.LEARNED);
            Tracer tracer = new Tracer(new HalfSquaredError(), Regularizer.NONE, everythingElse(schedule));
            Trace first = tracer.trace(
                    network,
                    OptimizerState.initial(everythingElse(schedule), network.learnedValues()),
                    List.of(SAMPLE),
                    LastValues.NONE);
            Trace second = tracer.trace(first.after(), first.stateAfter(), List.of(SAMPLE), first.lastValues());
            hasWords(new Explainer(Messages.of(language), first), first);
            hasWords(new Explainer(Messages.of(language), second), second);
        }
    }

    static Stream<Trace> normalizedTraces() {
        return RunTraces.normalized(40);
    }

    /** Words for every step and every click, with dropout and without. */
    @ParameterizedTest
    @MethodSource("normalizedTraces")
    void hasWordsWhereTheBatchGoesTogether(Trace trace) {
        for (Language language : Language.values()) {
            hasWords(new Explainer(Messages.of(language), trace), trace);
        }
    }

    @Test
    void saysWhichGradientsWereCut() {
        Trace trace = trace(
                network(BiasMode.FROZEN),
                everythingElse(new RateSchedule.Constant()),
                Regularizer.NONE,
                List.of(SAMPLE));
        Explainer explainer = new Explainer(Messages.of(Language.ENGLISH), trace);
        // The gradients of w1 to w4 are under 0.001, those of w5 to w8 about 0.08, 0.08, -0.02 and -0.02.
        int small =
                trace.stepThatWrites(new ClippedGradient(new Weight(0, 0, 0))).orElseThrow();
        int large =
                trace.stepThatWrites(new ClippedGradient(new Weight(1, 0, 0))).orElseThrow();
        assertThat(explainer.text(small)).endsWith("It lies within, so it stays as it is.");
        assertThat(explainer.text(large)).endsWith("It was beyond that, so it is cut.");
        assertThat(trace.step(large).value()).isEqualTo(0.05);
        assertThat(explainer.title(large, large + 2, Granularity.NEURON)).isEqualTo("The gradients of o₁, clipped");
        assertThat(explainer.text(large, large + 2, Granularity.NEURON)).endsWith("Cut here: w₅, w₆.");
        assertThat(explainer.text(large, large + 4, Granularity.LAYER)).endsWith("Cut here: w₅, w₆.");
        assertThat(explainer.text(small, small + 4, Granularity.LAYER)).endsWith("None of them is cut.");
    }

    /** With one parameter a click ends with its average; what was learned is a result too. */
    @Test
    void anAverageIsAResultBesideTheNewValue() {
        Layer only = new Layer(new Sigmoid(), Matrix.of(new double[] {0.5}), Vector.of(0));
        Trace trace = trace(
                new Network(1, List.of(only), BiasMode.FROZEN),
                everythingElse(new RateSchedule.Constant()),
                Regularizer.NONE,
                List.of(Sample.of(new double[] {1}, new double[] {0})));
        Explainer explainer = new Explainer(Messages.of(Language.ENGLISH), trace);
        int learned = trace.stepThatWrites(new Weight(0, 0, 0)).orElseThrow();
        assertThat(learned).isEqualTo(trace.size() - 2);
        assertThat(explainer.isOneUnit(learned - 5, learned + 1)).isTrue();
        assertThat(explainer.isOneUnit(learned - 5, learned + 2)).isFalse();
        assertThat(explainer.title(learned - 5, learned + 2, Granularity.NEURON))
                .isEqualTo("o₁ learns");
        assertThat(explainer.title(learned + 1)).isEqualTo("The average of w₁");
    }

    /** Also one that belongs to no unit, such as the loss: its formula is shown. */
    @Test
    void aStepByItselfIsAlwaysOneThing() {
        Trace trace = workedExample();
        Explainer explainer = new Explainer(Messages.of(Language.ENGLISH), trace);
        for (int step = 0; step < trace.size(); step++) {
            assertThat(explainer.isOneUnit(step, step + 1)).isTrue();
        }
        int loss = trace.stepThatWrites(new Quantity.Loss(0)).orElseThrow();
        assertThat(explainer.isOneUnit(loss - 1, loss + 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEveryStepAndEveryKindOfClick(Language language) {
        Optimizer optimizer = new Optimizer(
                new Momentum(0.9, true),
                0.5,
                new RateSchedule.Exponential(0.9, 2, true),
                Optional.of(new Clipping.ByNorm(0.01)));
        for (BiasMode mode : BiasMode.values()) {
            Trace trace = trace(network(mode), optimizer, new Regularizer(0.1, 0.1), List.of(SAMPLE, SAMPLE));
            Explainer explainer = new Explainer(Messages.of(language), trace);
            hasWords(explainer, trace);
        }
    }

    private static void hasWords(Explainer explainer, Trace trace) {
        for (int step = 0; step < trace.size(); step++) {
            assertThat(explainer.title(step)).isNotBlank().doesNotContain("{");
            assertThat(explainer.text(step)).isNotBlank().doesNotContain("{");
            assertThat(explainer.sentence(step)).isNotBlank().doesNotContain("{");
        }
        for (Granularity granularity : Granularity.values()) {
            for (int from = 0; from < trace.size(); from = trace.next(from, granularity)) {
                int to = trace.next(from, granularity);
                assertThat(explainer.title(from, to, granularity)).isNotBlank().doesNotContain("{");
                assertThat(explainer.text(from, to, granularity)).isNotBlank().doesNotContain("{");
            }
        }
    }
}
