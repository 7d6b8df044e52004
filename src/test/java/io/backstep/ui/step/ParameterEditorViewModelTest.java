package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.SharedBias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.kit.input.NumberText;
import org.junit.jupiter.api.Test;

class ParameterEditorViewModelTest {
    private static final Weight W5 = new Weight(1, 0, 0);

    private final Document document = new Document(Experiments.twoSamples(), Position.start("step"));
    private final StepViewModel step = new StepViewModel(document.experiment());
    private final ParameterEditorViewModel editor = new ParameterEditorViewModel(document, step);

    ParameterEditorViewModelTest() {
        document.onChange(change -> step.experimentChanged(change.after().experiment()));
    }

    private Network network() {
        return document.experiment().network();
    }

    private String hint() {
        return editor.hint().in(Messages.of(Language.ENGLISH));
    }

    @Test
    void aWeightIsTyped() {
        step.goTo(3);
        assertThat(editor.text(W5)).isEqualTo("0.4");
        assertThat(hint()).isEqualTo("The number that the run begins with.");

        assertThat(editor.enter(W5, "-2e-1")).isEmpty();

        assertThat(network()).isEqualTo(Experiments.twoSamples().network().with(W5, -0.2));
        assertThat(editor.text(W5)).isEqualTo("-0.2");
        assertThat(step.run().position()).as("the place stays").isEqualTo(3);
        assertThat(document.undoNameProperty().getValue()).contains("job.weight");
        assertThat(document.undo()).isTrue();
        assertThat(document.experiment()).isEqualTo(Experiments.twoSamples());
        assertThat(document.undo()).as("it was one job").isFalse();
    }

    @Test
    void whatIsNoNumberChangesNothing() {
        assertThat(editor.enter(W5, "much").orElseThrow().in(Messages.of(Language.ENGLISH)))
                .startsWith("A number, please");
        assertThat(editor.enter(W5, "1e999")).isPresent();
        assertThat(editor.text(W5)).isEqualTo("0.4");
        assertThat(document.undo()).isFalse();
    }

    @Test
    void theSameNumberBeginsNothingAnew() {
        step.nextIteration();
        assertThat(editor.enter(W5, editor.text(W5))).isEmpty();
        assertThat(step.run().iteration()).isEqualTo(2);
        assertThat(document.undo()).isFalse();
    }

    @Test
    void aFrozenBiasIsTypedToo() {
        assertThat(document.experiment().network().biasMode()).isEqualTo(BiasMode.FROZEN);
        step.last();
        assertThat(editor.enter(new Bias(0, 1), "0.1")).isEmpty();
        assertThat(network().layer(0).biases()).isEqualTo(Vector.of(0.35, 0.1));
        assertThat(step.run().position())
                .as("no update writes it, so it is to be seen at the end too")
                .isEqualTo(step.run().trace().size());
        assertThat(document.undoNameProperty().getValue()).contains("job.bias");
    }

    @Test
    void aSharedBiasIsThatOfTheLayer() {
        document.edit("job.biasMode", now -> NetworkEdits.withBiasMode(now, BiasMode.SHARED));
        assertThat(editor.text(new SharedBias(0))).isEqualTo("0.35");
        assertThat(editor.enter(new SharedBias(0), "0,2")).isEmpty();
        assertThat(network().layer(0).biases()).isEqualTo(Vector.of(0.2, 0.2));
        assertThat(network().layer(1).biases()).isEqualTo(Vector.of(0.6, 0.6));
    }

    @Test
    void laterOnTheRunBeginsAnewFromTheIterationOnView() {
        step.nextIteration();
        step.nextIteration();
        step.nextIteration();
        step.goTo(5);
        StepRun left = step.run();
        Network shown = left.trace().before();
        assertThat(editor.text(W5)).isEqualTo(NumberText.of(shown.valueOf(W5))).isNotEqualTo("0.4");
        assertThat(hint()).isEqualTo("The run begins anew, with all weights as iteration 4 begins.");

        assertThat(editor.enter(W5, "0.9")).isEmpty();

        assertThat(network()).isEqualTo(shown.with(W5, 0.9));
        assertThat(step.run().iteration()).isEqualTo(1);
        assertThat(step.run().position()).isEqualTo(5);
        assertThat(step.run().firstSample()).as("the sample on view").isEqualTo(left.firstSample());
        assertThat(left.firstSample()).isEqualTo(1);
        Experiment edited = document.experiment();
        assertThat(document.undo()).isTrue();
        assertThat(document.experiment()).isEqualTo(Experiments.twoSamples());
        assertThat(document.redo()).isTrue();
        assertThat(document.experiment()).isEqualTo(edited);
    }

    @Test
    void whereTheUpdateHasBeenMadeTheRunStandsBeforeItsFirstStep() {
        step.granularityProperty().set(Granularity.TERM);
        step.goToWriterOf(W5);
        int update = step.run().position();
        assertThat(editor.text(W5)).as("as the iteration begins").isEqualTo("0.4");

        assertThat(editor.enter(W5, "0.9")).isEmpty();
        assertThat(step.run().position()).isZero();

        step.goTo(update - 1);
        assertThat(editor.enter(W5, "0.8")).isEmpty();
        assertThat(step.run().position()).isEqualTo(update - 1);
    }

    @Test
    void onlyWhatTheNetworkHasCanBeChanged() {
        assertThat(editor.has(W5)).isTrue();
        assertThat(editor.has(new Weight(1, 2, 0))).isFalse();
        assertThat(editor.has(new Weight(1, 0, 2))).isFalse();
        assertThat(editor.has(new Bias(2, 0))).isFalse();
        assertThat(editor.name(W5).in(Messages.of(Language.ENGLISH))).contains("w₅");
    }
}
