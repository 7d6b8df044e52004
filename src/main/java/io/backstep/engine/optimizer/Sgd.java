package io.backstep.engine.optimizer;

import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.Slot;
import java.util.List;

/** Plain gradient descent: w - eta g. */
public record Sgd() implements UpdateRule {
    @Override
    public String id() {
        return "sgd";
    }

    @Override
    public List<Slot> keptSlots() {
        return List.of();
    }

    @Override
    public double update(double parameter, double gradient, double learningRate, long update, double[] slots) {
        return parameter - learningRate * gradient;
    }

    @Override
    public void updateAll(double[] parameters, double[] gradients, double learningRate, long update, double[][] slots) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = parameters[i] - learningRate * gradients[i];
        }
    }

    @Override
    public Expr formula(Expr parameter, Expr gradient, Expr learningRate, long update, SlotRecorder slots) {
        return difference(parameter, product(learningRate, gradient));
    }
}
