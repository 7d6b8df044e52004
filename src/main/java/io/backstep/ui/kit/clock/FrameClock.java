package io.backstep.ui.kit.clock;

import java.util.function.LongConsumer;
import javafx.util.Subscription;

/** Tells of every frame that is about to be drawn. Animations take their time from here and from nowhere else. */
public interface FrameClock {
    /**
     * Calls the listener once a frame on the JavaFX thread, beginning with the next frame.
     *
     * @param listener is given the time of the frame in nanoseconds since an arbitrary origin
     * @return ends the calls; may be used from within a call
     */
    Subscription everyFrame(LongConsumer listener);
}
