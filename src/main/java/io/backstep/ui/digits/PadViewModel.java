package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Stroke;
import io.backstep.engine.data.image.Stroke.Point;
import io.backstep.ui.document.Undoing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** A sheet that is drawn on with a hand or with keys. Places are shares of its side, from the upper left corner. */
public final class PadViewModel implements Undoing {
    /** The thinnest pen, in thousandths of the side. */
    static final int THINNEST = 20;
    /** The thickest pen. */
    static final int THICKEST = 160;
    /** The pen that is in hand at first: about as thick, for a digit of usual size, as those that were trained on. */
    static final int USUAL = 80;

    private static final String STROKE = "job.pad.stroke";

    /** A hand that trembles less than this leaves no new point. */
    private static final int LEAST_MOVE = 4;

    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyIntegerWrapper thickness = new ReadOnlyIntegerWrapper(USUAL);
    private final ReadOnlyObjectWrapper<Pen> pen = new ReadOnlyObjectWrapper<>(new Pen(Point.near(0.5, 0.5), false));
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final LongSupplier stamps;
    private boolean drawing;

    /**
     * The pen that keys move.
     *
     * @param down whether it leaves ink
     */
    record Pen(Point at, boolean down) {}

    /**
     * A change that can be taken back or made again.
     *
     * @param stamp when it was made
     * @param nameKey the key of its name
     * @param other the sheet on the other side of it
     */
    private record Change(long stamp, String nameKey, Sheet other) {}

    public PadViewModel() {
        this(new Stamps());
    }

    /** A sheet whose changes are ordered among others by ever larger numbers. */
    PadViewModel(LongSupplier stamps) {
        this.stamps = stamps;
    }

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

    @Override
    public ObservableValue<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** When the change was made that would be taken back next. */
    Optional<Long> undoStamp() {
        return Optional.ofNullable(done.peek()).map(Change::stamp);
    }

    /** When the change was made that would be made again next. */
    Optional<Long> redoStamp() {
        return Optional.ofNullable(undone.peek()).map(Change::stamp);
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
        change(STROKE, sheet().with(new Stroke(List.of(point), thickness.get())));
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
    public void show(GreyImage picture) {
        lift();
        change("job.pad.picture", Sheet.of(picture));
    }

    /** Takes everything away; it can be undone. */
    void clear() {
        lift();
        if (!sheet().isEmpty()) {
            change("job.pad.clear", Sheet.EMPTY);
        }
    }

    /** Takes back the last stroke, or brings back what was taken away after it. */
    @Override
    public boolean undo() {
        return move(done, undone);
    }

    @Override
    public boolean redo() {
        return move(undone, done);
    }

    private boolean move(Deque<Change> from, Deque<Change> to) {
        lift();
        if (from.isEmpty()) {
            return false;
        }
        Change change = from.pop();
        to.push(new Change(change.stamp(), change.nameKey(), sheet()));
        sheet.set(change.other());
        name();
        return true;
    }

    /** Puts kept strokes on the sheet; they can be undone one by one. */
    void restore(List<Stroke> strokes) {
        lift();
        done.clear();
        undone.clear();
        for (int i = 0; i < strokes.size(); i++) {
            done.push(new Change(stamps.getAsLong(), STROKE, Sheet.of(strokes.subList(0, i))));
        }
        sheet.set(Sheet.of(strokes));
        name();
    }

    private void change(String nameKey, Sheet now) {
        done.push(new Change(stamps.getAsLong(), nameKey, sheet()));
        undone.clear();
        sheet.set(now);
        name();
    }

    private void name() {
        undoName.set(Optional.ofNullable(done.peek()).map(Change::nameKey));
        redoName.set(Optional.ofNullable(undone.peek()).map(Change::nameKey));
    }
}
