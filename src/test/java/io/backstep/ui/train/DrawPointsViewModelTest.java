package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import io.backstep.ui.train.DrawPointsViewModel.Spot;
import io.backstep.ui.train.DrawPointsViewModel.Tool;
import io.backstep.ui.train.HandPoints.Dot;
import org.junit.jupiter.api.Test;

final class DrawPointsViewModelTest {
    private final DrawPointsViewModel drawing = new DrawPointsViewModel(3);

    private void click(double x, double y) {
        drawing.press(x, y);
        drawing.release();
    }

    @Test
    void aClickAddsAPointOfTheBrush() {
        click(1, 2);
        drawing.brushProperty().set(2);
        click(-1, -2);
        assertThat(drawing.points().dots()).containsExactly(new Dot(1, 2, 0), new Dot(-1, -2, 2));
        DataSet data = drawing.points().dataSet();
        assertThat(data.inputs()).containsExactly(Vector.of(1, 2), Vector.of(-1, -2));
        assertThat(((Target.Classes) data.target()).names()).containsExactly("A", "C");
        assertThat(((Target.Classes) data.target()).labels()).containsExactly(0, 1);
    }

    @Test
    void aDragIsOneGesture() {
        drawing.press(0, 0);
        for (double x = 0.1; x < 3; x += 0.1) {
            drawing.drag(x, 0);
        }
        drawing.release();
        assertThat(drawing.points().dots()).hasSizeBetween(6, 10);
        drawing.undo();
        assertThat(drawing.points().dots()).isEmpty();
        assertThat(drawing.canUndo().getValue()).isFalse();
        drawing.redo();
        assertThat(drawing.points().dots()).hasSizeBetween(6, 10);
        assertThat(drawing.canRedo().getValue()).isFalse();
    }

    @Test
    void aWideBrushSetsPointsWithinIt() {
        drawing.setWidth(1.5);
        click(2, 2);
        assertThat(drawing.points().dots()).hasSizeGreaterThan(3).allMatch(dot -> dot.distance(2, 2) <= 1.5);
        drawing.setWidth(99);
        assertThat(drawing.widthProperty().get()).isEqualTo(DrawPointsViewModel.WIDEST);
    }

    @Test
    void pointsAreMovedAndErased() {
        click(1, 1);
        click(3, 3);
        drawing.toolProperty().set(Tool.MOVE);
        drawing.press(1.1, 1);
        drawing.drag(-2, 4);
        drawing.release();
        assertThat(drawing.points().dots()).containsExactly(new Dot(-2, 4, 0), new Dot(3, 3, 0));
        drawing.press(0, 0);
        drawing.drag(5, 5);
        drawing.release();
        assertThat(drawing.points().dots()).hasSize(2);
        drawing.toolProperty().set(Tool.ERASE);
        drawing.press(3.1, 3.1);
        drawing.drag(-2, 4);
        drawing.release();
        assertThat(drawing.points().dots()).isEmpty();
        drawing.undo();
        assertThat(drawing.points().dots()).hasSize(2);
        drawing.undo();
        assertThat(drawing.points().dots()).containsExactly(new Dot(1, 1, 0), new Dot(3, 3, 0));
    }

    @Test
    void theKeyboardDoesTheSame() {
        drawing.moveCursor(1, 0.5);
        drawing.addAtCursor();
        drawing.carry(0.25, 0);
        assertThat(drawing.points().dots()).containsExactly(new Dot(1.25, 0.5, 0));
        assertThat(drawing.cursorProperty().get()).isEqualTo(new Spot(1.25, 0.5));
        drawing.eraseAtCursor();
        assertThat(drawing.points().dots()).isEmpty();
        drawing.moveCursor(99, -99);
        assertThat(drawing.cursorProperty().get()).isEqualTo(new Spot(6, -6));
    }

    @Test
    void numbersAreLearnedFromX() {
        click(1, 2);
        assertThat(drawing.points().enough()).isFalse();
        click(2, 3);
        assertThat(drawing.points().enough()).isFalse();
        drawing.setNumbers(true);
        assertThat(drawing.points().enough()).isTrue();
        DataSet data = drawing.points().dataSet();
        assertThat(data.columns()).containsExactly("x");
        assertThat(((Target.Numbers) data.target()).values()).containsExactly(Vector.of(2), Vector.of(3));
        assertThat(HandPoints.of(data)).contains(drawing.points());
    }

    @Test
    void madeSetsCanBeDrawnOn() {
        for (Pattern pattern : Pattern.values()) {
            DataSet data = new Generated(pattern, 100, 0.05, 1).dataSet();
            boolean can = drawing.startFrom(data);
            boolean plane = pattern == Pattern.PLANE || pattern == Pattern.HUMPS;
            assertThat(can).as("%s", pattern).isEqualTo(!plane);
            if (can) {
                assertThat(drawing.points().dots()).hasSize(100);
                assertThat(drawing.points().dataSet().size()).isEqualTo(100);
            }
        }
        drawing.clear();
        assertThat(drawing.points().dots()).isEmpty();
        drawing.undo();
        assertThat(drawing.points().dots()).hasSize(100);
    }

    @Test
    void thereIsRoomForSoManyPoints() {
        drawing.setWidth(2);
        for (int i = 0; i < 500; i++) {
            drawing.addAtCursor();
        }
        assertThat(drawing.points().dots()).hasSize(HandPoints.MOST);
    }
}
