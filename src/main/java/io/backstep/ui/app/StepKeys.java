package io.backstep.ui.app;

import io.backstep.ui.step.StepViewModel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The keys that walk through a run, wherever in the window the focus is: Space or Right a click on, Left back, with
 * Shift a layer, with Ctrl a pass, Home and End to the ends of the iteration. What has the focus keeps the keys that are
 * its own: letters and arrows in a field, Space on a button, arrows on a slider.
 */
final class StepKeys {
    private final StepViewModel screen;
    private final BooleanSupplier onView;

    /** Who gets a key first. */
    enum Claim {
        /** Nobody else has a use for it, whatever controls make of it by themselves, such as moving the focus. */
        OURS,
        /** What has the focus may use it; it is ours if that does not. */
        AFTER_FOCUS,
        /** It is the focused control's own key. */
        THEIRS
    }

    private StepKeys(StepViewModel screen, BooleanSupplier onView) {
        this.screen = screen;
        this.onView = onView;
    }

    /**
     * Listens to the keys of a scene.
     *
     * @param onView whether the Step screen is the one on view; the keys are another screen's otherwise
     * @return ends the listening
     */
    static Subscription install(Scene scene, StepViewModel screen, BooleanSupplier onView) {
        StepKeys keys = new StepKeys(screen, onView);
        EventHandler<KeyEvent> before = event -> keys.pressed(scene, event, Claim.OURS);
        EventHandler<KeyEvent> after = event -> keys.pressed(scene, event, Claim.AFTER_FOCUS);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, after);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, before);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, after);
        };
    }

    private void pressed(Scene scene, KeyEvent event, Claim turn) {
        Optional<Runnable> command = command(event);
        if (command.isPresent()
                && onView.getAsBoolean()
                && claim(scene.getFocusOwner(), event) == turn
                && !popupIsOpen(scene.getWindow())) {
            command.get().run();
            event.consume();
        }
    }

    private Optional<Runnable> command(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return Optional.empty();
        }
        boolean plain = !event.isShiftDown() && !event.isControlDown();
        boolean layer = event.isShiftDown() && !event.isControlDown();
        boolean pass = event.isControlDown() && !event.isShiftDown();
        return Optional.ofNullable(
                switch (event.getCode()) {
                    case SPACE -> plain ? screen::stepForward : null;
                    case RIGHT ->
                        plain ? screen::stepForward : layer ? screen::nextLayer : pass ? screen::nextPass : null;
                    case LEFT ->
                        plain ? screen::stepBack : layer ? screen::previousLayer : pass ? screen::previousPass : null;
                    case HOME -> plain ? screen::first : null;
                    case END -> plain ? screen::last : null;
                    default -> null;
                });
    }

    /** Who gets a key first while this node has the focus. */
    static Claim claim(@Nullable Node focused, KeyEvent event) {
        boolean space = event.getCode() == KeyCode.SPACE;
        if (focused instanceof TextInputControl
                || focused instanceof ComboBoxBase
                || focused instanceof ChoiceBox
                || focused instanceof Spinner
                || focused instanceof ListView
                || focused instanceof MenuButton) {
            return Claim.THEIRS;
        }
        if (focused instanceof Slider || focused instanceof ScrollBar) {
            return space || event.isShiftDown() || event.isControlDown() ? Claim.OURS : Claim.THEIRS;
        }
        if (focused instanceof ToggleButton && !space) {
            // The arrows choose among the toggles of a group.
            boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
            return arrow && !event.isShiftDown() && !event.isControlDown() ? Claim.THEIRS : Claim.OURS;
        }
        if (focused instanceof ButtonBase) {
            return space ? Claim.THEIRS : Claim.OURS;
        }
        boolean idle = focused == null
                || focused instanceof ScrollPane
                || focused instanceof SplitPane
                || focused instanceof Labeled
                || focused instanceof Pane;
        return idle ? Claim.OURS : Claim.AFTER_FOCUS;
    }

    /** An open menu or list has all keys to itself. */
    private static boolean popupIsOpen(Window window) {
        return Window.getWindows().stream()
                .anyMatch(open -> open instanceof PopupWindow popup
                        && !(popup instanceof Tooltip)
                        && popup.isShowing()
                        && window.equals(popup.getOwnerWindow()));
    }
}
