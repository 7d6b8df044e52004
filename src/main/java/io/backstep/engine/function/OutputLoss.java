package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;

/**
 * How wrong one output is by itself: a loss to look at, over a line of outputs. Experiments choose among the fewer
 * {@link Loss}es, which files name; {@link LossOfOneOutput} shows each of those here without defining it again.
 *
 * <p>Value, slope and the formulas of both stand together; the formulas evaluate to the same numbers, bit for bit.
 */
public sealed interface OutputLoss permits LossOfOneOutput, AsymmetricError, AbsoluteError, HuberLoss {

    /** E. It is infinite, never NaN, where an output is impossible. */
    double value(double target, double output);

    /** dE/da. At a kink between two slopes it is 0, for there the loss is smallest. */
    double slope(double target, double output);

    /** How E is worked out; where E is defined piece by piece, the piece that holds here. */
    Expr valueFormula(Expr target, Expr output);

    /** How dE/da is worked out. */
    Expr slopeFormula(Expr target, Expr output);

    /** The definition of E in {@link #targetName()} and {@link #outputName()}, as LaTeX. */
    String definitionLatex();

    /** The definition of dE/da in the same names, as LaTeX. */
    String slopeDefinitionLatex();

    /** Whether target and output are shares, from 0 to 1; otherwise they are any numbers. */
    boolean ofShares();

    /** What the definitions call the target. */
    default Name targetName() {
        return new Name("t", "t", "t");
    }

    /** What the definitions call the output. */
    default Name outputName() {
        return new Name("a", "a", "a");
    }
}
