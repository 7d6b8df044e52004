package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import java.util.List;

/**
 * What the objective of one batch is made of, for a network as it is used. Unless it drops out units or normalises over the
 * batch, which makes its losses in training others, the parts add up to the objective that {@link Backpropagation} and the
 * trace work out, bit for bit: {@code objective == meanLoss + (l2 + l1)}.
 *
 * @param sampleLosses each sample's loss, in the order of the batch
 * @param meanLoss their mean
 * @param l1 what the L1 term adds for the large weights, 0 where there is none
 * @param l2 what the L2 term adds
 * @param objective mean loss and both terms together
 */
public record ObjectiveParts(Vector sampleLosses, double meanLoss, double l1, double l2, double objective) {

    /**
     * Works the parts out, without any gradient.
     *
     * @param batch at least one sample, each of the network's shape
     */
    public static ObjectiveParts of(Network network, Loss loss, Regularizer regularizer, List<Sample> batch) {
        double[] losses = new double[batch.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = Backpropagation.lossAt(network, loss, batch.get(i));
        }
        double mean = Losses.mean(losses);
        double[] weights = weights(network);
        double l1 = new Regularizer(regularizer.l1(), 0).penalty(weights);
        double l2 = new Regularizer(0, regularizer.l2()).penalty(weights);
        double objective = regularizer.isNone() ? mean : mean + regularizer.penalty(weights);
        return new ObjectiveParts(Vector.of(losses), mean, l1, l2, objective);
    }

    /** Every weight, in the order in which a penalty adds them up. */
    public static double[] weights(Network network) {
        return network.learnedParameters().stream()
                .filter(Weight.class::isInstance)
                .mapToDouble(network::valueOf)
                .toArray();
    }
}
