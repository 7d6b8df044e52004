package io.backstep.engine.formula;

/**
 * Something in a network that has a number: an input, a weight, a gradient. Indices count from 0; layer 0 is the first
 * layer that computes, sample 0 the first sample of the batch. The name that a reader sees is given by {@link Names}.
 */
public sealed interface Quantity {

    /** What an update may change. Its value is known at every moment. */
    sealed interface Parameter extends Quantity {
        /** The layer it belongs to. */
        int layer();

        /** The unit it belongs to; 0 for a bias that all units of the layer share. */
        int unit();
    }

    /** What belongs to one sample of the batch and is worked out anew in every pass. */
    sealed interface OfSample extends Quantity {
        int sample();
    }

    /** What belongs to one sample and one unit of one layer. */
    sealed interface OfUnit extends OfSample {
        int layer();

        int unit();
    }

    /** x: what the sample gives to the network. */
    record Input(int sample, int unit) implements OfSample {}

    /** t: what the sample asks of an output unit. */
    record Target(int sample, int unit) implements OfSample {}

    /** w: how strongly {@code unit} listens to {@code input}, a unit of the layer before or an input of the network. */
    record Weight(int layer, int unit, int input) implements Parameter {
        private static final int MORE_THAN_UNITS = 16_411;
        private static final int MORE_THAN_LAYERS_APART = 8_191;

        /** Spread out: what a record does by itself gives thousands of weights of a large layer the same number. */
        @Override
        public int hashCode() {
            return (layer * MORE_THAN_LAYERS_APART + unit) * MORE_THAN_UNITS + input;
        }
    }

    /** b: what a unit adds to its weighted inputs. */
    record Bias(int layer, int unit) implements Parameter {}

    /** b: one bias for all units of a layer. */
    record SharedBias(int layer) implements Parameter {
        @Override
        public int unit() {
            return 0;
        }
    }

    /** gamma: what batch normalisation multiplies a unit's normalised z by. */
    record Scale(int layer, int unit) implements Parameter {}

    /** beta: what batch normalisation adds to it then. */
    record Shift(int layer, int unit) implements Parameter {}

    /** What belongs to one unit of one layer and to the batch as a whole, or to many batches. */
    sealed interface Statistic extends Quantity {
        int layer();

        int unit();
    }

    /** mu: the mean of a unit's z over the batch. */
    record BatchMean(int layer, int unit) implements Statistic {}

    /** sigma squared: their variance. */
    record BatchVariance(int layer, int unit) implements Statistic {}

    /** The moving mean of mu, kept from one iteration to the next. */
    record RunningMean(int layer, int unit) implements Statistic {}

    /** The moving mean of the variance. */
    record RunningVariance(int layer, int unit) implements Statistic {}

    /** z with a hat: a unit's z less the mean, over the deviation of the batch. */
    record Normalized(int sample, int layer, int unit) implements OfUnit {}

    /** y: that, scaled and shifted: what the activation function is applied to. */
    record Shifted(int sample, int layer, int unit) implements OfUnit {}

    /** dE/dy. */
    record ShiftedSlope(int sample, int layer, int unit) implements OfUnit {}

    /** z: a unit's weighted inputs plus its bias. */
    record PreActivation(int sample, int layer, int unit) implements OfUnit {}

    /** a: a unit's output, the activation function of z. */
    record Output(int sample, int layer, int unit) implements OfUnit {}

    /** m: 1 for a unit that dropout keeps, 0 for one that it drops out. */
    record Mask(int sample, int layer, int unit) implements OfUnit {}

    /** a with a tilde: a unit's output after dropout, which the next layer is fed. */
    record MaskedOutput(int sample, int layer, int unit) implements OfUnit {}

    /** p: how likely a unit of a layer is to be dropped out. */
    record DropShare(int layer) implements Quantity {}

    /** m: the largest pre-activation of a softmax layer, subtracted so that no exponential overflows. */
    record LogitMaximum(int sample) implements OfSample {}

    /** S: the sum of the exponentials of a softmax layer. */
    record ExponentialSum(int sample) implements OfSample {}

    /** E_o1: one output's share of the loss. */
    record LossTerm(int sample, int unit) implements OfSample {}

    /** E: the loss of one sample. */
    record Loss(int sample) implements OfSample {}

    /** The mean of the losses over the batch. */
    record BatchLoss() implements Quantity {}

    /** R: what the regulariser adds. */
    record Penalty() implements Quantity {}

