package io.backstep.engine.trace;

import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The backward pass of one sample, with the weights from before the update. */
final class BackwardTracing {
    private final Recorder recorder;
    private final Network network;
    private final Map<Parameter, Reference> parameters;
    private final ForwardTracing forward;
    private final int sample;
    private final List<List<Reference>> deltas = new ArrayList<>();

    BackwardTracing(Recorder recorder, Network network, Map<Parameter, Reference> parameters, ForwardTracing forward) {
        this.recorder = recorder;
        this.network = network;
        this.parameters = parameters;
        this.forward = forward;
        this.sample = forward.sample();
        for (int l = 0; l < network.depth(); l++) {
            deltas.add(new ArrayList<>());
        }
    }

    /** Delta of every unit, from the last layer to the first. */
    void deltas(Loss loss, List<Reference> targets) {
        outputDeltas(loss, targets);
        for (int l = network.depth() - 2; l >= 0; l--) {
            layer(l);
        }
    }

    /** Delta of the units of a hidden layer without normalisation. */
    void layer(int l) {
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            delta(l, unit, outputSlope(l, unit));
        }
    }

    /** dE/dy of the units of a hidden layer with normalisation. */
    List<Reference> shiftedSlopes(int l) {
        List<Reference> slopes = new ArrayList<>();
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            Reference blame = outputSlope(l, unit);
            slopes.add(recorder.write(
                    new ShiftedSlope(sample, l, unit),
                    product(blame, activationSlope(l, unit)),
                    Phase.BACKWARD,
                    Operation.SHIFTED_SLOPE));
        }
        return slopes;
    }

    /** Delta of one of these units, given by {@link BatchNormalization#deltaFormula}. */
    void normalizedDelta(int l, int unit, Expr formula) {
        deltas.get(l)
                .add(recorder.write(new Delta(sample, l, unit), formula, Phase.BACKWARD, Operation.NORMALIZED_DELTA));
    }

    /** dE/da of a hidden unit; where there is dropout, by way of its mask. */
    private Reference outputSlope(int layer, int unit) {
        OutputSlope slope = new OutputSlope(sample, layer, unit);
        Optional<Dropout> dropout = network.layer(layer).dropout();
        if (dropout.isEmpty()) {
            return recorder.write(slope, blame(layer, unit), Phase.BACKWARD, Operation.BLAME);
        }
        Reference masked = recorder.write(
                new MaskedSlope(sample, layer, unit), blame(layer, unit), Phase.BACKWARD, Operation.BLAME);
        Expr formula = dropout.get()
                .maskedFormula(masked, forward.masks(layer).get(unit), forward.dropShare(dropout.get(), layer));
        return recorder.write(slope, formula, Phase.BACKWARD, Operation.DROPOUT_BLAME);
    }

    /** Delta of every output unit. */
    void outputDeltas(Loss loss, List<Reference> targets) {
        int last = network.depth() - 1;
        Head head = Head.of(network.outputLayer().activation(), loss);
        List<Expr> slopes = new ArrayList<>();
        for (int unit = 0; unit < targets.size(); unit++) {
            Reference output = forward.outputs(last).get(unit);
            Expr formula = loss.slopeFormula(targets.get(unit), output, targets.size());
            // A joint head needs no dE/da, which may be infinite where delta is a small number.
            if (head.joint() && !Double.isFinite(formula.evaluate())) {
                jointDelta(last, unit, output, targets.get(unit));
                continue;
            }
            Reference slope =
                    recorder.write(new OutputSlope(sample, last, unit), formula, Phase.BACKWARD, Operation.LOSS_SLOPE);
            slopes.add(slope);
            if (head.joint()) {
                jointDelta(last, unit, output, targets.get(unit));
            } else if (network.outputLayer().activation() instanceof ElementwiseActivation) {
                delta(last, unit, slope);
            }
        }
        if (!head.joint() && network.outputLayer().activation() instanceof Softmax softmax) {
            List<Expr> outputs = List.copyOf(forward.outputs(last));
            for (int unit = 0; unit < targets.size(); unit++) {
                deltas.get(last)
                        .add(recorder.write(
                                new Delta(sample, last, unit),
                                softmax.deltaFormula(outputs, slopes, unit),
                                Phase.BACKWARD,
                                Operation.SOFTMAX_DELTA));
            }
        }
    }

    private void jointDelta(int layer, int unit, Reference output, Reference target) {
        deltas.get(layer)
                .add(recorder.write(
                        new Delta(sample, layer, unit),
                        difference(output, target),
                        Phase.BACKWARD,
                        Operation.JOINT_DELTA));
    }

    /** What every unit that this one feeds sends back along its weight. */
    private Expr blame(int layer, int unit) {
        List<Expr> paths = new ArrayList<>();
        for (int fed = 0; fed < network.layer(layer + 1).units(); fed++) {
            Reference weight = BatchTracing.at(parameters, new Weight(layer + 1, fed, unit));
            paths.add(product(weight, deltas.get(layer + 1).get(fed)));
        }
        return new Expr.Sum(paths);
    }

    private void delta(int layer, int unit, Reference blame) {
        Reference slope = activationSlope(layer, unit);
        deltas.get(layer)
                .add(recorder.write(
                        new Delta(sample, layer, unit), product(blame, slope), Phase.BACKWARD, Operation.DELTA));
    }

    private Reference activationSlope(int layer, int unit) {
        if (!(network.layer(layer).activation() instanceof ElementwiseActivation activation)) {
            throw new IllegalStateException("layer " + layer + " has no slope of its own");
        }
        return recorder.write(
                new ActivationSlope(sample, layer, unit),
                activation.slopeFormula(
                        forward.activated(layer).get(unit),
                        forward.outputs(layer).get(unit)),
                Phase.BACKWARD,
                Operation.ACTIVATION_SLOPE);
    }

    /** dE by a parameter: delta times what the weight was fed; for a bias delta itself, or the sum of its layer's. */
    Expr gradient(Parameter parameter) {
        List<Reference> ofLayer = deltas.get(parameter.layer());
        if (parameter instanceof Weight weight) {
            Reference fed = forward.fedBy(weight.layer() - 1).get(weight.input());
            return product(ofLayer.get(weight.unit()), fed);
        }
        return parameter instanceof SharedBias ? new Expr.Sum(List.copyOf(ofLayer)) : ofLayer.get(parameter.unit());
    }
}
