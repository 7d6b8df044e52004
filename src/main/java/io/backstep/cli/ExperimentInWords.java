package io.backstep.cli;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Layer;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.experiment.Experiment;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** What an experiment consists of, in a few lines; functions and optimisers are called what files call them. */
final class ExperimentInWords {
    private final Messages messages;

    ExperimentInWords(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(Experiment experiment) {
        List<String> lines = new ArrayList<>();
        String network = messages.get("trace.inputs", experiment.network().inputs());
        List<Layer> layers = experiment.network().layers();
        for (int l = 0; l < layers.size(); l++) {
            String key = l == layers.size() - 1 ? "trace.units.output" : "trace.units.hidden";
            network = messages.get(
                    "trace.join",
                    network,
                    messages.get(
                            key,
                            layers.get(l).units(),
                            layers.get(l).activation().id()));
        }
        String biases =
                messages.get("trace.biases." + experiment.network().biasMode().id());
        lines.add(messages.get("trace.network", messages.get("trace.join", network, biases)));
        lines.add(messages.get("trace.loss", experiment.loss().id()));
        lines.add(messages.get("trace.optimizer", optimizer(experiment.optimizer())));
        if (!experiment.regularizer().isNone()) {
            lines.add(messages.get(
                    "trace.regularizer",
                    number(experiment.regularizer().l1()),
                    number(experiment.regularizer().l2())));
        }
        experiment
                .optimizer()
                .clipping()
                .ifPresent(clipping -> lines.add(messages.get("trace.clipping", number(clipping.threshold()))));
        if (experiment.data().size() > 1) {
            lines.add(messages.get("trace.data", experiment.data().size(), experiment.batchSize()));
        }
        return lines;
    }

    private String optimizer(Optimizer optimizer) {
        String words = messages.get(
                "trace.join", optimizer.rule().id(), messages.get("trace.rate", number(optimizer.learningRate())));
        if (optimizer.rule() instanceof Momentum momentum) {
            String key = momentum.nesterov() ? "trace.nesterov" : "trace.momentum";
            words = messages.get("trace.join", words, messages.get(key, number(momentum.momentum())));
        } else if (optimizer.rule() instanceof Rmsprop rmsprop) {
            words = messages.get("trace.join", words, "ρ = " + number(rmsprop.rho()));
        } else if (optimizer.rule() instanceof Adam adam) {
            words = messages.get("trace.join", words, "β1 = " + number(adam.beta1()));
            words = messages.get("trace.join", words, "β2 = " + number(adam.beta2()));
        }
        if (optimizer.schedule() instanceof RateSchedule.Exponential decay) {
            String key = decay.staircase() ? "trace.staircase" : "trace.decay";
            words = messages.get("trace.join", words, messages.get(key, number(decay.decayRate()), decay.decaySteps()));
        }
        return words;
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.FORMULA_DIGITS);
    }
}
