package io.backstep.ui.app;

import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;

/** Experiments and edits to test with. */
final class Rates {
    private Rates() {}

    /** Two inputs, two hidden units, two outputs. */
    static Experiment example() {
        return Examples.get("two-two-two").experiment();
    }

    static Experiment other() {
        return Examples.get("xor").experiment();
    }

    /** Changes the learning rate. */
    static void edit(Document document, double rate) {
        document.edit(
                "job.learningRate",
                experiment -> experiment.withOptimizer(experiment.optimizer().withLearningRate(rate)));
    }

    /** Changes a weight, and with it where the run begins. */
    static void editWeight(Document document, double value) {
        document.edit(
                "job.weight",
                experiment -> experiment.withNetwork(experiment
                        .network()
                        .with(experiment.network().learnedParameters().get(0), value)));
    }
}
