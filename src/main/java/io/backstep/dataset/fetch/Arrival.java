package io.backstep.dataset.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as they arrive, for whoever waits for them: never longer than a certain time, and no longer once
 * it is called off from another thread. One piece is asked for at a time, so that what is not taken is not sent.
 */
final class Arrival implements Flow.Subscriber<List<ByteBuffer>> {
    /** A piece, or the end. */
    private record Piece(
            List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean calledOff;

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (calledOff) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(List.copyOf(bytes), false, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), true, null));
    }

    /**
     * The next bytes, or nothing at the end.
     *
     * @throws IOException if the connection fails, nothing comes for so long, or it was called off
     */
    Optional<List<ByteBuffer>> next(Duration patience) throws IOException {
        Piece piece;
        try {
            piece = pieces.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (piece == null) {
            stop();
            throw new IOException("nothing came for " + patience);
        }
        if (piece.failure() != null || calledOff) {
            throw new IOException("the answer broke off", piece.failure());
        }
        if (piece.last()) {
            return Optional.empty();
        }
        Flow.Subscription asked = subscription;
        if (asked != null) {
            asked.request(1);
        }
        return Optional.of(piece.bytes());
    }

    /** Ends it, from whatever thread; whoever waits is woken. */
    void callOff() {
        calledOff = true;
        stop();
        pieces.add(new Piece(List.of(), true, null));
    }

    /** Lets the connection go. */
    void stop() {
        Flow.Subscription asked = subscription;
        if (asked != null) {
            asked.cancel();
        }
    }
}
