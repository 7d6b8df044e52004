package io.backstep.ui.step;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Loss.TargetProblem;
import io.backstep.engine.function.Softmax;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
import java.util.Optional;

/** Why something cannot be chosen or typed, in words for the learner who wants to. */
final class EditProblems {
    private EditProblems() {}

    /** Why a layer, counted from 0, cannot have an activation function. */
    static Optional<Words> activation(Experiment experiment, int layer, Activation activation) {
        return activation instanceof Softmax && layer < experiment.network().depth() - 1
                ? Optional.of(messages -> messages.get("panel.problem.softmaxHidden"))
                : Optional.empty();
    }

    /** Why the experiment cannot have a loss: its output layer, or the targets of a sample. */
    static Optional<Words> loss(Experiment experiment, Loss loss) {
        if (!loss.accepts(experiment.network().outputLayer().activation())) {
            String key = loss instanceof BinaryCrossEntropy
                    ? "panel.problem.lossNeedsSigmoid"
                    : "panel.problem.lossNeedsSoftmaxOrSigmoid";
            return Optional.of(messages -> messages.get(key));
        }
        for (int i = 0; i < experiment.data().size(); i++) {
            Sample sample = experiment.data().get(i);
            Optional<TargetProblem> problem = loss.problemWith(sample.target().toArray());
            if (problem.isPresent()) {
                return Optional.of(ofSample(problem.get(), String.valueOf(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static Words ofSample(TargetProblem problem, String sample) {
        String target = target(problem);
        String value = Numbers.plain(problem.value(), Numbers.FORMULA_DIGITS);
        return switch (problem.kind()) {
            case NEGATIVE -> messages -> messages.get("panel.problem.sampleNegative", target, sample, value);
            case OUTSIDE_UNIT_INTERVAL ->
                messages -> messages.get("panel.problem.sampleOutside", target, sample, value);
            case NOT_A_DISTRIBUTION -> messages -> messages.get("panel.problem.sampleSum", sample, value);
        };
    }

    /** Why the loss does not take targets that were typed. */
    static Words targets(TargetProblem problem) {
        String target = target(problem);
        String value = Numbers.plain(problem.value(), Numbers.FORMULA_DIGITS);
        return switch (problem.kind()) {
            case NEGATIVE -> messages -> messages.get("panel.problem.targetNegative", target);
            case OUTSIDE_UNIT_INTERVAL -> messages -> messages.get("panel.problem.targetOutside", target);
            case NOT_A_DISTRIBUTION -> messages -> messages.get("panel.problem.targetSum", value);
        };
    }

    private static String target(TargetProblem problem) {
        return SettingWords.subscripted("t", problem.index());
    }

    static Words notANumber() {
        return messages -> messages.get("panel.problem.number");
    }

    static Words notARate() {
        return messages -> messages.get("panel.problem.rate");
    }

    static Words notACount(int most) {
        return messages -> messages.get("panel.problem.count", String.valueOf(most));
    }

    static Words notASeed() {
        return messages -> messages.get("panel.problem.seed");
    }

    static Words notADropShare() {
        return messages -> messages.get("panel.problem.dropShare");
    }

    static Words notADrawSeed() {
        return messages -> messages.get("panel.problem.drawSeed", String.valueOf(Experiment.LARGEST_SEED));
    }

    static Words notASize() {
        return messages -> messages.get("panel.problem.size");
    }
}
