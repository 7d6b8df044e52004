package io.backstep.ui.kit.plot;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A knob that can be dragged, and moved with the arrow keys. */
final class HandleNode extends Region {
    private static final double SIZE = 15;
    private static final int FINE = 100;
    private static final int COARSE = 10;

    private PlotMark.@Nullable Handle handle;
    private @Nullable PlotSpace space;
    private final Gesture gesture;
    private double step;

    HandleNode(Supplier<HandleMoves> listener) {
        gesture = Gesture.of(
                this, () -> listener.get().began(getId()), () -> listener.get().ended(getId()));
        PlotStyle.PLOT_HANDLE.addTo(this);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.THUMB);
        setOnMousePressed(event -> {
            requestFocus();
            gesture.begin();
            event.consume();
        });
        setOnMouseDragged(event -> dragged(event, listener));
        setOnMouseClicked(MouseEvent::consume);
        setOnKeyPressed(event -> pressed(event, listener));
    }

    /** @param keyStep how far an arrow key moves it, or 0 for a hundredth of the plot */
    void show(PlotMark.Handle shown, PlotSpace where, double keyStep) {
        step = keyStep;
        handle = shown;
        space = where;
        double x = where.x().toPixel(where.x().range().clamp(shown.at().x()));
        double y = where.y().toPixel(where.y().range().clamp(shown.at().y()));
        resizeRelocate(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
        setCursor(
                switch (shown.freedom()) {
                    case BOTH -> Cursor.MOVE;
                    case X -> Cursor.H_RESIZE;
                    case Y -> Cursor.V_RESIZE;
                });
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void dragged(MouseEvent event, Supplier<HandleMoves> listener) {
        PlotMark.Handle now = handle;
        PlotSpace where = space;
        if (now == null || where == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        // The knob lies in the drawing, whose coordinates are the plot's.
        double px = event.getX() + getLayoutX();
        double py = event.getY() + getLayoutY();
        listener.get()
                .moved(
                        now.id(),
                        allowed(
                                now,
                                where,
                                where.x().readableValue(px),
                                where.y().readableValue(py)));
        event.consume();
    }

    private void pressed(KeyEvent event, Supplier<HandleMoves> listener) {
        PlotMark.Handle now = handle;
        PlotSpace where = space;
        if (now == null || where == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int steps = event.isShiftDown() ? COARSE : 1;
        PlotPoint to;
        switch (event.getCode()) {
            case LEFT ->
                to = new PlotPoint(
                        stepped(where.x(), now.at().x(), -steps), now.at().y());
            case RIGHT ->
                to = new PlotPoint(
                        stepped(where.x(), now.at().x(), steps), now.at().y());
            case UP ->
                to = new PlotPoint(now.at().x(), stepped(where.y(), now.at().y(), steps));
            case DOWN ->
                to = new PlotPoint(now.at().x(), stepped(where.y(), now.at().y(), -steps));
            default -> {
                return;
            }
        }
        gesture.begin();
        listener.get().moved(now.id(), allowed(now, where, to.x(), to.y()));
        event.consume();
    }

    private double stepped(AxisMap map, double from, int steps) {
        if (step > 0) {
            return Ticks.rounded(from + steps * step, step);
        }
        return map.readableValue(map.toPixel(from) + steps * (map.end() - map.start()) / FINE);
    }

    private static PlotPoint allowed(PlotMark.Handle handle, PlotSpace where, double x, double y) {
        return switch (handle.freedom()) {
            case BOTH ->
                new PlotPoint(where.x().range().clamp(x), where.y().range().clamp(y));
            case X -> new PlotPoint(where.x().range().clamp(x), handle.at().y());
            case Y -> new PlotPoint(handle.at().x(), where.y().range().clamp(y));
        };
    }
}
