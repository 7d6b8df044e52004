package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Phase;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.kit.image.PngFiles;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TransportUiTest {
    private Stage stage;
    private TransportScene open;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FxToolkit.registerStage(Stage::new);
        open = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            CssParser.errorsProperty().clear();
            return new TransportScene(Experiments.worked(), 1440, 400);
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void show(FxRobot robot, Experiment experiment) {
        robot.interact(() -> {
            open = new TransportScene(experiment, 1440, 400);
            stage.setScene(open.scene);
            stage.show();
            open.scene.getRoot().applyCss();
            open.scene.getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String id) {
        return open.scene.lookup("#" + id);
    }

    private void press(FxRobot robot, String id) {
        robot.interact(((Button) node(id))::fire);
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void clicksThroughTheWorkedExampleAndBackBitForBit(Granularity granularity, FxRobot robot) {
        show(robot, Experiments.worked());
        robot.interact(() -> open.step.granularityProperty().set(granularity));
        assertThat(node("stepBack").isDisabled()).isTrue();
        List<StepRun> places = new ArrayList<>();
        while (open.step.run().iteration() < 3) {
            places.add(open.step.run());
            press(robot, "stepForward");
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            press(robot, "stepBack");
            StepRun now = open.step.run();
            StepRun then = places.get(i);
            assertThat(now.iteration()).isEqualTo(then.iteration());
            assertThat(now.position()).isEqualTo(then.position());
            assertThat(now.trace().before()).isEqualTo(then.trace().before());
            assertThat(now.trace().after()).isEqualTo(then.trace().after());
            assertThat(now.trace().stateAfter()).isEqualTo(then.trace().stateAfter());
            assertThat(now.trace().steps()).isEqualTo(then.trace().steps());
        }
        assertThat(node("stepBack").isDisabled()).isTrue();
        assertThat(text("stepPosition")).isEqualTo("step 0 of 39");
    }

    @Test
    void everyButtonMovesAsItSays(FxRobot robot) {
        show(robot, Experiments.worked());
        robot.clickOn("#nextPass");
        assertThat(text("stepPosition")).isEqualTo("step 8 of 39");
        robot.clickOn("#nextLayer");
        assertThat(open.step.run().phase()).isEqualTo(Phase.LOSS);
        robot.clickOn("#stepForward");
        assertThat(open.step.run().phase()).isEqualTo(Phase.BACKWARD);
        assertThat(node("stepForward").getStyleClass()).contains("primary", "backward");
        assertThat(text("lossValue")).isEqualTo("0.298371");
        robot.clickOn("#last");
        assertThat(text("stepPosition")).isEqualTo("step 39 of 39");
        assertThat(node("last").isDisabled()).isTrue();
        robot.clickOn("#nextIteration");
        assertThat(text("iterationValue")).isEqualTo("iteration 2");
        assertThat(text("lossValue")).isEqualTo("of iteration 1: 0.298371");
        robot.clickOn("#first");
        assertThat(text("iterationValue")).isEqualTo("iteration 1");
        assertThat(node("lossValue").isVisible()).isFalse();
        robot.clickOn("#forwardChip");
        assertThat(text("stepPosition")).isEqualTo("step 8 of 39");
        assertThat(((Button) node("forwardChip")).getText()).isEqualTo("✓ Forward");
    }

    @Test
    void scrubsAlongTheTimeline(FxRobot robot) {
        show(robot, Experiments.worked());
        Bounds bounds = node("timeline").localToScreen(node("timeline").getBoundsInLocal());
        double y = bounds.getCenterY() + 5;
        List<Integer> positions = new ArrayList<>();
        open.step.runProperty().subscribe(run -> positions.add(run.position()));
        robot.moveTo(bounds.getMinX() + 4, y).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open.step.run().position()).isEqualTo(1);
        robot.moveTo(bounds.getCenterX(), y);
        assertThat(open.step.run().position()).isBetween(17, 23);
        robot.moveTo(bounds.getMaxX() - 2, y);
        assertThat(open.step.run().position()).isEqualTo(39);
        robot.moveTo(bounds.getMinX() - 20, y).release(MouseButton.PRIMARY);
        assertThat(open.step.run().position()).isZero();
        assertThat(positions).hasSizeGreaterThan(5);
    }

    @Test
    void movesWithTheKeysOfASlider(FxRobot robot) {
        show(robot, Experiments.worked());
        Node timeline = node("timeline");
        robot.interact(timeline::requestFocus);
        robot.type(KeyCode.RIGHT, 3).type(KeyCode.LEFT);
        assertThat(open.step.run().position()).isEqualTo(2);
        robot.type(KeyCode.END);
        assertThat(open.step.run().position()).isEqualTo(39);
        assertThat(timeline.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
        assertThat(timeline.getAccessibleText()).isEqualTo("step 39 of 39, Update");
        assertThat(timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(39.0);
        robot.type(KeyCode.HOME);
        assertThat(open.step.run().position()).isZero();
        Node curve = node("lossCurve");
        robot.interact(() -> IntStream.range(0, 4).forEach(i -> open.transport.nextIteration()));
        robot.interact(curve::requestFocus);
        robot.type(KeyCode.LEFT, 2);
        assertThat(open.step.run().iteration()).isEqualTo(3);
        assertThat(curve.getAccessibleText()).contains("iteration 3: loss 0.2");
    }

    @Test
    void returnsToAnIterationOnTheLossCurve(FxRobot robot) {
        show(robot, Experiments.worked());
        robot.interact(() -> IntStream.range(0, 10).forEach(i -> open.transport.nextIteration()));
        StepRun latest = open.step.run();
        Bounds bounds = node("lossCurve").localToScreen(node("lossCurve").getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 2, bounds.getCenterY());
        assertThat(open.step.run().iteration()).isEqualTo(1);
        robot.clickOn(bounds.getMaxX() - 2, bounds.getCenterY());
        assertThat(open.step.run().iteration()).isEqualTo(11);
        assertThat(open.step.run().trace().before()).isEqualTo(latest.trace().before());
    }

    @Test
    void playsWithTheClockAndStopsByItself(FxRobot robot) {
        show(robot, Experiments.worked());
        robot.clickOn("#play");
        assertThat(node("play").getAccessibleText()).isEqualTo("Pause");
        robot.interact(() -> open.clock.advance(Duration.ofMillis(20)));
        robot.interact(() -> open.clock.advance(Duration.ofSeconds(1)));
        assertThat(open.step.run().position()).isEqualTo(2);
        robot.clickOn("#stepForward");
        robot.interact(() -> open.clock.advance(Duration.ofSeconds(9)));
        assertThat(open.step.run().position()).isEqualTo(3);
        assertThat(node("play").getAccessibleText()).isEqualTo("Play");
        robot.clickOn("#play");
        robot.interact(() -> open.scene.setRoot(new Pane()));
        assertThat(open.clock.isIdle()).as("another screen shows the run live").isFalse();
        robot.interact(open.transport::pause);
        assertThat(open.clock.isIdle()).isTrue();
    }

    @Test
    void drawsManyStepsWithFewNodes(FxRobot robot) {
        show(robot, Wide.experiment());
        assertThat(open.step.run().trace().size()).isGreaterThan(3_000);
        int nodes = open.scene.getRoot().lookupAll("*").size();
        show(robot, Experiments.worked());
        assertThat(nodes).isLessThan(open.scene.getRoot().lookupAll("*").size() + 5);
    }

    static Stream<Arguments> looks() {
        return Stream.of(1440.0, 1180.0, 1024.0)
                .flatMap(width -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(TextScale.NORMAL, TextScale.LARGEST)
                                .map(scale -> Arguments.of(width, language, scale))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fitsWithoutCuttingAWord(double width, Language language, TextScale scale, FxRobot robot) throws IOException {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> {
                open = new TransportScene(Experiments.worked(), width, 320);
                open.language.setLanguage(language);
                open.theme.setTheme(theme);
                open.theme.setTextScale(scale);
            });
            picture(robot, "start", width, language, scale, theme);
            robot.interact(() -> {
                IntStream.range(0, 30).forEach(i -> open.transport.nextIteration());
                open.transport.returnTo(8);
                open.transport.scrubTo(22);
            });
            picture(robot, "backward", width, language, scale, theme);
        }
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void picturesOfLongAndOfBatchedIterations(FxRobot robot) throws IOException {
        robot.interact(() -> {
            open = new TransportScene(Wide.experiment(), 1440, 320);
            open.step.granularityProperty().set(Granularity.LAYER);
            open.transport.scrubTo(1400);
        });
        picture(robot, "long", 1440, Language.ENGLISH, TextScale.NORMAL, Theme.LIGHT);
        robot.interact(() -> {
            open = new TransportScene(Experiments.batchOfTwo(), 1440, 320);
            open.step.granularityProperty().set(Granularity.NEURON);
            open.transport.scrubTo(40);
            open.scene.snapshot(null);
            node("stepForward").pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
            node("timeline").pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
        });
        picture(robot, "batch", 1440, Language.ENGLISH, TextScale.NORMAL, Theme.LIGHT);
    }

    private void picture(FxRobot robot, String name, double width, Language language, TextScale scale, Theme theme)
            throws IOException {
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> {
            // A second layout for what the first has made visible.
            open.scene.snapshot(null);
            picture[0] = open.scene.snapshot(null);
        });
        Path file = Path.of("target", "screens")
                .resolve("transport-%s-%.0f-%s-%d-%s.png"
                        .formatted(name, width, language.code(), scale.percent(), theme.code()));
        Files.createDirectories(file.getParent());
        PngFiles.write(picture[0], file);
        for (Node node : open.scene.getRoot().lookupAll("*")) {
            if (node instanceof Labeled labeled && isShown(node)) {
                assertThat(shownText(labeled)).isEqualTo(labeled.getText());
            }
            if (isShown(node)) {
                Bounds inScene = node.localToScene(node.getLayoutBounds());
                assertThat(inScene.getMaxX()).as(node.toString()).isLessThanOrEqualTo(width + 0.5);
            }
        }
        Bounds buttons = node("speed").localToScene(node("speed").getLayoutBounds());
        Bounds timeline = node("timeline").localToScene(node("timeline").getLayoutBounds());
        Bounds losses = node("lossCurve").localToScene(node("lossCurve").getLayoutBounds());
        assertThat(buttons.intersects(timeline)).isFalse();
        assertThat(timeline.intersects(losses)).isFalse();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What the label has room for. */
    private static String shownText(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse(labeled.getText());
    }
}
