package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.ScalarFunction;

/**
 * An activation function that works on each unit alone. Its value, its slope and the formulas of both stand together;
 * the formulas evaluate to the same numbers, bit for bit.
 */
public sealed interface ElementwiseActivation extends Activation, ScalarFunction
        permits Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Gelu, Silu, Softplus, StepFunction {

    /** f(z). */
    double value(double z);

    /** f'(z), given a = f(z), from which some functions get it with less work. */
    double slope(double z, double a);

    /** f'(z). */
    default double slope(double z) {
        return slope(z, value(z));
    }

    /** f of many z at once: {@link #value} of each, bit for bit. */
    default void values(double[] z, double[] a) {
        for (int i = 0; i < z.length; i++) {
            a[i] = value(z[i]);
        }
    }

    /**
     * delta = dE/da f'(z) of many units at once, by {@link #slope(double, double)} of each, bit for bit.
     *
     * @param deltas dE/da of each unit, replaced by delta
     */
    default void deltas(double[] z, double[] a, double[] deltas) {
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = deltas[i] * slope(z[i], a[i]);
        }
    }

    /** The largest |f'| there is. */
    double largestSlope();

    /**
     * f''(z). At a kink or a jump, which lies at 0 in every function here, there is none; what stands in for it is that of
     * the side whose slope {@link #slope(double)} gives there.
     */
    double curvature(double z);

    /** Which numbers can come out. */
    OutputRange outputRange();

    /** How f(z) is worked out. Where f is defined piece by piece, the piece that holds at this z. */
    Expr valueFormula(Expr z);

    /** How f'(z) is worked out, with a = f(z) at hand. */
    Expr slopeFormula(Expr z, Expr a);

    /** How f''(z) is worked out, with a = f(z) at hand; at a kink as {@link #curvature}. */
    Expr curvatureFormula(Expr z, Expr a);

    /** The definition of f for the argument {@code z}, as LaTeX. */
    String definitionLatex();

    /** The definition of f' for the argument {@code z}, as LaTeX. */
    String slopeDefinitionLatex();

    /** The definition of f'' for the argument {@code z}, as LaTeX; at a kink as {@link #curvature}. */
    String curvatureDefinitionLatex();

    @Override
    default double apply(double z) {
        return value(z);
    }

    @Override
    default String latex(String argument) {
        return symbolLatex() + "\\left(" + argument + "\\right)";
    }

    @Override
    default String plain(String argument) {
        return symbol() + "(" + argument + ")";
    }
}
