package io.backstep.engine.formula;

import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.AverageShare;
import io.backstep.engine.formula.Quantity.BatchLoss;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.ClipFactor;
import io.backstep.engine.formula.Quantity.ClippedGradient;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.DropShare;
import io.backstep.engine.formula.Quantity.ExponentialSum;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.GradientNorm;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.LogitMaximum;
import io.backstep.engine.formula.Quantity.Loss;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.Mask;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.Objective;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.OtherTerms;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Penalty;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.RunningMean;
import io.backstep.engine.formula.Quantity.SampleGradient;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Setting;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.formula.Quantity.Statistic;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.formula.Quantity.Weight;
import java.util.List;

/**
 * The names of all quantities of one network, as a textbook would choose them: units x1, h1, o1 (h2,1 where there is
 * more than one hidden layer), weights numbered through in a small network (w1, w2 lead to h1), and by layer, unit and
 * input in a large one.
 */
public final class Names {
    /** For formulas that speak of no network, only of quantities that bring their own names. */
    public static final Names OF_SYMBOLS = new Names(0, List.of(), false, false);

    private static final int MOST_NUMBERED_WEIGHTS = 40;
    private static final Name LOSS = new Name("E", "E", "E");
    private static final Name BATCH_LOSS = new Name("\\bar{E}", "Ē", "Ē");
    private static final Name OBJECTIVE = new Name("J", "J", "J");

    /** What naming needs to know of a layer: its size, the symbol of its activation function, whether it is normalised. */
    public record LayerNames(int units, String functionLatex, String functionPlain, boolean normalized) {
        /** Without batch normalisation. */
        public LayerNames(int units, String functionLatex, String functionPlain) {
            this(units, functionLatex, functionPlain, false);
        }
    }

    private final List<LayerNames> layers;
    private final boolean severalSamples;
    private final Name objective;
    private final int lastNormalized;
    private final int[] firstWeight;
    private final int[] firstBias;
    private final int[] fanIn;
    private final boolean numbered;

    /**
     * @param inputs how many inputs the network has
     * @param layers one entry for each layer that computes
     * @param severalSamples whether the batch has more than one sample, so that losses and gradients of one sample must
     *     be told apart from those of the batch
     * @param regularized whether there is more to the objective than the loss
     */
    public Names(int inputs, List<LayerNames> layers, boolean severalSamples, boolean regularized) {
        this.layers = List.copyOf(layers);
        this.severalSamples = severalSamples;
        this.objective = regularized ? OBJECTIVE : severalSamples ? BATCH_LOSS : LOSS;
        firstWeight = new int[layers.size()];
        firstBias = new int[layers.size()];
        fanIn = new int[layers.size()];
        int normalized = -1;
        int weights = 0;
        int biases = 0;
        int width = inputs;
        for (int layer = 0; layer < layers.size(); layer++) {
            normalized = layers.get(layer).normalized() ? layer : normalized;
            firstWeight[layer] = weights;
            firstBias[layer] = biases;
            fanIn[layer] = width;
            weights += width * layers.get(layer).units();
            biases += layers.get(layer).units();
            width = layers.get(layer).units();
        }
        lastNormalized = normalized;
        numbered = weights <= MOST_NUMBERED_WEIGHTS;
    }

    /** The name of a unit; layer -1 holds the inputs. */
    public Name unit(int layer, int unit) {
        if (layer < 0) {
            return simple("x", unit + 1);
        }
        if (layer == layers.size() - 1) {
            return simple("o", unit + 1);
        }
        if (layers.size() == 2) {
            return simple("h", unit + 1);
        }
        String index = (layer + 1) + "," + (unit + 1);
        return new Name("h_{" + index + "}", "h" + index, "h" + Name.subscript(index));
    }

    private static Name simple(String letter, int number) {
        return new Name(
                letter + "_{" + number + "}", letter + number, letter + Name.subscript(Integer.toString(number)));
    }

