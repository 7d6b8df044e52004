package io.backstep.engine.information;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The chances of 2 to 10 outcomes, of which exactly one happens. Outcomes are counted from 0; a chance of 0 is allowed.
 *
 * <p>The chances are kept as they were given, though their sum may miss 1 by as much as 1e-9: dividing them by it would
 * change numbers that a person chose. A chance smaller than any normal double (2.3e-308) counts as 0, so that a quotient
 * of two chances never overflows.
 */
public final class Distribution {
    public static final int FEWEST = 2;
    public static final int MOST = 10;

    private static final double SUM_TOLERANCE = 1e-9;

    private final double[] chances;

    private Distribution(double[] chances) {
        this.chances = chances;
    }

    /**
     * The distribution with these chances.
     *
     * @throws IllegalArgumentException if there are too few or too many, one is negative or no number, or their sum is not
     *     1
     */
    public static Distribution of(double... chances) {
        double[] kept = checked(chances);
        double sum = Arrays.stream(kept).sum();
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("chances sum to 1, not to " + sum);
        }
        return new Distribution(kept);
    }

    /**
     * The distribution whose chances are to each other as these weights are.
     *
     * @throws IllegalArgumentException if there are too few or too many weights, one is negative or not finite, or all
     *     are 0
     */
    public static Distribution ofWeights(double... weights) {
        double largest = Arrays.stream(checked(weights)).max().orElse(0);
        if (largest == 0) {
            throw new IllegalArgumentException("one weight at least is over 0");
        }
        // first by the largest, so that huge weights do not sum to infinity
        double[] scaled = Arrays.stream(weights).map(weight -> weight / largest).toArray();
        double sum = Arrays.stream(scaled).sum();
        return new Distribution(
                checked(Arrays.stream(scaled).map(weight -> weight / sum).toArray()));
    }

    /** The distribution that makes no difference between outcomes. */
    public static Distribution uniform(int outcomes) {
        double[] chances = new double[outcomes];
        Arrays.fill(chances, 1.0 / outcomes);
        return new Distribution(checked(chances));
    }

    private static double[] checked(double[] chances) {
        if (chances.length < FEWEST || chances.length > MOST) {
            throw new IllegalArgumentException(FEWEST + " to " + MOST + " outcomes expected, found " + chances.length);
        }
        for (double chance : chances) {
            if (!(chance >= 0 && chance <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("a chance is a number from 0, not " + chance);
            }
        }
        // adding 0 takes the sign from -0
        return Arrays.stream(chances)
                .map(chance -> chance < Double.MIN_NORMAL ? 0 : chance + 0.0)
                .toArray();
    }

    public int outcomes() {
        return chances.length;
    }

    public double chance(int outcome) {
        return chances[outcome];
    }

    /** A copy of all chances, free to be changed. */
    public double[] toArray() {
        return chances.clone();
    }

    /**
     * The distribution in which one outcome has another chance, and the others, in the proportion that they have now,
     * share what is left. Where the others have nothing now, they share it equally.
     *
     * @param chance from 0 to 1
     */
    public Distribution with(int outcome, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance is from 0 to 1, not " + chance);
        }
        double others = IntStream.range(0, chances.length)
                .filter(i -> i != outcome)
                .mapToDouble(i -> chances[i])
                .sum();
        double[] changed = new double[chances.length];
        for (int i = 0; i < chances.length; i++) {
            double share = others == 0 ? 1.0 / (chances.length - 1) : chances[i] / others;
            changed[i] = i == outcome ? chance : (1 - chance) * share;
        }
        return new Distribution(checked(changed));
    }

    /**
     * The distribution over another number of outcomes. Each new outcome gets an equal part, for which the others make
     * room in proportion; what outcomes that go had is shared among those that stay.
     */
    public Distribution resized(int outcomes) {
        double[] kept = Arrays.copyOf(chances, outcomes);
        if (outcomes > chances.length) {
            double room = (double) chances.length / outcomes;
            for (int i = 0; i < outcomes; i++) {
                kept[i] = i < chances.length ? kept[i] * room : 1.0 / outcomes;
            }
        } else if (Arrays.stream(kept).allMatch(chance -> chance == 0)) {
            return uniform(outcomes);
        }
        return ofWeights(kept);
    }

    /** Equal bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution distribution && Arrays.equals(chances, distribution.chances);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chances);
    }

    @Override
    public String toString() {
        return Arrays.toString(chances);
    }
}
