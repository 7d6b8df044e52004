package io.backstep.ui.document.session;

import io.backstep.ui.document.Notice;
import io.backstep.ui.document.WholeWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder with the sessions of all processes of this person. Each process writes only to slots that it holds by a
 * file lock, which the system releases however the process ends; what a dead process left is found, what a living one
 * is at work on is not.
 *
 * <p>A process has one of these: on some systems, opening a lock file a second time within the process and closing it
 * gives up the first lock, so somebody has to know which are held.
 */
public final class SessionFolder {
    private static final int MOST_ATTEMPTS = 1000;

    private final Path folder;
    private final SessionFormat format;
    private final WholeWriter writer;
    private final long process;
    private final Set<String> held = new HashSet<>();

    /**
     * The sessions of a folder.
     *
     * @param process the number of this process, which no other living process has
     */
    public SessionFolder(Path folder, SessionFormat format, WholeWriter writer, long process) {
        this.folder = folder;
        this.format = format;
        this.writer = writer;
        this.process = process;
    }

    /**
     * A slot of its own for this process.
     *
     * @throws IOException if the folder cannot be written to
     */
    SessionSlot claim() throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; i <= MOST_ATTEMPTS; i++) {
            String id = process + "-" + i;
            Path current = folder.resolve(id + SessionSlot.CURRENT);
            Path previous = folder.resolve(id + SessionSlot.PREVIOUS);
            // A number is used again in time: what a namesake left belongs to it.
            if (!held.contains(id) && !Files.exists(current) && !Files.exists(previous)) {
                Optional<SessionSlot> slot = hold(id);
                if (slot.isPresent()) {
                    return slot.get();
                }
            }
        }
        throw new IOException("no free name for a session in " + folder);
    }

    /**
     * The sessions that are not at work anywhere, the one kept last in front. Until it is adopted, discarded or left,
     * no other process finds it.
     */
    public FoundSessions find() {
        List<FoundSession> sessions = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (String id : ids()) {
            hold(id).ifPresent(slot -> {
                SessionSlot.Reading reading = slot.read();
                if (reading.session().isPresent()) {
                    sessions.add(
                            new FoundSession(this, slot, reading.session().get(), keptAt(slot), reading.notices()));
                } else {
                    notices.addAll(reading.notices());
                    release(slot);
                }
            });
        }
        sessions.sort(Comparator.comparing(FoundSession::keptAt).reversed());
        return new FoundSessions(sessions, notices);
    }

    private static FileTime keptAt(SessionSlot slot) {
        for (Path file : List.of(slot.current(), slot.previous())) {
            try {
                return Files.getLastModifiedTime(file);
            } catch (IOException notThere) {
                // then the one before it
            }
        }
        return FileTime.fromMillis(0);
    }

    void release(SessionSlot slot) {
        slot.release();
        held.remove(slot.id());
    }

    void discard(SessionSlot slot) {
        slot.discard();
        held.remove(slot.id());
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName())).forEach(name -> {
                for (String ending : List.of(SessionSlot.PREVIOUS, SessionSlot.CURRENT, SessionSlot.LOCK)) {
                    if (name.endsWith(ending)) {
                        ids.add(name.substring(0, name.length() - ending.length()));
                        break;
                    }
                }
            });
        } catch (IOException noFolderYet) {
            return Set.of();
        }
        ids.removeIf(id -> !id.matches("\\d{1,19}-\\d{1,9}") || held.contains(id));
        return ids;
    }

    /** Takes a slot, unless another process has it. */
    private Optional<SessionSlot> hold(String id) {
        Path lockFile = folder.resolve(id + SessionSlot.LOCK);
        try {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                // Another process may have tidied the file away between opening and locking it.
                if (channel.tryLock() != null && Files.exists(lockFile)) {
                    held.add(id);
                    return Optional.of(new SessionSlot(folder, id, channel, format, writer));
                }
            } catch (OverlappingFileLockException heldByAnotherFolderOfThisProcess) {
                // not ours to take
            }
            channel.close();
        } catch (IOException cannotBeLocked) {
            // Not ours to take either: better not offered than written by two.
        }
        return Optional.empty();
    }
}
