package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Stroke;
import io.backstep.engine.data.image.Stroke.Point;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A sheet that is drawn on with a hand or with keys. Places are shares of its side, from the upper left corner. */
public final class PadViewModel {
    /** The thinnest pen, in thousandths of the side. */
    static final int THINNEST = 20;
    /** The thickest pen. */
    static final int THICKEST = 160;
    /** The pen that is in hand at first: about as thick, for a digit of usual size, as those that were trained on. */
    static final int USUAL = 80;

    /** A hand that trembles less than this leaves no new point. */
    private static final int LEAST_MOVE = 4;

    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyIntegerWrapper thickness = new ReadOnlyIntegerWrapper(USUAL);
    private final ReadOnlyObjectWrapper<Pen> pen =
            new ReadOnlyObjectWrapper<>(new Pen(Point.near(0.5, 0.5), false));
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final Deque<Sheet> before = new ArrayDeque<>();
    private boolean drawing;

    /**
     * The pen that keys move.
     *
     * @param down whether it leaves ink
     */
    record Pen(Point at, boolean down) {}

    // Properties

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    Sheet sheet() {
        return sheet.get();
    }

    /** In thousandths of the side. */
    ReadOnlyIntegerProperty thicknessProperty() {
        return thickness.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Pen> penProperty() {
        return pen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    // Commands

    void setThickness(int thousandths) {
        thickness.set(Math.max(THINNEST, Math.min(THICKEST, thousandths)));
    }

    /** Puts a pen down. */
    void press(double x, double y) {
        lift();
        begin(Point.near(x, y));
    }

    /** Moves the pen that is down. */
    void drag(double x, double y) {
        if (drawing) {
            extend(Point.near(x, y));
        }
    }

    /** Lifts the pen. */
    void release() {
        drawing = false;
    }

    /** Moves the pen of the keys; where it is down it draws. */
    void movePen(double right, double down) {
        Pen now = pen.get();
        Point to = Point.near(
                (double) now.at().x() / Stroke.UNIT + right, (double) now.at().y() / Stroke.UNIT + down);
        pen.set(new Pen(to, now.down()));
        if (now.down()) {
            extend(to);
        }
    }

    /** Puts the pen of the keys down, or lifts it. */
    void lowerOrLift() {
        if (pen.get().down()) {
            lift();
        } else {
            pen.set(new Pen(pen.get().at(), true));
            begin(pen.get().at());
        }
    }

    private void lift() {
        drawing = false;
        pen.set(new Pen(pen.get().at(), false));
    }

    private void begin(Point point) {
        change(sheet().with(new Stroke(List.of(point), thickness.get())));
        drawing = true;
    }

    private void extend(Point point) {
        Stroke last = sheet().last();
        if (last.last().distance(point) < LEAST_MOVE) {
            return;
        }
        // A line that never ends goes on as another stroke, which is undone together with it.
        sheet.set(
                last.points().size() < Stroke.MOST_POINTS
                        ? sheet().withLast(last.to(point))
                        : sheet().with(new Stroke(List.of(last.last(), point), last.thousandths())));
    }

    /** Shows a picture in place of the strokes. */
    void show(GreyImage picture) {
        lift();
        change(Sheet.of(picture));
    }

    /** Takes everything away; it can be undone. */
    void clear() {
        lift();
        if (!sheet().isEmpty()) {
            change(Sheet.EMPTY);
        }
    }

    /** Takes back the last stroke, or brings back what was taken away after it. */
    void undo() {
        lift();
        if (!before.isEmpty()) {
            sheet.set(before.pop());
            canUndo.set(!before.isEmpty());
        }
    }

    /** Puts kept strokes on the sheet; they can be undone one by one. */
    void restore(List<Stroke> strokes) {
        lift();
        before.clear();
        for (int i = 0; i < strokes.size(); i++) {
            before.push(Sheet.of(strokes.subList(0, i)));
        }
        sheet.set(Sheet.of(strokes));
        canUndo.set(!before.isEmpty());
    }

    private void change(Sheet now) {
        before.push(sheet());
        sheet.set(now);
        canUndo.set(true);
    }
}
