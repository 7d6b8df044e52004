package io.backstep.engine.training;

import io.backstep.engine.training.Finding.Sign;
import java.util.List;

/** Whether a network gets worse at what it is not trained on while it gets better at what it is. */
final class OverfittingFindings {
    /** A loss a fifth over its lowest is past the wobble of one measurement. */
    static final double RISEN = 1.2;
    /** A rise of less than this share of all that there is to gain does not matter, however low the loss was. */
    static final double MATTERS = 0.05;

    private OverfittingFindings() {}

    static List<Finding> of(RunHistory history, double lossOfMean) {
        boolean validation = history.validationLoss().size() > 0;
        Series heldOut = validation ? history.validationLoss() : history.testLoss();
        if (heldOut.size() == 0) {
            return List.of();
        }
        int span = new LossCourse(heldOut).leastSpan();
        int last = heldOut.size() - 1;
        double least = heldOut.minimum(span);
        double rise = heldOut.mean(last) - least;
        double trainingThen = history.trainingLoss().mean(span);
        double trainingNow = history.trainingLoss().mean(last);
        boolean overfits =
                heldOut.mean(last) >= RISEN * least && rise >= MATTERS * lossOfMean && trainingNow < trainingThen;
        return overfits
                ? List.of(Finding.of(
                        validation ? Sign.VALIDATION_RISES : Sign.TEST_RISES,
                        List.of(),
                        least,
                        (double) heldOut.at(span),
                        heldOut.mean(last),
                        trainingThen,
                        trainingNow))
                : List.of();
    }
}
