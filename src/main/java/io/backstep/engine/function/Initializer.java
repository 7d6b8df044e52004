package io.backstep.engine.function;

import io.backstep.engine.math.Matrix;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * How the weights of a layer begin. The same seed gives the same numbers, bit for bit, on every machine: they are drawn
 * with {@link SplittableRandom} and worked out with {@link StrictMath}.
 */
public sealed interface Initializer {
    /** The name in files: {@code xavier}. */
    String id();

    /**
     * The first weights of a layer, drawn unit by unit.
     *
     * @param units how many units the layer has, at least 1
     * @param inputs how many numbers each is fed, at least 1
     * @param seed of the random draw; without effect on those that draw nothing
     * @return a row for each unit, a column for each input
     */
    Matrix weights(int units, int inputs, long seed);

    /** Whose weights have nothing to do with each other: they come one after the other, unit by unit. */
    sealed interface OneByOne extends Initializer {
        /** One weight after the other for a layer of this shape. */
        DoubleSupplier draw(int units, int inputs, SplittableRandom random);

        @Override
        default Matrix weights(int units, int inputs, long seed) {
            DoubleSupplier draw = draw(units, inputs, new SplittableRandom(seed));
            double[][] weights = new double[units][inputs];
            for (double[] row : weights) {
                for (int i = 0; i < inputs; i++) {
                    row[i] = draw.getAsDouble();
                }
            }
            return Matrix.of(weights);
        }
    }

    /** All weights 0. Units of a layer that begin alike stay alike: it is here to show that. */
    record Zeros() implements OneByOne {
        @Override
        public String id() {
            return "zeros";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return () -> 0;
        }
    }

    /** All weights the same. */
    record Constant(double value) implements OneByOne {
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a finite value expected, not " + value);
            }
        }

        @Override
        public String id() {
            return "constant";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return () -> value;
        }
    }

    /**
     * Every weight between -limit and limit with the same chance.
     *
     * @param limit over 0
     */
    record Uniform(double limit) implements OneByOne {
        public Uniform {
            requirePositive(limit);
        }

        @Override
        public String id() {
            return "uniform";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return uniform(limit, random);
        }
    }

    /**
     * The bell curve. Of all weights 99.7 % lie within three deviations of the mean.
     *
     * @param mean where the curve has its top
     * @param deviation the standard deviation, over 0
     */
    record Gaussian(double mean, double deviation) implements OneByOne {
        public Gaussian {
            if (!Double.isFinite(mean)) {
                throw new IllegalArgumentException("a finite mean expected, not " + mean);
            }
            requirePositive(deviation);
        }

        /** Around 0. */
        public Gaussian(double deviation) {
            this(0, deviation);
        }

        @Override
        public String id() {
            return "gaussian";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            DoubleSupplier aroundZero = normal(deviation, random);
            return mean == 0 ? aroundZero : () -> mean + aroundZero.getAsDouble();
        }
    }

    /** Uniform up to sqrt(6 / (inputs + units)), for sigmoid and tanh (Glorot and Bengio, 2010). */
    record Xavier() implements OneByOne {
        @Override
        public String id() {
            return "xavier";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return uniform(StrictMath.sqrt(6.0 / ((double) inputs + units)), random);
        }
    }

    /** The bell curve with deviation sqrt(2 / inputs), for ReLU and its kin (He and others, 2015). */
    record He() implements OneByOne {
        @Override
        public String id() {
            return "he";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return normal(StrictMath.sqrt(2.0 / inputs), random);
        }
    }

    /** The bell curve with deviation sqrt(1 / inputs) (LeCun and others, 1998). */
    record Lecun() implements OneByOne {
        @Override
        public String id() {
            return "lecun";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return normal(StrictMath.sqrt(1.0 / inputs), random);
        }
    }

    /**
     * No unit says what another says already: the rows are perpendicular to each other and of length {@code gain}, or,
     * where there are more units than inputs, the columns. Such a layer keeps the length of what runs through it, which
     * lets signals pass through many layers (Saxe and others, 2014). Every such matrix has the same chance.
     *
     * @param gain over 0
     */
    record Orthogonal(double gain) implements Initializer {
        public Orthogonal {
            requirePositive(gain);
        }

        @Override
        public String id() {
            return "orthogonal";
        }

        @Override
        public Matrix weights(int units, int inputs, long seed) {
            DoubleSupplier draw = normal(1, new SplittableRandom(seed));
            boolean wide = units <= inputs;
            double[][] perpendicular = Perpendicular.vectors(Math.min(units, inputs), Math.max(units, inputs), draw);
            double[][] weights = new double[units][inputs];
            for (int unit = 0; unit < units; unit++) {
                for (int input = 0; input < inputs; input++) {
                    weights[unit][input] = gain * (wide ? perpendicular[unit][input] : perpendicular[input][unit]);
                }
            }
            return Matrix.of(weights);
        }
    }

    private static void requirePositive(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a finite number over 0 expected, not " + value);
        }
    }

    private static DoubleSupplier uniform(double limit, SplittableRandom random) {
        return () -> limit * (2 * random.nextDouble() - 1);
    }

    /** By the method of Box and Muller (1958). */
    private static DoubleSupplier normal(double deviation, SplittableRandom random) {
        return () -> {
            // 1 - u is never 0, where the logarithm would be infinite.
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            return deviation * (radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble()));
        };
    }
}
