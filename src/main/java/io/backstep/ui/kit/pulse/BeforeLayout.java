package io.backstep.ui.kit.pulse;

import io.backstep.ui.kit.subscription.Subscriptions;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Does what has to be done after changes once before the next layout, however many changes there were: a hand on a
 * slider moves it more often than pictures are shown.
 */
final class BeforeLayout {
    private final Runnable action;
    private boolean wanted;

    private BeforeLayout(Runnable action) {
        this.action = action;
    }

    /**
     * Something to be done in every pulse before which it was asked for.
     *
     * @param node in a scene; held until it leaves
     */
    static BeforeLayout of(Node node, Subscriptions held, Runnable action) {
        BeforeLayout once = new BeforeLayout(action);
        Scene scene = node.getScene();
        Runnable listener = once::run;
        scene.addPreLayoutPulseListener(listener);
        held.add(() -> scene.removePreLayoutPulseListener(listener));
        return once;
    }

    /** Asks for the action. */
    void request() {
        if (!wanted) {
            wanted = true;
            Platform.requestNextPulse();
        }
    }

    private void run() {
        if (wanted) {
            wanted = false;
            action.run();
        }
    }
}
