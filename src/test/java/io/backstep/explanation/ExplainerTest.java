package io.backstep.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.trace.Tracer;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            for (int step = 0; step < trace.size(); step++) {
                assertThat(explainer.title(step)).isNotBlank().doesNotContain("{");
                assertThat(explainer.text(step)).isNotBlank().doesNotContain("{");
                assertThat(explainer.sentence(step)).isNotBlank().doesNotContain("{");
            }
            for (Granularity granularity : Granularity.values()) {
                for (int from = 0; from < trace.size(); from = trace.next(from, granularity)) {
                    int to = trace.next(from, granularity);
                    assertThat(explainer.title(from, to, granularity))
                            .isNotBlank()
                            .doesNotContain("{");
                    assertThat(explainer.text(from, to, granularity))
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }
}
