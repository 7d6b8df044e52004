package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Sigmoid;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.activations.FunctionKind;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.StripView;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A learner on the Activations screen. */
final class ActivationsUiTest extends WindowJourneys {
    private ActivationsViewModel screen;

    @BeforeEach
    void goThere() {
        screen = shown.window.screens().activations();
        robot.clickOn("#screen-activations");
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    /** Where a place of the plot is on the screen. */
    private Point2D onScreen(double z, double shareOfHeight) {
        PlotView plot = node("activationPlot", PlotView.class);
        Bounds area = plot.plotAreaProperty().get();
        double x = area.getMinX() + (z + screen.reach()) / (2 * screen.reach()) * area.getWidth();
        return plot.localToScreen(x, area.getMinY() + shareOfHeight * area.getHeight());
    }

    @Test
    void theNumbersAreTheEngines() {
        Sigmoid sigmoid = new Sigmoid();
        assertThat(text("#probeValue")).isEqualTo(Numbers.plain(sigmoid.value(-3.2), 4));
        assertThat(text("#probeSlope")).isEqualTo(Numbers.plain(sigmoid.slope(-3.2), 4));
        assertThat(text("#probeRegion")).isEqualTo("saturated (low)");
    }

    @Test
    void aFunctionIsChosenAndOthersLaidOverIt() {
        robot.clickOn("#function-relu");
        assertThat(screen.choice().focus()).isEqualTo(FunctionKind.RELU);
        assertThat(text("#probeRegion")).isEqualTo("dead");
        robot.clickOn("#overlay-gelu");
        assertThat(screen.choice().overlaid()).containsExactly(FunctionKind.GELU);
        assertThat(node("overlay-gelu", CheckBox.class).isSelected()).isTrue();
        assertThat(node("activationPlot", PlotView.class).picture().curves()).hasSize(4);
        robot.clickOn("#overlay-gelu").clickOn("#overlay-relu");
        assertThat(screen.choice().shown()).as("the last one stays").containsExactly(FunctionKind.RELU);
        assertThat(node("overlay-relu", CheckBox.class).isSelected()).isTrue();
        robot.clickOn("#function-relu");
        assertThat(node("function-relu", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void keysShowAndHideTheThreeCommonest() {
        robot.type(KeyCode.DIGIT2);
        robot.type(KeyCode.DIGIT3);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.SIGMOID, FunctionKind.TANH, FunctionKind.RELU);
        robot.type(KeyCode.DIGIT1);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.TANH, FunctionKind.RELU);
        robot.clickOn("#inputField").type(KeyCode.END, KeyCode.DIGIT1);
        assertThat(screen.choice().shown())
                .as("typing is no key")
                .containsExactly(FunctionKind.TANH, FunctionKind.RELU);
    }

    @Test
    void keysDoNothingOnAnotherScreen() {
        robot.clickOn("#screen-step").type(KeyCode.DIGIT2);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.SIGMOID);
        robot.clickOn("#screen-activations").type(KeyCode.DIGIT2);
        assertThat(screen.choice().shown()).containsExactly(FunctionKind.SIGMOID, FunctionKind.TANH);
    }

    @Test
    void curvesAndRegionsAreShownAndHidden() {
        PlotView plot = node("activationPlot", PlotView.class);
        robot.clickOn("#showCurvature");
        assertThat(plot.picture().curves()).hasSize(3);
        assertThat(node("probeCurvature", Label.class).getParent().isVisible()).isTrue();
        robot.clickOn("#showValue").clickOn("#showSlope").clickOn("#showCurvature");
        assertThat(plot.picture().curves()).isEmpty();
        assertThat(plot.picture().bands()).isNotEmpty();
        robot.clickOn("#showRegions");
        assertThat(plot.picture().bands()).isEmpty();
    }

    @Test
    void theProbeIsDraggedAlongTheCurve() {
        robot.drag(onScreen(-2, 0.5), MouseButton.PRIMARY).dropTo(onScreen(1.5, 0.4));
        double z = screen.probe().z();
        assertThat(z).isCloseTo(1.5, within(0.05));
        assertThat(text("#probeValue")).isEqualTo(Numbers.plain(new Sigmoid().value(z), 4));
        assertThat(node("inputSlider", Slider.class).getValue()).isCloseTo(z, within(1e-9));
        robot.type(KeyCode.RIGHT);
        assertThat(screen.probe().z()).isGreaterThan(z);
        assertThat(node("activationPlot", PlotView.class).probe())
                .isEqualTo(screen.probe().z());
    }

    @Test
    void theWheelZoomsAndTheAxisFollows() {
        PlotView plot = node("activationPlot", PlotView.class);
        Bounds area = plot.plotAreaProperty().get();
        robot.interact(() -> plot.fireEvent(wheel(area.getCenterX(), area.getCenterY(), 40)));
        assertThat(screen.reach()).isLessThan(8);
        assertThat(plot.xRange().high()).isEqualTo(screen.reach());
        assertThat(node("reach", Slider.class).getValue()).isCloseTo(screen.reach(), within(1e-9));
        for (int i = 0; i < 20; i++) {
            robot.interact(() -> plot.fireEvent(wheel(area.getCenterX(), area.getCenterY(), -40)));
        }
        assertThat(screen.reach()).isEqualTo(20);
        assertThat(screen.probe().z()).as("what was looked at").isEqualTo(-3.2);
    }

    private static ScrollEvent wheel(double x, double y, double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void zIsTyped() {
        robot.clickOn("#inputField");
        robot.interact(() -> node("inputField", TextField.class).setText("11"));
        robot.type(KeyCode.ENTER);
        assertThat(screen.probe().z()).isEqualTo(11);
        assertThat(screen.reach()).isEqualTo(11);
        robot.interact(() -> node("inputField", TextField.class).setText("much"));
        robot.type(KeyCode.ENTER);
        assertThat(screen.probe().z()).isEqualTo(11);
        assertThat(node("inputMessage", Label.class).isVisible()).isTrue();
    }

    @Test
    void parametersShowOnlyWhereTheyMatter() {
        assertThat(node("alphaSetting", Node.class).isVisible()).isFalse();
        robot.clickOn("#overlay-elu");
        assertThat(node("alphaSetting", Node.class).isVisible()).isTrue();
        robot.interact(() -> node("alpha", Slider.class).setValue(2));
        assertThat(screen.choice().alpha()).isEqualTo(2);
    }

    @Test
    void theShareMovesTheBands() {
        PlotView plot = node("activationPlot", PlotView.class);
        double before = plot.picture().bands().get(0).to();
        robot.interact(() -> node("saturationShare", Slider.class).setValue(0.5));
        assertThat(plot.picture().bands().get(0).to()).isGreaterThan(before);
        assertThat(text("#saturated")).startsWith("|z| > 1.76");
    }

    @Test
    void aDotLeadsToItsStep() {
        robot.interact(() -> screen.moveTo(0.3775));
        assertThat(text("#neuronsAtProbe")).contains("h₁ (sample 1)");
        StripView strip = node("neuronStrip", StripView.class);
        robot.interact(strip::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(shown.window.screens().navigation().current()).isEqualTo("step");
        assertThat(shown.services.step().run().position()).isPositive();
    }

    @Test
    void theMeasuredNetworkFollowsItsSettings() {
        String before = text("#manyLayersResult");
        robot.interact(() -> screen.deepNetwork().newSeed());
        assertThat(screen.deepNetwork()
                        .measuredProperty()
                        .get()
                        .orElseThrow()
                        .network()
                        .seed())
                .isEqualTo(2);
        robot.interact(() -> node("layers", Slider.class).setValue(30));
        assertThat(screen.manyLayers().layersProperty().get()).isEqualTo(30);
        assertThat(text("#manyLayersResult")).isNotEqualTo(before);
    }

    @Test
    void theDotsMoveWhileTheRunGoesOn() {
        StripView strip = node("neuronStrip", StripView.class);
        double before = strip.picture().rows().get(1).at().get(0);
        robot.interact(() -> shown.services.step().nextIteration());
        assertThat(strip.picture().rows().get(1).at().get(0)).isNotEqualTo(before);
    }

    @Test
    void whatWasChosenIsKeptWithTheSession() {
        robot.clickOn("#function-gelu");
        assertThat(shown.services
                        .document()
                        .position()
                        .of(ActivationsViewModel.NAME)
                        .text("focus"))
                .contains("gelu");
        assertThat(shown.services.document().isDirty())
                .as("a choice is no edit")
                .isFalse();
    }
}
