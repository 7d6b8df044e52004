package io.backstep.cli;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Clipping;
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
            if (layers.get(l).normalization().isPresent()) {
                network = messages.get("trace.join", network, messages.get("trace.normalized"));
            }
            if (layers.get(l).dropout().isPresent()) {
                Dropout dropout = layers.get(l).dropout().get();
                network = messages.get(
                        "trace.join",
                        network,
                        messages.get("trace.dropout." + dropout.variant().id(), number(dropout.share())));
            }
        }
        String biases =
                messages.get("trace.biases." + experiment.network().biasMode().id());
        network = messages.get("trace.join", network, biases);
        if (layers.stream().anyMatch(layer -> layer.dropout().isPresent())) {
            network = messages.get("trace.join", network, messages.get("trace.seed", Long.toString(experiment.seed())));
        }
        lines.add(messages.get("trace.network", network));
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
                .ifPresent(clipping -> lines.add(messages.get(
                        clipping instanceof Clipping.ByNorm ? "trace.clipping" : "trace.clipping.value",
                        number(clipping.threshold()))));
        experiment
                .optimizer()
                .averaging()
                .ifPresent(averaging -> lines.add(messages.get(
                        averaging.warmUp() ? "trace.averaging.warmUp" : "trace.averaging", number(averaging.decay()))));
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
            words = betas(words, adam);
        } else if (optimizer.rule() instanceof AdamW adamW) {
            words = betas(words, adamW.adam());
            words = messages.get("trace.join", words, messages.get("trace.weightDecay", number(adamW.weightDecay())));
        }
        return optimizer.schedule() instanceof RateSchedule.Constant
                ? words
                : messages.get("trace.join", words, schedule(optimizer.schedule()));
    }

    private String betas(String words, Adam adam) {
        String both = messages.get("trace.join", "β1 = " + number(adam.beta1()), "β2 = " + number(adam.beta2()));
        return messages.get("trace.join", words, both);
    }

    private String schedule(RateSchedule schedule) {
        if (schedule instanceof RateSchedule.Exponential decay) {
            String key = decay.staircase() ? "trace.staircase" : "trace.decay";
            return messages.get(key, number(decay.decayRate()), decay.decaySteps());
        } else if (schedule instanceof RateSchedule.Step step) {
            return messages.get("trace.staircase", number(step.factor()), step.every());
        } else if (schedule instanceof RateSchedule.Cosine cosine) {
            return messages.get("trace.cosine", number(cosine.floor()), cosine.updates());
        } else if (schedule instanceof RateSchedule.WarmUp warmUp) {
            return messages.get("trace.warmUp", number(warmUp.share()), warmUp.updates(), schedule(warmUp.then()));
        }
        return messages.get("trace.steady");
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.FORMULA_DIGITS);
    }
}
