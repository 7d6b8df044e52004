package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.square;
import static io.backstep.engine.formula.Expr.sum;

import io.backstep.engine.formula.Elementary;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Slot;
import java.util.List;

/** Steps shrink where gradients were large: s = s + g^2, then w - eta g / (sqrt(s) + 1e-10) (Duchi and others, 2011). */
public record Adagrad() implements UpdateRule {
    private static final double EPSILON = 1e-10;

    @Override
    public String id() {
        return "adagrad";
    }

    @Override
    public List<Slot> keptSlots() {
        return List.of(Slot.SQUARE_SUM);
    }

    @Override
    public double update(double parameter, double gradient, double learningRate, long update, double[] slots) {
        slots[0] = slots[0] + gradient * gradient;
        return parameter - learningRate * (gradient / (Elementary.SQRT.apply(slots[0]) + EPSILON));
    }

    @Override
    public Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots) {
        Expr squares = slots.write(Slot.SQUARE_SUM, sum(slots.held(Slot.SQUARE_SUM), square(gradient)));
        Expr root = sum(Expr.apply(Elementary.SQRT, squares), constant(EPSILON));
        return difference(parameter, product(learningRate, quotient(gradient, root)));
    }
}
