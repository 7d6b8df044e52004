package io.backstep.engine.data;

import io.backstep.engine.math.Vector;

/** How a class is written as the outputs that a network should give, and read from those that it gives. */
public sealed interface ClassCoding {
    /** One output from 0 to 1, as for sigmoid and binary cross-entropy. */
    Single ZERO_ONE = new Single(0, 1);
    /** One output from -1 to 1, as for tanh. */
    Single MINUS_ONE_ONE = new Single(-1, 1);

    /** Whether so many classes can be written. */
    boolean fits(int classes);

    /** How many outputs so many classes take. */
    int outputs(int classes);

    /**
     * The outputs for one class.
     *
     * @param label from 0, less than {@code classes}
     * @throws IllegalArgumentException if these classes cannot be written or the label is none of them
     */
    Vector write(int label, int classes);

    /**
     * The class that outputs speak for, right or wrong.
     *
     * @param output as many numbers as {@link #write} gives
     */
    int read(Vector output);

    /** An output for each class, 1 for the right one and 0 for the others: a distribution, as cross-entropy asks. */
    record OneHot() implements ClassCoding {
        @Override
        public boolean fits(int classes) {
            return classes >= 1;
        }

        @Override
        public int outputs(int classes) {
            return classes;
        }

        @Override
        public Vector write(int label, int classes) {
            check(this, label, classes);
            return Vector.zeros(classes).with(label, 1);
        }

        /** The largest output's, of equal ones the first. */
        @Override
        public int read(Vector output) {
            int best = 0;
            for (int i = 1; i < output.size(); i++) {
                if (output.get(i) > output.get(best)) {
                    best = i;
                }
            }
            return best;
        }
    }

    /**
     * One output for two classes.
     *
     * @param first of the first class, finite
     * @param second of the second class, finite and greater
     */
    record Single(double first, double second) implements ClassCoding {
        public Single {
            if (!(first < second) || !Double.isFinite(first) || !Double.isFinite(second)) {
                throw new IllegalArgumentException(
                        "two finite numbers in order expected, not " + first + ", " + second);
            }
        }

        @Override
        public boolean fits(int classes) {
            return classes == 2;
        }

        @Override
        public int outputs(int classes) {
            return 1;
        }

        @Override
        public Vector write(int label, int classes) {
            check(this, label, classes);
            return Vector.of(label == 0 ? first : second);
        }

        /** The second class's from the middle on. */
        @Override
        public int read(Vector output) {
            return output.get(0) >= first + (second - first) / 2 ? 1 : 0;
        }
    }

    private static void check(ClassCoding coding, int label, int classes) {
        if (!coding.fits(classes) || label < 0 || label >= classes) {
            throw new IllegalArgumentException("class " + label + " of " + classes + " cannot be written");
        }
    }
}
