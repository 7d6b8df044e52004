package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.Outcome;
import io.backstep.experiment.DataSource;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.document.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The data of one's own that are on view, or were before, and what the session keeps of them. */
final class OwnDataMemory {
    private final ReadOnlyObjectWrapper<Optional<Words>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<Reopened> reopening;
    /** Those that there were: undoing may bring them back. */
    private final Deque<OwnData> held = new ArrayDeque<>();
    /** Those that the texts are of. */
    private Optional<OwnData> own = Optional.empty();
    /** Written once: to write them at every change of a plan would take too long. */
    private List<String> texts = List.of();

    /** A file that was read again. */
    private record Reopened(OwnFile file, Outcome<DataSource.Own> outcome, Consumer<OwnData> then) {}

    OwnDataMemory(Background background) {
        reopening = background.latest(this::reopened, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    /** What is to be said, such as that the file of the last session is gone. */
    ReadOnlyObjectProperty<Optional<Words>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void clearNotice() {
        notice.set(Optional.empty());
    }

    /** Those of a plan. */
    Optional<OwnData> own(DataSource onView) {
        return held.stream().filter(known -> known.source().equals(onView)).findFirst();
    }

    /** Knows data of one's own, which a plan is about to have. */
    void hold(OwnData taken) {
        held.removeIf(known -> known.source().equals(taken.source()));
        held.addFirst(taken);
        if (held.size() > Document.UNDO_DEPTH) {
            held.removeLast();
        }
        write(taken);
        notice.set(texts.isEmpty() ? Optional.of(messages -> messages.get("train.data.own.lost")) : Optional.empty());
    }

    private void write(OwnData data) {
        own = Optional.of(data);
        texts = OwnDataText.write(data);
    }

    /** The texts that {@link OwnDataText} reads; none where other data than one's own are on view. */
    List<String> texts(DataSource onView) {
        Optional<OwnData> shown = own(onView);
        shown.filter(data -> !own.equals(shown)).ifPresent(this::write);
        return shown.isPresent() ? texts : List.of();
    }

    /**
     * Reads a file of one's own again; where that does not go any more it is said.
     *
     * @param then is given the data
     */
    void reopen(OwnFile file, Consumer<OwnData> then) {
        reopening.submit(() -> new Reopened(file, file.load(), then));
    }

    private void reopened(Reopened done) {
        done.outcome()
                .value()
                .ifPresentOrElse(
                        source -> {
                            OwnData data = new OwnData(source, false, Optional.of(done.file()));
                            hold(data);
                            done.then().accept(data);
                        },
                        () -> notice.set(
                                Optional.of(gone(done.file(), done.outcome().problems()))));
    }

    private static Words gone(OwnFile file, DataProblems problems) {
        DataProblem first = problems.listed().get(0);
        return messages ->
                messages.get("train.data.own.gone", file.path().toString(), DataTexts.problem(first, messages));
    }
}
