package io.backstep.ui.kit.plot;

import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One bar. A movable one takes the focus, the mouse and the arrow keys. */
final class BarNode extends Region {
    private static final int COARSE = 10;
    private static final int STEPS = 100;

    private BarsPicture.@Nullable Bar bar;
    private @Nullable BarFrame frame;
    private double start;
    private double step;
    private double grip;
    private final Gesture gesture;

    BarNode(Supplier<BarMoves> listener) {
        gesture = Gesture.of(this, () -> listener.get().began(getId()), () -> listener.get().ended(getId()));
        PlotStyle.PLOT_BAR.addTo(this);
        setManaged(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(event, listener));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, listener));
    }

    void show(BarsPicture.Bar shown, TextSpot spot, BarFrame where, double from, double keyStep) {
        bar = shown;
        frame = where;
        start = from;
        step = keyStep > 0 ? keyStep : where.along().range().span() / STEPS;
        setId(shown.id());
        shown.look().applyTo(this);
        setFocusTraversable(shown.movable());
        setAccessibleRole(shown.movable() ? AccessibleRole.SLIDER : AccessibleRole.NODE);
        setAccessibleText(shown.text().isEmpty() ? shown.name() : shown.name() + " " + shown.text());
        setCursor(shown.movable() ? (where.lying() ? Cursor.H_RESIZE : Cursor.V_RESIZE) : null);
        resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void pressed(MouseEvent event) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now == null || where == null || !now.movable() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        gesture.begin();
        // A bar is moved by where it is held, not by its end, so that it does not jump at the first touch.
        grip = pointer(event, where) - where.along().toPixel(start + length(now));
        event.consume();
    }

    private void dragged(MouseEvent event, Supplier<BarMoves> listener) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now != null && where != null && now.movable() && event.getButton() == MouseButton.PRIMARY) {
            move(now, where, where.along().readableValue(pointer(event, where) - grip), listener);
            event.consume();
        }
    }

    private double pointer(MouseEvent event, BarFrame where) {
        return where.lying() ? event.getX() + getLayoutX() : event.getY() + getLayoutY();
    }

    private double length(BarsPicture.Bar now) {
        return now.value() - (isPiled() ? 0 : start);
    }

    private boolean isPiled() {
        BarFrame where = frame;
        return where != null && start != where.base();
    }

    private void move(BarsPicture.Bar now, BarFrame where, double end, Supplier<BarMoves> listener) {
        double value = isPiled() ? end - start : end;
        listener.get().moved(now.id(), where.along().range().clamp(value));
    }

    private void keyPressed(KeyEvent event, Supplier<BarMoves> listener) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now == null || where == null || !now.movable() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double by = step * (event.isShiftDown() ? COARSE : 1);
        PlotRange range = where.along().range();
        double next;
        switch (event.getCode()) {
            case UP, RIGHT -> next = now.value() + by;
            case DOWN, LEFT -> next = now.value() - by;
            case HOME -> next = range.low();
            case END -> next = range.high();
            default -> {
                return;
            }
        }
        gesture.begin();
        listener.get().moved(now.id(), range.clamp(Ticks.rounded(next, step)));
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now == null || where == null || !now.movable()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case VALUE -> now.value();
            case MIN_VALUE -> where.along().range().low();
            case MAX_VALUE -> where.along().range().high();
            case ORIENTATION -> where.lying() ? Orientation.HORIZONTAL : Orientation.VERTICAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
