package io.backstep.ui.digits;

import io.backstep.engine.network.Network;
import io.backstep.experiment.TrainingPlan;

/**
 * What is to be trained on the Digits screen. Which pictures it learns from is chosen beside it: the plan's own part about
 * data is not used.
 *
 * @param trained whether it begins with the trained network that comes along, where the pictures have its shape
 */
record DigitsPlan(TrainingPlan plan, boolean trained) {
    /** With other choices. Another network, or another draw of it, is not the one that comes along. */
    DigitsPlan with(TrainingPlan changed) {
        boolean same = changed.network().equals(plan.network())
                && changed.settings().seed() == plan.settings().seed();
        return new DigitsPlan(changed, trained && same);
    }

    /**
     * The network as it begins.
     *
     * @param shipped the trained network
     */
    Network start(int inputs, int outputs, Network shipped) {
        return trained && shipped.inputs() == inputs && shipped.outputs() == outputs
                ? shipped
                : plan.network().start(inputs, outputs, plan.settings().seed());
    }

    /** Whether a run of this plan can go on with another one. */
    boolean canSettleFor(DigitsPlan other) {
        return trained == other.trained
                && plan.network().equals(other.plan.network())
                && plan.settings().canSettleFor(other.plan.settings());
    }
}
