package io.backstep.dataset.fetch;

import io.backstep.dataset.fetch.RemoteSet.RemoteFile;
import io.backstep.engine.data.DataProblem.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Gets a file from a server, from where an earlier attempt was left. */
final class Transfer {
    private static final int WHOLE = 200;
    private static final int PART = 206;
    private static final int NOT_THAT_PART = 416;
    /** How often a server that broke off is asked to go on without anything new having come. */
    private static final int VAIN_ATTEMPTS = 2;
    /** How often it is asked to go on at all. */
    private static final int MOST_ATTEMPTS = 50;
    /** Packing makes nothing much larger: what goes on beyond is not the file. */
    private static final long PACKING = 1 << 16;

    private final HttpClient client;
    private final Duration patience;
    private final Duration silence;
    private volatile boolean cancelled;
    private volatile @Nullable Arrival current;

    /**
     * @param patience how long a server may take to begin an answer
     * @param silence how long it may say nothing from then on
     */
    Transfer(HttpClient client, Duration patience, Duration silence) {
        this.client = client;
        this.patience = patience;
        this.silence = silence;
    }

    /** Is told how many bytes of a file are here, and how many there are to be. */
    interface Watcher {
        void at(long bytes, long total);
    }

    void cancel() {
        cancelled = true;
        Arrival arrival = current;
        if (arrival != null) {
            arrival.callOff();
        }
    }

    /**
     * Gets the file into {@code part}, which is kept if it comes to nothing, so that it can go on another time.
     *
     * @throws IOException if the part cannot be written
     * @throws Refusal if the server does not give it, or somebody cancels
     */
    void get(URI mirror, RemoteFile file, Path part, Watcher watcher) throws IOException, Refusal {
        int vain = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && vain < VAIN_ATTEMPTS; attempt++) {
            long before = Files.exists(part) ? Files.size(part) : 0;
            if (attempt(mirror, file, part, before, watcher)) {
                return;
            }
            long after = Files.exists(part) ? Files.size(part) : 0;
            vain = after > before ? 0 : vain + 1;
        }
        throw new Refusal(Kind.FETCH_CUT, mirror.getHost(), file.name());
    }

    /** Returns whether the server sent what it meant to send; if not, it may be asked to go on. */
    private boolean attempt(URI mirror, RemoteFile file, Path part, long from, Watcher watcher)
            throws IOException, Refusal {
        refuseIfCancelled();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(mirror.resolve(file.name() + ".gz")).timeout(patience);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer = send(request.build(), mirror);
        Arrival arrival = new Arrival();
        current = arrival;
        answer.body().subscribe(arrival);
        try {
            refuseIfCancelled();
            if (answer.statusCode() == NOT_THAT_PART && from > 0) {
                Files.delete(part);
                return false;
            }
            boolean goesOn = answer.statusCode() == PART && from > 0 && startsAt(answer, from);
            if (!goesOn && answer.statusCode() != WHOLE) {
                if (answer.statusCode() == PART) {
                    // Another part than the one that was asked for: from the start, then.
                    Files.deleteIfExists(part);
                    return false;
                }
                throw new Refusal(Kind.FETCH_STATUS, mirror.getHost(), file.name(), answer.statusCode());
            }
            Optional<Long> length = length(answer);
            if (length.orElse(0L) > file.length() + PACKING) {
                throw new Refusal(Kind.FETCH_WRONG, mirror.getHost(), file.name());
            }
            return fill(part, goesOn ? from : 0, arrival, length, file, watcher);
        } finally {
            current = null;
            arrival.stop();
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(HttpRequest request, URI mirror) throws Refusal {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofPublisher());
        } catch (IOException e) {
            throw new Refusal(Kind.FETCH_UNREACHABLE, mirror.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.FETCH_CANCELLED);
        }
    }

    private boolean fill(Path part, long from, Arrival arrival, Optional<Long> length, RemoteFile file, Watcher watcher)
            throws IOException, Refusal {
        long here = from;
        long total = length.map(rest -> from + rest).orElse(Math.max(from, file.packed()));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(from);
            channel.position(from);
            watcher.at(here, total);
            while (true) {
                Optional<List<ByteBuffer>> piece;
                try {
                    piece = arrival.next(silence);
                } catch (IOException brokenOff) {
                    refuseIfCancelled();
                    return false;
                }
                if (piece.isEmpty()) {
                    channel.force(true);
                    return true;
                }
                for (ByteBuffer bytes : piece.get()) {
                    while (bytes.hasRemaining()) {
                        here += channel.write(bytes);
                    }
                }
                if (here > file.length() + PACKING) {
                    // It is found wrong when it is checked.
                    return true;
                }
                watcher.at(here, Math.max(here, total));
            }
        }
    }

    private void refuseIfCancelled() throws Refusal {
        if (cancelled) {
            throw new Refusal(Kind.FETCH_CANCELLED);
        }
    }

    private static boolean startsAt(HttpResponse<?> answer, long from) {
        return answer.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + from + "-"))
                .isPresent();
    }

    private static Optional<Long> length(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }
}
