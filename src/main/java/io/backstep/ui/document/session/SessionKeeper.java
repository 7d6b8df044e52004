package io.backstep.ui.document.session;

import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.DocumentState;
import io.backstep.ui.document.Notice;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the document and the learner's place in it, as they change. A change is written {@link #PACE} after it was made,
 * together with all that have followed by then, so a violent end costs about one second of work; nothing is written
 * while nothing changes, and at {@link #close} what is left is written at once. To be used on one thread, that of the
 * document.
 */
public final class SessionKeeper implements AutoCloseable {
    /** From a change to the writing of it, and so the least time between two writings. */
    public static final Duration PACE = Duration.ofSeconds(1);

    private final Document document;
    private final SessionFolder folder;
    private final SessionPace pace;
    private final Consumer<Notice> problems;
    private final Subscription changes;

    private @Nullable SessionSlot slot;
    private long number;
    private boolean changed;
    private boolean busy;
    private boolean failing;
    private boolean closed;

    /**
     * Keeps nothing yet.
     *
     * @param problems told once when sessions can no longer be kept, and again after they could be meanwhile
     */
    public SessionKeeper(Document document, SessionFolder folder, SessionPace pace, Consumer<Notice> problems) {
        this.document = document;
        this.folder = folder;
        this.pace = pace;
        this.problems = problems;
        this.changes = document.stateProperty().subscribe(this::onChange);
    }

    /** Puts the document back as it was in a session that was found, and keeps it in that session's place from here on. */
    public void adopt(FoundSession found) {
        if (slot != null) {
            folder.discard(slot);
        }
        slot = found.slot();
        found.session().restoreTo(document);
    }

    /** Writes what has not been written yet, and lets go of the session; it is offered at the next start. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        changes.unsubscribe();
        // Also what is just being written in the background, which may not come to its end: the later number wins.
        if (changed || busy) {
            try {
                claimed().write(++number, Session.of(document.state()));
            } catch (IOException e) {
                failed(e);
            }
        }
        if (slot != null) {
            folder.release(slot);
        }
    }

    private void onChange(DocumentState before, DocumentState after) {
        if (Session.of(before).equals(Session.of(after))) {
            return;
        }
        changed = true;
        schedule();
    }

    private void schedule() {
        if (!busy) {
            busy = true;
            pace.after(PACE, this::keep);
        }
    }

    private void keep() {
        if (closed) {
            return;
        }
        changed = false;
        Session session = Session.of(document.state());
        long current = ++number;
        try {
            SessionSlot target = claimed();
            pace.inBackground(
                    () -> {
                        target.write(current, session);
                        return current;
                    },
                    result -> kept(),
                    this::failed);
        } catch (IOException e) {
            failed(e);
        }
    }

    private SessionSlot claimed() throws IOException {
        if (slot == null) {
            slot = folder.claim();
        }
        return slot;
    }

    private void kept() {
        failing = false;
        busy = false;
        if (changed && !closed) {
            schedule();
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            Object reason = failure instanceof IOException problem ? DocumentFiles.reason(problem) : failure.toString();
            problems.accept(Notice.of("session.notKept", reason));
        }
        busy = false;
        // Tried again at the next change or at the end, not over and over.
        changed = true;
    }
}
