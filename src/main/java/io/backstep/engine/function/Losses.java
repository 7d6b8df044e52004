package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;
import java.util.List;
import java.util.Optional;

/** All losses. */
public final class Losses {
    public static final List<Loss> ALL =
            List.of(new HalfSquaredError(), new MeanSquaredError(), new CrossEntropy(), new BinaryCrossEntropy());

    private Losses() {}

    /** The loss of a batch from those of its samples, at least one: their sum by their number; a single one is its own mean. */
    public static double mean(double[] sampleLosses) {
        double sum = sampleLosses[0];
        for (int i = 1; i < sampleLosses.length; i++) {
            sum += sampleLosses[i];
        }
        return sampleLosses.length == 1 ? sum : sum / sampleLosses.length;
    }

    /** The formula of {@link #mean}. */
    public static Expr meanFormula(List<? extends Expr> sampleLosses) {
        return sampleLosses.size() == 1
                ? sampleLosses.get(0)
                : Expr.quotient(new Expr.Sum(List.copyOf(sampleLosses)), Expr.constant(sampleLosses.size()));
    }

    /** The loss with this id, as files name it. */
    public static Optional<Loss> ofId(String id) {
        return ALL.stream().filter(loss -> loss.id().equals(id)).findFirst();
    }
}
