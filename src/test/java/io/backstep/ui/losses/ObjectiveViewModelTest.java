package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.Regularizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.TrainingStep;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.ui.losses.ObjectiveViewModel.Objective;
import io.backstep.ui.losses.ObjectiveViewModel.SampleLoss;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** The topic From loss to objective. */
class ObjectiveViewModelTest {
    private final ObjectProperty<Experiment> current = new SimpleObjectProperty<>(xor(3, Regularizer.NONE));
    private final ObjectProperty<Integer> firstSample = new SimpleObjectProperty<>(2);
    private final List<Integer> opened = new ArrayList<>();
    private final ObjectiveViewModel topic = new ObjectiveViewModel(current, firstSample, opened::add);

    private static Experiment xor(int batch, Regularizer regularizer) {
        Experiment xor = Examples.get("xor").experiment();
        return new Experiment(xor.name(), xor.network(), xor.loss(), xor.optimizer(), regularizer, xor.data(), batch);
    }

    private static TrainingStep.Result trained(Experiment experiment, Regularizer regularizer, int first) {
        OptimizerState state = OptimizerState.initial(
                experiment.optimizer().rule(),
                experiment.network().learnedParameters().size());
        return new TrainingStep(experiment.loss(), regularizer, experiment.optimizer())
                .run(experiment.network(), state, experiment.batchFrom(first));
    }

    @Test
    void partsAreTheTrainersBitForBit() {
        for (Regularizer regularizer :
                new Regularizer[] {Regularizer.NONE, new Regularizer(0.1, 0), new Regularizer(0.02, 0.3)}) {
            current.set(xor(3, regularizer));
            Objective objective = topic.objective();
            TrainingStep.Result result = trained(current.get(), regularizer, 2);
            assertThat(objective.parts().meanLoss()).isEqualTo(result.loss());
            assertThat(objective.parts().objective()).isEqualTo(result.objective());
        }
    }

    @Test
    void theBatchIsMarkedAmongAllSamples() {
        Objective objective = topic.objective();
        assertThat(objective.batch()).containsExactly(2, 3, 0);
        assertThat(objective.data()).extracting(SampleLoss::timesInBatch).containsExactly(1, 0, 1, 1);
        current.set(xor(6, Regularizer.NONE));
        assertThat(topic.objective().data())
                .extracting(SampleLoss::timesInBatch)
                .containsExactly(1, 1, 2, 2);
        for (int i = 0; i < 6; i++) {
            Objective now = topic.objective();
            assertThat(now.parts().sampleLosses().get(i))
                    .isEqualTo(now.data().get(now.batch().get(i)).loss());
        }
    }

    @Test
    void otherStrengthsCanBeTriedWithoutChangingTheExperiment() {
        topic.l2().set(0.5);
        assertThat(topic.tryingProperty().get()).isTrue();
        assertThat(topic.objective().parts().objective())
                .isEqualTo(trained(current.get(), new Regularizer(0, 0.5), 2).objective());
        assertThat(current.get().regularizer()).isEqualTo(Regularizer.NONE);

        ObjectiveViewModel other = new ObjectiveViewModel(current, firstSample, sample -> {});
        other.recall(topic.remember());
        assertThat(other.regularizer()).isEqualTo(new Regularizer(0, 0.5));

        topic.stopTrying();
        assertThat(topic.regularizer()).isEqualTo(Regularizer.NONE);
        assertThat(topic.l2().value()).isZero();
    }

    @Test
    void aSamplesLossLeadsToItsStep() {
        topic.openLoss(3);
        assertThat(opened).containsExactly(3);
    }

    @Test
    void theExperimentsOwnStrengthsAreFollowed() {
        current.set(xor(1, new Regularizer(0.25, 7)));
        assertThat(topic.tryingProperty().get()).isFalse();
        assertThat(topic.l1().value()).isEqualTo(0.25);
        assertThat(topic.regularizer()).isEqualTo(new Regularizer(0.25, 7));
    }
}
