package io.backstep.engine.training;

import java.util.Optional;

/** In which order a run takes its samples. */
public enum SampleOrder {
    /**
     * As they stand, around and around: every batch is full, and goes on at the first sample where the last one was taken.
     */
    GIVEN("given"),
    /** Every epoch in an order of its own, drawn from the seed; its last batch may be smaller. */
    SHUFFLED("shuffled");

    private final String id;

    SampleOrder(String id) {
        this.id = id;
    }

    /** The name in files. */
    public String id() {
        return id;
    }

    public static Optional<SampleOrder> ofId(String id) {
        for (SampleOrder order : values()) {
            if (order.id.equals(id)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
