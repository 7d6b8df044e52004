package io.backstep.ui.kit.plot;

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

    HandleNode(HandleMoves moves) {
        PlotStyle.PLOT_HANDLE.addTo(this);
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.THUMB);
        setOnMousePressed(event -> {
            requestFocus();
            event.consume();
        });
        setOnMouseDragged(event -> dragged(event, moves));
        setOnMouseClicked(MouseEvent::consume);
        setOnKeyPressed(event -> pressed(event, moves));
    }

    void show(PlotMark.Handle shown, PlotSpace where) {
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

    private void dragged(MouseEvent event, HandleMoves moves) {
        PlotMark.Handle now = handle;
        PlotSpace where = space;
        if (now == null || where == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        // The knob lies in the drawing, whose coordinates are the plot's.
        double px = event.getX() + getLayoutX();
        double py = event.getY() + getLayoutY();
        moves.moved(now.id(), allowed(now, where, where.x().readableValue(px), where.y().readableValue(py)));
        event.consume();
    }

    private void pressed(KeyEvent event, HandleMoves moves) {
        PlotMark.Handle now = handle;
        PlotSpace where = space;
        if (now == null || where == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int part = event.isShiftDown() ? COARSE : FINE;
        double stepX = where.area().width() / part;
        double stepY = where.area().height() / part;
        double px = where.x().toPixel(now.at().x());
        double py = where.y().toPixel(now.at().y());
        switch (event.getCode()) {
            case LEFT -> px -= stepX;
            case RIGHT -> px += stepX;
            case UP -> py -= stepY;
            case DOWN -> py += stepY;
            default -> {
                return;
            }
        }
        moves.moved(now.id(), allowed(now, where, where.x().readableValue(px), where.y().readableValue(py)));
        event.consume();
    }

    private static PlotPoint allowed(PlotMark.Handle handle, PlotSpace where, double x, double y) {
        return switch (handle.freedom()) {
            case BOTH -> new PlotPoint(where.x().range().clamp(x), where.y().range().clamp(y));
            case X -> new PlotPoint(where.x().range().clamp(x), handle.at().y());
            case Y -> new PlotPoint(handle.at().x(), where.y().range().clamp(y));
        };
    }
}
