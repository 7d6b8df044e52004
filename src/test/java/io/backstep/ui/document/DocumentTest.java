package io.backstep.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.optimizer.Sgd;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final String RATE = "job.learningRate";

    private final Experiment start = Experiments.random(1);
    private final Document document = new Document(start, Position.start("step"));

    private boolean rate(double rate) {
        return document.edit(RATE, experiment -> Experiments.withRate(experiment, rate));
    }

    @Test
    void anEditIsAnnouncedOnceWithEverythingInPlace() {
        List<DocumentChange> changes = new ArrayList<>();
        document.onChange(changes::add);
        document.experimentProperty().subscribe((before, now) -> {
            assertThat(document.isDirty()).isTrue();
            assertThat(document.state().undoName()).contains(RATE);
        });

        assertThat(rate(0.25)).isTrue();

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).kind()).isEqualTo(DocumentChange.Kind.EDITED);
        assertThat(changes.get(0).before().experiment()).isEqualTo(start);
        assertThat(document.experiment().optimizer().learningRate()).isEqualTo(0.25);
        assertThat(document.undoNameProperty().getValue()).contains(RATE);
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        document.onChange(change -> assertThat(change).isNull());
        assertThat(rate(0.5)).isFalse();
        assertThat(document.state().undoName()).isEmpty();
    }

    @Test
    void undoingBackToWhatWasSavedMakesItCleanAgain() {
        rate(0.25);
        rate(0.125);
        document.undo();
        assertThat(document.undo()).isTrue();
        assertThat(document.undo()).isFalse();
        assertThat(document.isDirty()).isFalse();
        assertThat(document.experiment()).isEqualTo(start);
        document.redo();
        assertThat(document.redo()).isTrue();
        assertThat(document.redo()).isFalse();
        assertThat(document.experiment().optimizer().learningRate()).isEqualTo(0.125);
    }

    @Test
    void aWholeDragIsOneJob() {
        document.beginGesture();
        rate(0.4);
        rate(0.3);
        rate(0.2);
        document.endGesture();
        rate(0.1);
        document.undo();
        assertThat(document.experiment().optimizer().learningRate()).isEqualTo(0.2);
        document.undo();
        assertThat(document.experiment()).isEqualTo(start);
        assertThat(document.state().undoName()).isEmpty();
        document.redo();
        assertThat(document.experiment().optimizer().learningRate()).isEqualTo(0.2);
    }

    @Test
    void aDragThereAndBackLeavesNoTraceAndCostsNoRedo() {
        rate(0.25);
        document.undo();
        document.beginGesture();
        rate(0.4);
        rate(0.5);
        document.endGesture();
        assertThat(document.state().undoName()).isEmpty();
        assertThat(document.isDirty()).isFalse();
        document.redo();
        assertThat(document.experiment().optimizer().learningRate()).isEqualTo(0.25);
    }

    @Test
    void noJobIsPushedFromInsideAnother() {
        assertThatThrownBy(() -> document.edit(RATE, experiment -> {
                    rate(0.1);
                    return Experiments.withRate(experiment, 0.2);
                }))
                .isInstanceOf(IllegalStateException.class);
        document.onChange(change -> rate(0.3));
        assertThatThrownBy(() -> rate(0.2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> document.edit(RATE, experiment -> {
                    document.undo();
                    return experiment;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlySoManyJobsAreKept() {
        for (int i = 1; i <= Document.UNDO_DEPTH + 5; i++) {
            rate(i);
        }
        int undone = 0;
        while (document.undo()) {
            undone++;
        }
        assertThat(undone).isEqualTo(Document.UNDO_DEPTH);
        assertThat(document.experiment().optimizer().learningRate()).isEqualTo(5);
    }

    @Test
    void aRunThatCannotGoOnIsLeftAndComesBackWithUndo() {
        Run run = Run.of(Runs.history(start, 3), 3);
        document.move(position -> position.withRun(Optional.of(run)));
        assertThat(document.isDirty()).isFalse();
        rate(0.25);
        assertThat(document.position().run())
                .as("another rate goes on from here")
                .contains(run);

        document.edit("job.optimizer", experiment -> Experiments.random(1, 2, new Sgd()));
        assertThat(document.position().run()).isEmpty();
        document.undo();
        assertThat(document.position().run()).contains(run);
        document.redo();
        assertThat(document.position().run()).isEmpty();
        Experiment larger = Experiments.random(1, 5, new Sgd());
        assertThatThrownBy(() -> new Document(larger, Position.start("step"))
                        .move(position -> position.withRun(Optional.of(run))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undoBringsBackOnlyWhatTheJobMoved() {
        document.edit(
                RATE,
                experiment -> Experiments.withRate(experiment, 0.1),
                position -> position.with("step", ScreenState.EMPTY.with("step", 0)));
        document.move(position -> position.with("lessons", ScreenState.EMPTY.with("page", 4)));
        document.undo();
        assertThat(document.position().of("step").integer("step")).isEmpty();
        assertThat(document.position().of("lessons").integer("page")).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMixtureOfEditsIsTakenBackStateByState(long seed) {
        Random random = new Random(seed);
        List<Experiment> states = new ArrayList<>(List.of(start));
        int at = 0;
        for (int i = 0; i < 300; i++) {
            int choice = random.nextInt(4);
            if (choice == 0) {
                assertThat(document.undo()).isEqualTo(at > 0);
                at = Math.max(0, at - 1);
            } else if (choice == 1) {
                assertThat(document.redo()).isEqualTo(at < states.size() - 1);
                at = Math.min(states.size() - 1, at + 1);
            } else {
                boolean drag = choice == 3;
                if (drag) {
                    document.beginGesture();
                    rate(1 + random.nextDouble());
                }
                rate(1 + random.nextDouble());
                document.endGesture();
                states.subList(at + 1, states.size()).clear();
                states.add(document.experiment());
                at++;
            }
            assertThat(document.experiment()).isEqualTo(states.get(at));
            assertThat(document.isDirty()).isEqualTo(!document.experiment().equals(start));
        }
    }
}
