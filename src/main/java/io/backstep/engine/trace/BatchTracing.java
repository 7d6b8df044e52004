package io.backstep.engine.trace;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity.BatchLoss;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Objective;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Penalty;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.Statistic;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.network.ParameterOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples of a batch one after the other, then what they come to together; where a layer normalises over the batch, all
 * samples together, layer by layer.
 */
final class BatchTracing {
    private final Recorder recorder;
    private final Network network;
    private final Map<Parameter, Reference> parameters;
    private final Loss loss;
    private final Regularizer regularizer;
    private final int batchSize;
    private final Masks masks;
    private final List<Expr> losses = new ArrayList<>();
    private final Map<Parameter, List<Expr>> sampleGradients = new HashMap<>();
    private final Map<Parameter, Reference> gradients = new HashMap<>();
    private final Map<Statistic, Reference> statistics = new HashMap<>();

    BatchTracing(
            Recorder recorder,
            Network network,
            Map<Parameter, Reference> parameters,
            Loss loss,
            Regularizer regularizer,
            int batchSize,
            Masks masks) {
        this.recorder = recorder;
        this.network = network;
        this.parameters = parameters;
        this.loss = loss;
        this.regularizer = regularizer;
        this.batchSize = batchSize;
        this.masks = masks;
    }

    /** Forward, loss and backward for one sample. */
    void sample(int sample, List<Reference> inputs, List<Reference> targets) {
        ForwardTracing forward = new ForwardTracing(recorder, network, parameters, masks, sample, inputs);
        forward.pass();
        losses.add(forward.loss(loss, targets));
        if (batchSize == 1) {
            objective();
        }
        BackwardTracing backward = new BackwardTracing(recorder, network, parameters, forward);
        backward.deltas(loss, targets);
        sampleGradients(backward, sample);
    }

    /**
     * Forward, loss and backward for all samples together.
     *
     * @param inputs of each sample
     * @param targets of each sample
     */
    void together(List<List<Reference>> inputs, List<List<Reference>> targets) {
        if (batchSize < BatchNormalization.SMALLEST_BATCH) {
            throw new IllegalArgumentException("a batch of " + batchSize + " has no variance to normalise by");
        }
        NormalizationTracing normalization = new NormalizationTracing(recorder, network, parameters);
        List<ForwardTracing> forward = new ArrayList<>();
        for (int sample = 0; sample < batchSize; sample++) {
            forward.add(new ForwardTracing(recorder, network, parameters, masks, sample, inputs.get(sample)));
        }
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            if (network.layer(l).normalization().isPresent()) {
                normalization.forward(l, forward);
            } else {
                forward.forEach(pass -> pass.layer(layer));
            }
        }
        for (int sample = 0; sample < batchSize; sample++) {
            losses.add(forward.get(sample).loss(loss, targets.get(sample)));
        }
        objective();
        List<BackwardTracing> backward = new ArrayList<>();
        for (int sample = 0; sample < batchSize; sample++) {
            BackwardTracing pass = new BackwardTracing(recorder, network, parameters, forward.get(sample));
            pass.outputDeltas(loss, targets.get(sample));
            backward.add(pass);
        }
        for (int l = network.depth() - 2; l >= 0; l--) {
            int layer = l;
            if (network.layer(l).normalization().isPresent()) {
                gradients.putAll(normalization.backward(l, forward, backward));
            } else {
                backward.forEach(pass -> pass.layer(layer));
            }
        }
        for (int sample = 0; sample < batchSize; sample++) {
            sampleGradients(backward.get(sample), sample);
        }
        statistics.putAll(normalization.statistics());
    }

    /** Mean and variance of every unit of the layers that normalise. */
    Map<Statistic, Reference> statistics() {
        return statistics;
    }

    private void sampleGradients(BackwardTracing backward, int sample) {
        for (Parameter parameter : lastLayerFirst()) {
            if (gradients.containsKey(parameter)) {
                continue;
            }
            boolean whole = isWhole(parameter);
            Reference gradient = recorder.write(
                    whole ? new Gradient(parameter) : new SampleGradient(sample, parameter),
                    backward.gradient(parameter),
                    Phase.BACKWARD,
                    whole ? Operation.GRADIENT : Operation.SAMPLE_GRADIENT);
            sampleGradients.computeIfAbsent(parameter, p -> new ArrayList<>()).add(gradient);
        }
    }

    /** Whether one sample's gradient is the objective's gradient already. */
    private boolean isWhole(Parameter parameter) {
        return batchSize == 1 && (regularizer.isNone() || !(parameter instanceof Weight));
    }

    /** The mean loss and the penalty, where there is more to the objective than one sample's loss. */
    private void objective() {
        Expr mean = losses.get(0);
        if (batchSize > 1) {
            mean = recorder.write(new BatchLoss(), Losses.meanFormula(losses), Phase.LOSS, Operation.BATCH_LOSS);
        }
        if (!regularizer.isNone()) {
            List<Expr> weights = new ArrayList<>();
            for (Parameter parameter : network.learnedParameters()) {
                if (parameter instanceof Weight) {
                    weights.add(at(parameters, parameter));
                }
            }
            Expr penalty =
                    recorder.write(new Penalty(), regularizer.penaltyFormula(weights), Phase.LOSS, Operation.PENALTY);
            recorder.write(new Objective(), sum(mean, penalty), Phase.LOSS, Operation.OBJECTIVE);
        }
    }

    /** The gradient of the objective for every learned parameter. */
    Map<Parameter, Reference> gradients() {
        if (batchSize > 1 && !network.normalizes()) {
            objective();
        }
        for (Parameter parameter : lastLayerFirst()) {
            if (gradients.containsKey(parameter)) {
                continue;
            }
            List<Expr> ofSamples = sampleGradients.getOrDefault(parameter, List.of());
            if (isWhole(parameter)) {
                gradients.put(parameter, (Reference) ofSamples.get(0));
                continue;
            }
            List<Expr> terms = new ArrayList<>();
            terms.add(batchSize == 1 ? ofSamples.get(0) : quotient(sum(ofSamples), constant(batchSize)));
            if (parameter instanceof Weight) {
                terms.addAll(regularizer.gradientTerms(at(parameters, parameter)));
            }
            gradients.put(
                    parameter,
                    recorder.write(new Gradient(parameter), sum(terms), Phase.BACKWARD, Operation.TOTAL_GRADIENT));
        }
        return gradients;
    }

    private List<Parameter> lastLayerFirst() {
        return ParameterOrder.unitByUnit(network, true);
    }

    static Reference at(Map<Parameter, Reference> references, Parameter parameter) {
        Reference reference = references.get(parameter);
        if (reference == null) {
            throw new IllegalArgumentException("not a parameter of this network: " + parameter);
        }
        return reference;
    }
}
