package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.Network;
import io.backstep.text.Messages;
import io.backstep.ui.losses.ObjectiveViewModel.Objective;
import java.util.ArrayList;
import java.util.List;

/**
 * The objective's formulas, in symbols and in numbers, with the names that the Step screen has for the same quantities.
 *
 * @param mean of the samples' losses; empty where the batch is a single sample
 * @param penalty what the regulariser adds; empty where there is none
 * @param objective both together; empty where there is no regulariser
 */
record ObjectiveExplanation(List<FormulaLine> mean, List<FormulaLine> penalty, List<FormulaLine> objective) {
    /** A sum of all weights within brackets cannot be broken into lines. */
    private static final int MOST_TERMS = 4;

    static ObjectiveExplanation of(Objective now, Messages messages) {
        boolean several = now.batch().size() > 1;
        boolean regularized = !now.regularizer().isNone();
        Names names = now.experiment().network().names(several, regularized);
        FormulaLine.Writer writer = new FormulaLine.Writer(messages, names, MOST_TERMS);
        Quantity meanLoss = several ? new Quantity.BatchLoss() : new Quantity.Loss(0);
        List<FormulaLine> mean = new ArrayList<>();
        if (several) {
            List<Expr> losses = new ArrayList<>();
            for (int i = 0; i < now.batch().size(); i++) {
                losses.add(new Reference(
                        new Quantity.Loss(i), now.parts().sampleLosses().get(i)));
            }
            mean.addAll(writer.both(meanLoss, Losses.meanFormula(losses)));
        }
        List<FormulaLine> penalty = new ArrayList<>();
        List<FormulaLine> objective = new ArrayList<>();
        if (regularized) {
            Expr formula = penaltyFormula(now.regularizer(), now.experiment().network());
            penalty.addAll(writer.both(new Quantity.Penalty(), formula));
            objective.addAll(writer.both(
                    new Quantity.Objective(),
                    Expr.sum(
                            new Reference(meanLoss, now.parts().meanLoss()),
                            new Reference(new Quantity.Penalty(), formula.evaluate()))));
        }
        return new ObjectiveExplanation(mean, penalty, objective);
    }

    private static Expr penaltyFormula(Regularizer regularizer, Network network) {
        List<Expr> weights = new ArrayList<>();
        for (Parameter parameter : network.learnedParameters()) {
            if (parameter instanceof Weight) {
                weights.add(new Reference(parameter, network.valueOf(parameter)));
            }
        }
        return regularizer.penaltyFormula(weights);
    }
}
