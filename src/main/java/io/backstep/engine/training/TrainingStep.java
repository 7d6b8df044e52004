package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.Backpropagation.BatchGradients;
import java.util.ArrayList;
import java.util.List;

/** One iteration without explanations: the gradients of a batch, clipping, the update, and the averages. */
public final class TrainingStep {
    private final Backpropagation backpropagation;
    private final Optimizer optimizer;
    private final long seed;

    /**
     * Where an iteration leads.
     *
     * @param network after the update; the one from before where the iteration diverged
     * @param state after the update, or from before
     * @param loss the mean loss over the batch, before the update
     * @param objective that loss plus what the regulariser adds
     * @param diverged whether some number overflowed, so that there was no update
     */
    public record Result(Network network, OptimizerState state, double loss, double objective, boolean diverged) {}

    /** For networks that leave nothing to chance; the seed of the others is 0. */
    public TrainingStep(Loss loss, Regularizer regularizer, Optimizer optimizer) {
        this(loss, regularizer, optimizer, 0);
    }

    /** @param seed from which is drawn which units dropout leaves out */
    public TrainingStep(Loss loss, Regularizer regularizer, Optimizer optimizer, long seed) {
        this.backpropagation = new Backpropagation(loss, regularizer);
        this.optimizer = optimizer;
        this.seed = seed;
    }

    /**
     * One iteration.
     *
     * @param state what the optimiser remembers, for this network and this optimiser's rule
     * @param batch at least one sample, each of the network's shape
     */
    public Result run(Network network, OptimizerState state, List<Sample> batch) {
        BatchGradients batchGradients = backpropagation.gradients(network, batch, new Masks(seed, state.updates()));
        double[] gradients = batchGradients.gradients().toArray();
        double rate = optimizer.rate(state.updates());
        boolean finite = batchGradients.finite() && clip(gradients) && Double.isFinite(rate);
        double averageShare = optimizer
                .averaging()
                .map(averaging -> averaging.share(state.updates()))
                .orElse(0.0);
        List<Parameter> learned = network.learnedParameters();
        double[] values = new double[learned.size()];
        List<Vector> slots = new ArrayList<>(learned.size());
        for (int i = 0; i < values.length && finite; i++) {
            double[] held = state.slots().get(i).toArray();
            double value = network.valueOf(learned.get(i));
            values[i] = optimizer.rule().update(value, gradients[i], rate, state.updates(), held);
            if (optimizer.averaging().isPresent()) {
                int last = held.length - 1;
                held[last] = optimizer.averaging().get().average(held[last], values[i], averageShare);
            }
            Vector kept = Vector.of(held);
            slots.add(kept);
            finite = Double.isFinite(values[i]) && kept.isFinite();
        }
        return new Result(
                finite ? network.withLearned(values).after(batchGradients.statistics()) : network,
                finite ? new OptimizerState(state.updates() + 1, slots) : state,
                batchGradients.loss(),
                batchGradients.objective(),
                !finite);
    }

    /** Makes the gradients smaller where clipping asks for it. Returns whether their norm is a finite number. */
    private boolean clip(double[] gradients) {
        if (optimizer.clipping().isEmpty()) {
            return true;
        }
        if (optimizer.clipping().get() instanceof Clipping.ByValue byValue) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = byValue.clipped(gradients[i]);
            }
            return true;
        }
        Clipping.ByNorm clipping = (Clipping.ByNorm) optimizer.clipping().get();
        double norm = clipping.norm(gradients);
        double factor = clipping.factor(norm);
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = factor * gradients[i];
        }
        return Double.isFinite(norm);
    }
}
