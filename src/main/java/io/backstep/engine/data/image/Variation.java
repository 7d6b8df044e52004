package io.backstep.engine.data.image;

import io.backstep.engine.math.Seeds;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How one writer's digit is varied to look like another's. The ranges lean to one side: the writers of MNIST wrote wider and
 * thinner than those of the digits that come along, and leaned further to the right.
 *
 * @param down how many points it stands lower than in the middle, or higher if negative
 * @param across how many points it stands to the right of the middle
 * @param turn its angle in radians, clockwise
 * @param size of the digit, as a share of the usual
 * @param stretch of its width, as a share of the usual
 * @param slant how far its upper end leans to the right, as a share of its height
 * @param thickness how much ink it has, as a share of the usual
 */
public record Variation(
        int down, int across, double turn, double size, double stretch, double slant, double thickness) {
    /** The digit as it was written. */
    public static final Variation NONE = new Variation(0, 0, 0, 1, 1, 0, 1);

    private static final int MOST_SHIFT = 1;
    private static final double MOST_TURN = StrictMath.toRadians(15);
    private static final double LEAST_SIZE = 0.92;
    private static final double MOST_SIZE = 1.08;
    private static final double LEAST_STRETCH = 0.95;
    private static final double MOST_STRETCH = 1.6;
    private static final double LEAST_SLANT = -0.15;
    private static final double MOST_SLANT = 0.5;
    private static final double LEAST_THICKNESS = 0.55;
    private static final double MOST_THICKNESS = 1;

    /** What can be varied. */
    public enum Kind {
        SHIFT,
        TURN,
        SCALE,
        SLANT,
        THICKNESS
    }

    /**
     * Draws one. What is drawn for one kind does not depend on which others there are.
     *
     * @param kinds what is varied; the rest is as in {@link #NONE}
     */
    public static Variation draw(Set<Kind> kinds, SplittableRandom random) {
        int down = Seeds.below(random, 2 * MOST_SHIFT + 1) - MOST_SHIFT;
        int across = Seeds.below(random, 2 * MOST_SHIFT + 1) - MOST_SHIFT;
        double turn = between(-MOST_TURN, MOST_TURN, random);
        double size = between(LEAST_SIZE, MOST_SIZE, random);
        double stretch = between(LEAST_STRETCH, MOST_STRETCH, random);
        double slant = between(LEAST_SLANT, MOST_SLANT, random);
        double thickness = between(LEAST_THICKNESS, MOST_THICKNESS, random);
        boolean shifts = kinds.contains(Kind.SHIFT);
        boolean scales = kinds.contains(Kind.SCALE);
        return new Variation(
                shifts ? down : NONE.down,
                shifts ? across : NONE.across,
                kinds.contains(Kind.TURN) ? turn : NONE.turn,
                scales ? size : NONE.size,
                scales ? stretch : NONE.stretch,
                kinds.contains(Kind.SLANT) ? slant : NONE.slant,
                kinds.contains(Kind.THICKNESS) ? thickness : NONE.thickness);
    }

    /** Worked out here, so that it is the same under every version of Java. */
    private static double between(double least, double most, SplittableRandom random) {
        return least + (most - least) * random.nextDouble();
    }
}
