package io.backstep.engine.function;

/**
 * The same slope multiplied once for each layer: how much blame is left after so many layers, if every weight on the way
 * were 1.
 *
 * @param slope f' at one z, or the largest there is
 * @param layers at least 1
 */
public record SlopeProduct(double slope, int layers) {
    public SlopeProduct {
        if (layers < 1) {
            throw new IllegalArgumentException("a product over " + layers + " layers");
        }
    }

    /** The product itself, multiplied out; 0 where it is too small for a double. */
    public double value() {
        double product = slope;
        for (int layer = 1; layer < layers; layer++) {
            product *= slope;
        }
        return product;
    }

    /** The decimal logarithm of its size, also where {@link #value} is too small; negative infinity for a slope of 0. */
    public double logSize() {
        return layers * StrictMath.log10(Math.abs(slope));
    }
}
