package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.trace.Granularity;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.UnreadableException;
import io.backstep.ui.document.session.Session;
import io.backstep.ui.document.session.SessionFormat;
import io.backstep.ui.step.ParameterEditorViewModel;
import io.backstep.ui.step.StepRun;
import io.backstep.ui.step.StepViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepDocumentLinkTest {
    private final Document document = new Document(Rates.example(), Position.start(StepDocumentLink.SCREEN));
    private final StepViewModel screen = new StepViewModel(Rates.example());
    private final StepDocumentLink link = new StepDocumentLink(document, screen);

    private void goTo(long iteration, int position) {
        while (screen.run().iteration() < iteration) {
            screen.nextIteration();
        }
        screen.goTo(position);
    }

    @Test
    void movesAreRemembered() {
        goTo(3, 23);

        assertThat(document.position().run().map(Run::iteration)).hasValue(3L);
        assertThat(StepDocumentLink.position(document.position())).isEqualTo(23);
        assertThat(document.isDirty()).as("going somewhere is no edit").isFalse();
        assertThat(document.state().undoName()).isEmpty();
    }

    @Test
    void anEditReachesTheScreenAndLeavesThePlace() {
        goTo(2, 7);

        Rates.edit(document, 0.25);

        assertThat(screen.run().experiment()).isEqualTo(document.experiment());
        assertThat(screen.run().iteration()).isEqualTo(2);
        assertThat(screen.run().position()).isEqualTo(7);
    }

    @Test
    void undoingAnEditOfTheNetworkBringsTheWholeRunBack() {
        goTo(5, 11);
        StepRun before = screen.run();

        Rates.editWeight(document, 0.9);
        assertThat(screen.run().iteration()).isEqualTo(1);
        screen.stepForward();
        document.undo();

        assertThat(screen.run()).isEqualTo(before);
        assertThat(screen.run().history().at(2)).isPresent();
        assertThat(document.position().run().map(Run::iteration)).hasValue(5L);

        document.redo();
        assertThat(screen.run().iteration()).isEqualTo(1);
        assertThat(screen.run().experiment()).isEqualTo(document.experiment());
    }

    @Test
    void changedWeightsAreUndoneOneByOneWhereverTheRunWas() {
        ParameterEditorViewModel editor = new ParameterEditorViewModel(document, screen);
        Weight weight = new Weight(0, 0, 0);
        List<StepRun> left = new ArrayList<>();
        for (int edit = 0; edit < 25; edit++) {
            goTo(1 + edit % 3, edit);
            left.add(screen.run());
            assertThat(editor.enter(weight, String.valueOf(edit))).isEmpty();
            assertThat(screen.run().iteration()).isEqualTo(1);
            assertThat(screen.run().trace().before().valueOf(weight)).isEqualTo(edit);
        }
        for (int edit = 24; edit >= 0; edit--) {
            assertThat(document.undo()).isTrue();
            StepRun back = left.get(edit);
            assertThat(screen.run().experiment()).isEqualTo(back.experiment());
            assertThat(screen.run().iteration()).isEqualTo(back.iteration());
            assertThat(screen.run().trace().before()).isEqualTo(back.trace().before());
            // Only the latest runs are kept whole.
            if (edit >= 10) {
                assertThat(screen.run()).isEqualTo(back);
            }
        }
        assertThat(document.undo()).isFalse();
    }

    @Test
    void anotherDocumentBeginsAtItsStart() {
        goTo(2, 5);

        document.replace(Rates.other(), Optional.empty());

        assertThat(screen.run().experiment()).isEqualTo(Rates.other());
        assertThat(screen.run().iteration()).isEqualTo(1);
        assertThat(screen.run().position()).isZero();
        assertThat(document.position().run()).isEmpty();
    }

    @Test
    void aSessionComesBackBitForBit() throws UnreadableException {
        screen.granularityProperty().set(Granularity.LAYER);
        goTo(4, 20);
        Rates.edit(document, 0.7);
        StepRun left = screen.run();
        SessionFormat format = new SessionFormat(new ExperimentFileFormat());
        Session session = format.read(format.write(Session.of(document.state())));

        Document reopened = new Document(Rates.other(), Position.start(StepDocumentLink.SCREEN));
        StepViewModel reopenedScreen = new StepViewModel(Rates.other());
        StepDocumentLink reopenedLink = new StepDocumentLink(reopened, reopenedScreen);
        session.restoreTo(reopened);

        StepRun found = reopenedScreen.run();
        assertThat(found.iteration()).isEqualTo(left.iteration());
        assertThat(found.position()).isEqualTo(left.position());
        assertThat(found.trace().before()).isEqualTo(left.trace().before());
        assertThat(found.trace().after()).isEqualTo(left.trace().after());
        assertThat(reopenedScreen.granularityProperty().get()).isEqualTo(Granularity.LAYER);
        assertThat(reopened.isDirty()).isTrue();
        assertThat(reopened.position()).isEqualTo(document.position());
        reopenedLink.unsubscribe();
    }

    @Test
    void nothingIsFollowedAfterwards() {
        link.unsubscribe();

        screen.goTo(9);
        Rates.edit(document, 0.1);

        assertThat(StepDocumentLink.position(document.position())).isZero();
        assertThat(screen.run().experiment()).isEqualTo(Rates.example());
    }
}
