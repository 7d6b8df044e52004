package io.backstep.engine.training;

/**
 * The parts that data were split into. Only the training part changes a network.
 *
 * @param training at least one sample
 * @param validation decides when to stop; may hold none
 * @param test is only looked at; may hold none
 */
public record RunData(TrainingData training, TrainingData validation, TrainingData test) {
    public RunData {
        if (training.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to train on");
        }
    }

    /** Everything is for training. */
    public static RunData training(TrainingData training) {
        return new RunData(training, TrainingData.NONE, TrainingData.NONE);
    }
}
