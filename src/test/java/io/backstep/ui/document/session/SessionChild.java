package io.backstep.ui.document.session;

import io.backstep.engine.trace.History;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.WholeFile;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.document.Experiments;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.Runs;
import io.backstep.ui.document.ScreenState;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A Backstep without a window that is never idle: it takes up the session that it finds, then edits and moves on and
 * keeps the session without a pause, until somebody kills it. Every kept session is acknowledged on standard output with
 * the number of the edit it holds.
 */
final class SessionChild {
    static final String SCREEN = "step";
    private static final String EDIT = "edit";

    private SessionChild() {}

    public static void main(String[] arguments) {
        SessionFolder folder =
                folder(Path.of(arguments[0]), ProcessHandle.current().pid());
        Document document = new Document(experiment(0), Position.start(SCREEN));
        Deque<Runnable> due = new ArrayDeque<>();
        SessionKeeper keeper = new SessionKeeper(document, folder, new Impatience(due), notice -> {
            throw new IllegalStateException(notice.key() + notice.arguments());
        });
        FoundSessions found = folder.find();
        found.sessions().stream().findFirst().ifPresent(keeper::adopt);
        int edit = editOf(document.position());
        while (true) {
            edit++;
            int next = edit;
            document.edit("job.learningRate", experiment -> experiment(next));
            document.move(position -> position(next));
            while (!due.isEmpty()) {
                due.remove().run();
            }
            System.out.println("kept " + edit);
        }
    }

    static SessionFolder folder(Path path, long process) {
        return new SessionFolder(path, new SessionFormat(new ExperimentFileFormat()), WholeFile::write, process);
    }

    /** What has been edited so often; the numbers tell a whole session from one patched together. */
    static Experiment experiment(int edit) {
        return Experiments.withRate(
                Experiments.random(1, 16, Experiments.random(1).optimizer().rule()), edit + 0.1);
    }

    static Position position(int edit) {
        Experiment experiment = experiment(edit);
        History history = Runs.history(experiment, 3);
        return Position.start(SCREEN)
                .withRun(Optional.of(Run.of(history, 3)))
                .with(SCREEN, ScreenState.EMPTY.with(EDIT, edit));
    }

    static int editOf(Position position) {
        return position.of(SCREEN).integer(EDIT).orElse(0);
    }

    /** Time that does not pass, and work that is done at once. */
    private record Impatience(Deque<Runnable> due) implements SessionPace {
        @Override
        public void after(java.time.Duration delay, Runnable action) {
            due.add(action);
        }

        @Override
        public <T> void inBackground(
                Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
            try {
                onResult.accept(work.call());
            } catch (Exception e) {
                onFailure.accept(e);
            }
        }
    }
}
