package io.backstep.engine.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Numbers in a row that do not change. */
public final class Vector {
    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    public static Vector of(double... values) {
        return new Vector(values.clone());
    }

    public static Vector zeros(int size) {
        return new Vector(new double[size]);
    }

    public static Vector constant(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Vector(values);
    }

    public int size() {
        return values.length;
    }

    public double get(int index) {
        return values[index];
    }

    /** A copy, free to be changed. */
    public double[] toArray() {
        return values.clone();
    }

    /** The same numbers but for one. */
    public Vector with(int index, double value) {
        double[] copy = values.clone();
        copy[index] = value;
        return new Vector(copy);
    }

    public Vector map(DoubleUnaryOperator function) {
        return new Vector(Arrays.stream(values).map(function).toArray());
    }

    /**
     * The sums with another one's numbers.
     *
     * @throws IllegalArgumentException if it is of another size
     */
    public Vector plus(Vector other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException(size() + " numbers and " + other.size() + " do not add up");
        }
        double[] sums = values.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.values[i];
        }
        return new Vector(sums);
    }

    public boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** Equal bit for bit, so that -0 differs from 0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
