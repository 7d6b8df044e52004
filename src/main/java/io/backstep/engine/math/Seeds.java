package io.backstep.engine.math;

import java.util.SplittableRandom;

/**
 * From the one seed of a run, a stream of random numbers for each purpose and each time it comes up. Streams do not depend
 * on each other: what is drawn for one purpose leaves all others as they were, and a run can be taken up anywhere without
 * drawing again what came before.
 */
public final class Seeds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** What random numbers are drawn for. */
    public enum Purpose {
        /** The order of the samples; once for every epoch. */
        SHUFFLING(1),
        /** Which units dropout leaves out; once for every update. */
        DROPOUT(2),
        /** The weights that a run begins with; once for every layer. */
        START(3),
        /** How a picture is varied; once for every picture. */
        VARIATION(4);

        /** Of its own for each purpose, and never changed, so that old seeds keep giving the same runs. */
        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    private Seeds() {}

    /** The stream for the given time, counted from 0, that the purpose comes up. */
    public static SplittableRandom stream(long seed, Purpose purpose, long time) {
        return new SplittableRandom(key(seed, purpose, time));
    }

    /** The seed of that stream, from which {@link #key(long, long)} makes seeds of further ones. */
    public static long key(long seed, Purpose purpose, long time) {
        return key(mixed(seed + GOLDEN * purpose.number), time);
    }

    /** The seed of one of many streams under a key. */
    public static long key(long key, long index) {
        return mixed(key + GOLDEN * (index + 1));
    }

    /**
     * A number from 0 to below 1: what the {@link SplittableRandom} of this key would draw after {@code index} others, all
     * of equal bits on every machine, but without drawing those others and without making anything.
     */
    public static double share(long key, int index) {
        return (key(key, index) >>> 11) * 0x1p-53;
    }

    /** Spreads every bit over all others (Stafford's variant 13, 2011). */
    private static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** A number from 0 to {@code bound - 1}, worked out here so that it is the same under every version of Java. */
    public static int below(SplittableRandom random, int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }
}
