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

    /** One weight after the other for a layer of this shape. */
    DoubleSupplier draw(int units, int inputs, SplittableRandom random);

    /** All weights 0. Units of a layer that begin alike stay alike: it is here to show that. */
    record Zeros() implements Initializer {
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
    record Constant(double value) implements Initializer {
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
    record Uniform(double limit) implements Initializer {
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
     * The bell curve around 0.
     *
     * @param deviation the standard deviation, over 0
     */
    record Gaussian(double deviation) implements Initializer {
        public Gaussian {
            requirePositive(deviation);
        }

        @Override
        public String id() {
            return "gaussian";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return normal(deviation, random);
        }
    }

    /** Uniform up to sqrt(6 / (inputs + units)), for sigmoid and tanh (Glorot and Bengio, 2010). */
    record Xavier() implements Initializer {
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
    record He() implements Initializer {
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
    record Lecun() implements Initializer {
        @Override
        public String id() {
            return "lecun";
        }

        @Override
        public DoubleSupplier draw(int units, int inputs, SplittableRandom random) {
            return normal(StrictMath.sqrt(1.0 / inputs), random);
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
