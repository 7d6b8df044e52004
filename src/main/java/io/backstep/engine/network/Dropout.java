package io.backstep.engine.network;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.math.Seeds;
import java.util.Optional;

/**
 * Leaves out units of a layer by chance, other ones for every sample and every update, so that no unit learns to rely on
 * one other (Srivastava and others, 2014). A mask m is 1 for a unit that is kept and 0 for one that is dropped out; what
 * the next layer is fed is the output a times m. Where the network is used or measured, all units take part.
 *
 * <p>Without more, the next layer would be fed larger sums at test than in training. The two variants make up for it on
 * one side or the other.
 *
 * @param share p, how likely a unit is to be dropped out; over 0 and under 1
 */
public record Dropout(double share, Variant variant) {

    /** On which side the sums are put right. */
    public enum Variant {
        /** What is kept is divided by the keep share 1 - p in training; at test nothing is to be done. */
        INVERTED("inverted"),
        /** Training leaves what is kept as it is; at test every output is multiplied by the keep share 1 - p. */
        SCALED_AT_TEST("scaled-at-test");

        private final String id;

        Variant(String id) {
            this.id = id;
        }

        /** The name in files. */
        public String id() {
            return id;
        }

        public static Optional<Variant> ofId(String id) {
            for (Variant variant : values()) {
                if (variant.id.equals(id)) {
                    return Optional.of(variant);
                }
            }
            return Optional.empty();
        }
    }

    public Dropout {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share over 0 and under 1 is dropped out, not " + share);
        }
    }

    public Dropout withShare(double newShare) {
        return new Dropout(newShare, variant);
    }

    /** 1 - p. */
    public double keepShare() {
        return 1 - share;
    }

    /**
     * The masks of a layer's units, 1 or 0 each. They depend on the numbers given and on nothing else, so that neither the
     * order of the work nor the number of threads is of any matter.
     *
     * @param seed of the run
     * @param update counted from 0
     * @param sample place in the batch
     * @param layer counted from 0
     */
    public void draw(long seed, long update, int sample, int layer, double[] masks) {
        long key = Seeds.key(seed, Seeds.Purpose.DROPOUT, update);
        long ofLayer = Seeds.key(Seeds.key(key, sample), layer);
        for (int unit = 0; unit < masks.length; unit++) {
            masks[unit] = Seeds.share(ofLayer, unit) < share ? 0 : 1;
        }
    }

    /** An output as the next layer is fed it in training; and dE by it, as dE by the output before dropout. */
    public double masked(double value, double mask) {
        return variant == Variant.INVERTED ? value * mask / keepShare() : value * mask;
    }

    /**
     * The formula of {@link #masked}.
     *
     * @param p the share
     */
    public Expr maskedFormula(Expr value, Expr mask, Expr p) {
        Expr masked = product(value, mask);
        return variant == Variant.INVERTED ? quotient(masked, difference(constant(1), p)) : masked;
    }

    /** An output as the next layer is fed it where the network is used or measured. */
    public double atTest(double output) {
        return variant == Variant.SCALED_AT_TEST ? output * keepShare() : output;
    }
}