    /** J: batch loss plus penalty, what the gradients are gradients of. */
    record Objective() implements Quantity {}

    /** dE/da: how the sample's loss changes with a unit's output. */
    record OutputSlope(int sample, int layer, int unit) implements OfUnit {}

    /** dE by the output after dropout. */
    record MaskedSlope(int sample, int layer, int unit) implements OfUnit {}

    /** da/dz: the activation function's slope at the unit's pre-activation. */
    record ActivationSlope(int sample, int layer, int unit) implements OfUnit {}

    /** delta = dE/dz: how the sample's loss changes with a unit's pre-activation. */
    record Delta(int sample, int layer, int unit) implements OfUnit {}

    /** dE/dw of one sample, where the gradient needs more work than that (a batch, a regulariser). */
    record SampleGradient(int sample, Parameter parameter) implements OfSample {}

    /** The gradient of the objective with respect to a parameter, before clipping. */
    record Gradient(Parameter parameter) implements Quantity {}

    /** The Euclidean norm of all gradients together. */
    record GradientNorm() implements Quantity {}

    /** What all gradients are multiplied by so that their norm stays within the clipping threshold. */
    record ClipFactor() implements Quantity {}

    /** A gradient after clipping. */
    record ClippedGradient(Parameter parameter) implements Quantity {}

    /** d: the share of itself that every parameter's average keeps at this update, after the warm-up. */
    record AverageShare() implements Quantity {}

    /** eta: the learning rate of this update, after the schedule. */
    record LearningRate() implements Quantity {}

    /** One number that an optimiser keeps, or works out, for a parameter. */
    record OptimizerSlot(Parameter parameter, Slot slot) implements Quantity {}

    /** A number that somebody chose before learning began. */
    record Setting(Choice choice) implements Quantity {}

    /** What a formula speaks of that belongs to no network, such as a slider's value. It brings its own name along. */
    record Symbol(Name name) implements Quantity {}

    /** The terms of a long sum that are not written out one by one, added up. */
    record OtherTerms(int count) implements Quantity {}

    /** The numbers an optimiser keeps or works out for every parameter. */
    enum Slot {
        /** v of momentum. */
        VELOCITY("v", true),
        /** The sum of squared gradients of AdaGrad. */
        SQUARE_SUM("s", true),
        /** The moving mean of squared gradients of RMSProp. */
        SQUARE_MEAN("v", true),
        /** The moving mean of gradients of Adam. */
        FIRST_MOMENT("m", true),
        /** The moving mean of squared gradients of Adam. */
        SECOND_MOMENT("v", true),
        /** The first moment without its pull towards 0. */
        FIRST_MOMENT_CORRECTED("m̂", false),
        /** The second moment without its pull towards 0. */
        SECOND_MOMENT_CORRECTED("v̂", false),
        /** The parameter after AdamW's weight decay, from which the step starts. */
        DECAYED("′", false),
        /** The moving mean of the parameter itself. */
        AVERAGE("̄", true);

        private final String symbol;
        private final boolean kept;

        Slot(String symbol, boolean kept) {
            this.symbol = symbol;
            this.kept = kept;
        }

        public String symbol() {
            return symbol;
        }

        /** Whether the optimiser remembers it from one update to the next. */
        public boolean kept() {
            return kept;
        }
    }

    /** The numbers that are chosen, not learned. */
    enum Choice {
        INITIAL_RATE("\\eta_0", "η0"),
        DECAY_RATE("\\gamma", "γ"),
        MOMENTUM("\\mu", "μ"),
        RHO("\\rho", "ρ"),
        BETA1("\\beta_1", "β1"),
        BETA2("\\beta_2", "β2"),
        L1("\\lambda_1", "λ1"),
        L2("\\lambda_2", "λ2"),
        CLIP_NORM("c", "c"),
        CLIP_VALUE("c", "c"),
        WEIGHT_DECAY("\\lambda", "λ"),
        STEP_FACTOR("\\gamma", "γ"),
        FLOOR_RATE("\\eta_{\\min}", "ηmin"),
        WARM_UP_SHARE("q", "q"),
        AVERAGE_DECAY("d", "d");

        private final String latex;
        private final String plain;

        Choice(String latex, String plain) {
            this.latex = latex;
            this.plain = plain;
        }

        public String latex() {
            return latex;
        }

        public String plain() {
            return plain;
        }
    }
}