    public Name of(Quantity quantity) {
        if (quantity instanceof Input input) {
            return simple("x", input.unit() + 1);
        } else if (quantity instanceof Target target) {
            return simple("t", target.unit() + 1);
        } else if (quantity instanceof Parameter parameter) {
            return parameter(parameter);
        } else if (quantity instanceof PreActivation z) {
            return ofSample("z", "z", z);
        } else if (quantity instanceof Normalized normalized) {
            return ofSample("\\hat{z}", "ẑ", normalized);
        } else if (quantity instanceof Shifted shifted) {
            return ofSample("y", "y", shifted);
        } else if (quantity instanceof ShiftedSlope slope) {
            return derivative(LOSS, ofSample("y", "y", new Shifted(slope.sample(), slope.layer(), slope.unit())));
        } else if (quantity instanceof Output a) {
            return ofSample("a", "a", a);
        } else if (quantity instanceof Delta delta) {
            return ofSample("\\delta", "δ", delta);
        } else if (quantity instanceof OutputSlope slope) {
            Name a = of(new Output(slope.sample(), slope.layer(), slope.unit()));
            return derivative(LOSS, a);
        } else if (quantity instanceof ActivationSlope slope) {
            return activationSlope(slope);
        } else if (quantity instanceof Mask mask) {
            return ofSample("m", "m", mask);
        } else if (quantity instanceof MaskedOutput masked) {
            return ofSample("\\tilde{a}", "ã", masked);
        } else if (quantity instanceof MaskedSlope slope) {
            return derivative(LOSS, of(new MaskedOutput(slope.sample(), slope.layer(), slope.unit())));
        } else if (quantity instanceof DropShare share) {
            return layers.size() == 2 ? new Name("p", "p", "p") : simple("p", share.layer() + 1);
        } else if (quantity instanceof LossTerm term) {
            return unit(layers.size() - 1, term.unit()).indexed("E", "E");
        } else if (quantity instanceof Loss loss) {
            return severalSamples ? simple("E", loss.sample() + 1) : LOSS;
        } else if (quantity instanceof SampleGradient gradient) {
            if (gradient.parameter().layer() <= lastNormalized) {
                // what the sample contributes; its own loss is not all that the parameter changes by way of it
                return parameter(gradient.parameter()).indexed("g", "g").ofSample(gradient.sample());
            }
            Name loss = severalSamples ? simple("E", gradient.sample() + 1) : LOSS;
            return derivative(loss, parameter(gradient.parameter()));
        } else {
            return ofTheBatch(quantity);
        }
    }

    private Name ofTheBatch(Quantity quantity) {
        if (quantity instanceof Statistic statistic) {
            return statistic(statistic);
        } else if (quantity instanceof Gradient gradient) {
            return derivative(objective, parameter(gradient.parameter()));
        } else if (quantity instanceof ClippedGradient gradient) {
            return parameter(gradient.parameter()).indexed("\\tilde{g}", "g̃");
        } else if (quantity instanceof OptimizerSlot slot) {
            return slot(slot);
        } else if (quantity instanceof LogitMaximum) {
            return new Name("m", "m", "m");
        } else if (quantity instanceof ExponentialSum) {
            return new Name("S", "S", "S");
        } else if (quantity instanceof BatchLoss) {
            return BATCH_LOSS;
        } else if (quantity instanceof Penalty) {
            return new Name("R", "R", "R");
        } else if (quantity instanceof Objective) {
            return OBJECTIVE;
        } else if (quantity instanceof GradientNorm) {
            return new Name("\\left\\|g\\right\\|", "‖g‖", "‖g‖");
        } else if (quantity instanceof ClipFactor) {
            return new Name("s", "s", "s");
        } else if (quantity instanceof AverageShare) {
            return new Name("d_k", "d_k", "d k");
        } else if (quantity instanceof LearningRate) {
            return new Name("\\eta", "η", "η");
        } else if (quantity instanceof Setting setting) {
            String plain = setting.choice().plain();
            return new Name(setting.choice().latex(), plain, Name.subscript(plain));
        } else if (quantity instanceof Symbol symbol) {
            return symbol.name();
        } else if (quantity instanceof OtherTerms others) {
            String count = Integer.toString(others.count());
            return new Name("\\Sigma_{" + count + "}", "Σ" + count, "Σ" + Name.subscript(count));
        }
        throw new IllegalArgumentException("no name for " + quantity);
    }

