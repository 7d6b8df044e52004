package io.backstep.engine.function;

import java.util.function.DoubleSupplier;

/** Random vectors of length 1 that are perpendicular to each other, by the method of Gram and Schmidt. */
final class Perpendicular {
    /** What is left of a vector may be so much shorter before rounding shows, and the vector is projected again. */
    private static final double SHORTENED = 0.5;
    /** What is left of a vector that lay among the others to within rounding, so that another is drawn. */
    private static final double NOTHING = 1e-12;

    private Perpendicular() {}

    /**
     * So many vectors.
     *
     * @param count at least 1, at most {@code size}
     * @param size of each vector
     * @param draw numbers of the bell curve around 0, which make no direction likelier than another
     */
    static double[][] vectors(int count, int size, DoubleSupplier draw) {
        double[][] vectors = new double[count][size];
        for (int i = 0; i < count; i++) {
            double first;
            double left;
            do {
                for (int n = 0; n < size; n++) {
                    vectors[i][n] = draw.getAsDouble();
                }
                first = length(vectors[i]);
                left = withoutOthers(vectors, i, first);
            } while (!(left > NOTHING * first));
            for (int n = 0; n < size; n++) {
                vectors[i][n] /= left;
            }
        }
        return vectors;
    }

    /** Takes from a vector what lies in the direction of those before it, and returns the length of what is left. */
    private static double withoutOthers(double[][] vectors, int index, double length) {
        double[] vector = vectors[index];
        double before = length;
        while (true) {
            for (int i = 0; i < index; i++) {
                double shadow = dot(vector, vectors[i]);
                for (int n = 0; n < vector.length; n++) {
                    vector[n] -= shadow * vectors[i][n];
                }
            }
            double left = length(vector);
            if (left > SHORTENED * before || left <= NOTHING * length) {
                return left;
            }
            before = left;
        }
    }

    private static double length(double[] vector) {
        return StrictMath.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }
}
