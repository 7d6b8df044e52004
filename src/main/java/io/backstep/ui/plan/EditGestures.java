package io.backstep.ui.plan;

import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Tells when a gesture begins and ends: from a press to the release, of the mouse or of a key that is held. */
public final class EditGestures {
    private final Runnable begin;
    private final Runnable end;
    private Optional<KeyCode> keyHeld = Optional.empty();

    /** What happens in one gesture is taken back at once. */
    public EditGestures(Runnable begin, Runnable end) {
        this.begin = begin;
        this.end = end;
    }

    /** Watches a scene as long as the subscriptions are held. */
    public void watch(Scene scene, Subscriptions held) {
        EventHandler<MouseEvent> pressed = event -> begin.run();
        EventHandler<MouseEvent> released = event -> end.run();
        EventHandler<KeyEvent> keyPressed = event -> {
            if (!keyHeld.equals(Optional.of(event.getCode()))) {
                keyHeld = Optional.of(event.getCode());
                begin.run();
            }
        };
        EventHandler<KeyEvent> keyReleased = event -> {
            keyHeld = Optional.empty();
            end.run();
        };
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        // A slider snaps when it is let go: that is still the same.
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, released);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyPressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keyReleased);
        held.add(() -> {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            scene.removeEventHandler(MouseEvent.MOUSE_RELEASED, released);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keyPressed);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, keyReleased);
        });
    }
}
