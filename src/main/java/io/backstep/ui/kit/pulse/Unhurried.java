package io.backstep.ui.kit.pulse;

import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Does pieces of work that together take longer than a frame, such as setting a panel full of formulas: in each pulse as
 * many as fit, so that what a hand drags goes on following it, and all that is left once the hand rests. Who comes too
 * late in one pulse comes first in the next.
 */
final class Unhurried {
    private static final long NANOS_A_PULSE = 6_000_000;

    private List<Runnable> pieces = List.of();
    private int due;
    private int next;
    private boolean moving;

    private Unhurried() {}

    /** @param node in a scene; held until it leaves */
    static Unhurried of(Node node, Subscriptions held) {
        Unhurried unhurried = new Unhurried();
        Scene scene = node.getScene();
        Runnable listener = unhurried::run;
        scene.addPreLayoutPulseListener(listener);
        held.add(() -> scene.removePreLayoutPulseListener(listener));
        return unhurried;
    }

    /** Wants these pieces done, in place of whatever was still to be done. */
    void request(List<Runnable> wanted) {
        pieces = List.copyOf(wanted);
        due = pieces.size();
        moving = true;
        if (due > 0) {
            Platform.requestNextPulse();
        }
    }

    private void run() {
        long start = System.nanoTime();
        while (due > 0 && (!moving || System.nanoTime() - start < NANOS_A_PULSE)) {
            next = (next + 1) % pieces.size();
            due--;
            pieces.get(next).run();
        }
        moving = false;
        if (due > 0) {
            Platform.requestNextPulse();
        }
    }
}
