package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * The one document behind all screens: an experiment, the learner's position in it, its file, and what can be undone.
 * To be used on one thread.
 *
 * <p>All of it is one immutable {@link DocumentState}; the other properties are views of that, so that whoever hears of
 * a change of one finds the others changed too. While a job is being made or announced no other can be pushed.
 */
public final class Document implements Undoing {
    /** How many jobs can be undone; of more, the oldest are forgotten. */
    public static final int UNDO_DEPTH = 200;

    // Properties
    private final ReadOnlyObjectWrapper<DocumentState> state;
    private final ObservableValue<Experiment> experiment;
    private final ObservableValue<Position> position;
    private final ObservableValue<Optional<Path>> file;
    private final ObservableValue<Boolean> dirty;
    private final ObservableValue<Optional<String>> undoName;
    private final ObservableValue<Optional<String>> redoName;

    private final JobStack jobs = new JobStack(UNDO_DEPTH);
    private final List<Consumer<DocumentChange>> listeners = new ArrayList<>();
    /** What is in the file; nothing where that is not known. */
    private Optional<Experiment> saved;

    private boolean locked;

    /** A document without a file and with nothing to save. */
    public Document(Experiment experiment, Position position) {
        DocumentState first = new DocumentState(
                experiment, position.fitting(experiment), Optional.empty(), false, Optional.empty(), Optional.empty());
        this.saved = Optional.of(experiment);
        this.state = new ReadOnlyObjectWrapper<>(this, "state", first);
        this.experiment = state.map(DocumentState::experiment);
        this.position = state.map(DocumentState::position);
        this.file = state.map(DocumentState::file);
        this.dirty = state.map(DocumentState::dirty);
        this.undoName = state.map(DocumentState::undoName);
        this.redoName = state.map(DocumentState::redoName);
    }

    public ReadOnlyObjectProperty<DocumentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public DocumentState state() {
        return state.get();
    }

    public ObservableValue<Experiment> experimentProperty() {
        return experiment;
    }

    public Experiment experiment() {
        return state().experiment();
    }

    public ObservableValue<Position> positionProperty() {
        return position;
    }

    public Position position() {
        return state().position();
    }

    public ObservableValue<Optional<Path>> fileProperty() {
        return file;
    }

    public Optional<Path> file() {
        return state().file();
    }

    public ObservableValue<Boolean> dirtyProperty() {
        return dirty;
    }

    public boolean isDirty() {
        return state().dirty();
    }

    @Override
    public ObservableValue<Optional<String>> undoNameProperty() {
        return undoName;
    }

    @Override
    public ObservableValue<Optional<String>> redoNameProperty() {
        return redoName;
    }

