package io.backstep.ui.losses;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Head;
import io.backstep.engine.function.Head.SoftmaxFormulas;
import io.backstep.engine.function.Head.SoftmaxParts;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.experiment.Experiment;
import io.backstep.text.Messages;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.losses.ObjectiveViewModel.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The objective's formulas, in symbols and in numbers, with the names that the Step screen has for the same quantities.
 *
 * @param sample the loss of the first sample of the batch
 * @param mean of the samples' losses; empty where the batch is a single sample
 * @param penalty what the regulariser adds; empty where there is none
 * @param objective both together; empty where there is no regulariser
 */
record ObjectiveExplanation(
        List<FormulaLine> sample, List<FormulaLine> mean, List<FormulaLine> penalty, List<FormulaLine> objective) {
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
        List<FormulaLine> sample = writer.both(new Quantity.Loss(0), sampleLoss(now));
        return new ObjectiveExplanation(sample, mean, penalty, objective);
    }

    /** How the loss of the first sample of the batch comes about from its targets and outputs. */
    static Expr sampleLoss(Objective now) {
        Experiment experiment = now.experiment();
        Sample sample = experiment.data().get(now.batch().get(0));
        int last = experiment.network().depth() - 1;
        ForwardPass pass = ForwardPass.of(experiment.network(), sample.input());
        double[] z = IntStream.range(0, sample.target().size())
                .mapToDouble(unit -> pass.preActivation(last, unit))
                .toArray();
        SoftmaxParts parts = SoftmaxParts.of(z);
        SoftmaxFormulas logits = new SoftmaxFormulas(
                new Reference(new Quantity.LogitMaximum(0), parts.maximum()),
                new Reference(new Quantity.ExponentialSum(0), parts.sum()));
        Head head = Head.of(experiment.network().outputLayer().activation(), experiment.loss());
        List<Expr> terms = new ArrayList<>();
        for (int unit = 0; unit < z.length; unit++) {
            terms.add(head.termFormula(
                    new Reference(new Quantity.Target(0, unit), sample.target().get(unit)),
                    new Reference(new Quantity.PreActivation(0, last, unit), z[unit]),
                    new Reference(new Quantity.Output(0, last, unit), pass.output(last, unit)),
                    logits));
        }
        return experiment.loss().ofTermsFormula(terms);
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
