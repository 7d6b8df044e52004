package io.backstep.ui.kit.clock;

import java.time.Duration;
import java.util.function.LongConsumer;
import javafx.util.Subscription;

/** A clock that moves only when told: for tests, and for pictures that must come out the same every time. */
public final class ManualFrameClock implements FrameClock {
    private final FrameListeners listeners = new FrameListeners(() -> {}, () -> {});
    private long nanos;

    @Override
    public Subscription everyFrame(LongConsumer listener) {
        return listeners.add(listener);
    }

    /** Lets the time pass and then one frame be drawn. */
    public void advance(Duration time) {
        nanos += time.toNanos();
        listeners.frame(nanos);
    }

    /** Whether nobody listens, that is, whether every animation has come to its end. */
    public boolean isIdle() {
        return listeners.isEmpty();
    }
}
