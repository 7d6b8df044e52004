package io.backstep.ui.digits;

import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunSettings;
import io.backstep.experiment.ClassExamples;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.NetworkPlan.Output;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.plan.PlanEdits;
import java.util.List;
import java.util.Optional;

/** Networks of the Digits screen as experiments, and experiments as networks of the Digits screen. */
final class KeptNetwork {
    private KeptNetwork() {}

    /** The network as it is at a moment, how it is trained, and a picture of each class. */
    static Experiment experiment(String name, DigitsMoment moment) {
        RunSettings settings = moment.planned().plan().plan().settings();
        return new Experiment(
                name,
                moment.network(),
                settings.loss(),
                settings.optimizer(),
                settings.regularizer(),
                ClassExamples.of(
                        moment.planned().data().training(), moment.network().outputs()),
                settings.batchSize(),
                settings.seed());
    }

    /** Why this screen cannot take an experiment; nothing where it can. */
    static Optional<Words> refusal(Experiment experiment, DigitSets pictures) {
        Network network = experiment.network();
        int points = pictures.sets().training().pointsOfEach();
        int classes = pictures.sets().classes();
        if (network.inputs() != points || network.outputs() != classes) {
            return Optional.of(messages ->
                    messages.get("digits.keep.other-shape", network.inputs(), network.outputs(), points, classes));
        }
        if (!(network.outputLayer().activation() instanceof Softmax) || !(experiment.loss() instanceof CrossEntropy)) {
            return Optional.of(messages -> messages.get("digits.keep.other-output"));
        }
        if (network.normalizes()) {
            return Optional.of(messages -> messages.get("digits.keep.normalizes"));
        }
        boolean large = network.depth() - 1 > PlanEdits.MOST_HIDDEN
                || hidden(network).stream().anyMatch(layer -> layer.units() > PlanEdits.MOST_UNITS);
        return large
                ? Optional.of(
                        messages -> messages.get("digits.keep.large", PlanEdits.MOST_HIDDEN, PlanEdits.MOST_UNITS))
                : Optional.empty();
    }

    private static List<Layer> hidden(Network network) {
        return network.layers().subList(0, network.depth() - 1);
    }

    /**
     * How an experiment is trained.
     *
     * @param before the plan whose other choices stay
     */
    static DigitsPlan plan(Experiment experiment, TrainingPlan before) {
        Network network = experiment.network();
        NetworkPlan layers = new NetworkPlan(
                hidden(network).stream()
                        .map(layer ->
                                new Hidden(layer.units(), layer.activation(), start(layer), layer.dropout(), false))
                        .toList(),
                new Output(network.outputLayer().activation(), new Initializer.Xavier()),
                network.biasMode());
        RunSettings settings = new RunSettings(
                experiment.loss(),
                experiment.regularizer(),
                experiment.optimizer(),
                experiment.batchSize(),
                before.settings().order(),
                experiment.seed(),
                Optional.empty());
        return new DigitsPlan(before.withNetwork(layers).withSettings(settings), false);
    }

    private static Initializer start(Layer layer) {
        return layer.activation() instanceof Relu ? new Initializer.He() : new Initializer.Xavier();
    }
}
