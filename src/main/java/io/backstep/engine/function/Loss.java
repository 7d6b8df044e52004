package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;
import java.util.List;
import java.util.Optional;

/** How wrong the outputs for one sample are: a sum, or a mean, of one term for each output. */
public sealed interface Loss permits HalfSquaredError, MeanSquaredError, CrossEntropy, BinaryCrossEntropy {
    /** The name in files: {@code half-squared-error}. */
    String id();

    /** One output's term. */
    double term(double target, double output);

    /** The loss from the sum of its terms. */
    double ofSum(double sumOfTerms, int outputs);

    /** dE/da for one of {@code outputs} outputs. */
    double slope(double target, double output, int outputs);

    Expr termFormula(Expr target, Expr output);

    Expr ofTermsFormula(List<Expr> terms);

    Expr slopeFormula(Expr target, Expr output, int outputs);

    /** The definition over all outputs, as LaTeX. */
    String definitionLatex();

    /** Whether the outputs of a layer with this activation are in the range where the loss is defined. */
    boolean accepts(Activation outputActivation);

    /** What is wrong with these targets, or nothing. */
    Optional<TargetProblem> problemWith(double[] targets);

    /** Why a loss does not take targets. {@code index} tells which target, where one can be blamed. */
    record TargetProblem(Kind kind, int index, double value) {
        /** The kinds of problems. */
        public enum Kind {
            /** A target under 0. */
            NEGATIVE,
            /** A target outside 0 to 1. */
            OUTSIDE_UNIT_INTERVAL,
            /** The targets do not sum to 1; {@code value} is their sum. */
            NOT_A_DISTRIBUTION
        }
    }

    /** E for one sample: {@code targets} and {@code outputs} are of the same size, at least 1. */
    default double value(double[] targets, double[] outputs) {
        double sum = term(targets[0], outputs[0]);
        for (int i = 1; i < outputs.length; i++) {
            sum += term(targets[i], outputs[i]);
        }
        return ofSum(sum, outputs.length);
    }
}
