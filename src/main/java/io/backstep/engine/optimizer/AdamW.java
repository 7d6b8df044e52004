package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;
import io.backstep.engine.formula.Quantity.Slot;
import java.util.List;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): first every parameter loses a share of itself,
 * w' = w - eta lambda w, then Adam's step starts from w'. Unlike an L2 penalty the decay does not pass through the
 * moments, so that it is the same for parameters with large and with small gradients.
 *
 * <p>As PyTorch's optimiser of that name does with all that it is given, biases decay too.
 *
 * @param weightDecay lambda, at least 0
 */
public record AdamW(Adam adam, double weightDecay) implements UpdateRule {
    public static final double USUAL_WEIGHT_DECAY = 0.01;

    public AdamW {
        Checks.notNegative("weightDecay", weightDecay);
    }

    @Override
    public String id() {
        return "adamw";
    }

    @Override
    public List<Slot> keptSlots() {
        return adam.keptSlots();
    }

    @Override
    public double update(double parameter, double gradient, double learningRate, long update, double[] slots) {
        double decayed = parameter - learningRate * weightDecay * parameter;
        return adam.update(decayed, gradient, learningRate, update, slots);
    }

    @Override
    public Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots) {
        Expr decay = new Expr.Reference(new Setting(Choice.WEIGHT_DECAY), weightDecay);
        Expr lost = product(learningRate, decay, parameter);
        Expr decayed = slots.write(Slot.DECAYED, difference(parameter, lost));
        return adam.formula(decayed, gradient, learningRate, update, slots);
    }
}
