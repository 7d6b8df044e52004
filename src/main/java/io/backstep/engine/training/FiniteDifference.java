package io.backstep.engine.training;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.function.Loss;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.Optional;

/**
 * The slope of one sample's loss without calculus: nudge one number up and down, work out the loss anew, divide the
 * difference by the distance. What lies before the nudged number, and beside it in its layer, is held. Where a layer
 * normalises over the batch, no sample has a loss of its own, and there is no such difference.
 */
public final class FiniteDifference {
    /** Where the error of the method and that of rounding balance: the cube root of the machine epsilon. */
    private static final double RELATIVE_EPSILON = StrictMath.cbrt(Math.ulp(1.0));

    private final Network network;
    private final Loss loss;
    private final double[] target;
    private final ForwardPass pass;

    private FiniteDifference(Network network, Loss loss, Sample sample, Masks masks, int place) {
        this.network = network;
        this.loss = loss;
        this.target = sample.target().toArray();
        this.pass = ForwardPass.inTraining(network, sample.input(), masks, place);
    }

    /**
     * A nudge in both directions and what the loss makes of it.
     *
     * @param variable what is nudged
     * @param at its value
     * @param epsilon how far it is nudged
     * @param lossAbove E at {@code at + epsilon}
     * @param lossBelow E at {@code at - epsilon}
     */
    public record Central(Quantity variable, double at, double epsilon, double lossAbove, double lossBelow) {
        /** (E(z + epsilon) - E(z - epsilon)) / 2 epsilon. */
        public double derivative() {
            return (lossAbove - lossBelow) / (2 * epsilon);
        }

        /** To how many significant digits the derivative agrees with what the backward pass gives. */
        public int agreementDigits(double expected) {
            return AgreementDigits.of(derivative(), expected);
        }

        /** How far the derivative may be off by rounding alone; a smaller one cannot be told from 0. */
        public double roundingError() {
            return 2 * Math.ulp(Math.max(Math.abs(lossAbove), Math.abs(lossBelow))) / epsilon;
        }
    }

    /** For one sample and a network that leaves nothing to chance, or else what seed 0 gives for the first update. */
    public static FiniteDifference of(Network network, Loss loss, Sample sample) {
        return of(network, loss, sample, new Masks(0, 0), 0);
    }

    /**
     * For one sample; quantities may name any sample of a batch, and mean this one.
     *
     * @param sample of the network's shape
     * @param masks which units dropout leaves out, whatever is nudged
     * @param place of the sample in its batch
     * @throws IllegalArgumentException if a layer normalises over the batch
     */
    public static FiniteDifference of(Network network, Loss loss, Sample sample, Masks masks, int place) {
        return new FiniteDifference(network, loss, sample, masks, place);
    }

    /**
     * What must be nudged to check a derivative of the sample's loss: z for delta, a for dE/da, before and after dropout,
     * the parameter for a gradient. A gradient of the objective is only one of these where the batch is one sample and nothing is added.
     */
    public static Optional<Quantity> variableOf(Quantity derivative) {
        if (derivative instanceof Delta delta) {
            return Optional.of(new PreActivation(delta.sample(), delta.layer(), delta.unit()));
        } else if (derivative instanceof OutputSlope slope) {
            return Optional.of(new Output(slope.sample(), slope.layer(), slope.unit()));
        } else if (derivative instanceof MaskedSlope slope) {
            return Optional.of(new MaskedOutput(slope.sample(), slope.layer(), slope.unit()));
        } else if (derivative instanceof SampleGradient gradient) {
            return Optional.of(gradient.parameter());
        } else if (derivative instanceof Gradient gradient) {
            return Optional.of(gradient.parameter());
        }
        return Optional.empty();
    }

    /** How far to nudge a number of this size. */
    public static double epsilonFor(double value) {
        return RELATIVE_EPSILON * Math.max(1, Math.abs(value));
    }

    /** With a nudge of the size that suits the variable. */
    public Central derivative(Quantity variable) {
        return derivative(variable, epsilonFor(valueOf(variable)));
    }

    /**
     * The central difference of the loss.
     *
     * @param variable a pre-activation, an output before or after dropout, a weight or a bias
     * @param epsilon over 0
     * @throws IllegalArgumentException if the variable is of another kind
     */
    public Central derivative(Quantity variable, double epsilon) {
        double at = valueOf(variable);
        return new Central(variable, at, epsilon, lossWith(variable, at + epsilon), lossWith(variable, at - epsilon));
    }

    private double valueOf(Quantity variable) {
        if (variable instanceof PreActivation z) {
            return pass.preActivation(z.layer(), z.unit());
        } else if (variable instanceof Output a) {
            return pass.output(a.layer(), a.unit());
        } else if (variable instanceof MaskedOutput masked) {
            return pass.fedBy(masked.layer())[masked.unit()];
        } else if (variable instanceof Parameter parameter) {
            return network.valueOf(parameter);
        }
        throw new IllegalArgumentException("not a number to be nudged: " + variable);
    }

    private double lossWith(Quantity variable, double value) {
        if (variable instanceof PreActivation z) {
            double[] changed = pass.preActivations(z.layer());
            changed[z.unit()] = value;
            return lossFromPreActivations(network, z.layer(), changed);
        } else if (variable instanceof Output a) {
            double[] changed = pass.outputs(a.layer());
            changed[a.unit()] = value;
            return lossFromOutputs(network, a.layer(), changed);
        } else if (variable instanceof MaskedOutput masked) {
            double[] changed = pass.fedBy(masked.layer());
            changed[masked.unit()] = value;
            return lossFrom(network, masked.layer(), changed);
        } else if (variable instanceof Parameter parameter) {
            int before = parameter.layer() - 1;
            return lossFrom(network.with(parameter, value), before, pass.fedBy(before));
        }
        throw new IllegalArgumentException("not a number to be nudged: " + variable);
    }

    private double lossFromPreActivations(Network changed, int layer, double[] z) {
        double[] a = ForwardPass.outputs(changed.layer(layer).activation(), z);
        return layer == changed.depth() - 1
                ? ForwardPass.loss(changed.outputLayer().activation(), loss, target, z, a)
                : lossFromOutputs(changed, layer, a);
    }

    private double lossFromOutputs(Network changed, int layer, double[] a) {
        return layer == changed.depth() - 1
                ? loss.value(target, a)
                : lossFrom(changed, layer, ForwardPass.fed(changed.layer(layer), a, pass.masks(layer)));
    }

    /** From what a layer feeds to the next. */
    private double lossFrom(Network changed, int layer, double[] fed) {
        return lossFromPreActivations(changed, layer + 1, ForwardPass.weightedSums(changed.layer(layer + 1), fed));
    }
}
