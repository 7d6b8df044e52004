package io.backstep.dataset.fetch;

import io.backstep.dataset.fetch.RemoteSet.RemoteFile;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Fetches a set of files into a folder. The folder appears when all of them are there and found right, not before: until
 * then they are gathered in another one beside it, {@code NAME.part}, where a later fetch goes on from.
 *
 * <p>One fetch does its work once, on the thread that calls {@link #run}; {@link #cancel} may come from any other.
 */
public final class Fetch {
    /** How long a server may say nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RemoteSet set;
    private final Path folder;
    private final Path gathering;
    private final Transfer transfer;
    private final Pace pace;

    /** A fetch with the usual patience. */
    public Fetch(RemoteSet set, Path folder) {
        this(set, folder, PATIENCE, System::nanoTime);
    }

    /**
     * @param silence how long a server that has begun to answer may say nothing
     * @param nanoseconds the time, for the pace
     */
    Fetch(RemoteSet set, Path folder, Duration silence, LongSupplier nanoseconds) {
        this.set = set;
        this.folder = folder.toAbsolutePath();
        this.gathering = gathering(this.folder);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.transfer = new Transfer(client, PATIENCE, silence);
        this.pace = new Pace(set, nanoseconds);
    }

    private static Path gathering(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".part");
    }

    /** How many bytes an earlier fetch into this folder has left to go on from. */
    public static long kept(Path folder) {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(gathering(folder.toAbsolutePath()))) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        } catch (IOException | DirectoryIteratorException notThere) {
            return 0;
        }
        return bytes;
    }

    /** Calls it off. What is there already is kept for the next time. */
    public void cancel() {
        transfer.cancel();
    }

    /**
     * Does the work.
     *
     * @param listener is told after every piece, on this thread
     * @return the folder, or why there is none
     */
    public Outcome<Path> run(Consumer<Progress> listener) {
        try {
            Files.createDirectories(gathering);
            for (RemoteFile file : set.files()) {
                one(file, listener);
            }
            arrive();
            return Outcome.done(folder);
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.problem());
        } catch (IOException e) {
            return Outcome.refused(DataProblem.of(Kind.FETCH_DISK, folder.toString()));
        }
    }

    /** One file, from the first mirror that has it. */
    private void one(RemoteFile file, Consumer<Progress> listener) throws IOException, Refusal {
        Path whole = gathering.resolve(file.name() + ".gz");
        if (Files.exists(whole) && PackedCheck.holds(whole, file)) {
            pace.complete(file, Files.size(whole));
            return;
        }
        List<DataProblem> problems = new ArrayList<>();
        for (URI mirror : set.mirrors()) {
            // What one mirror sent does not go on with what another sends.
            Path part = gathering.resolve(file.name() + "." + Integer.toHexString(mirror.hashCode()) + ".part");
            try {
                boolean goesOn = Files.exists(part);
                if (!goesOn || !PackedCheck.holds(part, file)) {
                    got(mirror, file, part, goesOn, listener);
                }
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                pace.complete(file, Files.size(whole));
                return;
            } catch (Refusal refusal) {
                if (refusal.problem().kind() == Kind.FETCH_CANCELLED) {
                    throw refusal;
                }
                problems.add(refusal.problem());
            }
        }
        throw new Refusal(worst(problems).kind(), worst(problems).details().toArray());
    }

    /** Gets a file and checks it. What an earlier fetch left may have been of other bytes: then it is begun anew. */
    private void got(URI mirror, RemoteFile file, Path part, boolean goesOn, Consumer<Progress> listener)
            throws IOException, Refusal {
        transfer.get(mirror, file, part, (bytes, total) -> listener.accept(pace.at(file, bytes, total)));
        if (!PackedCheck.holds(part, file)) {
            Files.delete(part);
            if (!goesOn) {
                throw new Refusal(Kind.FETCH_WRONG, mirror.getHost(), file.name());
            }
            got(mirror, file, part, false, listener);
        }
    }

    /** A mirror that answered tells more than one that cannot be reached. */
    private static DataProblem worst(List<DataProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.kind() != Kind.FETCH_UNREACHABLE)
                .findFirst()
                .orElse(problems.get(0));
    }

    /** All files are there and right: the folder appears. Into one that is there already they are put one by one. */
    private void arrive() throws IOException {
        removeParts();
        if (Files.notExists(folder)) {
            Files.move(gathering, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        for (RemoteFile file : set.files()) {
            String name = file.name() + ".gz";
            Files.move(
                    gathering.resolve(name),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(gathering);
    }

    /** What other mirrors sent of files that came whole from another. */
    private void removeParts() throws IOException {
        for (RemoteFile file : set.files()) {
            for (URI mirror : set.mirrors()) {
                Files.deleteIfExists(
                        gathering.resolve(file.name() + "." + Integer.toHexString(mirror.hashCode()) + ".part"));
            }
        }
    }
}
