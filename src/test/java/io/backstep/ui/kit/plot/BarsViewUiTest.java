package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.text.Language;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
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

/** Bars, heat maps and strips of dots under mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class BarsViewUiTest {
    private final PlotKit kit = new PlotKit(new LiveLanguage(Language.ENGLISH), (name, format, content) -> {});
    private FxRobot robot;
    private Stage stage;

    @BeforeEach
    void open(FxRobot fxRobot) throws TimeoutException {
        robot = fxRobot;
        stage = FxToolkit.registerStage(Stage::new);
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private <R extends Region> R show(Callable<R> maker) {
        R made = WaitForAsyncUtils.waitForAsyncFx(10_000, maker);
        robot.interact(() -> {
            Scene scene = new Scene(new StackPane(made), 600, 360);
            new ThemeService().apply(scene, List.of("plot.css"));
            stage.setScene(scene);
            stage.show();
        });
        return made;
    }

    private static BarsPicture two(double one, double other) {
        return BarsPicture.standing(
                "z",
                PlotAxis.linear(-2, 4, ""),
                List.of(
                        BarsPicture.Group.of(BarsPicture.Bar.of("z1", "z₁", one, PlotLook.POSITIVE)
                                .asMovable()),
                        BarsPicture.Group.of(BarsPicture.Bar.of("z2", "z₂", other, PlotLook.NEGATIVE)
                                .asMovable())));
    }

    @Test
    void barsAreDraggedAndMovedWithTheKeys() {
        List<String> gestures = new ArrayList<>();
        double[] now = {0, -1};
        BarsView bars = show(BarsView::new);
        robot.interact(() -> {
            bars.connect(kit);
            bars.setStep(0.1);
            bars.setPicture(two(now[0], now[1]));
            bars.setOnBarMoved(new BarMoves() {
                @Override
                public void moved(String id, double value) {
                    now[id.equals("z1") ? 0 : 1] = value;
                    bars.setPicture(two(now[0], now[1]));
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
        });
        // A bar of no length is taken anywhere in its column.
        Bounds column = robot.lookup("#z1")
                .<Node>query()
                .localToScreen(robot.lookup("#z1").<Node>query().getLayoutBounds());
        double atThree = column.getMaxY() - column.getHeight() * 5 / 6;
        robot.drag(new Point2D(column.getCenterX(), column.getMinY() + column.getHeight() * 0.6), MouseButton.PRIMARY)
                .dropTo(new Point2D(column.getCenterX(), atThree));
        assertThat(now[0]).isCloseTo(3, within(0.05));
        assertThat(gestures).containsExactly("began z1", "ended z1");
        robot.interact(() -> bars.setPicture(two(1, -1)));
        now[0] = 1;
        robot.type(KeyCode.UP);
        assertThat(now[0]).isEqualTo(1.1);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(now[0]).isEqualTo(0.1);
        robot.type(KeyCode.END);
        assertThat(now[0]).isEqualTo(4);
        robot.type(KeyCode.TAB).type(KeyCode.DOWN);
        assertThat(now[1]).isEqualTo(-1.1);
        assertThat(robot.lookup("#z2").<Node>query().getAccessibleText()).isEqualTo("z₂ −1.1");
    }

    @Test
    void barsArePickedByClickAndByKey() {
        List<String> picked = new ArrayList<>();
        BarsView bars = show(BarsView::new);
        robot.interact(() -> {
            bars.connect(kit);
            bars.setOnBarPicked(picked::add);
            bars.setPicture(BarsPicture.lying(
                    "E",
                    PlotAxis.linear(0, 2, ""),
                    List.of(
                            BarsPicture.Group.of(BarsPicture.Bar.of("none", "E₁", 0, PlotLook.LOSS)
                                    .asPickable()),
                            new BarsPicture.Group(
                                    "E",
                                    true,
                                    List.of(
                                            BarsPicture.Bar.of("first", "E₁", 1, PlotLook.LOSS)
                                                    .asPickable(),
                                            BarsPicture.Bar.of("rest", "E₂", 0.5, PlotLook.LOSS))))));
        });
        robot.interact(() -> {});
        // One that stands alone can be taken where it would be; one of a pile only where it is.
        robot.clickOn("#none").clickOn("#first").clickOn("#rest");
        assertThat(picked).containsExactly("none", "first");
        robot.interact(() -> robot.lookup("#first").<Node>query().requestFocus());
        robot.type(KeyCode.ENTER).type(KeyCode.RIGHT).type(KeyCode.SPACE);
        assertThat(picked).containsExactly("none", "first", "first", "first");
    }

    @Test
    void pilesAddUp() {
        BarsView bars = show(BarsView::new);
        robot.interact(() -> {
            bars.connect(kit);
            bars.setPicture(BarsPicture.lying(
                    "H",
                    PlotAxis.linear(0, 2, ""),
                    List.of(
                            BarsPicture.Group.of(BarsPicture.Bar.of("whole", "H(P, Q)", 1.5, PlotLook.LOSS)),
                            new BarsPicture.Group(
                                    "H + D",
                                    true,
                                    List.of(
                                            BarsPicture.Bar.of("first", "H(P)", 1, PlotLook.POSITIVE),
                                            BarsPicture.Bar.of("second", "D", 0.5, PlotLook.NEGATIVE),
                                            BarsPicture.Bar.of(
                                                    "endless", "∞", Double.POSITIVE_INFINITY, PlotLook.LOSS))))));
        });
        robot.interact(() -> {});
        Bounds whole = robot.lookup("#whole").<Node>query().getBoundsInParent();
        Bounds first = robot.lookup("#first").<Node>query().getBoundsInParent();
        Bounds second = robot.lookup("#second").<Node>query().getBoundsInParent();
        Bounds endless = robot.lookup("#endless").<Node>query().getBoundsInParent();
        assertThat(second.getMaxX()).isCloseTo(whole.getMaxX(), within(2.0));
        assertThat(second.getMinX()).isCloseTo(first.getMaxX(), within(2.0));
        assertThat(endless.getMaxX()).isCloseTo(600, within(2.0));
    }

    /** A number beside an axis is read at its height; so it stands at the end of its bar, in fewer digits if need be. */
    @Test
    void everyValueStandsAtItsBar() {
        BarsView bars = show(BarsView::new);
        double[] values = {0.6095, 0.136, 0.03034, 0.2242};
        robot.interact(() -> {
            bars.connect(kit);
            bars.setMaxSize(170, 160);
            bars.setPicture(BarsPicture.standing(
                    "a",
                    PlotAxis.linear(0, 1, ""),
                    IntStream.range(0, 4)
                            .mapToObj(i -> BarsPicture.Group.of(
                                    BarsPicture.Bar.of("a" + i, "a", values[i], PlotLook.POSITIVE)))
                            .toList()));
        });
        robot.interact(() -> {});
        List<Text> written =
                List.copyOf(robot.from(bars).lookup(".plot-bar-value").queryAllAs(Text.class));
        assertThat(written).extracting(Text::getText).containsExactly("0.61", "0.14", "0.03", "0.22");
        for (int i = 0; i < 4; i++) {
            Bounds text = written.get(i).getBoundsInParent();
            Bounds bar = robot.lookup("#a" + i).<Node>query().getBoundsInParent();
            assertThat(text.getMaxY()).isCloseTo(bar.getMinY(), within(3.0));
        }
    }

    @Test
    void aBarWithoutEndGoesPastTheAxis() {
        BarsView bars = show(BarsView::new);
        robot.interact(() -> {
            bars.connect(kit);
            bars.setPicture(BarsPicture.lying(
                    "H",
                    PlotAxis.linear(0, 2, ""),
                    List.of(
                            BarsPicture.Group.of(BarsPicture.Bar.of("full", "full", 2, PlotLook.LOSS)),
                            BarsPicture.Group.of(
                                    BarsPicture.Bar.of("endless", "∞", Double.POSITIVE_INFINITY, PlotLook.LOSS)))));
        });
        robot.interact(() -> {});
        Bounds full = robot.lookup("#full").<Node>query().getBoundsInParent();
        Bounds endless = robot.lookup("#endless").<Node>query().getBoundsInParent();
        assertThat(endless.getMaxX()).isGreaterThan(full.getMaxX() + 10);
        assertThat(robot.from(bars).lookup(".plot-tick").queryAllAs(Text.class))
                .extracting(Text::getText)
                .contains("2", "∞");
    }

    @Test
    void theKeyboardGoesThroughTheCellsOfAHeatMap() {
        List<HeatMapPicture.Cell> picked = new ArrayList<>();
        HeatMapView map = show(HeatMapView::new);
        robot.interact(() -> {
            map.connect(kit);
            map.setPicture(HeatMapPicture.of(
                    "a",
                    Matrix.of(new double[] {1, -2}, new double[] {3, 0}),
                    List.of("a₁", "a₂"),
                    List.of("z₁", "z₂")));
            map.setOnCellPicked(picked::add);
            map.requestFocus();
        });
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        assertThat(map.pointedProperty().get()).isEqualTo(Optional.of(new HeatMapPicture.Cell(0, 1)));
        assertThat(map.getAccessibleText()).isEqualTo("a\na₁, z₂: −2");
        assertThat(picked).containsExactly(new HeatMapPicture.Cell(0, 1));
        assertThat(robot.from(map).lookup(".plot-cell-number").queryAllAs(Text.class).stream()
                        .map(Text::getText))
                .containsExactly("1", "−2", "3", "0");
    }

    @Test
    void aStripTellsItsDotsApartAndCountsThoseOutside() {
        List<StripPicture.Dot> picked = new ArrayList<>();
        StripView strip = show(StripView::new);
        double[] many = IntStream.range(0, 5000).mapToDouble(i -> i / 500.0 - 3).toArray();
        robot.interact(() -> {
            strip.connect(kit);
            strip.xRangeProperty().set(new PlotRange(-2, 2));
            strip.setPicture(new StripPicture(
                    "z",
                    List.of(
                            new StripPicture.Row(
                                    "layer 1",
                                    "0 %",
                                    PlotLook.MUTED,
                                    Vector.of(0.5, -1.5, 7),
                                    List.of(PlotLook.LINEAR, PlotLook.SATURATED, PlotLook.DEAD)),
                            new StripPicture.Row(
                                    "layer 2", "", PlotLook.MUTED, Vector.of(many), List.of(PlotLook.POSITIVE)))));
            strip.setDescriber(dot -> "z = " + strip.valueOf(dot));
            strip.setOnDotPicked(picked::add);
            strip.requestFocus();
        });
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(picked).containsExactly(new StripPicture.Dot(0, 0));
        assertThat(strip.getAccessibleText()).isEqualTo("z = 0.5");
        robot.type(KeyCode.DOWN);
        assertThat(strip.pointedProperty().get()).contains(new StripPicture.Dot(1, 1750));
        assertThat(robot.from(strip).lookup(".plot-strip-name").queryAllAs(Text.class).stream()
                        .map(Text::getText))
                .contains("1 ▶", "◀ 500");
        // One dot for each half pixel at most, however many there are.
        assertThat(robot.from(strip).lookup(".plot-strip-dots").queryAllAs(Path.class))
                .allSatisfy(path -> assertThat(path.getElements()).hasSizeLessThan(2 * 2 * 600 + 4));
    }
}
