package io.backstep.dataset.fetch;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;

/** Why a file cannot be had from a mirror. It does not leave the package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DataProblem problem;

    Refusal(Kind kind, Object... details) {
        super(kind.key());
        problem = DataProblem.of(kind, details);
    }

    DataProblem problem() {
        return problem;
    }
}
