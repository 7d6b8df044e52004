package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.BatchLoss;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.GradientNorm;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.Objective;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.RunningMean;
import io.backstep.engine.formula.Quantity.RunningVariance;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BatchStatistics;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.network.ParameterOrder;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.Backpropagation.BatchGradients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes once more through an update that leaves the finite numbers, in the order of the trace and without hurry, and stops
 * at the first number that is infinite or undefined.
 */
final class DivergenceSearch {
    private final Network network;
    private final OptimizerState state;
    private final Loss loss;
    private final Regularizer regularizer;
    private final Optimizer optimizer;
    private final Masks masks;
    private Optional<Divergence> found = Optional.empty();

    private DivergenceSearch(
            Network network,
            OptimizerState state,
            Loss loss,
            Regularizer regularizer,
            Optimizer optimizer,
            Masks masks) {
        this.network = network;
        this.state = state;
        this.loss = loss;
        this.regularizer = regularizer;
        this.optimizer = optimizer;
        this.masks = masks;
    }

    /**
     * Where it happens.
     *
     * @param network before the update
     * @param state before the update
     * @param batch by which the update leaves the finite numbers
     * @param seed of the run
     */
    static Divergence in(
            Network network,
            OptimizerState state,
            TrainingData batch,
            Loss loss,
            Regularizer regularizer,
            Optimizer optimizer,
            long seed) {
        Masks masks = new Masks(seed, state.updates());
        DivergenceSearch search = new DivergenceSearch(network, state, loss, regularizer, optimizer, masks);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            samples.add(batch.sample(i));
        }
        search.look(samples);
        return search.found.orElseThrow(() -> new IllegalStateException("the update stays finite"));
    }

    private void look(Quantity where, double value) {
        if (found.isEmpty() && !Double.isFinite(value)) {
            found = Optional.of(new Divergence(state.updates() + 1, where, value));
        }
    }

    private void look(List<Sample> batch) {
        Backpropagation backpropagation = new Backpropagation(loss, regularizer);
        BatchGradients whole = backpropagation.gradients(network, batch, masks);
        TrainingPasses forward = TrainingPasses.of(network, batch, masks);
        double[][] targets =
                batch.stream().map(sample -> sample.target().toArray()).toArray(double[][]::new);
        BatchDeltas backward = BatchDeltas.of(backpropagation, network, forward, targets);
        if (network.normalizes()) {
            together(forward, backward, targets, whole);
        } else {
            for (int sample = 0; sample < batch.size() && found.isEmpty(); sample++) {
                alone(forward.pass(sample), backward, targets[sample], sample, whole);
            }
        }
        look(new BatchLoss(), whole.loss());
        look(new Objective(), whole.objective());
        Map<Parameter, Double> gradients = byParameter(whole.gradients().toArray());
        ParameterOrder.unitByUnit(network, true)
                .forEach(parameter -> look(new Gradient(parameter), value(gradients, parameter)));
        if (found.isEmpty()) {
            update(whole.gradients().toArray());
        }
        if (found.isEmpty()) {
            running(whole);
        }
    }

    /** One sample after the other. */
    private void alone(ForwardPass pass, BatchDeltas backward, double[] target, int sample, BatchGradients whole) {
        for (int l = 0; l < network.depth(); l++) {
            forward(pass, sample, l);
        }
        look(new Quantity.Loss(sample), pass.loss(network, loss, target));
        if (backward.deltas().length == 1) {
            look(new Objective(), whole.objective());
        }
        for (int l = network.depth() - 1; l >= 0; l--) {
            backward(pass, backward, target, sample, l);
        }
        if (backward.deltas().length > 1) {
            gradients(sample, Backpropagation.sampleGradients(network, pass, backward, sample));
        }
    }

    /** All samples layer by layer. */
    private void together(TrainingPasses forward, BatchDeltas backward, double[][] targets, BatchGradients whole) {
        int count = targets.length;
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            if (network.layer(l).normalization().isPresent()) {
                for (int sample = 0; sample < count; sample++) {
                    sums(forward.pass(sample), sample, l);
                }
                forward.statistics().get(l).ifPresent(batch -> statistics(batch, layer));
            }
            for (int sample = 0; sample < count; sample++) {
                forward(forward.pass(sample), sample, l);
            }
        }
        for (int sample = 0; sample < count; sample++) {
            look(new Quantity.Loss(sample), forward.pass(sample).loss(network, loss, targets[sample]));
        }
        look(new BatchLoss(), whole.loss());
        look(new Objective(), whole.objective());
        for (int l = network.depth() - 1; l >= 0; l--) {
            for (int sample = 0; sample < count; sample++) {
                backward(forward.pass(sample), backward, targets[sample], sample, l);
            }
            for (int unit = 0; unit < backward.shiftGradients()[l].length; unit++) {
                look(new Gradient(new Shift(l, unit)), backward.shiftGradients()[l][unit]);
                look(new Gradient(new Scale(l, unit)), backward.scaleGradients()[l][unit]);
            }
            for (int sample = 0; sample < count; sample++) {
                deltas(backward, sample, l);
            }
        }
        for (int sample = 0; sample < count; sample++) {
            gradients(sample, Backpropagation.sampleGradients(network, forward.pass(sample), backward, sample));
        }
    }

    private void statistics(BatchStatistics batch, int l) {
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            look(new BatchMean(l, unit), batch.mean(unit));
            look(new BatchVariance(l, unit), batch.variance(unit));
        }
    }

    private void running(BatchGradients whole) {
        Network after = network.after(whole.statistics());
        for (int l = 0; l < network.depth(); l++) {
            BatchNormalization moved = after.layer(l).normalization().orElse(BatchNormalization.initial(0));
            for (int unit = 0; unit < moved.units(); unit++) {
                look(new RunningMean(l, unit), moved.runningMean().get(unit));
                look(new RunningVariance(l, unit), moved.runningVariance().get(unit));
            }
        }
    }

    private void sums(ForwardPass pass, int sample, int l) {
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            look(new PreActivation(sample, l, unit), pass.preActivation(l, unit));
        }
    }

    private void forward(ForwardPass pass, int sample, int l) {
        boolean normalized = network.layer(l).normalization().isPresent();
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            look(new PreActivation(sample, l, unit), pass.preActivation(l, unit));
            if (normalized) {
                look(new Normalized(sample, l, unit), pass.normalized(l, unit));
                look(new Shifted(sample, l, unit), pass.activated(l, unit));
            }
            look(new Output(sample, l, unit), pass.output(l, unit));
            if (pass.masks(l).length > 0) {
                look(new MaskedOutput(sample, l, unit), pass.fedBy(l)[unit]);
            }
        }
    }

    private void backward(ForwardPass pass, BatchDeltas batch, double[] target, int sample, int l) {
        int last = network.depth() - 1;
        double[][] deltas = batch.deltas()[sample];
        double[] slopes = batch.shiftedSlopes()[sample][l];
        boolean joint = Head.of(network.outputLayer().activation(), loss).joint();
        double[] masked = l == last ? target : Backpropagation.blame(network.layer(l + 1), deltas[l + 1]);
        double[] blame = Backpropagation.throughDropout(network.layer(l), pass.masks(l), masked);
        for (int unit = 0; unit < deltas[l].length; unit++) {
            if (l < last) {
                if (pass.masks(l).length > 0) {
                    look(new MaskedSlope(sample, l, unit), masked[unit]);
                }
                look(new OutputSlope(sample, l, unit), blame[unit]);
            } else if (!joint) {
                double slope = loss.slope(target[unit], pass.output(l, unit), target.length);
                look(new OutputSlope(sample, l, unit), slope);
            }
            if (slopes.length > 0) {
                look(new ShiftedSlope(sample, l, unit), slopes[unit]);
            } else {
                look(new Delta(sample, l, unit), deltas[l][unit]);
            }
        }
    }

    private void deltas(BatchDeltas batch, int sample, int l) {
        double[] deltas = batch.deltas()[sample][l];
        for (int unit = 0; unit < deltas.length; unit++) {
            look(new Delta(sample, l, unit), deltas[unit]);
        }
    }

    /** The gradients of one sample of several. */
    private void gradients(int sample, double[] ofSample) {
        Map<Parameter, Double> gradients = byParameter(ofSample);
        ParameterOrder.unitByUnit(network, true).stream()
                .filter(parameter -> !(parameter instanceof Scale || parameter instanceof Shift))
                .forEach(parameter -> look(new SampleGradient(sample, parameter), value(gradients, parameter)));
    }

    private void update(double[] gradients) {
        clip(gradients);
        double rate = optimizer.rate(state.updates());
        look(new LearningRate(), rate);
        Map<Parameter, Double> byParameter = byParameter(gradients);
        List<Parameter> learned = network.learnedParameters();
        Map<Parameter, Integer> places = new HashMap<>();
        for (int i = 0; i < learned.size(); i++) {
            places.put(learned.get(i), i);
        }
        List<Slot> slots = optimizer.rule().keptSlots();
        for (Parameter parameter : ParameterOrder.unitByUnit(network, false)) {
            double[] held = state.slots().get(places.getOrDefault(parameter, 0)).toArray();
            double value = optimizer
                    .rule()
                    .update(network.valueOf(parameter), value(byParameter, parameter), rate, state.updates(), held);
            for (int slot = 0; slot < slots.size(); slot++) {
                look(new OptimizerSlot(parameter, slots.get(slot)), held[slot]);
            }
            look(parameter, value);
            optimizer.averaging().ifPresent(averaging -> {
                double share = averaging.share(state.updates());
                double average = averaging.average(held[held.length - 1], value, share);
                look(new OptimizerSlot(parameter, Slot.AVERAGE), average);
            });
        }
    }

    private void clip(double[] gradients) {
        Clipping clipping = optimizer.clipping().orElse(null);
        if (clipping instanceof Clipping.ByNorm byNorm) {
            double norm = byNorm.norm(gradients);
            look(new GradientNorm(), norm);
            double factor = byNorm.factor(norm);
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = factor * gradients[i];
            }
        } else if (clipping instanceof Clipping.ByValue byValue) {
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = byValue.clipped(gradients[i]);
            }
        }
    }

    private Map<Parameter, Double> byParameter(double[] numbers) {
        List<Parameter> learned = network.learnedParameters();
        Map<Parameter, Double> map = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            map.put(learned.get(i), numbers[i]);
        }
        return map;
    }

    private static double value(Map<Parameter, Double> numbers, Parameter parameter) {
        return numbers.getOrDefault(parameter, 0.0);
    }
}
