package io.backstep.engine.data;

import java.util.Optional;

/** What came of reading data: the data, or what is wrong with it. */
public sealed interface Outcome<T> {
    /** It worked. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It did not; nothing came of it. */
    record Refused<T>(DataProblems reasons) implements Outcome<T> {
        public Refused {
            if (reasons.none()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        Refused(DataProblem problem) {
            this(DataProblems.of(problem));
        }
    }

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(DataProblem problem) {
        return new Refused<>(problem);
    }

    static <T> Outcome<T> refused(DataProblems problems) {
        return new Refused<>(problems);
    }

    /** What came of it, if anything. */
    default Optional<T> value() {
        return this instanceof Done<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    /** What stood in the way; none if something came of it. */
    default DataProblems problems() {
        return this instanceof Refused<T> refused ? refused.reasons() : DataProblems.NONE;
    }
}
