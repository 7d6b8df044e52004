package io.backstep.engine.function;

/** The smallest value of a function that falls and then rises. */
final class Lowest {
    private Lowest() {}

    /**
     * f at the place where its slope turns from negative to positive.
     *
     * @param from where the function falls
     * @param to where it rises; it turns once in between
     */
    static double of(ElementwiseActivation activation, double from, double to) {
        double falling = from;
        double rising = to;
        while (true) {
            double middle = falling + (rising - falling) / 2;
            if (middle <= falling || middle >= rising) {
                // The slope is 0 here, so a neighbour in the place is no difference in the value.
                return activation.value(middle);
            }
            if (activation.slope(middle) < 0) {
                falling = middle;
            } else {
                rising = middle;
            }
        }
    }
}
