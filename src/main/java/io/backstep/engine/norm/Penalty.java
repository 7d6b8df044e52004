package io.backstep.engine.norm;

import io.backstep.engine.function.Regularizer;

/** What is added to a loss so that weights stay small. */
public enum Penalty {
    /** lambda (|w1| + |w2|). */
    L1("l1", "\\lambda\\left(\\left|w_1\\right| + \\left|w_2\\right|\\right)"),
    /** lambda/2 (w1^2 + w2^2). */
    L2("l2", "\\frac{\\lambda}{2}\\left(w_1^2 + w_2^2\\right)");

    private final String id;
    private final String definitionLatex;

    Penalty(String id, String definitionLatex) {
        this.id = id;
        this.definitionLatex = definitionLatex;
    }

    /** The name in saved sessions. */
    public String id() {
        return id;
    }

    public String definitionLatex() {
        return definitionLatex;
    }

    /** The regulariser that networks are trained with. */
    public Regularizer regularizer(double lambda) {
        return this == L1 ? new Regularizer(lambda, 0) : new Regularizer(0, lambda);
    }

    public double value(Point w, double lambda) {
        return regularizer(lambda).penalty(new double[] {w.x(), w.y()});
    }
}
