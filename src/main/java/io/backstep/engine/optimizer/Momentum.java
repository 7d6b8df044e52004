package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;
import io.backstep.engine.formula.Quantity.Slot;
import java.util.List;

/**
 * Gradients gather in a velocity: v = mu v + g, then w - eta v; with Nesterov's look ahead w - eta (g + mu v).
 *
 * @param momentum mu, at least 0 and under 1
 */
public record Momentum(double momentum, boolean nesterov) implements UpdateRule {
    public static final double USUAL = 0.9;

    public Momentum {
        Checks.shareBelowOne("momentum", momentum);
    }

    @Override
    public String id() {
        return "momentum";
    }

    @Override
    public List<Slot> keptSlots() {
        return List.of(Slot.VELOCITY);
    }

    @Override
    public double update(double parameter, double gradient, double learningRate, long update, double[] slots) {
        slots[0] = momentum * slots[0] + gradient;
        double direction = nesterov ? gradient + momentum * slots[0] : slots[0];
        return parameter - learningRate * direction;
    }

    @Override
    public Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots) {
        Expr mu = new Expr.Reference(new Setting(Choice.MOMENTUM), momentum);
        Expr velocity = slots.write(Slot.VELOCITY, sum(product(mu, slots.held(Slot.VELOCITY)), gradient));
        Expr direction = nesterov ? sum(gradient, product(mu, velocity)) : velocity;
        return difference(parameter, product(learningRate, direction));
    }
}
