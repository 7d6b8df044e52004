package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Phase;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.SameThreadBackground;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

/** Large networks are worked out elsewhere; meanwhile nothing waits and nothing is lost. */
class StepInBackgroundTest {
    private final Later later = new Later();
    private final StepViewModel screen = new StepViewModel(Experiments.worked(), later);
    private final Experiment large = Large.experiment();

    /** Work that is done when the test says so, unless it was waived. */
    private static final class Later implements Background {
        private final List<Runnable> work = new ArrayList<>();

        @Override
        public <T> Subscription run(
                Callable<T> task, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
            Runnable one = () -> new SameThreadBackground().run(task, onResult, onFailure);
            work.add(one);
            return () -> work.remove(one);
        }

        void doAll() {
            while (!work.isEmpty()) {
                work.remove(0).run();
            }
        }
    }

    private void open() {
        screen.open(large, () -> StepRun.start(large));
        later.doAll();
    }

    @Test
    void whatIsLeftIsNotStepped() {
        screen.open(large, () -> StepRun.start(large));
        assertThat(screen.workingProperty().get()).isTrue();
        assertThat(screen.openingProperty().get()).isTrue();
        screen.stepForward();
        assertThat(screen.run().position()).isZero();
        later.doAll();
        assertThat(screen.workingProperty().get()).isFalse();
        assertThat(screen.run().experiment()).isEqualTo(large);
    }

    @Test
    void smallNetworksAreThereAtOnce() {
        screen.nextIteration();
        assertThat(screen.run().iteration()).isEqualTo(2);
        assertThat(later.work).isEmpty();
    }

    @Test
    void stepsAreTakenAtOnceAndOnlyTheNextIterationIsWaitedFor() {
        open();
        screen.stepForward();
        assertThat(screen.run().position()).isEqualTo(1);
        screen.last();
        screen.stepForward();
        screen.stepForward();
        assertThat(later.work).hasSize(1);
        assertThat(screen.workingProperty().get()).isTrue();
        assertThat(screen.openingProperty().get()).isFalse();
        later.doAll();
        assertThat(screen.run().iteration()).isEqualTo(2);
        assertThat(screen.run().position()).isEqualTo(1);
        assertThat(screen.click().onward()).isTrue();
    }

    @Test
    void editsFollowEachOtherThoughNoneIsWorkedOutYet() {
        open();
        screen.goTo(30);
        Experiment faster = large.withOptimizer(large.optimizer().withLearningRate(0.25));
        Experiment fastest = large.withOptimizer(large.optimizer().withLearningRate(2));
        screen.experimentChanged(faster);
        screen.experimentChanged(fastest);
        assertThat(later.work).hasSize(1);
        later.doAll();
        assertThat(screen.run().experiment()).isEqualTo(fastest);
        assertThat(screen.run().position()).isEqualTo(30);
        screen.experimentChanged(fastest);
        assertThat(later.work).isEmpty();
    }

    @Test
    void aLongSumIsWrittenByItsLargestTermsAndMoreOfThemOnRequest() {
        open();
        screen.stepForward();
        StepExplanation.Formula short8 = formula();
        assertThat(short8.rest().count()).isEqualTo(144 - 8);
        assertThat(short8.symbols()).contains("\\Sigma_{136}");
        String result = short8.numbers().get(short8.numbers().size() - 1);
        screen.moreTerms();
        StepExplanation.Formula more = formula();
        assertThat(more.rest().count()).isEqualTo(144 - 16);
        assertThat(more.terms()).hasSize(2 * 16 + 1 + 1 + 1);
        assertThat(more.numbers().get(more.numbers().size() - 1)).isEqualTo(result);
        assertThat(more.terms().get(more.terms().size() - 1).value())
                .isEqualTo(screen.run().trace().step(0).value());
        screen.stepForward();
        assertThat(screen.termsProperty().get()).isEqualTo(8);
    }

    @Test
    void aClickOnALayerNamesSomeResultsAndCountsTheRest() {
        open();
        screen.granularityProperty().set(Granularity.LAYER);
        while (screen.run().phase() != Phase.UPDATE) {
            screen.stepForward();
        }
        screen.stepBack();
        StepExplanation.Results results = explanation().results();
        assertThat(results.first()).hasSize(40);
        assertThat(results.first().size() + results.more()).isGreaterThanOrEqualTo(144 * 20);
    }

    private StepExplanation explanation() {
        return new ExplanationWriter(Messages.of(Language.ENGLISH))
                .write(screen.click(), screen.termsProperty().get());
    }

    private StepExplanation.Formula formula() {
        return explanation().formula().orElseThrow();
    }
}
