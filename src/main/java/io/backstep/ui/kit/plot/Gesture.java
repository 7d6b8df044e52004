package io.backstep.ui.kit.plot;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Tells where the moving of something begins and ends: from the press of the mouse to its release, and from the press of
 * a key, however often it repeats, to its release.
 */
final class Gesture {
    private final Runnable onBegin;
    private final Runnable onEnd;
    private boolean underWay;

    private Gesture(Runnable onBegin, Runnable onEnd) {
        this.onBegin = onBegin;
        this.onEnd = onEnd;
    }

    /** Watches a node; what it tells of a press comes before the node's own handlers. */
    static Gesture of(Node node, Runnable onBegin, Runnable onEnd) {
        Gesture gesture = new Gesture(onBegin, onEnd);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> gesture.end());
        node.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() != KeyCode.SHIFT) {
                gesture.end();
            }
        });
        node.focusedProperty().subscribe(focused -> {
            if (!focused) {
                gesture.end();
            }
        });
        return gesture;
    }

    /** To be called before anything is moved. */
    void begin() {
        if (!underWay) {
            underWay = true;
            onBegin.run();
        }
    }

    private void end() {
        if (underWay) {
            underWay = false;
            onEnd.run();
        }
    }
}
