package io.backstep.experiment;

import io.backstep.engine.optimizer.Adagrad;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.Rmsprop;
import io.backstep.engine.optimizer.Sgd;
import io.backstep.engine.optimizer.UpdateRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the object {@code optimizer}. */
final class OptimizerReading {
    private static final Set<String> COMMON = Set.of("type", "learningRate", "schedule", "averaging");
    private static final List<String> SCHEDULES = List.of("exponential", "constant", "step", "cosine");
    private static final String WARM_UP = "warmUp";

    private OptimizerReading() {}

    static Optimizer optimizer(Node node, Optional<Clipping> clipping) throws ExperimentProblem {
        UpdateRule rule = rule(node);
        double learningRate = node.required("learningRate").positive();
        RateSchedule schedule = new RateSchedule.Constant();
        Optional<Node> scheduleNode = node.optional("schedule");
        if (scheduleNode.isPresent()) {
            schedule = schedule(scheduleNode.get());
        }
        Optional<Averaging> averaging = Optional.empty();
        Optional<Node> averagingNode = node.optional("averaging");
        if (averagingNode.isPresent()) {
            averaging = Optional.of(averaging(averagingNode.get()));
        }
        return new Optimizer(rule, learningRate, schedule, clipping, averaging);
    }

    private static Averaging averaging(Node node) throws ExperimentProblem {
        node.withOnly(Set.of("decay", "warmUp"));
        return new Averaging(node.required("decay").shareBelowOne(), truth(node, "warmUp"));
    }

    private static UpdateRule rule(Node node) throws ExperimentProblem {
        String type = Choices.ofId(
                node.required("type"),
                List.of("sgd", "momentum", "adagrad", "rmsprop", "adam", "adamw"),
                Function.identity());
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
                yield adam(node);
            }
            case "adamw" -> {
                withOnly(node, "beta1", "beta2", "weightDecay");
                Optional<Node> decay = node.optional("weightDecay");
                // + 0.0: there is no use in telling -0 from 0 here.
                yield new AdamW(
                        adam(node), decay.isPresent() ? decay.get().notNegative() + 0.0 : AdamW.USUAL_WEIGHT_DECAY);
            }
            default -> {
                withOnly(node);
                yield new Sgd();
            }
        };
    }

    private static RateSchedule schedule(Node node) throws ExperimentProblem {
        List<String> types = new ArrayList<>(SCHEDULES);
        types.add(WARM_UP);
        String type = Choices.ofId(node.required("type"), types, Function.identity());
        return type.equals(WARM_UP) ? warmUp(node) : lastingSchedule(node);
    }

    private static RateSchedule warmUp(Node node) throws ExperimentProblem {
        node.withOnly(Set.of("type", "share", "updates", "then"));
        // + 0.0: there is no use in telling -0 from 0 here.
        double share = share(node, "share", 0) + 0.0;
        int updates = updates(node, "updates");
        Optional<Node> then = node.optional("then");
        return new RateSchedule.WarmUp(
                share, updates, then.isPresent() ? lastingSchedule(then.get()) : new RateSchedule.Constant());
    }

    /** A schedule that goes on for ever, unlike a warm-up. */
    private static RateSchedule lastingSchedule(Node node) throws ExperimentProblem {
        String type = Choices.ofId(node.required("type"), SCHEDULES, Function.identity());
        return switch (type) {
            case "exponential" -> {
                node.withOnly(Set.of("type", "decayRate", "decaySteps", "staircase"));
                yield new RateSchedule.Exponential(
                        node.required("decayRate").positive(), updates(node, "decaySteps"), truth(node, "staircase"));
            }
            case "step" -> {
                node.withOnly(Set.of("type", "factor", "every"));
                yield new RateSchedule.Step(node.required("factor").positive(), updates(node, "every"));
            }
            case "cosine" -> {
                node.withOnly(Set.of("type", "floor", "updates"));
                Optional<Node> floor = node.optional("floor");
                yield new RateSchedule.Cosine(
                        floor.isPresent() ? floor.get().notNegative() + 0.0 : 0, updates(node, "updates"));
            }
            default -> {
                node.withOnly(Set.of("type"));
                yield new RateSchedule.Constant();
            }
        };
    }

    private static int updates(Node node, String name) throws ExperimentProblem {
        return node.required(name).whole(1, ExperimentLimits.DECAY_STEPS);
    }

    private static Adam adam(Node node) throws ExperimentProblem {
        return new Adam(share(node, "beta1", Adam.USUAL_BETA1), share(node, "beta2", Adam.USUAL_BETA2));
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
