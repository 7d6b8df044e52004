package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One bar. A movable one takes the focus, the mouse and the arrow keys, a pickable one a click and Enter. It can be taken
 * anywhere along the axis where it stands alone, so that a bar of no length can be taken too.
 */
final class BarNode extends Region {
    private static final int COARSE = 10;
    private static final int STEPS = 100;
    /** Within so many pixels of its end a bar is held where it is; further away it comes to the mouse at once. */
    private static final double HOLD = 10;

    private final Region body = new Region();
    private final Gesture gesture;
    private final Consumer<String> picks;
    private BarsPicture.@Nullable Bar bar;
    private @Nullable BarFrame frame;
    private double start;
    private double step;
    private double grip;

    /**
     * A bar that shows nothing yet.
     *
     * @param listener hears how it is moved
     * @param picks hears its id when it is picked
     */
    BarNode(Supplier<BarMoves> listener, Consumer<String> picks) {
        this.picks = picks;
        gesture = Gesture.of(
                this, () -> listener.get().began(getId()), () -> listener.get().ended(getId()));
        PlotStyle.PLOT_BAR_COLUMN.addTo(this);
        PlotStyle.PLOT_BAR.part(body);
        setManaged(false);
        getChildren().add(body);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(event, listener));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(event, listener));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, listener));
    }

    /**
     * Shows a bar.
     *
     * @param reach where it can be taken
     * @param from where along the axis it begins
     * @param keyStep how much an arrow key changes it, or 0 for a hundredth of the axis
     */
    void show(BarsPicture.Bar shown, TextSpot spot, TextSpot reach, BarFrame where, double from, double keyStep) {
        bar = shown;
        frame = where;
        start = from;
        step = keyStep > 0 ? keyStep : where.along().range().span() / STEPS;
        setId(shown.id());
        shown.look().applyTo(body);
        boolean endless = shown.value() == Double.POSITIVE_INFINITY;
        PlotStyle.PLOT_BAR_ENDLESS.set(body, endless && where.lying());
        PlotStyle.PLOT_BAR_ENDLESS_UP.set(body, endless && !where.lying());
        setFocusTraversable(shown.use() != BarsPicture.Use.NONE);
        setAccessibleRole(
                switch (shown.use()) {
                    case NONE -> AccessibleRole.NODE;
                    case MOVE -> AccessibleRole.SLIDER;
                    case PICK -> AccessibleRole.BUTTON;
                });
        // The drawing as a whole says the values of bars that cannot be reached one by one.
        boolean named = shown.text().isEmpty() || shown.use() == BarsPicture.Use.NONE;
        setAccessibleText(named ? shown.name() : shown.name() + " " + shown.text());
        setCursor(
                switch (shown.use()) {
                    case NONE -> null;
                    case MOVE -> where.lying() ? Cursor.H_RESIZE : Cursor.V_RESIZE;
                    case PICK -> Cursor.HAND;
                });
        resizeRelocate(reach.x(), reach.y(), reach.width(), reach.height());
        body.resizeRelocate(spot.x() - reach.x(), spot.y() - reach.y(), spot.width(), spot.height());
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    /** Its name and its value with all digits. */
    NoteBox.Line said() {
        BarsPicture.Bar now = bar;
        return now == null
                ? new NoteBox.Line("", PlotLook.MUTED)
                : new NoteBox.Line(now.name() + " = " + Numbers.exact(now.value()), now.look());
    }

    /** The end of the bar, beside which something may be said of it. */
    TextSpot bodySpot() {
        return new TextSpot(
                getLayoutX() + body.getLayoutX(), getLayoutY() + body.getLayoutY(), body.getWidth(), body.getHeight());
    }

    private void pressed(MouseEvent event, Supplier<BarMoves> listener) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now == null || where == null || !now.movable() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        gesture.begin();
        double end = where.along().toPixel(where.along().range().clamp(isPiled() ? start + now.value() : now.value()));
        double away = pointer(event, where) - end;
        grip = Math.abs(away) <= HOLD ? away : 0;
        if (grip == 0) {
            dragged(event, listener);
        }
        event.consume();
    }

    private void dragged(MouseEvent event, Supplier<BarMoves> listener) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now != null && where != null && now.movable() && event.getButton() == MouseButton.PRIMARY) {
            double end = where.along().readableValue(pointer(event, where) - grip);
            move(now, where, isPiled() ? end - start : end, listener);
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            pick();
            event.consume();
        }
    }

    /** Tells that it was picked, if it can be. */
    private boolean pick() {
        BarsPicture.Bar now = bar;
        if (now == null || !now.pickable()) {
            return false;
        }
        picks.accept(now.id());
        return true;
    }

    private double pointer(MouseEvent event, BarFrame where) {
        return where.lying() ? event.getX() + getLayoutX() : event.getY() + getLayoutY();
    }

    private boolean isPiled() {
        BarFrame where = frame;
        return where != null && start != where.base();
    }

    private static void move(BarsPicture.Bar now, BarFrame where, double value, Supplier<BarMoves> listener) {
        listener.get().moved(now.id(), where.along().range().clamp(value));
    }

    private void keyPressed(KeyEvent event, Supplier<BarMoves> listener) {
        BarsPicture.Bar now = bar;
        BarFrame where = frame;
        if (now == null || where == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            if (pick()) {
                event.consume();
            }
            return;
        }
        if (!now.movable()) {
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
        move(now, where, Ticks.rounded(next, step), listener);
        event.consume();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action != AccessibleAction.FIRE || !pick()) {
            super.executeAccessibleAction(action, parameters);
        }
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
