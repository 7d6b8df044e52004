package io.backstep.engine.formula;

/** A function of one number that can be worked out and written down. */
public interface ScalarFunction {
    /** f(x). */
    double apply(double x);

    /** LaTeX of f applied to an argument that is LaTeX already. */
    String latex(String argument);

    /** Plain text of f applied to an argument that is plain text already. */
    String plain(String argument);
}
