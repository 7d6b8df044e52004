package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.square;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.Setting;
import io.backstep.engine.formula.Quantity.Slot;
import java.util.List;

/**
 * Steps are measured by a moving mean of squared gradients: v = rho v + (1 - rho) g^2, then w - eta g / (sqrt(v) + 1e-8)
 * (Tieleman and Hinton, 2012).
 *
 * @param rho at least 0 and under 1
 */
public record Rmsprop(double rho) implements UpdateRule {
    public static final double USUAL_RHO = 0.9;
    private static final double EPSILON = 1e-8;

    public Rmsprop {
        Checks.shareBelowOne("rho", rho);
    }

    @Override
    public String id() {
        return "rmsprop";
    }

    @Override
    public List<Slot> keptSlots() {
        return List.of(Slot.SQUARE_MEAN);
    }

    @Override
    public double update(double parameter, double gradient, double learningRate, long update, double[] slots) {
        slots[0] = rho * slots[0] + (1 - rho) * (gradient * gradient);
        return parameter - learningRate * (gradient / (Elementary.SQRT.apply(slots[0]) + EPSILON));
    }

    @Override
    public Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots) {
        Expr share = new Expr.Reference(new Setting(Choice.RHO), rho);
        Expr squares = slots.write(
                Slot.SQUARE_MEAN,
                sum(
                        product(share, slots.held(Slot.SQUARE_MEAN)),
                        product(difference(constant(1), share), square(gradient))));
        Expr root = sum(Expr.apply(Elementary.SQRT, squares), constant(EPSILON));
        return difference(parameter, product(learningRate, quotient(gradient, root)));
    }
}
