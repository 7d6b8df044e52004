package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Stroke;
import io.backstep.engine.data.image.Stroke.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PadViewModelTest {
    private final PadViewModel pad = new PadViewModel();

    private void line(double x1, double y1, double x2, double y2) {
        pad.press(x1, y1);
        pad.drag(x2, y2);
        pad.release();
    }

    @Test
    void aHandDrawsStrokes() {
        pad.setThickness(50);
        pad.press(0.1, 0.2);
        // Such a tremble is no line.
        pad.drag(0.101, 0.2);
        pad.drag(0.3, 1.7);
        pad.release();
        pad.drag(0.9, 0.9);
        assertThat(pad.sheet().strokes())
                .containsExactly(new Stroke(List.of(new Point(100, 200), new Point(300, 1000)), 50));
    }

    @Test
    void undoTakesBackStrokeByStrokeAndBringsBackWhatWasCleared() {
        line(0.1, 0.1, 0.5, 0.5);
        Sheet one = pad.sheet();
        line(0.5, 0.5, 0.9, 0.1);
        Sheet two = pad.sheet();
        pad.clear();
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(pad.undoNameProperty().getValue()).contains("job.pad.clear");
        pad.undo();
        assertThat(pad.sheet()).isEqualTo(two);
        assertThat(pad.redo()).isTrue();
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
        pad.undo();
        assertThat(pad.redoNameProperty().getValue()).contains("job.pad.clear");
        pad.undo();
        assertThat(pad.sheet()).isEqualTo(one);
        line(0.2, 0.2, 0.3, 0.3);
        assertThat(pad.redo()).isFalse();
        pad.undo();
        pad.undo();
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(pad.undoNameProperty().getValue()).isEmpty();
        assertThat(pad.undo()).isFalse();
        pad.clear();
        assertThat(pad.undoNameProperty().getValue()).isEmpty();
    }

    @Test
    void undoInTheMiddleOfAStrokeEndsIt() {
        pad.press(0.1, 0.1);
        pad.undo();
        pad.drag(0.5, 0.5);
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
    }

    @Test
    void keysMoveAPenThatIsPutDownAndLifted() {
        pad.movePen(-0.2, 0);
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
        pad.lowerOrLift();
        pad.movePen(0, 0.1);
        pad.movePen(0, 5);
        pad.lowerOrLift();
        pad.movePen(0.5, 0);
        assertThat(pad.sheet().strokes())
                .containsExactly(new Stroke(
                        List.of(new Point(300, 500), new Point(300, 600), new Point(300, 1000)), PadViewModel.USUAL));
        assertThat(pad.penProperty().get()).isEqualTo(new PadViewModel.Pen(new Point(800, 1000), false));
    }

    @Test
    void aHandLiftsThePenOfTheKeys() {
        pad.lowerOrLift();
        line(0.1, 0.1, 0.2, 0.2);
        pad.movePen(0.1, 0.1);
        assertThat(pad.sheet().strokes()).hasSize(2);
        assertThat(pad.sheet().last().points()).hasSize(2);
    }

    @Test
    void aLineWithoutEndGoesOnAsAnotherStroke() {
        pad.press(0, 0);
        for (int i = 1; i <= 1500; i++) {
            pad.drag(i % 2, 0.5);
        }
        pad.release();
        assertThat(pad.sheet().strokes()).hasSize(2);
        assertThat(pad.sheet().strokes().get(1).points().get(0))
                .isEqualTo(pad.sheet().strokes().get(0).last());
        pad.undo();
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
    }

    @Test
    void aPictureMakesRoomForStrokesAndComesBack() {
        line(0.1, 0.1, 0.2, 0.2);
        GreyImage picture = GreyImage.of(1, 2, new double[] {0, 1});
        pad.show(picture);
        assertThat(pad.sheet()).isEqualTo(Sheet.of(picture));
        line(0.3, 0.3, 0.4, 0.4);
        assertThat(pad.sheet().picture()).isEmpty();
        assertThat(pad.sheet().strokes()).hasSize(1);
        pad.undo();
        assertThat(pad.sheet().picture()).contains(picture);
    }

    @Test
    void keptStrokesCanBeTakenBackOneByOne() {
        line(0.1, 0.1, 0.2, 0.2);
        pad.restore(DrawnDigits.first(5));
        int strokes = pad.sheet().strokes().size();
        for (int i = 0; i < strokes; i++) {
            assertThat(pad.undoNameProperty().getValue()).contains("job.pad.stroke");
            pad.undo();
        }
        assertThat(pad.sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(pad.undoNameProperty().getValue()).isEmpty();
    }
}
