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
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BatchNormalization;
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

    private final List<List<Reference>> normalized = new ArrayList<>();
    private final List<List<Reference>> shifted = new ArrayList<>();
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

    /** What the activation function of each unit is applied to: z, or what normalisation made of it. */
    List<Reference> activated(int layer) {
        return shifted.get(layer).isEmpty() ? preActivations.get(layer) : shifted.get(layer);
    }

    /** z of each unit after normalisation, before scale and shift. */
    List<Reference> normalized(int layer) {
        return normalized.get(layer);
    }

    /** Every layer, where none depends on other samples. */
    void pass() {
        for (int l = 0; l < network.depth(); l++) {
            layer(l);
        }
    }

    /** A layer without normalisation, unit by unit. */
    void layer(int l) {
        begin(l);
        double[] chance = chance(l);
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            sum(l, unit);
            output(l, unit, chance);
        }
        if (network.layer(l).activation() instanceof Softmax function) {
            shares(function, l, preActivations.get(l), outputs.get(l));
        }
    }

    /** The weighted sums of a layer, before anything else. */
    void sums(int l) {
        begin(l);
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            sum(l, unit);
        }
    }

    /** The rest of a layer with normalisation, once mean and variance of each unit are known. */
    void normalize(int l, List<Reference> means, List<Reference> variances) {
        double[] chance = chance(l);
        for (int unit = 0; unit < network.layer(l).units(); unit++) {
            Reference number = recorder.write(
                    new Normalized(sample, l, unit),
                    BatchNormalization.normalizedFormula(
                            preActivations.get(l).get(unit), means.get(unit), variances.get(unit)),
                    Phase.FORWARD,
                    Operation.NORMALIZE);
            normalized.get(l).add(number);
            Expr formula = BatchNormalization.shiftedFormula(
                    number,
                    BatchTracing.at(parameters, new Scale(l, unit)),
                    BatchTracing.at(parameters, new Shift(l, unit)));
            shifted.get(l).add(recorder.write(new Shifted(sample, l, unit), formula, Phase.FORWARD, Operation.SHIFT));
            output(l, unit, chance);
        }
    }

    private void begin(int l) {
        List<Reference> a = new ArrayList<>();
        preActivations.add(new ArrayList<>());
        normalized.add(new ArrayList<>());
        shifted.add(new ArrayList<>());
        outputs.add(a);
        fed.add(network.layer(l).dropout().isPresent() ? new ArrayList<>() : a);
        drawn.add(new ArrayList<>());
    }

    private double[] chance(int l) {
        return network.layer(l).dropout().isPresent() ? masks.of(network, sample, l) : new double[0];
    }

    private void sum(int l, int unit) {
        preActivations
                .get(l)
                .add(recorder.write(
                        new PreActivation(sample, l, unit),
                        weightedSum(l, unit),
                        Phase.FORWARD,
                        Operation.WEIGHTED_SUM));
    }

    private void output(int l, int unit, double[] chance) {
        Layer layer = network.layer(l);
        if (layer.activation() instanceof ElementwiseActivation activation) {
            Expr formula = activation.valueFormula(activated(l).get(unit));
            outputs.get(l)
                    .add(recorder.write(new Output(sample, l, unit), formula, Phase.FORWARD, Operation.ACTIVATION));
        }
        if (layer.dropout().isPresent()) {
            drop(layer.dropout().get(), l, unit, chance[unit]);
        }
    }

    private void drop(Dropout dropout, int layer, int unit, double chance) {
        Reference mask = recorder.write(new Mask(sample, layer, unit), constant(chance), Phase.FORWARD, Operation.DRAW);
        drawn.get(layer).add(mask);
        Expr masked = dropout.maskedFormula(outputs.get(layer).get(unit), mask, dropShare(dropout, layer));
        fed.get(layer)
                .add(recorder.write(new MaskedOutput(sample, layer, unit), masked, Phase.FORWARD, Operation.DROPOUT));
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
