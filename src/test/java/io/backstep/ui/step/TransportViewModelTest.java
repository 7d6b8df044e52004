package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.Linear;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Trace;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.text.LiveLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransportViewModelTest {
    private final ManualFrameClock clock = new ManualFrameClock();
    private final LiveLanguage language = new LiveLanguage(Language.ENGLISH);
    private StepViewModel step = new StepViewModel(Experiments.worked());
    private TransportViewModel transport = new TransportViewModel(step, language, clock);

    private void open(Experiment experiment) {
        step = new StepViewModel(experiment);
        transport = new TransportViewModel(step, language, clock);
    }

    private static Experiment wild() {
        Network worked = Experiments.worked().network();
        List<Layer> linear = worked.layers().stream()
                .map(layer -> new Layer(new Linear(), layer.weights(), layer.biases()))
                .toList();
        return Experiments.worked()
                .withNetwork(new Network(2, linear, worked.biasMode()))
                .withOptimizer(Experiments.worked().optimizer().withLearningRate(1e6));
    }

    @Test
    void takesAStepWithEveryTickOfThePlayingClock() {
        transport.play();
        clock.advance(Duration.ofMillis(16));
        assertThat(step.run().position()).isEqualTo(1);
        clock.advance(Speed.NORMAL.interval().minusMillis(1));
        assertThat(step.run().position()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(step.run().position()).isEqualTo(2);
        transport.speedProperty().set(Speed.EIGHTFOLD);
        clock.advance(Speed.NORMAL.interval());
        assertThat(step.run().position()).isEqualTo(3);
        clock.advance(Speed.EIGHTFOLD.interval());
        assertThat(step.run().position()).isEqualTo(4);
        assertThat(transport.playingProperty().get()).isTrue();
    }

    @Test
    void leavesOutWhatASlowFrameMissed() {
        transport.play();
        clock.advance(Duration.ofMillis(16));
        clock.advance(Duration.ofMinutes(5));
        assertThat(step.run().position()).isEqualTo(2);
        clock.advance(Duration.ofMillis(1));
        assertThat(step.run().position()).isLessThanOrEqualTo(3);
        clock.advance(Duration.ofMillis(1));
        assertThat(step.run().position()).isLessThanOrEqualTo(3);
    }

    @Test
    void playsAtTheChosenGranularityIntoTheNextIteration() {
        step.granularityProperty().set(Granularity.PASS);
        transport.play();
        for (int i = 0; i < 5; i++) {
            clock.advance(Speed.NORMAL.interval());
        }
        assertThat(step.run().iteration()).isEqualTo(2);
        assertThat(step.run().phase()).isEqualTo(Phase.FORWARD);
    }

    @Test
    void stopsPlayingWhenAnythingElseMoves() {
        List<Runnable> moves = List.of(
                () -> transport.stepForward(),
                () -> transport.stepBack(),
                () -> transport.scrubTo(20),
                () -> step.goTo(3),
                () -> step.granularityProperty().set(Granularity.LAYER),
                () -> step.experimentChanged(Experiments.worked()
                        .withOptimizer(Experiments.worked().optimizer().withLearningRate(0.1))),
                () -> transport.togglePlay());
        for (Runnable move : moves) {
            open(Experiments.worked());
            transport.togglePlay();
            clock.advance(Duration.ofMillis(16));
            assertThat(transport.playingProperty().get()).isTrue();
            move.run();
            assertThat(transport.playingProperty().get()).isFalse();
            assertThat(clock.isIdle()).isTrue();
        }
    }

    @Test
    void stopsPlayingWhereTheRunDiverges() {
        open(wild());
        step.granularityProperty().set(Granularity.PASS);
        transport.play();
        for (int i = 0; i < 500 && transport.playingProperty().get(); i++) {
            clock.advance(Speed.NORMAL.interval());
        }
        assertThat(step.run().trace().divergedAt()).isPresent();
        assertThat(transport.playingProperty().get()).isFalse();
        assertThat(clock.isIdle()).isTrue();
        assertThat(transport.canGoForwardProperty().get()).isFalse();
        transport.play();
        assertThat(transport.playingProperty().get()).isFalse();
    }

    @Test
    void knowsThePhaseOfTheNextStep() {
        Trace trace = step.run().trace();
        for (int i = 0; i < trace.size(); i++) {
            assertThat(transport.nextPhaseProperty().get())
                    .isEqualTo(trace.step(i).phase());
            transport.stepForward();
        }
        assertThat(transport.nextPhaseProperty().get()).isEqualTo(Phase.FORWARD);
        assertThat(transport.canGoToEndProperty().get()).isFalse();
    }

    @Test
    void saysWhereItIsInBothLanguages() {
        transport.scrubTo(22);
        assertThat(transport.positionProperty().get()).isEqualTo("step 23 of 39");
        assertThat(transport.sentenceProperty().get()).isEqualTo("step 23 of 39, Backward");
        assertThat(transport.titleOf(22)).startsWith("23 · ");
        language.setLanguage(Language.CHINESE);
        assertThat(transport.positionProperty().get()).isEqualTo("第 23 步，共 39 步");
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void scrubsOnlyToWhereAClickStops(Granularity granularity) {
        step.granularityProperty().set(granularity);
        Trace trace = step.run().trace();
        List<Integer> stops = new ArrayList<>(List.of(0));
        while (stops.get(stops.size() - 1) < trace.size()) {
            stops.add(trace.next(stops.get(stops.size() - 1), granularity));
        }
        for (int i = -1; i < trace.size(); i++) {
            transport.scrubTo(i);
            int index = i;
            int wanted = stops.stream().filter(stop -> stop > index).findFirst().orElseThrow();
            assertThat(step.run().position()).isEqualTo(i < 0 ? 0 : wanted);
        }
        for (int i = stops.size() - 2; i >= 0; i--) {
            transport.steps().back();
            assertThat(step.run().position()).isEqualTo(stops.get(i));
        }
    }

    @Test
    void keepsTheArrowKeysOfTheTimelineWithinTheIteration() {
        transport.nextIteration();
        transport.steps().back();
        assertThat(step.run().iteration()).isEqualTo(2);
        transport.last();
        transport.steps().onward();
        assertThat(step.run().iteration()).isEqualTo(2);
        transport.steps().goTo(0);
        assertThat(step.run().position()).isZero();
    }

    @Test
    void returnsToAnEarlierIterationExactly() {
        StepRun begin = step.run();
        for (int i = 0; i < 5; i++) {
            transport.nextIteration();
        }
        transport.returnTo(1);
        assertThat(step.run().trace().before()).isEqualTo(begin.trace().before());
        assertThat(step.run().trace().after()).isEqualTo(begin.trace().after());
        assertThat(transport.lossCurve().size()).isEqualTo(5);
        transport.iterations().onward();
        assertThat(step.run().iteration()).isEqualTo(2);
        transport.iterations().back();
        assertThat(step.run().iteration()).isEqualTo(1);
    }

    @Test
    void describesTheLosses() {
        assertThat(transport.describeIteration(1)).isEqualTo("iteration 1: no loss yet");
        transport.last();
        assertThat(transport.describeIteration(1)).isEqualTo("iteration 1: loss 0.298371");
        transport.nextIteration();
        assertThat(transport.describeIteration(2)).isEqualTo("iteration 2: no loss yet");
    }
}
