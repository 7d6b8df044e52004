package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Phase;
import io.backstep.text.Language;
import io.backstep.ui.step.PhaseStripViewModel.Progress;
import io.backstep.ui.text.LiveLanguage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseStripViewModelTest {
    private final LiveLanguage language = new LiveLanguage(Language.ENGLISH);
    private StepViewModel step = new StepViewModel(Experiments.worked());
    private PhaseStripViewModel strip = new PhaseStripViewModel(step, language);

    private List<Progress> progress() {
        return Arrays.stream(Phase.values())
                .map(phase -> strip.strip().of(phase))
                .toList();
    }

    @Test
    void ticksOffThePhases() {
        assertThat(progress()).containsExactly(Progress.TO_COME, Progress.TO_COME, Progress.TO_COME, Progress.TO_COME);
        step.stepForward();
        assertThat(progress()).containsExactly(Progress.CURRENT, Progress.TO_COME, Progress.TO_COME, Progress.TO_COME);
        step.goTo(23);
        assertThat(progress()).containsExactly(Progress.DONE, Progress.DONE, Progress.CURRENT, Progress.TO_COME);
        assertThat(strip.sentence(Phase.LOSS)).isEqualTo("Loss, done: 0.298371");
        step.last();
        assertThat(progress()).containsExactly(Progress.DONE, Progress.DONE, Progress.DONE, Progress.JUST_DONE);
    }

    @Test
    void tellsTheLossOfThisPassFromTheOneBefore() {
        assertThat(strip.lossProperty().get()).isEmpty();
        step.last();
        assertThat(strip.lossProperty().get()).isEqualTo("0.298371");
        step.nextIteration();
        assertThat(strip.strip().loss()).isInstanceOf(Knowledge.Stale.class);
        assertThat(strip.lossProperty().get()).isEqualTo("of iteration 1: 0.298371");
        assertThat(strip.iterationProperty().get()).isEqualTo("iteration 2");
        language.setLanguage(Language.CHINESE);
        assertThat(strip.iterationProperty().get()).isEqualTo("第 2 次迭代");
    }

    @Test
    void goesToTheEndOfAPhaseAndThenToItsBeginning() {
        strip.goTo(Phase.BACKWARD);
        assertThat(strip.strip().of(Phase.BACKWARD)).isEqualTo(Progress.JUST_DONE);
        int end = step.run().position();
        strip.goTo(Phase.BACKWARD);
        assertThat(step.run().position()).isLessThan(end);
        assertThat(strip.strip().of(Phase.LOSS)).isEqualTo(Progress.JUST_DONE);
        assertThat(strip.strip().of(Phase.BACKWARD)).isEqualTo(Progress.TO_COME);
    }

    @Test
    void goesThroughThePhasesOnceForEverySample() {
        step = new StepViewModel(Experiments.batchOfTwo());
        strip = new PhaseStripViewModel(step, language);
        step.granularityProperty().set(Granularity.PASS);
        step.stepForward();
        assertThat(strip.sampleProperty().get()).isEqualTo("sample 1 of 2");
        step.stepForward();
        step.stepForward();
        step.stepForward();
        assertThat(strip.sampleProperty().get()).isEqualTo("sample 2 of 2");
        assertThat(progress())
                .containsExactly(Progress.JUST_DONE, Progress.TO_COME, Progress.TO_COME, Progress.TO_COME);
        assertThat(strip.strip().loss()).isInstanceOf(Knowledge.Stale.class);
        assertThat(strip.lossProperty().get()).startsWith("of sample 1: ");
        step.last();
        assertThat(progress()).containsExactly(Progress.DONE, Progress.DONE, Progress.DONE, Progress.JUST_DONE);
        assertThat(strip.lossProperty().get())
                .isEqualTo(
                        "mean " + Numbers.plain(step.run().trace().batchLoss().orElseThrow(), 6));
    }

    @Test
    void saysNothingOfSamplesWhereThereIsOne() {
        assertThat(strip.sampleProperty().get()).isEmpty();
    }
}
