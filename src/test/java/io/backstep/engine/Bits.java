package io.backstep.engine;

/** Comparing doubles bit for bit. */
public final class Bits {
    private Bits() {}

    /**
     * For {@code isEqualTo}, which compares primitive doubles with {@code ==}: boxed ones it compares by their bits, so
     * that -0 differs from 0 and NaN equals NaN.
     */
    public static Double exactly(double value) {
        return value;
    }
}
