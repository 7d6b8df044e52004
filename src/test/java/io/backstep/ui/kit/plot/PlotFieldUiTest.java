package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import io.backstep.ui.kit.image.NodePictures;
import io.backstep.ui.kit.image.PictureFormat;
import io.backstep.ui.kit.plot.PlotCloud.Filling;
import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.kit.plot.PlotCloud.Point;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
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
class PlotFieldUiTest {
    private final List<Integer> picked = new ArrayList<>();
    private final PlotPicture picture = FieldGallery.twoSided(false, true)
            .withClouds(List.of(
                    cloud("full", Filling.FULL, new Point(1, -2, 0), new Point(2, 2, 0)),
                    cloud("hollow", Filling.HOLLOW, new Point(3, 0, 2), new Point(4, 0, 0.5))));
    private FxRobot robot;
    private PlotView plot;

    private static PlotCloud cloud(String id, Filling filling, Point... points) {
        return new PlotCloud(id, "name of " + id, PlotLook.POSITIVE, Form.SQUARE, filling, List.of(points));
    }

    @BeforeEach
    void open(FxRobot fxRobot) throws TimeoutException {
        robot = fxRobot;
        Stage stage = FxToolkit.registerStage(Stage::new);
        plot = WaitForAsyncUtils.waitForAsyncFx(10_000, this::newPlot);
        robot.interact(() -> {
            Scene scene = new Scene(new StackPane(plot), 500, 500);
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
        made.connect(new PlotKit(new LiveLanguage(Language.ENGLISH), (name, format, content) -> {}));
        made.setPicture(picture);
        made.setPointDescriber(key -> "point " + key);
        made.setOnPointPicked(picked::add);
        return made;
    }

    /** Where a place of the axes is on screen. */
    private Point2D on(double x, double y) {
        Bounds area = plot.plotAreaProperty().get();
        return plot.localToScreen(
                area.getMinX() + area.getWidth() * (x - FieldGallery.SIDE.low()) / FieldGallery.SIDE.span(),
                area.getMaxY() - area.getHeight() * (y - FieldGallery.SIDE.low()) / FieldGallery.SIDE.span());
    }

    private List<String> said() {
        return plot.lookupAll(".plot-note-line").stream()
                .filter(PlotFieldUiTest::isSeen)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void theMouseReadsThePlaceOrThePoint() {
        robot.moveTo(on(1, -1));
        assertThat(said()).hasSize(3);
        assertThat(said().get(0)).startsWith("x = ");
        assertThat(said().get(2)).startsWith("z = ");
        robot.moveTo(on(2, 0));
        assertThat(said()).containsExactly("point 2");
        assertThat(plot.getAccessibleText()).startsWith("point 2\n").contains("name of hollow: 2 dots");
        robot.moveTo(on(1, -1));
        assertThat(plot.getAccessibleText()).doesNotContain("point 2");
    }

    @Test
    void aClickPicksThePoint() {
        robot.clickOn(on(0, 2));
        robot.clickOn(on(1.5, 1.5));
        assertThat(picked).containsExactly(3);
    }

    @Test
    void arrowsGoFromPointToPoint() {
        robot.type(KeyCode.RIGHT);
        assertThat(said()).containsExactly("point 4");
        robot.type(KeyCode.UP);
        assertThat(said()).containsExactly("point 3");
        robot.type(KeyCode.RIGHT);
        assertThat(said()).containsExactly("point 2");
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(said()).containsExactly("point 1");
        robot.type(KeyCode.LEFT, KeyCode.ENTER);
        assertThat(picked).containsExactly(1);
    }

    @Test
    void aPointThatIsNoMoreIsNotSpokenOf() {
        robot.moveTo(on(2, 0));
        robot.interact(() -> plot.setPicture(picture.withClouds(List.of())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said()).isEmpty();
    }

    @Test
    void manyPointsAreFewNodesAndStayAsTheyAreWhileTheFieldChanges() {
        List<Point> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(new Point(i, -2.9 + 5.8 * i / 500, Math.sin(i)));
        }
        PlotPicture full = picture.withClouds(List.of(cloud("many", Filling.HOLLOW, many.toArray(new Point[0]))));
        robot.interact(() -> plot.setPicture(full));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(plot.lookupAll(".plot-points")).hasSize(1);
        assertThat(plot.lookupAll(".plot-points-inside")).hasSize(1);
        PathElement first = ((Path) plot.lookup("#many")).getElements().get(0);
        ImageView field = (ImageView) plot.lookup(".plot-field > ImageView");
        int before = field.getImage().getPixelReader().getArgb(10, 10);
        robot.interact(() -> plot.setPicture(full.withField(FieldGallery.twoSided(false, true)
                .withField(new PlotField(
                        "z",
                        FieldGallery.SIDE,
                        FieldGallery.SIDE,
                        new PlotField.TwoSided(FieldGallery.matrix(100, (x, y) -> x), 0, 1, false),
                        true))
                .field()
                .orElseThrow())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Path) plot.lookup("#many")).getElements().get(0)).isSameAs(first);
        assertThat(field.getImage().getPixelReader().getArgb(10, 10)).isNotEqualTo(before);
    }

    @Test
    void theFieldIsPartOfASavedDrawing() {
        String svg = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> new String(NodePictures.of(plot, "field", PictureFormat.SVG), StandardCharsets.UTF_8));
        assertThat(svg).contains("<image ", "href=\"data:image/png;base64,", "clip-path=");
    }
}
