package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.smallest;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;
import java.util.List;

/** How gradients that are too large are made smaller before the update. */
public sealed interface Clipping {
    /** How large a gradient may be; over 0. */
    double threshold();

    /**
     * Clipping by global norm: where the Euclidean norm of all gradients together is over the threshold, all are scaled
     * down by the same factor, min(1, threshold / (norm + 1e-6)). The direction stays.
     *
     * @param threshold over 0
     */
    record ByNorm(double threshold) implements Clipping {
        private static final double EPSILON = 1e-6;

        public ByNorm {
            Checks.positive("clipNorm", threshold);
        }

        /** The Euclidean norm of all gradients together. */
        public double norm(double[] gradients) {
            double squares = 0;
            for (double gradient : gradients) {
                squares += gradient * gradient;
            }
            return Elementary.SQRT.apply(squares);
        }

        /** What gradients of this norm are multiplied by. */
        public double factor(double norm) {
            return Math.min(1, threshold / (norm + EPSILON));
        }

        public Expr normFormula(List<Expr> gradients) {
            return Expr.apply(
                    Elementary.SQRT,
                    new Expr.Sum(gradients.stream().map(Expr::square).toList()));
        }

        public Expr factorFormula(Expr norm) {
            Expr limit = new Expr.Reference(new Setting(Choice.CLIP_NORM), threshold);
            return smallest(constant(1), quotient(limit, sum(norm, constant(EPSILON))));
        }
    }

    /**
     * Clipping by value: every gradient by itself is kept between -threshold and threshold. The direction may change.
     *
     * @param threshold over 0
     */
    record ByValue(double threshold) implements Clipping {
        public ByValue {
            Checks.positive("clipValue", threshold);
        }

        /** The gradient, or the end of the interval that it lies beyond. */
        public double clipped(double gradient) {
            return Math.max(-threshold, Math.min(threshold, gradient));
        }

        /** Whether a gradient lies beyond the interval, so that something of it is cut off. */
        public boolean cuts(double gradient) {
            return Math.abs(gradient) > threshold;
        }

        public Expr clippedFormula(Expr gradient) {
            Expr limit = new Expr.Reference(new Setting(Choice.CLIP_VALUE), threshold);
            return Expr.largest(List.of(negation(limit), smallest(limit, gradient)));
        }
    }
}
