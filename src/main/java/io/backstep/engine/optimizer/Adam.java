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
 * Moving means of gradients and of their squares, both freed of their pull towards the 0 they start from:
 * m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2, then
 * w - eta (m / (1 - beta1^k)) / (sqrt(v / (1 - beta2^k)) + 1e-8) for update k = 1, 2, ... (Kingma and Ba, 2015).
 *
 * @param beta1 at least 0 and under 1
 * @param beta2 at least 0 and under 1
 */
public record Adam(double beta1, double beta2) implements UpdateRule {
    public static final double USUAL_BETA1 = 0.9;
    public static final double USUAL_BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    public Adam {
        Checks.shareBelowOne("beta1", beta1);
        Checks.shareBelowOne("beta2", beta2);
    }

    @Override
    public String id() {
        return "adam";
    }

    @Override
    public List<Slot> keptSlots() {
        return List.of(Slot.FIRST_MOMENT, Slot.SECOND_MOMENT);
    }

    @Override
    public double update(double parameter, double gradient, double learningRate, long update, double[] slots) {
        slots[0] = first(slots[0], gradient);
        slots[1] = second(slots[1], gradient);
        return moved(parameter, slots[0] / share(beta1, update), slots[1] / share(beta2, update), learningRate);
    }

    /** Raises to a power twice for all parameters, not for each. */
    @Override
    public void updateAll(double[] parameters, double[] gradients, double learningRate, long update, double[][] slots) {
        double share1 = share(beta1, update);
        double share2 = share(beta2, update);
        double[] m = slots[0];
        double[] v = slots[1];
        for (int i = 0; i < parameters.length; i++) {
            m[i] = first(m[i], gradients[i]);
            v[i] = second(v[i], gradients[i]);
            parameters[i] = moved(parameters[i], m[i] / share1, v[i] / share2, learningRate);
        }
    }

    private double first(double held, double gradient) {
        return beta1 * held + (1 - beta1) * gradient;
    }

    private double second(double held, double gradient) {
        return beta2 * held + (1 - beta2) * (gradient * gradient);
    }

    /** What of a moment that started from 0 has been filled by now. */
    private static double share(double beta, long update) {
        return 1 - power(beta, update + 1);
    }

    private static double moved(double parameter, double first, double second, double learningRate) {
        return parameter - learningRate * (first / (Elementary.SQRT.apply(second) + EPSILON));
    }

    private static double power(double base, long exponent) {
        return exponent == 2 ? base * base : StrictMath.pow(base, (double) exponent);
    }

    @Override
    public Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots) {
        Expr b1 = new Expr.Reference(new Setting(Choice.BETA1), beta1);
        Expr b2 = new Expr.Reference(new Setting(Choice.BETA2), beta2);
        Expr m = slots.write(Slot.FIRST_MOMENT, mean(b1, slots.held(Slot.FIRST_MOMENT), gradient));
        Expr v = slots.write(Slot.SECOND_MOMENT, mean(b2, slots.held(Slot.SECOND_MOMENT), square(gradient)));
        Expr first = slots.write(Slot.FIRST_MOMENT_CORRECTED, corrected(m, b1, update));
        Expr second = slots.write(Slot.SECOND_MOMENT_CORRECTED, corrected(v, b2, update));
        Expr root = sum(Expr.apply(Elementary.SQRT, second), constant(EPSILON));
        return difference(parameter, product(learningRate, quotient(first, root)));
    }

    private static Expr mean(Expr share, Expr held, Expr fresh) {
        return sum(product(share, held), product(difference(constant(1), share), fresh));
    }

    private static Expr corrected(Expr moment, Expr share, long update) {
        return quotient(moment, difference(constant(1), new Expr.Power(share, constant((double) (update + 1)))));
    }
}