    /** Tells of every change of the experiment, once and after the properties have changed. */
    public Subscription onChange(Consumer<DocumentChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    // Commands

    /**
     * Changes the experiment and leaves the learner where they are, as far as a run can go on with what was changed.
     *
     * @param nameKey key of the change's name in the message bundles
     * @return whether anything changed
     * @throws IllegalStateException from inside another change
     */
    public boolean edit(String nameKey, UnaryOperator<Experiment> change) {
        return edit(nameKey, change, UnaryOperator.identity());
    }

    /** As {@link #edit(String, UnaryOperator)}, but takes the learner elsewhere; undoing brings them back. */
    public boolean edit(String nameKey, UnaryOperator<Experiment> change, UnaryOperator<Position> movement) {
        return locked(() -> {
            Experiment after = change.apply(experiment());
            if (after.equals(experiment())) {
                return false;
            }
            Position to = movement.apply(position()).fitting(after);
            Optional<Job.Move> move =
                    to.equals(position()) ? Optional.empty() : Optional.of(new Job.Move(position(), to));
            push(new Job(nameKey, experiment(), after, move));
            return true;
        });
    }

    /**
     * Makes a change that was prepared elsewhere.
     *
     * @return whether it changed anything
     * @throws IllegalArgumentException if it does not start from the present experiment
     * @throws IllegalStateException from inside another change
     */
    public boolean apply(Job job) {
        if (!job.before().equals(experiment())) {
            throw new IllegalArgumentException(job.nameKey() + " starts from another experiment");
        }
        return edit(
                job.nameKey(),
                before -> job.after(),
                now -> job.move().map(move -> move.forth(now)).orElse(now));
    }

    /**
     * From here to {@link #endGesture()}, edits of the same name are one job: a slider that is dragged and let go. An
     * edit of another name, undo, redo, saving and opening end it too, and so does the next gesture.
     */
    public void beginGesture() {
        jobs.beginGesture();
    }

    public void endGesture() {
        jobs.endGesture();
    }

    @Override
    public boolean undo() {
        return locked(() -> {
            jobs.endGesture();
            Optional<Job> job = jobs.undo();
            job.ifPresent(undone -> announce(
                    DocumentChange.Kind.UNDONE,
                    Optional.of(undone.nameKey()),
                    with(undone.before(), undone.move().map(m -> m.back(position())))));
            return job.isPresent();
        });
    }

    @Override
    public boolean redo() {
        return locked(() -> {
            jobs.endGesture();
            Optional<Job> job = jobs.redo();
            job.ifPresent(redone -> announce(
                    DocumentChange.Kind.REDONE,
                    Optional.of(redone.nameKey()),
                    with(redone.after(), redone.move().map(m -> m.forth(position())))));
            return job.isPresent();
        });
    }

    /**
     * Takes the learner elsewhere; no job. Allowed at any time, so that a screen can answer a change by finding its
     * place in it.
     *
     * @throws IllegalArgumentException if the position has a run that is not one of this experiment
     */
    public void move(UnaryOperator<Position> movement) {
        DocumentState now = state();
        Position to = movement.apply(now.position());
        if (!to.run().equals(now.position().run())
                && !to.fitting(now.experiment()).equals(to)) {
            throw new IllegalArgumentException("the run is not one of this experiment");
        }
        state.set(new DocumentState(now.experiment(), to, now.file(), now.dirty(), now.undoName(), now.redoName()));
    }

    /** Puts another document in place of this one: just opened, or an example. Nothing before can be undone. */
    public void replace(Experiment opened, Optional<Path> from) {
        replace(opened, Position.start(position().screen()), from, Optional.of(opened));
    }

    /**
     * Puts a document in place that was left earlier.
     *
     * @param dirty whether it has changes that are not in its file; it stays so until it is saved
     */
    public void restore(Experiment left, Position at, Optional<Path> from, boolean dirty) {
        replace(left, at.fitting(left), from, dirty ? Optional.empty() : Optional.of(left));
    }

    private void replace(Experiment opened, Position at, Optional<Path> from, Optional<Experiment> nowSaved) {
        locked(() -> {
            jobs.clear();
            saved = nowSaved;
            announce(DocumentChange.Kind.REPLACED, Optional.empty(), stateOf(opened, at, from));
            return true;
        });
    }

    /** Takes note that this experiment is now in this file. */
    void savedAs(Experiment written, Path to) {
        locked(() -> {
            jobs.endGesture();
            saved = Optional.of(written);
            state.set(stateOf(experiment(), position(), Optional.of(to)));
            return true;
        });
    }

    private void push(Job job) {
        Job pushed = jobs.push(job);
        // A gesture that ended where it began has also to end where the learner was.
        Optional<Position> moved = pushed.changesNothing()
                ? pushed.move().map(move -> move.back(position()))
                : job.move().map(Job.Move::to);
        announce(DocumentChange.Kind.EDITED, Optional.of(job.nameKey()), with(job.after(), moved));
    }

    private DocumentState with(Experiment next, Optional<Position> moved) {
        return stateOf(next, moved.orElse(position()).fitting(next), file());
    }

    private DocumentState stateOf(Experiment next, Position at, Optional<Path> in) {
        boolean unsaved = saved.isEmpty() || !saved.get().equals(next);
        return new DocumentState(next, at, in, unsaved, jobs.undoName(), jobs.redoName());
    }

    private void announce(DocumentChange.Kind kind, Optional<String> nameKey, DocumentState after) {
        DocumentState before = state();
        state.set(after);
        for (Consumer<DocumentChange> listener : List.copyOf(listeners)) {
            listener.accept(new DocumentChange(kind, nameKey, before, after));
        }
    }

    private boolean locked(Command command) {
        if (locked) {
            throw new IllegalStateException("a change cannot be made from inside another");
        }
        locked = true;
        try {
            return command.run();
        } finally {
            locked = false;
        }
    }

    /** What is done under the lock. */
    private interface Command {
        boolean run();
    }
}
