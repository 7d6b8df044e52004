package io.backstep.ui.document.session;

import io.backstep.experiment.WholeFile;
import io.backstep.ui.document.Notice;
import io.backstep.ui.document.UnreadableException;
import io.backstep.ui.document.WholeWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one session, held against other processes. There are two generations: the last one that was written and
 * the one before, so that at every moment, also in the middle of writing, one of them is whole.
 *
 * <p>{@link #write} may be called on any thread.
 */
final class SessionSlot {
    static final String CURRENT = ".session.json";
    static final String PREVIOUS = ".previous.session.json";
    static final String LOCK = ".lock";
    private static final String BROKEN = ".broken";

    /** In bytes; nothing larger is written, so nothing larger is read. */
    private static final int LARGEST_FILE = 256 * 1024 * 1024;

    private final Path folder;
    private final String id;
    private final FileChannel lock;
    private final SessionFormat format;
    private final WholeWriter writer;
    private long lastNumber;
    private boolean released;

    /**
     * A slot that is ours.
     *
     * @param lock an open channel that holds the lock on this slot, released by closing it
     */
    SessionSlot(Path folder, String id, FileChannel lock, SessionFormat format, WholeWriter writer) {
        this.folder = folder;
        this.id = id;
        this.lock = lock;
        this.format = format;
        this.writer = writer;
    }

    String id() {
        return id;
    }

    Path current() {
        return folder.resolve(id + CURRENT);
    }

    Path previous() {
        return folder.resolve(id + PREVIOUS);
    }

    private Path lockFile() {
        return folder.resolve(id + LOCK);
    }

    /**
     * Keeps a session in place of the last, unless a later one has been kept already.
     *
     * @param number higher for what was taken later
     * @throws IOException if it could not be kept; the last one still is
     */
    synchronized void write(long number, Session session) throws IOException {
        if (released || number <= lastNumber) {
            return;
        }
        byte[] content = format.write(session);
        // What cannot be read back must not take the place of what can.
        try {
            if (content.length > LARGEST_FILE || !format.read(content).equals(session)) {
                throw new IOException("the session would not come back as it is");
            }
        } catch (UnreadableException e) {
            throw new IOException("the session would not come back: " + e.getMessage(), e);
        }
        if (Files.exists(current())) {
            Files.move(current(), previous(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        writer.write(current(), content);
        lastNumber = number;
    }

    /** What was kept: the last generation that is whole, and what had to be put aside. */
    Reading read() {
        try {
            WholeFile.removeLeftovers(current());
        } catch (IOException stillThere) {
            // They take some room and do no harm.
        }
        List<Notice> notices = new ArrayList<>();
        Optional<Session> session = read(current(), notices);
        if (session.isEmpty()) {
            session = read(previous(), notices);
            if (session.isPresent() && !notices.isEmpty()) {
                notices = List.of(Notice.of("session.olderOffered"));
            }
        }
        return new Reading(session, notices);
    }

    private Optional<Session> read(Path file, List<Notice> notices) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("too large");
            }
            return Optional.of(format.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException nothingKept) {
            return Optional.empty();
        } catch (IOException | UnreadableException e) {
            putAside(file);
            notices.add(Notice.of("session.damaged", file.getFileName() + BROKEN));
            return Optional.empty();
        }
    }

    /** Left where it is, a damaged file would take the place of the good one before it at the next writing. */
    private static void putAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + BROKEN), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotBeMoved) {
            // Then it cannot be overwritten either, and the next attempt to write says so.
        }
    }

    /** Lets other processes have it; what was kept stays. */
    synchronized void release() {
        if (released) {
            return;
        }
        released = true;
        try {
            if (!Files.exists(current()) && !Files.exists(previous())) {
                Files.deleteIfExists(lockFile());
            }
            lock.close();
        } catch (IOException e) {
            // The system releases the lock at the latest when the process ends.
        }
    }

    /** Forgets what was kept, and releases it. */
    synchronized void discard() {
        try {
            // The older first: cut short here, the newest is offered once more, not the one before it.
            Files.deleteIfExists(previous());
            Files.deleteIfExists(current());
        } catch (IOException e) {
            // It will be offered again, which loses nothing.
        }
        release();
    }

    /** What reading found. */
    record Reading(Optional<Session> session, List<Notice> notices) {
        Reading {
            notices = List.copyOf(notices);
        }
    }
}
