package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.RandomNetworks;
import io.backstep.engine.RandomNetworks.Run;
import io.backstep.engine.data.Sample;
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
        return RandomNetworks.runs(300);
    }

    private static double objective(Run run, Network network) {
        double sum = 0;
        for (int i = 0; i < run.batch().size(); i++) {
            Sample sample = run.batch().get(i);
            sum += ForwardPass.inTraining(network, sample.input(), MASKS, i)
                    .loss(network, run.loss(), sample.target().toArray());
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
            double numeric = (objective(run, above) - objective(run, below)) / (2 * EPSILON);
            assertThat(gradients.get(i))
                    .as("gradient of %s", learned.get(i))
                    .isCloseTo(numeric, within(1e-7 * Math.max(1, Math.abs(numeric))));
        }
    }

    /** Whether a unit with a kink, or a jump, changes side on the way: no slope describes that. */
    private static boolean kinkBetween(Run run, Network above, Network below) {
        for (int i = 0; i < run.batch().size(); i++) {
            Sample sample = run.batch().get(i);
            ForwardPass high = ForwardPass.inTraining(above, sample.input(), MASKS, i);
            ForwardPass low = ForwardPass.inTraining(below, sample.input(), MASKS, i);
            for (int l = 0; l < above.depth(); l++) {
                boolean kinked = above.layer(l).activation() instanceof Relu
                        || above.layer(l).activation() instanceof LeakyRelu
                        || above.layer(l).activation() instanceof StepFunction;
                for (int unit = 0; kinked && unit < above.layer(l).units(); unit++) {
                    if (high.preActivation(l, unit) > 0 != low.preActivation(l, unit) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
