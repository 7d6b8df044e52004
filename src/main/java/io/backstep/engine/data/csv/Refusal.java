package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;

/** Ends the reading of a table that cannot be read on. It does not leave the package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DataProblem problem;

    Refusal(DataProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    DataProblem problem() {
        return problem;
    }
}
