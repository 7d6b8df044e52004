package io.backstep.cli;

import io.backstep.engine.training.StopSignal;

/** Raised once it was asked so often as there are to be updates. */
final class StopsAfter implements StopSignal {
    private int left;

    StopsAfter(int updates) {
        left = updates;
    }

    @Override
    public boolean isRaised() {
        return left-- <= 0;
    }

    @Override
    public void close() {}
}
