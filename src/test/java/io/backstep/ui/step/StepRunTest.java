package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Step;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepRunTest {
    @ParameterizedTest
    @EnumSource(Granularity.class)
    void goesForwardAndBackOverSeveralIterationsBitForBit(Granularity granularity) {
        List<StepRun> places = new ArrayList<>();
        StepRun place = StepRun.start(Experiments.twoSamples());
        while (place.iteration() < 4) {
            places.add(place);
            place = place.forward(granularity);
        }
        for (int i = places.size() - 1; i >= 0; i--) {
            place = place.back(granularity);
            StepRun before = places.get(i);
            assertThat(place.iteration()).isEqualTo(before.iteration());
            assertThat(place.position()).isEqualTo(before.position());
            assertThat(place.trace().before()).isEqualTo(before.trace().before());
            assertThat(place.trace().after()).isEqualTo(before.trace().after());
            assertThat(place.trace().stateAfter()).isEqualTo(before.trace().stateAfter());
        }
        assertThat(place.canGoBack()).isFalse();
    }

    /** Every lot that was drawn is there again, bit for bit, however far one goes and comes back. */
    @Test
    void goingBackBringsEveryDrawBack() {
        Experiment dropping =
                DropoutEdits.withShare(Experiments.batchOfTwo(), 0, 0.5).withSeed(11);
        StepRun place = StepRun.start(dropping);
        List<List<Step>> steps = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            steps.add(place.trace().steps());
            place = place.nextIteration();
        }
        Set<List<Double>> draws = new HashSet<>();
        for (int i = 7; i >= 0; i--) {
            place = place.back(Granularity.ITERATION).to(0);
            assertThat(place.iteration()).isEqualTo(i + 1);
            assertThat(place.trace().steps()).isEqualTo(steps.get(i));
            draws.add(place.trace().steps().stream()
                    .filter(step -> step.operation() == Operation.DRAW)
                    .map(Step::value)
                    .toList());
            place = place.to(0);
        }
        assertThat(draws).hasSizeGreaterThan(4).allMatch(masks -> masks.size() == 4);
    }

    /** The moving means as well, and the clicks go over the samples together. */
    @Test
    void goesForwardAndBackThroughANormalizedBatch() {
        Experiment normalized = NormalizationEdits.with(Experiments.twoSamples(), 0, true);
        for (Granularity granularity : Granularity.values()) {
            StepRun place = StepRun.start(normalized);
            List<StepRun> been = new ArrayList<>();
            while (place.iteration() < 4) {
                been.add(place);
                place = place.forward(granularity);
            }
            for (int i = been.size() - 1; i >= 0; i--) {
                place = place.back(granularity);
                StepRun before = been.get(i);
                assertThat(place.iteration()).isEqualTo(before.iteration());
                assertThat(place.position()).isEqualTo(before.position());
                assertThat(place.trace().before()).isEqualTo(before.trace().before());
                assertThat(place.trace().after()).isEqualTo(before.trace().after());
                assertThat(place.trace().steps()).isEqualTo(before.trace().steps());
            }
        }
    }

    @Test
    void stopsAtSomethingNewWithEveryClick() {
        StepRun place = StepRun.start(Experiments.worked());
        int clicks = 0;
        while (place.iteration() == 1) {
            StepRun next = place.forward(Granularity.TERM);
            assertThat(next).isNotEqualTo(place);
            place = next;
            clicks++;
        }
        assertThat(clicks).isEqualTo(40);
        assertThat(place.position()).isEqualTo(1);
    }

    @Test
    void changesTheUpdateOnViewWithTheLearningRate() {
        StepRun end = StepRun.start(Experiments.worked()).to(Integer.MAX_VALUE);
        Experiment faster =
                end.experiment().withOptimizer(end.experiment().optimizer().withLearningRate(1));
        StepRun changed = end.withExperiment(faster);
        Weight w5 = new Weight(1, 0, 0);
        double before = end.trace().before().valueOf(w5);
        double slow = end.trace().after().valueOf(w5) - before;
        double fast = changed.trace().after().valueOf(w5) - before;
        assertThat(changed.position()).isEqualTo(end.position());
        assertThat(fast).isCloseTo(2 * slow, Offset.offset(1e-15));
    }

    @Test
    void staysAtTheSameStepWhenAnActivationChanges() {
        StepRun place = StepRun.start(Experiments.worked()).toWriterOf(new Delta(0, 0, 0), Granularity.TERM);
        Network network = place.experiment().network();
        Layer hidden = new Layer(
                new Tanh(), network.layer(0).weights(), network.layer(0).biases());
        Network changed = new Network(2, List.of(hidden, network.layer(1)), network.biasMode());
        StepRun after = place.withExperiment(place.experiment().withNetwork(changed));
        assertThat(after.trace().step(after.position() - 1).writes()).isEqualTo(new Delta(0, 0, 0));
    }

    @Test
    void takesTheOtherSampleAndKeepsTheWeights() {
        StepRun second = StepRun.start(Experiments.twoSamples()).nextIteration();
        assertThat(second.firstSample()).isEqualTo(1);
        StepRun chosen = second.withFirstSample(0);
        assertThat(chosen.trace().batch().get(0))
                .isEqualTo(Experiments.twoSamples().data().get(0));
        assertThat(chosen.trace().before()).isEqualTo(second.trace().before());
    }

    @Test
    void showsThePassBeforeAsStale() {
        StepRun second = StepRun.start(Experiments.worked()).nextIteration();
        assertThat(second.trace().valueAt(new Delta(0, 0, 0), 0)).isInstanceOf(Knowledge.Stale.class);
        StepRun first = second.toIteration(1);
        assertThat(first.trace().valueAt(new Delta(0, 0, 0), 0)).isInstanceOf(Knowledge.NotYetKnown.class);
    }

    @Test
    void stopsWhereTheNumbersEnd() {
        Network worked = Experiments.worked().network();
        List<Layer> linear = worked.layers().stream()
                .map(layer -> new Layer(new Linear(), layer.weights(), layer.biases()))
                .toList();
        Experiment wild = Experiments.worked()
                .withNetwork(new Network(2, linear, worked.biasMode()))
                .withOptimizer(Experiments.worked().optimizer().withLearningRate(1e6));
        StepRun place = StepRun.start(wild);
        for (int i = 0; i < 50; i++) {
            place = place.nextIteration();
        }
        assertThat(place.trace().divergedAt()).isPresent();
        assertThat(place.to(Integer.MAX_VALUE).canGoForward()).isFalse();
        assertThat(place.canGoBack()).isTrue();
    }
}
