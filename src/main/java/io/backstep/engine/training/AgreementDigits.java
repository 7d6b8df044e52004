package io.backstep.engine.training;

/** To how many significant digits two numbers agree. */
public final class AgreementDigits {
    /** As many as a double holds for certain, and what equal numbers get. */
    public static final int MOST = 15;

    private AgreementDigits() {}

    /** Leading digits that agree, from 0 to {@link #MOST}; 0 where one of them is not finite and they differ. */
    public static int of(double a, double b) {
        if (a == b) {
            return MOST;
        }
        double relative = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        if (!(relative < 1)) {
            return 0;
        }
        return Math.min(MOST, (int) Math.floor(-Math.log10(relative)));
    }
}
