package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.LeakyRelu;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.StepFunction;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of whole random networks are the slopes of the objective, by central differences. */
class BackpropagationTest {
    private static final double EPSILON = 1e-5;
    private static final Masks MASKS = new Masks(7, 3);

    static Stream<Run> runs() {
        return Stream.concat(RandomNetworks.runs(300), RandomNetworks.normalizedRuns(150));
    }

    private static double objective(Run run, Network network) {
        double sum = 0;
        TrainingPasses passes = TrainingPasses.of(network, run.batch(), MASKS);
        for (int i = 0; i < run.batch().size(); i++) {
            sum += passes.pass(i)
                    .loss(network, run.loss(), run.batch().get(i).target().toArray());
        }
        double objective = sum / run.batch().size();
        for (Parameter parameter : network.learnedParameters()) {
            if (parameter instanceof Weight) {
                double w = network.valueOf(parameter);
                objective +=
                        run.regularizer().l2() / 2 * w * w + run.regularizer().l1() * Math.abs(w);
            }
        }
        return objective;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void gradientsAreSlopesOfTheObjective(Run run) {
        Network network = run.network();
        List<Parameter> learned = network.learnedParameters();
        Vector gradients = new Backpropagation(run.loss(), run.regularizer())
                .gradients(network, run.batch(), MASKS)
                .gradients();
        assertThat(gradients.size()).isEqualTo(learned.size());
        for (int i = 0; i < learned.size(); i++) {
            double at = network.valueOf(learned.get(i));
            Network above = network.with(learned.get(i), at + EPSILON);
            Network below = network.with(learned.get(i), at - EPSILON);
            if (kinkBetween(run, above, below)) {
                continue;
            }
            double wide = (objective(run, above) - objective(run, below)) / (2 * EPSILON);
            Network near = network.with(learned.get(i), at + EPSILON / 2);
            Network nearBelow = network.with(learned.get(i), at - EPSILON / 2);
            double narrow = (objective(run, near) - objective(run, nearBelow)) / EPSILON;
            // Richardson's extrapolation: a batch whose numbers lie close together bends sharply
            double numeric = (4 * narrow - wide) / 3;
            assertThat(gradients.get(i))
                    .as("gradient of %s", learned.get(i))
                    .isCloseTo(numeric, within(1e-7 * Math.max(1, Math.abs(numeric))));
        }
    }

    /** Whether a unit with a kink, or a jump, changes side on the way: no slope describes that. */
    private static boolean kinkBetween(Run run, Network above, Network below) {
        for (int i = 0; i < run.batch().size(); i++) {
            ForwardPass high = TrainingPasses.of(above, run.batch(), MASKS).pass(i);
            ForwardPass low = TrainingPasses.of(below, run.batch(), MASKS).pass(i);
            for (int l = 0; l < above.depth(); l++) {
                boolean kinked = above.layer(l).activation() instanceof Relu
                        || above.layer(l).activation() instanceof LeakyRelu
                        || above.layer(l).activation() instanceof StepFunction;
                for (int unit = 0; kinked && unit < above.layer(l).units(); unit++) {
                    if (high.activated(l, unit) > 0 != low.activated(l, unit) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
