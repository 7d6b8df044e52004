package io.backstep.engine.training;

import io.backstep.engine.function.Loss;
import java.util.Arrays;

/** What can be said of the data before any run. */
final class DataFacts {
    private final Classes classes;
    private final double[] mean;
    private final double[] sizes;
    private final Loss loss;

    DataFacts(TrainingData training, Loss loss) {
        this.loss = loss;
        classes = Classes.of(training);
        mean = new double[training.target(0).length];
        sizes = new double[training.input(0).length];
        for (int i = 0; i < training.size(); i++) {
            for (int output = 0; output < mean.length; output++) {
                mean[output] += training.target(i)[output] / training.size();
            }
            for (int input = 0; input < sizes.length; input++) {
                sizes[input] = Math.max(sizes[input], Math.abs(training.input(i)[input]));
            }
        }
    }

    /** How targets name classes. */
    Classes classes() {
        return classes;
    }

    /** The largest size of each input in the training data. */
    double[] sizes() {
        return sizes.clone();
    }

    /**
     * The loss of always answering with the mean of the training targets, the best that there is without looking at the
     * input. It is the measure for every loss of the run: where that is no lower, nothing was learned.
     */
    double lossOfMean(TrainingData part) {
        double sum = 0;
        for (int i = 0; i < part.size(); i++) {
            sum += loss.value(part.target(i), mean);
        }
        return sum / part.size();
    }

    /**
     * The share of samples that have the class of the nearest other sample, among so many from the beginning on. Samples
     * are told from their neighbours however the boundary is bent, so it shows what is possible. Of a few samples, such
     * as the four of a gate, the nearest other says nothing; there the share is 1 unless a point has both classes.
     *
     * @param few up to how many samples are few
     */
    static double agreementOfNeighbours(TrainingData training, int most, int few) {
        int count = Math.min(most, training.size());
        int agree = 0;
        for (int i = 0; i < count; i++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int other = 0; other < count; other++) {
                double distance = distance(training.input(i), training.input(other));
                if (other != i && distance < least && (count > few || distance == 0)) {
                    least = distance;
                    nearest = other;
                }
            }
            agree += nearest < 0 || Arrays.equals(training.target(i), training.target(nearest)) ? 1 : 0;
        }
        return (double) agree / count;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
