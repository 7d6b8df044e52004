package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Loss;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.experiment.Examples;
import io.backstep.ui.step.StepViewModel;
import org.junit.jupiter.api.Test;

/** What the other screens know of the Step screen, and how they lead back to it. */
class CurrentExperimentTest {
    private final StepViewModel step = new StepViewModel(Examples.get("xor").experiment());

    @Test
    void theNetworkIsTheOneOfTheIterationOnView() {
        step.nextIteration();
        step.nextIteration();

        assertThat(CurrentExperiment.of(step).getValue().network())
                .isEqualTo(step.run().trace().before())
                .isNotEqualTo(step.run().experiment().network());
    }

    @Test
    void afterTheLastStepTheNetworkIsTheUpdatedOne() {
        step.last();

        assertThat(CurrentExperiment.of(step).getValue().network())
                .isEqualTo(step.run().trace().after());
    }

    @Test
    void aNeuronOfASampleInTheBatchIsFoundWithoutLeavingTheBatch() {
        step.nextIteration();
        int first = step.run().firstSample();
        step.goToPreActivation(first, 0, 1);

        assertThat(step.run().iteration()).isEqualTo(2);
        assertThat(step.run().trace().step(step.run().position() - 1).writes()).isEqualTo(new PreActivation(0, 0, 1));
    }

    @Test
    void aNeuronOfAnotherSampleTakesTheBatchAlong() {
        int other = (step.run().firstSample() + step.run().trace().batch().size())
                % step.run().experiment().data().size();
        step.goToPreActivation(other, 1, 0);

        assertThat(step.run().firstSample()).isEqualTo(other);
        assertThat(step.run().trace().step(step.run().position() - 1).writes()).isEqualTo(new PreActivation(0, 1, 0));
    }

    @Test
    void aSamplesLossIsFoundInTheBatchOrWithAnotherOne() {
        int first = step.run().firstSample();
        step.goToLoss(first);
        assertThat(step.run().trace().step(step.run().position() - 1).writes()).isEqualTo(new Loss(0));
        int other = (first + step.run().trace().batch().size())
                % step.run().experiment().data().size();
        step.goToLoss(other);
        assertThat(step.run().firstSample()).isEqualTo(other);
        assertThat(step.run().trace().step(step.run().position() - 1).writes()).isEqualTo(new Loss(0));
    }
}
