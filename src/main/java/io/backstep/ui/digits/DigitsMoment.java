package io.backstep.ui.digits;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.Snapshot;

/** A run on the Digits screen at one moment. */
record DigitsMoment(DigitsRun planned, Snapshot snapshot) {
    Network network() {
        return snapshot.network();
    }

    /** How many pictures it learns from. */
    int pictures() {
        return planned.data().training().size();
    }

    private int batch() {
        return Math.min(planned.plan().plan().settings().batchSize(), pictures());
    }

    /** How many updates an epoch has. */
    long updatesOfEpoch() {
        return ((long) pictures() + batch() - 1) / batch();
    }

    /** How many pictures of the present epoch it has learned from. */
    int learnedFrom() {
        return (int) Math.min(pictures(), (snapshot.updates() - snapshot.epochs() * updatesOfEpoch()) * batch());
    }

    /** Whether both learn from the very same numbers, which nobody wants to compare one by one. */
    @SuppressWarnings("ReferenceEquality")
    boolean sharesDataWith(DigitsMoment other) {
        return planned.data() == other.planned.data();
    }

    /** Whether it is the very same moment: two of equal numbers are compared by all of these, which takes its time. */
    @SuppressWarnings("ReferenceEquality")
    boolean isAt(DigitsMoment other) {
        return snapshot == other.snapshot;
    }
}
