package io.backstep.ui.kit.network;

import io.backstep.ui.kit.clock.FrameClock;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** The one tooltip of the drawing, which waits a while, so that it does not flash under a passing mouse. */
final class DelayedTip {
    private static final long DELAY_NANOS = 350_000_000;

    private final Node owner;
    private final FrameClock clock;
    private final Tooltip tooltip = new Tooltip();
    private Subscription waiting = Subscription.EMPTY;

    DelayedTip(Node owner, FrameClock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    Tooltip tooltip() {
        return tooltip;
    }

    /** Shows the text at a place of the screen, after a while. */
    void showSoon(String text, double screenX, double screenY) {
        hide();
        long[] start = {Long.MIN_VALUE};
        waiting = clock.everyFrame(now -> {
            if (start[0] == Long.MIN_VALUE) {
                start[0] = now;
            } else if (now - start[0] >= DELAY_NANOS) {
                waiting.unsubscribe();
                tooltip.setText(text);
                tooltip.show(owner, screenX + 14, screenY + 18);
            }
        });
    }

    void hide() {
        waiting.unsubscribe();
        tooltip.hide();
    }
}
