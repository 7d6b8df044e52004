package io.backstep.ui.digits;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.TrainingData;
import io.backstep.ui.kit.run.LiveRun;

/**
 * What a run on the Digits screen is made of.
 *
 * @param network as it begins
 * @param continued whether it had learned something already when it began
 * @param data the pictures as numbers
 */
record DigitsRun(DigitSets pictures, DigitsPlan plan, Network network, boolean continued, RunData data) {
    /** The training loss is measured on so many pictures: on all of many it would take as long as to learn from them. */
    static final int MEASURED = 2_000;

    /** The pictures as numbers, which takes its time and room. */
    static RunData data(DigitSets pictures) {
        int classes = pictures.sets().classes();
        return new RunData(
                        TrainingData.of(pictures.sets().training().samples(classes)),
                        TrainingData.NONE,
                        pictures.sets()
                                .test()
                                .map(test -> TrainingData.of(test.samples(classes)))
                                .orElse(TrainingData.NONE))
                .measuring(MEASURED);
    }

    /** The run with another plan, with which it goes on. */
    DigitsRun with(DigitsPlan changed) {
        return new DigitsRun(pictures, changed, network, continued, data);
    }

    /** A run that stands at its start. Measures the network once. */
    LiveRun<DigitsRun> live() {
        return LiveRun.of(this, network, data, plan.plan().settings());
    }
}
