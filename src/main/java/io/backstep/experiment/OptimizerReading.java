package io.backstep.experiment;

import io.backstep.engine.optimizer.Adagrad;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.optimizer.UpdateRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the object {@code optimizer}. */
final class OptimizerReading {
    private static final Set<String> COMMON = Set.of("type", "learningRate", "schedule");

    private OptimizerReading() {}

    static Optimizer optimizer(Node node, Optional<Clipping> clipping) throws ExperimentProblem {
        UpdateRule rule = rule(node);
        double learningRate = node.required("learningRate").positive();
        RateSchedule schedule = new RateSchedule.Constant();
        Optional<Node> scheduleNode = node.optional("schedule");
        if (scheduleNode.isPresent()) {
            schedule = schedule(scheduleNode.get());
        }
        return new Optimizer(rule, learningRate, schedule, clipping);
    }

    private static UpdateRule rule(Node node) throws ExperimentProblem {
        String type = Choices.ofId(
                node.required("type"), List.of("sgd", "momentum", "adagrad", "rmsprop", "adam"), Function.identity());
        return switch (type) {
            case "momentum" -> {
                withOnly(node, "momentum", "nesterov");
                yield new Momentum(share(node, "momentum", Momentum.USUAL), truth(node, "nesterov"));
            }
            case "adagrad" -> {
                withOnly(node);
                yield new Adagrad();
            }
            case "rmsprop" -> {
                withOnly(node, "rho");
                yield new Rmsprop(share(node, "rho", Rmsprop.USUAL_RHO));
            }
            case "adam" -> {
                withOnly(node, "beta1", "beta2");
                yield new Adam(share(node, "beta1", Adam.USUAL_BETA1), share(node, "beta2", Adam.USUAL_BETA2));
            }
            default -> {
                withOnly(node);
                yield new Sgd();
            }
        };
    }

    private static RateSchedule schedule(Node node) throws ExperimentProblem {
        Choices.ofId(node.required("type"), List.of("exponential"), Function.identity());
        node.withOnly(Set.of("type", "decayRate", "decaySteps", "staircase"));
        return new RateSchedule.Exponential(
                node.required("decayRate").positive(),
                node.required("decaySteps").whole(1, ExperimentLimits.DECAY_STEPS),
                truth(node, "staircase"));
    }

    private static void withOnly(Node node, String... own) throws ExperimentProblem {
        Set<String> names = new HashSet<>(COMMON);
        names.addAll(List.of(own));
        node.withOnly(names);
    }

    private static double share(Node node, String name, double usual) throws ExperimentProblem {
        Optional<Node> found = node.optional(name);
        return found.isPresent() ? found.get().shareBelowOne() : usual;
    }

    private static boolean truth(Node node, String name) throws ExperimentProblem {
        Optional<Node> found = node.optional(name);
        return found.isPresent() && found.get().truth();
    }
}
