package io.backstep.audit;

import static io.backstep.audit.Fixtures.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartsToolkit.class)
class GeometryUiTest {
    private static final double ROUNDING = 1.5;

    private static Text text(String words, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(size));
        return text;
    }

    /** Looks for the box of each text in the picture and compares it with that which is worked out. */
    private static void assertInkIsWhereItIsSaidToBe(TextFlow flow, List<Text> texts) {
        VBox root = column(new Label("0.5"), flow);
        root.setPadding(new Insets(30));
        ShownScene.with(() -> new Scene(root, 400, 300), scene -> {
            for (Text text : texts) {
                Bounds said = Geometry.bounds(text);
                Bounds seen = ink(text, scene);
                assertThat(said.getMinX()).as(text.getText()).isCloseTo(seen.getMinX(), within());
                assertThat(said.getMaxX()).as(text.getText()).isCloseTo(seen.getMaxX(), within());
                assertThat(said.getMinY()).as(text.getText()).isCloseTo(seen.getMinY(), within());
                assertThat(said.getMaxY()).as(text.getText()).isCloseTo(seen.getMaxY(), within());
            }
            return scene;
        });
    }

    private static Offset<Double> within() {
        return Assertions.within(ROUNDING);
    }

    private static Bounds ink(Text text, Scene scene) {
        Pixels painted = Pixels.of(scene);
        Pixels behind = Pixels.without(List.of(text), scene);
        int left = painted.width();
        int top = painted.height();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < painted.height(); y++) {
            for (int x = 0; x < painted.width(); x++) {
                if (painted.argb(x, y) != behind.argb(x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new BoundingBox(left, top, right - left, bottom - top);
    }

    @Test
    void knowsWhereTheTextsOfAFlowAre() {
        List<Text> texts = List.of(text("back", 15), text("step", 22), text(" · 2", 11));
        TextFlow flow = new TextFlow();
        flow.getChildren().addAll(texts);
        assertInkIsWhereItIsSaidToBe(flow, texts);
    }

    @Test
    void knowsWhereTheTextsOfALaterLineAre() {
        List<Text> texts = List.of(text("blame arrives at", 15), text("\n", 15), text("step", 22));
        TextFlow flow = new TextFlow();
        flow.getChildren().addAll(texts);
        assertInkIsWhereItIsSaidToBe(flow, List.of(texts.get(0), texts.get(2)));
    }

    @Test
    void knowsTheLinesOfATextThatAFlowHasBroken() {
        Text broken = text("blame arrives at h1, and from there on at x1 and x2", 15);
        TextFlow flow = new TextFlow(broken);
        VBox root = column(flow);
        ShownScene.with(() -> new Scene(root, 120, 300), scene -> {
            assertThat(ink(broken, scene).getMaxY())
                    .isLessThan(Geometry.bounds(broken).getMaxY() + ROUNDING);
            assertThat(Geometry.bounds(broken).getMaxY())
                    .isLessThan(flow.getBoundsInParent().getMaxY() + ROUNDING);
            return scene;
        });
    }
}
