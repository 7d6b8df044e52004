package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.Regularizer;
import io.backstep.engine.norm.Penalty;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.kit.formula.FormulaTypesetter;
import io.backstep.ui.kit.plot.PlotCurve;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the panels of the topics say can be set and read out, wherever the sliders stand. */
class LossesExplanationsTest {
    private static final FormulaTypesetter TYPESETTER = new FormulaTypesetter();

    private static void check(List<FormulaLine> lines, String about) {
        for (FormulaLine line : lines) {
            assertThat(TYPESETTER.typeset(line.latex(), 16).width())
                    .as("%s: %s", about, line.latex())
                    .isPositive();
            assertThat(line.spoken()).as(about).doesNotContain("NaN");
            assertThat(line.latex()).as(about).doesNotContain("NaN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOutput(LossChoice choice) {
        OneOutputViewModel one = new OneOutputViewModel();
        one.choose(choice);
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            for (double t : new double[] {0, 0.3, 1}) {
                for (double a : new double[] {-1, 0, 0.3, 1, 2}) {
                    for (double z : new double[] {-20, -4, 0, 2.5, 20}) {
                        one.target().set(t);
                        one.setOutput(a);
                        one.z().set(z);
                        OneOutputExplanation said = OneOutputExplanation.of(one, messages);
                        String about = choice + " at t = " + t + ", a = " + a + ", z = " + z;
                        Stream.of(
                                        said.definitions(),
                                        said.numbers(),
                                        said.output(),
                                        said.squared(),
                                        said.crossEntropy())
                                .forEach(lines -> check(lines, about));
                        assertThat(said.meaning()).isNotBlank();
                        assertThat(said.learning()).isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void oneOutputSaysWhatItMeans() {
        OneOutputViewModel one = new OneOutputViewModel();
        Messages messages = Messages.of(Language.ENGLISH);
        one.target().set(1);
        one.setOutput(0.5);
        one.z().set(-6);
        OneOutputExplanation said = OneOutputExplanation.of(one, messages);
        assertThat(said.meaning())
                .isEqualTo("The output is 0.5 too low. For each unit that it rises here, the loss falls by 0.5.");
        assertThat(said.learning()).contains("learning stalls although the answer is wrong");
        one.choose(LossChoice.BINARY_CROSS_ENTROPY);
        one.setOutput(0);
        assertThat(OneOutputExplanation.of(one, messages).meaning()).contains("infinitely");
        one.setOutput(1);
        assertThat(OneOutputExplanation.of(one, messages).meaning()).contains("cannot get any smaller");
    }

    /** A squared error is never negative, its slope is; and a is the price of the asymmetric loss, not an output. */
    @Test
    void slopesAndOutputsHaveNamesOfTheirOwn() {
        OneOutputViewModel one = new OneOutputViewModel();
        one.choose(LossChoice.ASYMMETRIC);
        Messages messages = Messages.of(Language.ENGLISH);
        assertThat(new OneOutputPictures(one, messages).slopes().curves())
                .extracting(PlotCurve::name)
                .containsExactly("slope of squared error", "slope of cross-entropy");
        OneOutputExplanation said = OneOutputExplanation.of(one, messages);
        assertThat(said.numbers().get(0).tips()).anyMatch(tip -> tip.startsWith("v₁ = "));
        for (List<FormulaLine> lines : List.of(said.output(), said.squared(), said.crossEntropy())) {
            assertThat(lines.stream().flatMap(line -> line.tips().stream()))
                    .noneMatch(tip -> tip.startsWith("a = ") || tip.startsWith("t = "));
        }
        assertThat(said.squared().get(0).latex()).contains("\\sigma(z)", "v_1");
    }

    /** That the weights become this pair whatever λ is would be false. */
    @Test
    void thePullOfL2NeverMakesAZero() {
        NormsViewModel norms = new NormsViewModel();
        norms.choose(NormsViewModel.Picture.PENALTY);
        norms.choose(Penalty.L2);
        assertThat(new NormsWriter(Messages.of(Language.CHINESE)).sentence(norms.state()))
                .contains("无论 λ 多大都不会变成 0")
                .doesNotContain("无论 λ 多大，权重变小为");
    }

    @Test
    void manyOutputs() {
        ManyOutputsViewModel many = new ManyOutputsViewModel();
        for (int outputs = 2; outputs <= 10; outputs++) {
            many.setOutputs(outputs);
            for (String extreme : new String[] {"0", "1000", "-1000"}) {
                many.enterLogit(outputs - 1, extreme);
                for (double temperature : new double[] {0.05, 1, 20}) {
                    many.temperature().set(temperature);
                    for (Language language : Language.values()) {
                        Messages messages = Messages.of(language);
                        ManyOutputsExplanation said = ManyOutputsExplanation.of(many, messages);
                        String about = outputs + " outputs, " + extreme + ", T = " + temperature;
                        check(said.softmax(), about);
                        check(said.loss(), about);
                        check(said.gradient(), about);
                        check(ManyOutputsExplanation.jacobian(many, messages, 0, outputs - 1), about);
                        assertThat(ManyOutputsExplanation.jacobianMeaning(many, messages, 1, 1))
                                .isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void objective() {
        for (Examples.Example example : Examples.all()) {
            for (Regularizer regularizer : List.of(
                    Regularizer.NONE, new Regularizer(0.1, 0), new Regularizer(0, 0.1), new Regularizer(1, 1))) {
                for (int batch : new int[] {1, 2, 9}) {
                    Experiment e = example.experiment();
                    Experiment now = new Experiment(
                            e.name(), e.network(), e.loss(), e.optimizer(), regularizer, e.data(), batch);
                    ObjectiveViewModel topic = new ObjectiveViewModel(
                            new SimpleObjectProperty<>(now), new SimpleObjectProperty<>(0), sample -> {});
                    ObjectiveExplanation said =
                            ObjectiveExplanation.of(topic.objective(), Messages.of(Language.CHINESE));
                    check(said.sample(), e.name());
                    check(said.mean(), e.name());
                    assertThat(ObjectiveExplanation.sampleLoss(topic.objective())
                                    .evaluate())
                            .as("the formula comes to the loss bit for bit")
                            .isEqualTo(topic.objective().parts().sampleLosses().get(0));
                    check(said.penalty(), e.name());
                    check(said.objective(), e.name());
                    assertThat(said.mean().isEmpty()).isEqualTo(batch == 1);
                    assertThat(said.objective().isEmpty()).isEqualTo(regularizer.isNone());
                }
            }
        }
    }
}
