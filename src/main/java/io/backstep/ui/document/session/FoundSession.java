package io.backstep.ui.document.session;

import io.backstep.ui.document.Notice;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** A session to be offered. It ends with {@link SessionKeeper#adopt}, {@link #discard} or {@link #leave}. */
public final class FoundSession {
    private final SessionFolder folder;
    private final SessionSlot slot;
    private final Session session;
    private final FileTime keptAt;
    private final List<Notice> notices;

    FoundSession(SessionFolder folder, SessionSlot slot, Session session, FileTime keptAt, List<Notice> notices) {
        this.folder = folder;
        this.slot = slot;
        this.session = session;
        this.keptAt = keptAt;
        this.notices = notices;
    }

    public Session session() {
        return session;
    }

    /** When it was kept last. */
    public FileTime keptAt() {
        return keptAt;
    }

    /** What a person should know, such as that the last moments are missing. */
    public List<Notice> notices() {
        return notices;
    }

    SessionSlot slot() {
        return slot;
    }

    /** Forgets it for good. */
    public void discard() {
        folder.discard(slot);
    }

    /** Leaves it to be offered at another start. */
    public void leave() {
        folder.release(slot);
    }
}
