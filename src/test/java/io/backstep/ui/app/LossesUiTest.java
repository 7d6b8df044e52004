package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.LossOfOneOutput;
import io.backstep.engine.function.LossThroughActivation;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.TemperedSoftmax;
import io.backstep.engine.training.ObjectiveParts;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.HeatMapView;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.step.StepRun;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Journeys through the Losses screen. What is on view is the engine's. */
final class LossesUiTest extends WindowJourneys {
    private void type(String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(NumberField.class).enter(text));
        awaitPulse();
    }

    private ScreenState kept() {
        return shown.services.document().position().of("losses");
    }

    private static DoubleUnaryOperator function(PlotView plot, String id) {
        return plot.picture().curves().stream()
                .filter(curve -> curve.id().equals(id))
                .map(curve -> ((PlotCurve.Function) curve.shape()).function())
                .findFirst()
                .orElseThrow();
    }

    private double[] values(String bars) {
        return robot.lookup(bars).queryAs(BarsView.class).picture().groups().stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(Bar::value)
                .toArray();
    }

    @Test
    void theProbeIsDraggedAlongTheLoss() {
        openTopic("one-output");
        PlotView plot = robot.lookup("#lossPlot").query();
        Bounds area = plot.localToScreen(plot.plotAreaProperty().get());
        robot.moveTo(area.getMinX() + area.getWidth() / 2, area.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(area.getMinX() + area.getWidth() * 0.75, area.getCenterY())
                .release(MouseButton.PRIMARY);
        awaitPulse();
        double output = kept().number("one-output.output").orElseThrow();
        assertThat(output).isEqualTo(plot.probe()).isCloseTo(1.25, within(0.02));
        assertThat(robot.lookup("#lossOutput").queryAs(Slider.class).getValue()).isCloseTo(output, within(0.02));
        assertThat(text("#meaning")).contains("too high");
    }

    @Test
    void theProbeMovesByKeyboard() {
        openTopic("one-output");
        PlotView plot = robot.lookup("#slopePlot").query();
        robot.interact(plot::requestFocus);
        double before = plot.probe();
        robot.push(KeyCode.RIGHT);
        awaitPulse();
        assertThat(plot.probe()).isGreaterThan(before);
        assertThat(kept().number("one-output.z")).hasValue(plot.probe());
    }

    @Test
    void whatIsPlottedIsTheEngines() {
        openTopic("one-output");
        type("#lossTargetField", "0.8");
        PlotView slopes = robot.lookup("#slopePlot").query();
        LossThroughActivation squared =
                new LossThroughActivation(new LossOfOneOutput(new HalfSquaredError()), new Sigmoid());
        LossThroughActivation crossEntropy =
                new LossThroughActivation(new LossOfOneOutput(new BinaryCrossEntropy()), new Sigmoid());
        PlotView loss = robot.lookup("#lossPlot").query();
        for (double at = -20; at <= 20; at += 0.37) {
            assertThat(function(slopes, "squaredSlope").applyAsDouble(at)).isEqualTo(squared.slope(0.8, at));
            assertThat(function(slopes, "crossEntropySlope").applyAsDouble(at)).isEqualTo(crossEntropy.slope(0.8, at));
            assertThat(function(loss, "loss").applyAsDouble(at)).isEqualTo(new HalfSquaredError().term(0.8, at));
        }
        assertThat(slopes.picture().bands())
                .singleElement()
                .satisfies(band -> assertThat(band.to()).isCloseTo(-2.88727095035762, within(1e-9)));
    }

    @Test
    void theNumbersOfALossShowOnlyWithIt() {
        openTopic("one-output");
        Node tooLow = robot.lookup("#tooLowField").query();
        assertThat(tooLow.getParent().getParent().isVisible()).isFalse();
        press("#loss-asymmetric");
        assertThat(tooLow.getParent().getParent().isVisible()).isTrue();
        type("#tooLowField", "4");
        PlotView plot = robot.lookup("#lossPlot").query();
        assertThat(function(plot, "lossSlope").applyAsDouble(0)).isEqualTo(-4);
        assertThat(kept().text("one-output.loss")).contains("asymmetric");
    }

    @Test
    void aLogitIsDragged() {
        openTopic("many-outputs");
        // It can be taken anywhere between the ends of its axis.
        Node logit = robot.lookup("#logit-1").query();
        Bounds column = logit.localToScreen(logit.getBoundsInLocal());
        robot.moveTo(column.getCenterX(), column.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(column.getCenterX(), column.getMinY() + 0.7 * column.getHeight())
                .release(MouseButton.PRIMARY);
        awaitPulse();
        double[] z = values("#logits");
        assertThat(z[0]).isLessThan(-1);
        assertThat(values("#shares")).containsExactly(new TemperedSoftmax(1).values(z));
        assertThat(values("#gradient")).containsExactly(new TemperedSoftmax(1).gradient(new double[] {1, 0, 0, 0}, z));
    }

    @Test
    void aSamplesBarsLeadToTheStepOfItsLoss() {
        robot.interact(() -> {
            shown.services.document().replace(Examples.get("xor").experiment(), Optional.empty());
            shown.services.step().chooseSample(1);
        });
        for (String bar : List.of("#sampleLoss-3", "#share-1")) {
            openTopic("objective");
            robot.clickOn(bar);
            awaitPulse();
            StepRun run = shown.services.step().run();
            assertThat(run.firstSample()).isEqualTo(2);
            assertThat(run.trace().step(run.position() - 1).writes()).isEqualTo(new Quantity.Loss(0));
            assertThat(shown.services.document().position().screen()).isEqualTo("step");
        }
    }

    @Test
    void temperatureAndConstant() {
        openTopic("many-outputs");
        double[] before = values("#shares");
        type("#logitConstantField", "3");
        assertThat(values("#logits")).containsExactly(5, 3.5, 2, 4);
        assertThat(values("#shares")).containsExactly(before, within(1e-12));
        assertThat(text("#constantSaid")).contains("+3");
        type("#softmaxTemperatureField", "0.5");
        assertThat(values("#shares")).containsExactly(new TemperedSoftmax(0.5).values(values("#logits")));
        robot.interact(
                () -> robot.lookup("#softmaxTemperature").queryAs(Slider.class).setValue(1));
        awaitPulse();
        assertThat(kept().number("many-outputs.temperature")).hasValue(10);
    }

    @Test
    void logitsOfAThousandStayFiniteAndRight() {
        openTopic("many-outputs");
        type("#outputCountField", "3");
        type("#logitField-1", "1000");
        type("#logitField-2", "-1000");
        type("#logitField-3", "0");
        press("#target-2");
        assertThat(values("#shares")).containsExactly(1, 0, 0);
        assertThat(values("#gradient")).containsExactly(1, -1, 0);
        assertThat(text("#lossSaid")).contains("2000");
        HeatMapView jacobian = robot.lookup("#jacobian").query();
        assertThat(Arrays.stream(jacobian.picture().values().toArray()).flatMapToDouble(Arrays::stream))
                .allMatch(entry -> entry == 0);
        robot.interact(() -> shown.services.language().setLanguage(Language.CHINESE));
        awaitPulse();
        assertThat(text("#lossSaid")).startsWith("交叉熵").contains("2000");
    }

    @Test
    void theObjectiveIsThatOfTheNetworkOnTheStepScreen() {
        Experiment xor = Examples.get("xor").experiment();
        robot.interact(() -> shown.services.document().replace(xor, Optional.empty()));
        openTopic("objective");
        type("#objectiveL2Field", "0.25");
        ObjectiveParts parts = ObjectiveParts.of(xor.network(), xor.loss(), new Regularizer(0, 0.25), xor.batchFrom(0));
        List<Double> sums = Arrays.stream(values("#objectiveSums")).boxed().toList();
        assertThat(sums).endsWith(parts.meanLoss(), parts.l2());
        double before = values("#sampleLosses")[0];
        robot.interact(() -> shown.services.step().nextIteration());
        awaitPulse();
        assertThat(values("#sampleLosses")[0]).isNotEqualTo(before);
        press("#ownStrengths");
        assertThat(values("#objectiveSums")).hasSize(2);
    }

    @Test
    void theTopicIsKeptWithTheSession() {
        openTopic("many-outputs");
        type("#outputCountField", "7");
        assertThat(kept().text("topic")).contains("many-outputs");
        assertThat(kept().text("many-outputs.logits").orElseThrow().split(" ", -1))
                .hasSize(7);
        assertThat(shown.services.document().isDirty()).isFalse();
    }
}
