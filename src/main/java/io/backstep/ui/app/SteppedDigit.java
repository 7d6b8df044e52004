package io.backstep.ui.app;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.ScreenState;
import java.util.List;
import java.util.Optional;

/** Takes a digit and the network that reads it apart: as the document's experiment, with the digit as its only sample. */
final class SteppedDigit {
    private static final double RATE = 0.1;

    private SteppedDigit() {}

    /** Puts it before the learner, at its first step. Undoing brings back what they had before. */
    static void open(Experiment experiment, Document document) {
        document.edit(
                TrainedMoment.JOB,
                before -> experiment,
                at -> at.with(StepDocumentLink.SCREEN, ScreenState.EMPTY).withRun(Optional.empty()));
    }

    /**
     * One update of the network as it is.
     *
     * @param field what the network sees
     * @param digit the output that is to be 1, all others 0
     */
    static Experiment experiment(String name, Network network, Vector field, int digit) {
        double[] target = new double[network.outputs()];
        target[digit] = 1;
        boolean shares = network.outputLayer().activation() instanceof Softmax;
        Loss loss = shares ? new CrossEntropy() : new HalfSquaredError();
        return new Experiment(
                name,
                network,
                loss,
                Optimizer.sgd(RATE),
                Regularizer.NONE,
                List.of(new Sample(field, Vector.of(target))),
                1);
    }
}
