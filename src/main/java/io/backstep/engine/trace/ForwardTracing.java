package io.backstep.engine.trace;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity.DropShare;
import io.backstep.engine.formula.Quantity.ExponentialSum;
import io.backstep.engine.formula.Quantity.LogitMaximum;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.Mask;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forward pass of one sample, and its loss. */
final class ForwardTracing {
    private final Recorder recorder;
    private final Network network;
    private final Map<Parameter, Reference> parameters;
    private final Masks masks;
    private final int sample;
    private final List<Reference> inputs;
    private final List<List<Reference>> preActivations = new ArrayList<>();
    private final List<List<Reference>> outputs = new ArrayList<>();
    /** By layer: what the next one is fed, which is the outputs where there is no dropout. */
    private final List<List<Reference>> fed = new ArrayList<>();

    private final List<List<Reference>> drawn = new ArrayList<>();
    private SoftmaxFormulas softmax = SoftmaxFormulas.NONE;

    ForwardTracing(
            Recorder recorder,
            Network network,
            Map<Parameter, Reference> parameters,
            Masks masks,
            int sample,
            List<Reference> inputs) {
        this.recorder = recorder;
        this.network = network;
        this.parameters = parameters;
        this.masks = masks;
        this.sample = sample;
        this.inputs = inputs;
    }

    int sample() {
        return sample;
    }

    /** z of every unit of a layer. */
    List<Reference> preActivations(int layer) {
        return preActivations.get(layer);
    }

    /** The outputs of a layer, before dropout. */
    List<Reference> outputs(int layer) {
        return outputs.get(layer);
    }

    /** What a layer, after dropout, feeds to the next; layer -1 gives the inputs. */
    List<Reference> fedBy(int layer) {
        return layer < 0 ? inputs : fed.get(layer);
    }

    /** The mask of every unit of a layer with dropout. */
    List<Reference> masks(int layer) {
        return drawn.get(layer);
    }

    void pass() {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            List<Reference> z = new ArrayList<>();
            List<Reference> a = new ArrayList<>();
            preActivations.add(z);
            outputs.add(a);
            fed.add(layer.dropout().isPresent() ? new ArrayList<>() : a);
            drawn.add(new ArrayList<>());
            double[] chance = layer.dropout().isPresent() ? masks.of(network, sample, l) : new double[0];
            for (int unit = 0; unit < layer.units(); unit++) {
                Reference sum = recorder.write(
                        new PreActivation(sample, l, unit),
                        weightedSum(l, unit),
                        Phase.FORWARD,
                        Operation.WEIGHTED_SUM);
                z.add(sum);
                if (layer.activation() instanceof ElementwiseActivation activation) {
                    a.add(recorder.write(
                            new Output(sample, l, unit),
                            activation.valueFormula(sum),
                            Phase.FORWARD,
                            Operation.ACTIVATION));
                }
                if (layer.dropout().isPresent()) {
                    drop(layer.dropout().get(), l, unit, chance[unit]);
                }
            }
            if (layer.activation() instanceof Softmax function) {
                shares(function, l, z, a);
            }
        }
    }

    private void drop(Dropout dropout, int layer, int unit, double chance) {
        Reference mask =
                recorder.write(new Mask(sample, layer, unit), constant(chance), Phase.FORWARD, Operation.DRAW);
        drawn.get(layer).add(mask);
        Expr masked = dropout.maskedFormula(outputs.get(layer).get(unit), mask, dropShare(dropout, layer));
        fed.get(layer)
                .add(recorder.write(
                        new MaskedOutput(sample, layer, unit), masked, Phase.FORWARD, Operation.DROPOUT));
    }

    /** p of a layer, known from the start. */
    Reference dropShare(Dropout dropout, int layer) {
        return recorder.given(new DropShare(layer), dropout.share());
    }

    private Expr weightedSum(int layer, int unit) {
        List<Expr> terms = new ArrayList<>();
        List<Reference> inputsOfLayer = fedBy(layer - 1);
        for (int input = 0; input < inputsOfLayer.size(); input++) {
            Reference weight = BatchTracing.at(parameters, new Weight(layer, unit, input));
            terms.add(product(weight, inputsOfLayer.get(input)));
        }
        terms.add(BatchTracing.at(parameters, network.biasOf(layer, unit)));
        return new Expr.Sum(terms);
    }

    private void shares(Softmax function, int layer, List<Reference> z, List<Reference> a) {
        List<Expr> logits = List.copyOf(z);
        Reference maximum = recorder.write(
                new LogitMaximum(sample), function.maximumFormula(logits), Phase.FORWARD, Operation.SOFTMAX_MAXIMUM);
        Reference total = recorder.write(
                new ExponentialSum(sample), function.sumFormula(logits, maximum), Phase.FORWARD, Operation.SOFTMAX_SUM);
        softmax = new SoftmaxFormulas(maximum, total);
        for (int unit = 0; unit < z.size(); unit++) {
            a.add(recorder.write(
                    new Output(sample, layer, unit),
                    function.valueFormula(z.get(unit), maximum, total),
                    Phase.FORWARD,
                    Operation.SOFTMAX_SHARE));
        }
    }

    /** Each output's term, and their sum or mean. */
    Reference loss(Loss loss, List<Reference> targets) {
        int last = network.depth() - 1;
        Head head = Head.of(network.outputLayer().activation(), loss);
        List<Expr> terms = new ArrayList<>();
        for (int unit = 0; unit < targets.size(); unit++) {
            Expr term = head.termFormula(
                    targets.get(unit),
                    preActivations(last).get(unit),
                    outputs(last).get(unit),
                    softmax);
            terms.add(recorder.write(new LossTerm(sample, unit), term, Phase.LOSS, Operation.LOSS_TERM));
        }
        return recorder.write(
                new io.backstep.engine.formula.Quantity.Loss(sample),
                loss.ofTermsFormula(terms),
                Phase.LOSS,
                Operation.LOSS);
    }
}
