package io.backstep.engine.convex;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.ScalarFunction;

/**
 * Functions of one number that are convex: no chord runs below the curve. Value and formula stand together, and the
 * formula evaluates to the same number, bit for bit.
 */
public enum ConvexFunction implements ScalarFunction {
    /** Squared errors are made of it. */
    SQUARE("square", Double.NEGATIVE_INFINITY, true, "x^2") {
        @Override
        public Expr formula(Expr x) {
            return Expr.square(x);
        }
    },
    EXPONENTIAL("exponential", Double.NEGATIVE_INFINITY, true, "e^x") {
        @Override
        public Expr formula(Expr x) {
            return Expr.apply(Elementary.EXP, x);
        }
    },
    /** Cross-entropy is made of it. Defined over 0. */
    MINUS_LOGARITHM("minus-logarithm", 0, false, "-\\ln x") {
        @Override
        public Expr formula(Expr x) {
            return negation(Expr.apply(Elementary.LN, x));
        }
    },
    /** Convex with a corner; absolute errors are made of it. */
    ABSOLUTE("absolute", Double.NEGATIVE_INFINITY, true, "\\left|x\\right|") {
        @Override
        public Expr formula(Expr x) {
            return Expr.apply(Elementary.ABS, x);
        }
    },
    /** Entropy is made of it. Defined from 0, where it is 0, its limit. */
    X_LOGARITHM("x-logarithm", 0, true, "x \\ln x") {
        @Override
        public Expr formula(Expr x) {
            return x.evaluate() == 0 ? constant(0) : product(x, Expr.apply(Elementary.LN, x));
        }
    };

    private final String id;
    private final double lowest;
    private final boolean lowestIncluded;
    private final String definitionLatex;

    ConvexFunction(String id, double lowest, boolean lowestIncluded, String definitionLatex) {
        this.id = id;
        this.lowest = lowest;
        this.lowestIncluded = lowestIncluded;
        this.definitionLatex = definitionLatex;
    }

    /** The name in saved sessions. */
    public String id() {
        return id;
    }

    /** How f(x) is worked out, for an x in the domain. */
    public abstract Expr formula(Expr x);

    /** The definition for the argument {@code x}, as LaTeX. */
    public String definitionLatex() {
        return definitionLatex;
    }

    /** Where the domain begins; it has no end. */
    public double lowest() {
        return lowest;
    }

    /** Whether f is defined at x. */
    public boolean isDefinedAt(double x) {
        return Double.isFinite(x) && (x > lowest || (lowestIncluded && x == lowest));
    }

    /**
     * f(x).
     *
     * @throws IllegalArgumentException if f is not defined there
     */
    @Override
    public double apply(double x) {
        if (!isDefinedAt(x)) {
            throw new IllegalArgumentException(id + " is not defined at " + x);
        }
        return formula(constant(x)).evaluate();
    }

    @Override
    public String latex(String argument) {
        return "f\\left(" + argument + "\\right)";
    }

    @Override
    public String plain(String argument) {
        return "f(" + argument + ")";
    }
}
