package io.backstep.engine.data.image;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;

/** Ends the reading of a file that cannot be read on. It does not leave the package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DataProblem problem;

    Refusal(Kind kind, Object... details) {
        super(kind.key());
        this.problem = DataProblem.of(kind, details);
    }

    DataProblem problem() {
        return problem;
    }
}
