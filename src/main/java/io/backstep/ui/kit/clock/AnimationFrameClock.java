package io.backstep.ui.kit.clock;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;

/** The clock of the window: JavaFX's pulse. It stands still while nobody listens, so that an idle window costs nothing. */
public final class AnimationFrameClock implements FrameClock {
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            listeners.frame(nanos);
        }
    };
    private final FrameListeners listeners = new FrameListeners(timer::start, timer::stop);

    @Override
    public Subscription everyFrame(LongConsumer listener) {
        return listeners.add(listener);
    }
}