    private static Name slot(OptimizerSlot slot, Name parameter) {
        String symbol = slot.slot().symbol();
        if (slot.slot() == Slot.DECAYED) {
            return new Name("{" + parameter.latex() + "}'", parameter.plain() + "'", parameter.label() + symbol);
        } else if (slot.slot() == Slot.AVERAGE) {
            int symbolEnd =
                    parameter.latex().startsWith("\\") ? parameter.latex().indexOf('_') : 1;
            return new Name(
                    "\\bar{" + parameter.latex().substring(0, symbolEnd) + "}"
                            + parameter.latex().substring(symbolEnd),
                    parameter.plain().charAt(0) + symbol + parameter.plain().substring(1),
                    // A macron over a letter is two characters, which the drawing's font cannot put together.
                    "‹" + parameter.label() + "›");
        }
        boolean corrected = symbol.length() > 1;
        return parameter.indexed(corrected ? "\\hat{" + symbol.charAt(0) + "}" : symbol, symbol);
    }

    private Name slot(OptimizerSlot slot) {
        return slot(slot, parameter(slot.parameter()));
    }

    /**
     * A number of one unit. Where a layer is normalised, those of several samples stand in one formula, and say which sample
     * they are of.
     */
    private Name ofSample(String latex, String symbol, OfUnit quantity) {
        Name name = unit(quantity.layer(), quantity.unit()).indexed(latex, symbol);
        if (!tellsSampleOf(quantity)) {
            return name;
        }
        return name.ofSample(quantity.sample());
    }

    /** Whether the name of a quantity says which sample it is of, as several samples can stand in one formula. */
    public boolean tellsSampleOf(Quantity quantity) {
        return quantity instanceof OfUnit && lastNormalized >= 0;
    }

    private Name statistic(Statistic statistic) {
        Name unit = unit(statistic.layer(), statistic.unit());
        boolean mean = statistic instanceof BatchMean || statistic instanceof RunningMean;
        Name ofBatch = mean
                ? unit.indexed("\\mu", "μ")
                : new Name("\\sigma^{2}_{" + unit.latex() + "}", "σ²_" + unit.plain(), "σ² " + unit.label());
        if (statistic instanceof BatchMean || statistic instanceof BatchVariance) {
            return ofBatch;
        }
        return new Name(
                "\\overline{" + ofBatch.latex() + "}", "mean(" + ofBatch.plain() + ")", "‹" + ofBatch.label() + "›");
    }

    private Name activationSlope(ActivationSlope slope) {
        LayerNames layer = layers.get(slope.layer());
        Name z = layer.normalized()
                ? of(new Shifted(slope.sample(), slope.layer(), slope.unit()))
                : of(new PreActivation(slope.sample(), slope.layer(), slope.unit()));
        return new Name(
                layer.functionLatex() + "'\\left(" + z.latex() + "\\right)",
                layer.functionPlain() + "'(" + z.plain() + ")",
                layer.functionPlain() + "′(" + z.label() + ")");
    }

    private static Name derivative(Name of, Name by) {
        return new Name(
                "\\frac{\\partial " + of.latex() + "}{\\partial " + by.latex() + "}",
                "∂" + of.plain() + "/∂" + by.plain(),
                "∂" + of.label() + "/∂" + by.label());
    }

    /** The name of a weight, a bias, a scale or a shift. */
    public Name parameter(Parameter parameter) {
        if (parameter instanceof Weight weight) {
            if (numbered) {
                int number = firstWeight[weight.layer()] + weight.unit() * fanIn[weight.layer()] + weight.input() + 1;
                return simple("w", number);
            }
            return byLayer("w", weight.layer(), (weight.unit() + 1) + "," + (weight.input() + 1));
        }
        if (parameter instanceof Scale scale) {
            return unit(scale.layer(), scale.unit()).indexed("\\gamma", "γ");
        } else if (parameter instanceof Shift shift) {
            return unit(shift.layer(), shift.unit()).indexed("\\beta", "β");
        } else if (parameter instanceof SharedBias shared) {
            return simple("b", shared.layer() + 1);
        }
        return numbered
                ? simple("b", firstBias[parameter.layer()] + parameter.unit() + 1)
                : byLayer("b", parameter.layer(), Integer.toString(parameter.unit() + 1));
    }

    private static Name byLayer(String letter, int layer, String index) {
        return new Name(
                letter + "^{(" + (layer + 1) + ")}_{" + index + "}",
                letter + (layer + 1) + ":" + index,
                letter + (layer + 1) + ":" + Name.subscript(index));
    }
}
