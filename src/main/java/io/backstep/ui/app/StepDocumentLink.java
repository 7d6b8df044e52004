package io.backstep.ui.app;

import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentChange;
import io.backstep.ui.document.DocumentState;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.step.StepRun;
import io.backstep.ui.step.StepViewModel;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.util.Subscription;

/**
 * Keeps the Step screen and the document together: an edit of the document reaches the screen, a move on the screen is
 * remembered by the document, and with it by the session.
 */
final class StepDocumentLink implements Subscription {
    /** The name of the screen in a position. */
    static final String SCREEN = "step";

    private static final String POSITION = "position";
    private static final String GRANULARITY = "granularity";

    /** Runs that edits ended and undoing may bring back whole; what is older comes back by its last iterations only. */
    private static final int MOST_ENDED = 20;

    /** Steps of their traces: those of large networks fill the memory that many small ones would not. */
    private static final long MOST_STEPS_ENDED = 300_000;

    private final Document document;
    private final StepViewModel screen;
    private final Deque<StepRun> ended = new ArrayDeque<>();
    private final Subscription subscriptions;

    private Optional<Remembered> remembered = Optional.empty();
    private boolean opening;

    /** A run in the document's words and what it was made from: making it anew at every click would cost too much. */
    private record Remembered(StepRun of, Optional<Run> run) {
        boolean isOf(StepRun other) {
            return of.history() == other.history()
                    && of.iteration() == other.iteration()
                    && of.experiment().equals(other.experiment());
        }
    }

    /** Opens the screen where the document is, and follows both from then on. */
    StepDocumentLink(Document document, StepViewModel screen) {
        this.document = document;
        this.screen = screen;
        open(document.state());
        subscriptions = Subscription.combine(
                document.onChange(this::changed),
                screen.runProperty().subscribe((before, now) -> moved()),
                screen.granularityProperty().subscribe((before, now) -> moved()));
        moved();
    }

    @Override
    public void unsubscribe() {
        subscriptions.unsubscribe();
    }

    private void changed(DocumentChange change) {
        Experiment experiment = change.after().experiment();
        if (change.kind() == DocumentChange.Kind.REPLACED) {
            ended.clear();
            open(change.after());
            moved();
            return;
        }
        StepRun left = screen.run();
        boolean goesOn = experiment.network().equals(left.experiment().network())
                && experiment
                        .optimizer()
                        .rule()
                        .equals(left.experiment().optimizer().rule());
        Optional<StepRun> back = change.kind() == DocumentChange.Kind.EDITED || goesOn
                ? Optional.empty()
                : ended.stream()
                        .filter(run -> run.experiment().equals(experiment))
                        .findFirst();
        if (!goesOn) {
            ended.addFirst(left);
            while (ended.size() > MOST_ENDED || (ended.size() > 1 && steps(ended) > MOST_STEPS_ENDED)) {
                ended.removeLast();
            }
        }
        back.ifPresentOrElse(
                run -> {
                    ended.remove(run);
                    screen.open(run);
                },
                () -> {
                    boolean undoneFromElsewhere = change.kind() != DocumentChange.Kind.EDITED
                            && !goesOn
                            && change.after().position().run().isPresent()
                            && !change.after()
                                    .position()
                                    .run()
                                    .equals(change.before().position().run());
                    // What was trained elsewhere comes with its own run, and is looked at from its first step.
                    boolean trainedElsewhere = change.kind() == DocumentChange.Kind.EDITED
                            && change.nameKey().equals(Optional.of(TrainedMoment.JOB));
                    if (undoneFromElsewhere || trainedElsewhere) {
                        open(change.after());
                    } else {
                        screen.experimentChanged(experiment);
                    }
                });
        moved();
    }

    private static long steps(Collection<StepRun> runs) {
        return runs.stream().mapToLong(run -> run.trace().size()).sum();
    }

    private void moved() {
        if (opening) {
            return;
        }
        StepRun run = screen.run();
        // An edit is told to several listeners; until this one has heard of it, the screen is still in the old run.
        if (!run.experiment().equals(document.experiment())) {
            return;
        }
        document.move(position -> positionOf(position, run));
    }

    private Position positionOf(Position position, StepRun run) {
        if (remembered.filter(known -> known.isOf(run)).isEmpty()) {
            boolean untouched = run.iteration() == 1 && run.firstSample() == 0;
            Optional<Run> made = untouched
                    ? Optional.empty()
                    : Optional.of(Run.of(run.history(), run.iteration())).filter(one -> one.fits(run.experiment()));
            remembered = Optional.of(new Remembered(run, made));
        }
        ScreenState state = position.of(SCREEN)
                .with(POSITION, run.position())
                .with(
                        GRANULARITY,
                        Objects.requireNonNull(screen.granularityProperty().get())
                                .name());
        return position.withRun(remembered.flatMap(Remembered::run)).with(SCREEN, state);
    }

    private void open(DocumentState state) {
        opening = true;
        try {
            ScreenState kept = state.position().of(SCREEN);
            kept.text(GRANULARITY).flatMap(StepDocumentLink::granularity).ifPresent(screen.granularityProperty()::set);
            screen.open(state.experiment(), () -> place(state));
        } finally {
            opening = false;
        }
    }

    /** The place on the Step screen that a document is at. */
    static StepRun place(DocumentState state) {
        Experiment experiment = state.experiment();
        int position = position(state.position());
        return state.position()
                .run()
                .map(run -> StepRun.at(experiment, run.history(experiment), run.iteration(), position))
                .orElseGet(() -> StepRun.start(experiment).to(position));
    }

    /** How many steps of the iteration on view have been taken. */
    static int position(Position position) {
        return Math.max(0, position.of(SCREEN).integer(POSITION).orElse(0));
    }

    private static Optional<Granularity> granularity(String name) {
        return Stream.of(Granularity.values())
                .filter(granularity -> granularity.name().equals(name))
                .findFirst();
    }
}
