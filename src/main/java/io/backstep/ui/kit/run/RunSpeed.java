package io.backstep.ui.kit.run;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How many samples a second a run takes, measured over stretches long enough to be read. */
final class RunSpeed {
    private static final double NANOS = 1e9;
    private static final double EVERY = 0.5;

    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(this, "speed", 0);
    private long measuredFrom;
    private long measuredAt;

    /** Samples a second; 0 while nothing is known. */
    ReadOnlyDoubleProperty property() {
        return speed.getReadOnlyProperty();
    }

    /** Nothing is known. */
    void clear() {
        speed.set(0);
    }

    /** A stretch begins at the next measurement. */
    void restart() {
        measuredAt = Long.MIN_VALUE;
    }

    /**
     * Takes a measurement.
     *
     * @param now in nanoseconds
     * @param updates made so far
     * @param batch samples of an update
     */
    void measure(long now, long updates, int batch) {
        if (measuredAt == Long.MIN_VALUE) {
            measuredAt = now;
            measuredFrom = updates;
        } else if (now - measuredAt >= EVERY * NANOS) {
            speed.set((updates - measuredFrom) * (double) batch / ((now - measuredAt) / NANOS));
            measuredAt = now;
            measuredFrom = updates;
        }
    }
}
