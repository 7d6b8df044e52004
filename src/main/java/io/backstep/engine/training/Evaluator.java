package io.backstep.engine.training;

import io.backstep.engine.function.Loss;
import io.backstep.engine.network.Network;
import java.util.OptionalDouble;

/** Measures a network that a trainer holds on samples of any number. */
final class Evaluator {
    private static final int AT_ONCE = 128;

    private final BatchPass pass;
    private final Team team;
    private final Team alone = Team.alone();
    private final Team.Task forward = this::forward;
    private final ParameterRows parameters;
    private int count;

    Evaluator(Network shape, Loss loss, ParameterRows parameters, Team team) {
        this.pass = new BatchPass(shape, loss, AT_ONCE);
        this.parameters = parameters;
        this.team = team;
    }

    /** The loss and the accuracy; losses are added up in the order of the samples. */
    Evaluation evaluate(TrainingData data, Classes classes) {
        if (data.isEmpty()) {
            return Evaluation.NONE;
        }
        double sum = RowProducts.NOTHING;
        int right = 0;
        for (int first = 0; first < data.size(); first += AT_ONCE) {
            count = Math.min(AT_ONCE, data.size() - first);
            for (int i = 0; i < count; i++) {
                pass.samples().take(i, data, first + i);
            }
            (parameters.isWorthSharing(count) ? team : alone).run(forward);
            for (int i = 0; i < count; i++) {
                sum += pass.loss(i);
                right += classes.agree(data.target(first + i), pass.output(i)) ? 1 : 0;
            }
        }
        return new Evaluation(
                sum / data.size(),
                classes == Classes.NONE ? OptionalDouble.empty() : OptionalDouble.of((double) right / data.size()));
    }

    private void forward(int part, int parts) {
        int from = (int) ((long) count * part / parts);
        pass.forward(parameters, from, (int) ((long) count * (part + 1) / parts));
    }
}
