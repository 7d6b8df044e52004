package io.backstep.engine.function;

import java.util.List;
import java.util.Optional;

/** All losses. */
public final class Losses {
    public static final List<Loss> ALL =
            List.of(new HalfSquaredError(), new MeanSquaredError(), new CrossEntropy(), new BinaryCrossEntropy());

    private Losses() {}

    /** The loss with this id, as files name it. */
    public static Optional<Loss> ofId(String id) {
        return ALL.stream().filter(loss -> loss.id().equals(id)).findFirst();
    }
}
