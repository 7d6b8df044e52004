package io.backstep.ui.kit.network;

import io.backstep.ui.kit.clock.FrameClock;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Plays one motion at a time, frame by frame. */
final class MotionPlayer {
    private static final double NANOS = 1e-9;

    private final FrameClock clock;
    private Subscription frames = Subscription.EMPTY;
    private @Nullable NetworkMotion motion;

    MotionPlayer(FrameClock clock) {
        this.clock = clock;
    }

    boolean isMoving() {
        return motion != null;
    }

    void play(NetworkMotion begun) {
        if (begun.isEmpty()) {
            return;
        }
        motion = begun;
        begun.at(0);
        long[] first = {Long.MIN_VALUE};
        frames = clock.everyFrame(nanos -> {
            if (first[0] == Long.MIN_VALUE) {
                first[0] = nanos;
            }
            double time = (nanos - first[0]) * NANOS / begun.duration();
            if (time >= 1) {
                end();
            } else {
                begun.at(time);
            }
        });
    }

    /** Brings the motion that is under way, if any, to its end. */
    void end() {
        frames.unsubscribe();
        frames = Subscription.EMPTY;
        if (motion != null) {
            motion.at(1);
            motion = null;
        }
    }
}
