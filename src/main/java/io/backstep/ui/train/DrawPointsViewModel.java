package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.ui.train.HandPoints.Dot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Points that are drawn by hand. From a press to the release is one gesture, which is taken back at once. The keyboard
 * has a cursor of its own, and does the same.
 */
public final class DrawPointsViewModel {
    /** How wide a brush can be, in units of the axes; 0 sets single points. */
    static final double WIDEST = 2;

    /** How near to a point the pointer has to be to take it. */
    static final double NEAR = 0.35;

    private static final int MOST_UNDONE = 100;
    /** Points a square unit and stamp. */
    private static final double DENSITY = 1.2;

    private final ReadOnlyObjectWrapper<HandPoints> points = new ReadOnlyObjectWrapper<>(HandPoints.NONE);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.ADD);
    private final IntegerProperty brush = new SimpleIntegerProperty(this, "brush", 0);
    private final ReadOnlyObjectWrapper<Double> width = new ReadOnlyObjectWrapper<>(0.0);
    private final ReadOnlyObjectWrapper<Spot> cursor = new ReadOnlyObjectWrapper<>(new Spot(0, 0));
    private final ReadOnlyObjectWrapper<Integer> undoable = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Integer> redoable = new ReadOnlyObjectWrapper<>(0);
    private final Deque<HandPoints> before = new ArrayDeque<>();
    private final Deque<HandPoints> after = new ArrayDeque<>();
    private final SplittableRandom chance;
    private Optional<Gesture> gesture = Optional.empty();

    /** What the pointer does. */
    public enum Tool {
        ADD,
        MOVE,
        ERASE
    }

    /** A place on the surface. */
    public record Spot(double x, double y) {}

    /** A drag under way: what there was before it, where the last stamp was set, and which point it moves. */
    private record Gesture(HandPoints begun, Spot last, Optional<Integer> moved) {}

    /**
     * An empty surface.
     *
     * @param seed of the places where a wide brush sets its points
     */
    public DrawPointsViewModel(long seed) {
        chance = new SplittableRandom(seed);
    }

    // Properties

    ReadOnlyObjectProperty<HandPoints> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    HandPoints points() {
        return points.get();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The class that is drawn, counted from 0. */
    public IntegerProperty brushProperty() {
        return brush;
    }

    public ReadOnlyObjectProperty<Double> widthProperty() {
        return width.getReadOnlyProperty();
    }

    /** Where the keyboard is. */
    public ReadOnlyObjectProperty<Spot> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> canUndo() {
        return undoable.map(count -> count > 0);
    }

    public ObservableValue<Boolean> canRedo() {
        return redoable.map(count -> count > 0);
    }

    // Commands

    public void setWidth(double wanted) {
        width.set(Math.max(0, Math.min(WIDEST, wanted)));
    }

    /** Whether y is learned from x, not a class from both. */
    public void setNumbers(boolean numbers) {
        if (numbers != points().numbers()) {
            edit(points().withNumbers(numbers));
        }
    }

    /** Begins a drag: a tool is set down. */
    public void press(double x, double y) {
        release();
        Optional<Integer> taken = tool.get() == Tool.MOVE ? points().nearest(x, y, NEAR) : Optional.empty();
        gesture = Optional.of(new Gesture(points(), new Spot(x, y), taken));
        use(x, y);
    }

    /** Goes on with it. */
    public void drag(double x, double y) {
        gesture.ifPresent(now -> {
            boolean far = tool.get() != Tool.ADD
                    || Math.hypot(x - now.last().x(), y - now.last().y()) >= Math.max(NEAR, width.get());
            if (far) {
                gesture = Optional.of(new Gesture(now.begun(), new Spot(x, y), now.moved()));
                use(x, y);
            }
        });
    }

    /** Ends it. */
    public void release() {
        gesture.ifPresent(now -> {
            gesture = Optional.empty();
            keep(now.begun());
        });
    }

    private void use(double x, double y) {
        switch (tool.get()) {
            case ADD -> points.set(points().with(stamp(x, y)));
            case ERASE -> points.set(points().without(x, y, Math.max(NEAR, width.get())));
            case MOVE -> gesture.flatMap(Gesture::moved).ifPresent(index -> points.set(points().moved(index, x, y)));
        }
    }

    private List<Dot> stamp(double x, double y) {
        int label = brush.get();
        double radius = width.get();
        if (radius == 0) {
            return List.of(new Dot(x, y, label));
        }
        int count = (int) Math.max(1, Math.round(DENSITY * Math.PI * radius * radius));
        List<Dot> dots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            // The root spreads them evenly over the disc.
            double away = radius * Math.sqrt(chance.nextDouble());
            double angle = 2 * Math.PI * chance.nextDouble();
            dots.add(new Dot(x + away * Math.cos(angle), y + away * Math.sin(angle), label));
        }
        return dots;
    }

    /** Moves the cursor of the keyboard. */
    public void moveCursor(double right, double up) {
        Dot to = new Dot(cursor.get().x() + right, cursor.get().y() + up, 0);
        cursor.set(new Spot(to.x(), to.y()));
    }

    /** Adds what the brush adds where the cursor is. */
    public void addAtCursor() {
        Spot at = cursor.get();
        edit(points().with(stamp(at.x(), at.y())));
    }

    /** Erases what is at the cursor. */
    public void eraseAtCursor() {
        Spot at = cursor.get();
        edit(points().without(at.x(), at.y(), Math.max(NEAR, width.get())));
    }

    /** Moves the point at the cursor, and the cursor with it. */
    public void carry(double right, double up) {
        Spot at = cursor.get();
        points().nearest(at.x(), at.y(), NEAR).ifPresent(index -> {
            Dot dot = points().dots().get(index);
            edit(points().moved(index, dot.x() + right, dot.y() + up));
            Dot now = points().dots().get(index);
            cursor.set(new Spot(now.x(), now.y()));
        });
    }

    public void clear() {
        edit(new HandPoints(points().numbers(), List.of()));
    }

    /** Goes on from other points; that can be taken back too. */
    public boolean startFrom(DataSet data) {
        Optional<HandPoints> found = HandPoints.of(data);
        found.ifPresent(this::edit);
        return found.isPresent();
    }

    public void undo() {
        release();
        if (!before.isEmpty()) {
            after.push(points());
            points.set(before.pop());
            count();
        }
    }

    public void redo() {
        release();
        if (!after.isEmpty()) {
            before.push(points());
            points.set(after.pop());
            count();
        }
    }

    private void edit(HandPoints edited) {
        release();
        HandPoints begun = points();
        points.set(edited);
        keep(begun);
    }

    private void keep(HandPoints begun) {
        if (!begun.equals(points())) {
            before.push(begun);
            while (before.size() > MOST_UNDONE) {
                before.removeLast();
            }
            after.clear();
            count();
        }
    }

    private void count() {
        undoable.set(before.size());
        redoable.set(after.size());
    }
}
