package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.function.Sigmoid;
import io.backstep.text.Language;
import io.backstep.ui.kit.image.PictureFormat;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlotViewUiTest {
    private final LiveLanguage language = new LiveLanguage(Language.ENGLISH);
    private final Sigmoid sigmoid = new Sigmoid();
    private final AtomicInteger sampled = new AtomicInteger();
    private final List<String> saved = new ArrayList<>();
    private final PlotCurve value = PlotCurve.function("value", "σ(z)", PlotLook.VALUE, this::sample);
    private final PlotPicture picture =
            PlotPicture.of("σ", PlotAxis.linear(-8, 8, "z"), PlotAxis.linear(-0.1, 1.1, ""), List.of(value));
    private FxRobot robot;
    private PlotView plot;

    private double sample(double z) {
        sampled.incrementAndGet();
        return sigmoid.value(z);
    }

    @BeforeEach
    void open(FxRobot fxRobot) throws TimeoutException {
        robot = fxRobot;
        Stage stage = FxToolkit.registerStage(Stage::new);
        plot = WaitForAsyncUtils.waitForAsyncFx(10_000, this::newPlot);
        robot.interact(() -> {
            Scene scene = new Scene(new StackPane(plot), 700, 450);
            new ThemeService().apply(scene, List.of("plot.css"));
            stage.setScene(scene);
            stage.show();
            plot.requestFocus();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private PlotView newPlot() {
        PlotView made = new PlotView();
        made.connect(new PlotKit(language, this::save));
        made.setId("plot");
        made.setPicture(picture);
        made.setZoom(PlotZoom.around0(8, 2, 20));
        made.setProbeName("probe", "z");
        made.setProbe(-3.2);
        return made;
    }

    private void save(String name, PictureFormat format, io.backstep.ui.kit.image.PictureSaver.Content content) {
        try {
            saved.add(name + format.ending() + " " + new String(content.bytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place on the screen where the axes have these values. */
    private Point2D at(double x, double y) {
        Bounds area = plot.plotAreaProperty().get();
        PlotRange range = plot.xRange();
        return plot.localToScreen(
                area.getMinX() + (x - range.low()) / range.span() * area.getWidth(),
                area.getMaxY() - (y + 0.1) / 1.2 * area.getHeight());
    }

    @Test
    void theProbeFollowsTheMouseAnywhereOnThePlot() {
        robot.clickOn(at(2, 0.4));
        assertThat(plot.probe()).isCloseTo(2, within(0.03));
        robot.drag(at(2, 0.4), MouseButton.PRIMARY).dropTo(at(-5, 0.9));
        assertThat(plot.probe()).isCloseTo(-5, within(0.03));
        assertThat(robot.lookup("#probe").<Node>query().isVisible()).isTrue();
    }

    @Test
    void wordsGiveWayToTheProbeAndItsBox() {
        robot.interact(() -> {});
        Text word = robot.from(plot).lookup(".plot-curve-label").queryText();
        for (int i = 0; i < 6; i++) {
            Bounds before = word.getBoundsInParent();
            Bounds area = plot.plotAreaProperty().get();
            double share = (before.getCenterX() - area.getMinX()) / area.getWidth();
            robot.interact(() ->
                    plot.setProbe(plot.xRange().low() + share * plot.xRange().span()));
            Bounds now = word.getBoundsInParent();
            assertThat(word.isVisible()).isTrue();
            assertThat(now.getMinX() < before.getCenterX() && before.getCenterX() < now.getMaxX())
                    .as("crossed by the probe")
                    .isFalse();
            assertThat(robot.from(plot).lookup(".plot-note").<Node>queryAll())
                    .noneMatch(box -> box.isVisible() && box.getBoundsInParent().intersects(now));
        }
    }

    @Test
    void draggingTheProbeSamplesNothingAgain() {
        robot.interact(() -> {});
        int before = sampled.get();
        robot.interact(() -> plot.setProbe(1.5));
        robot.interact(
                () -> plot.setMarks(List.of(new PlotMark.Dot("dot", new PlotPoint(1, 1), PlotLook.LOSS, "", ""))));
        robot.interact(() -> {});
        // The probe itself reads the value for its dot, its box and what is read out.
        assertThat(sampled.get() - before).isLessThan(20);
    }

    @Test
    void theKeyboardMovesTheProbe() {
        robot.interact(() -> plot.setProbe(0));
        robot.type(KeyCode.RIGHT);
        double fine = plot.probe();
        assertThat(fine).isEqualTo(0.1);
        robot.type(KeyCode.LEFT);
        assertThat(plot.probe()).isZero();
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(plot.probe()).isEqualTo(-1);
        robot.type(KeyCode.END);
        assertThat(plot.probe()).isEqualTo(8);
        robot.type(KeyCode.HOME);
        assertThat(plot.probe()).isEqualTo(-8);
    }

    @Test
    void wheelAndKeysZoomWithinTheLimits() {
        robot.interact(() -> plot.fireEvent(wheel(40)));
        assertThat(plot.xRange()).isEqualTo(PlotRange.around0(6.4));
        robot.type(KeyCode.DIGIT0);
        assertThat(plot.xRange()).isEqualTo(PlotRange.around0(8));
        robot.type(KeyCode.PLUS, 20);
        assertThat(plot.xRange()).isEqualTo(PlotRange.around0(2));
        robot.type(KeyCode.MINUS, 40);
        assertThat(plot.xRange()).isEqualTo(PlotRange.around0(20));
        assertThat(ticks()).contains("−20", "0", "20");
    }

    @Test
    void zoomingTellsTheValuesThatAreNowUnderTheMouse() {
        robot.interact(() -> plot.setProbe(Double.NaN));
        robot.moveTo(at(4, 0.5));
        assertThat(told()).contains("z = 4");
        robot.interact(() -> plot.setXRange(PlotRange.around0(4)));
        assertThat(told()).contains("z = 2");
    }

    /** What the box under the mouse says. */
    private List<String> told() {
        robot.interact(() -> {});
        return robot.lookup(".plot-note-line").queryAllAs(Text.class).stream()
                .filter(Node::isVisible)
                .map(Text::getText)
                .toList();
    }

    private ScrollEvent wheel(double by) {
        Bounds area = plot.plotAreaProperty().get();
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                area.getCenterX(),
                area.getCenterY(),
                0,
                0,
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

    private List<String> ticks() {
        return robot.from(plot).lookup(".plot-tick").queryAllAs(Text.class).stream()
                .filter(Node::isVisible)
                .map(Text::getText)
                .toList();
    }

    @Test
    void hoveringSaysTheValueUnderTheMouse() {
        robot.moveTo(at(3, 0.5));
        assertThat(notes()).anyMatch(text -> text.startsWith("σ(z) = 0.95"));
    }

    private List<String> notes() {
        return robot.from(plot).lookup(".plot-note-line").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void saysWhatItShowsInTheLanguageOnView() {
        assertThat(plot.getAccessibleText())
                .startsWith("z = −3.2; σ(z) = 0.03917")
                .contains("rises from");
        robot.interact(() -> language.setLanguage(Language.CHINESE));
        assertThat(plot.getAccessibleText()).contains("上升");
        robot.interact(() -> plot.setPicture(
                picture.withMarks(List.of(new PlotMark.Dot("dot", new PlotPoint(1, 1), PlotLook.LOSS, "", "min")))));
        assertThat(plot.getAccessibleText()).endsWith("min");
    }

    @Test
    void theMenuCopiesNumbersAndSavesPictures() {
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.clickOn("Copy the numbers at z = −3.2");
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo("z\tσ(z)\n-3.2\t" + sigmoid.value(-3.2));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.clickOn("Save as SVG…");
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.clickOn("Save as PNG…");
        assertThat(saved).hasSize(2);
        assertThat(saved.get(0)).startsWith("σ.svg <?xml").contains("</svg>");
        assertThat(saved.get(1)).contains("PNG").contains("IHDR");
    }

    @Test
    void handlesAreDraggedAndMovedWithTheKeys() {
        List<PlotPoint> moves = new ArrayList<>();
        List<String> gestures = new ArrayList<>();
        robot.interact(() -> {
            plot.setProbe(Double.NaN);
            plot.setHandleStep(0.5);
            plot.setOnHandleMoved(new HandleMoves() {
                @Override
                public void moved(String id, PlotPoint to) {
                    moves.add(to);
                    showHandle(to);
                }

                @Override
                public void began(String id) {
                    gestures.add("began " + id);
                }

                @Override
                public void ended(String id) {
                    gestures.add("ended " + id);
                }
            });
            showHandle(new PlotPoint(0, 0.5));
        });
        robot.drag(at(0, 0.5), MouseButton.PRIMARY).dropTo(at(4, 0.9));
        assertThat(moves.get(moves.size() - 1).x()).isCloseTo(4, within(0.05));
        assertThat(moves.get(moves.size() - 1).y()).isEqualTo(0.5);
        assertThat(gestures).containsExactly("began x1", "ended x1");
        robot.interact(() -> showHandle(new PlotPoint(1, 0.5)));
        robot.type(KeyCode.LEFT);
        assertThat(moves.get(moves.size() - 1)).isEqualTo(new PlotPoint(0.5, 0.5));
        assertThat(robot.lookup("#x1").<Node>query().isFocused()).isTrue();
    }

    private void showHandle(PlotPoint at) {
        plot.setMarks(List.of(new PlotMark.Handle("x1", at, PlotMark.Freedom.X, PlotLook.TANGENT, "", "x₁")));
    }

    @Test
    void aUnitIsAsLongOnBothAxesWhereThatIsWanted() {
        List<PlotPoint> circle = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            circle.add(new PlotPoint(Math.cos(2 * Math.PI * i / 100), Math.sin(2 * Math.PI * i / 100)));
        }
        robot.interact(() -> plot.setPicture(PlotPicture.of(
                        "circle",
                        PlotAxis.linear(-2, 2, ""),
                        PlotAxis.linear(-2, 2, ""),
                        List.of(PlotCurve.line("circle", "", PlotLook.VALUE, circle)))
                .withEqualUnits()));
        robot.interact(() -> {});
        Bounds drawn = robot.lookup("#circle").<Node>query().getBoundsInLocal();
        assertThat(drawn.getWidth()).isCloseTo(drawn.getHeight(), within(1.0));
    }
}
