package io.backstep.ui.digits;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;

/** Shows on the Step screen, which is not known here, how a network reads a digit. */
@FunctionalInterface
public interface StepThroughDigit {
    /**
     * Opens the digit, one click at a time.
     *
     * @param field what the network sees
     * @param digit what it is to say
     */
    void show(Network network, Vector field, int digit);
}
