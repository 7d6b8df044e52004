package io.backstep.ui.step;

import java.time.Duration;

/** How fast the steps follow one another while playing. */
public enum Speed {
    HALF(0.5),
    NORMAL(1),
    DOUBLE(2),
    FOURFOLD(4),
    EIGHTFOLD(8);

    /** Long enough at the normal speed to see the movement of a click come to rest and to read its number. */
    private static final double NORMAL_NANOS = 900e6;

    private final double factor;

    Speed(double factor) {
        this.factor = factor;
    }

    /** The multiple of the normal speed. */
    public double factor() {
        return factor;
    }

    /** The time between two steps. */
    public Duration interval() {
        return Duration.ofNanos(Math.round(NORMAL_NANOS / factor));
    }
}
