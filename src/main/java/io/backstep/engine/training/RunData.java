package io.backstep.engine.training;

/**
 * The parts that data were split into. Only the training part changes a network.
 *
 * @param training at least one sample
 * @param validation decides when to stop; may hold none
 * @param test is only looked at; may hold none
 * @param measured the training samples on which the training loss is measured, mostly all; measuring many takes its time
 */
public record RunData(TrainingData training, TrainingData validation, TrainingData test, TrainingData measured) {
    public RunData {
        if (training.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to train on");
        }
    }

    /** The training loss is measured on all of the training part. */
    public RunData(TrainingData training, TrainingData validation, TrainingData test) {
        this(training, validation, test, training);
    }

    /** Everything is for training. */
    public static RunData training(TrainingData training) {
        return new RunData(training, TrainingData.NONE, TrainingData.NONE);
    }

    /**
     * The same parts, with the training loss measured on a part of the training samples, taken evenly from all of them.
     *
     * @param most how many at most, at least 1; with fewer samples all of them
     */
    public RunData measuring(int most) {
        int count = Math.min(most, training.size());
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = (int) ((long) i * training.size() / count);
        }
        return new RunData(
                training, validation, test, count == training.size() ? training : training.part(chosen, 0, count));
    }
}
