package io.backstep.engine.training;

import java.util.Arrays;

/**
 * One measure over the updates of a run, in bounded memory. Values are gathered in spans of equal length; once there are
 * too many, neighbours become one and spans are twice as long from then on. Of every span the smallest and the largest
 * value stay exactly as they were, so that no extreme is ever hidden, and their mean. A series with fewer values than
 * {@link #CAPACITY} holds each by itself.
 */
public final class Series {
    /** The most spans that are kept. */
    public static final int CAPACITY = 2048;

    private final double[] minimum;
    private final double[] maximum;
    private final double[] mean;
    private final long[] at;
    private int size;
    private long stride = 1;
    private long inLast;

    Series() {
        minimum = new double[CAPACITY];
        maximum = new double[CAPACITY];
        mean = new double[CAPACITY];
        at = new long[CAPACITY];
    }

    private Series(Series other) {
        size = other.size;
        stride = other.stride;
        inLast = other.inLast;
        minimum = Arrays.copyOf(other.minimum, size);
        maximum = Arrays.copyOf(other.maximum, size);
        mean = Arrays.copyOf(other.mean, size);
        at = Arrays.copyOf(other.at, size);
    }

    void clear() {
        size = 0;
        stride = 1;
        inLast = 0;
    }

    /**
     * Takes a value.
     *
     * @param update after which it was measured, larger than that of the value before
     */
    void add(long update, double value) {
        if (size > 0 && inLast < stride) {
            int last = size - 1;
            minimum[last] = Math.min(minimum[last], value);
            maximum[last] = Math.max(maximum[last], value);
            inLast++;
            mean[last] += (value - mean[last]) / inLast;
            at[last] = update;
            return;
        }
        if (size == CAPACITY) {
            halve();
        }
        minimum[size] = value;
        maximum[size] = value;
        mean[size] = value;
        at[size] = update;
        inLast = 1;
        size++;
    }

    /** All spans are full when this is called. */
    private void halve() {
        for (int i = 0; i < CAPACITY / 2; i++) {
            minimum[i] = Math.min(minimum[2 * i], minimum[2 * i + 1]);
            maximum[i] = Math.max(maximum[2 * i], maximum[2 * i + 1]);
            mean[i] = mean[2 * i] / 2 + mean[2 * i + 1] / 2;
            at[i] = at[2 * i + 1];
        }
        size = CAPACITY / 2;
        stride *= 2;
    }

    /** The series as it is now, to be read only. */
    Series copy() {
        return new Series(this);
    }

    /** How many spans there are. */
    public int size() {
        return size;
    }

    /** How many values a full span holds. */
    public long stride() {
        return stride;
    }

    /** After which update the last value of a span was measured. */
    public long at(int span) {
        return at[inside(span)];
    }

    /** The smallest value of a span. */
    public double minimum(int span) {
        return minimum[inside(span)];
    }

    /** The largest value of a span. */
    public double maximum(int span) {
        return maximum[inside(span)];
    }

    /** The mean of a span's values. */
    public double mean(int span) {
        return mean[inside(span)];
    }

    private int inside(int span) {
        if (span < 0 || span >= size) {
            throw new IndexOutOfBoundsException("span " + span + " of " + size);
        }
        return span;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(mean, size));
    }
}
