package io.backstep.engine.training;

/**
 * The measures of a run so far, as they were when a snapshot was taken; what {@link Series} keeps of each is bounded.
 *
 * @param batchLoss of every update's batch, before the update
 * @param rate the learning rate, whenever the network was measured
 * @param trainingLoss whenever the network was measured: at the start and after every epoch
 * @param validationLoss likewise; empty where there is no such part
 * @param testLoss likewise
 * @param trainingAccuracy likewise; empty where targets name no classes
 * @param validationAccuracy likewise
 * @param testAccuracy likewise
 */
public record RunHistory(
        Series batchLoss,
        Series rate,
        Series trainingLoss,
        Series validationLoss,
        Series testLoss,
        Series trainingAccuracy,
        Series validationAccuracy,
        Series testAccuracy) {
    /** Nothing so far. */
    static RunHistory empty() {
        return new RunHistory(
                new Series(),
                new Series(),
                new Series(),
                new Series(),
                new Series(),
                new Series(),
                new Series(),
                new Series());
    }

    RunHistory copy() {
        return new RunHistory(
                batchLoss.copy(),
                rate.copy(),
                trainingLoss.copy(),
                validationLoss.copy(),
                testLoss.copy(),
                trainingAccuracy.copy(),
                validationAccuracy.copy(),
                testAccuracy.copy());
    }

    /** Takes a measurement; parts without samples have none. */
    void add(Figures figures) {
        long update = figures.updates();
        rate.add(update, figures.rate());
        add(update, figures.training(), trainingLoss, trainingAccuracy);
        add(update, figures.validation(), validationLoss, validationAccuracy);
        add(update, figures.test(), testLoss, testAccuracy);
    }

    private static void add(long update, Evaluation evaluation, Series loss, Series accuracy) {
        if (!evaluation.equals(Evaluation.NONE)) {
            loss.add(update, evaluation.loss());
            evaluation.accuracy().ifPresent(share -> accuracy.add(update, share));
        }
    }
}
