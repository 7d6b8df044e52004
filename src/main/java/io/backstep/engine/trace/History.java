package io.backstep.engine.trace;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How every iteration of a run began, so that any of them can be returned to bit for bit. It never changes; appending
 * and forking give another history. Memory is bounded: the oldest iterations after the first fall out first, and
 * {@link #dropped()} says which.
 */
public final class History {
    /** How an iteration began. */
    public record Entry(Network network, OptimizerState state, int firstSample) {}

    /** Iterations that are not kept any more, both ends included. */
    public record Dropped(long from, long to) {}

    private static final long USUAL_BYTES = 256L << 20;
    private static final long BYTES_PER_NUMBER = 8;
    private static final long BYTES_PER_ENTRY = 512;

    private final long mostEntries;
    private final Entry first;
    /** The entries after the first that are kept; the last of them is the newest. */
    private final PersistentQueue<Entry> rest;

    private final long dropped;
    private final PersistentQueue<Double> losses;

    private History(
            long mostEntries, Entry first, PersistentQueue<Entry> rest, long dropped, PersistentQueue<Double> losses) {
        this.mostEntries = mostEntries;
        this.first = first;
        this.rest = rest;
        this.dropped = dropped;
        this.losses = losses;
    }

    /** A run that has only begun. */
    public static History starting(Entry first) {
        return starting(first, USUAL_BYTES);
    }

    /** A run that has only begun and may fill so many bytes; two entries are kept in any case. */
    public static History starting(Entry first, long mostBytes) {
        long numbers = first.network().learnedParameters().size();
        long slots = first.state().slots().stream().mapToLong(Vector::size).sum();
        long bytes = BYTES_PER_ENTRY + (numbers + 2 * slots) * BYTES_PER_NUMBER;
        return new History(Math.max(2, mostBytes / bytes), first, PersistentQueue.empty(), 0, PersistentQueue.empty());
    }

    /**
     * A run that is taken up again.
     *
     * @param first how the first iteration began
     * @param rest how the last iterations began, without gaps; what is missing before them counts as dropped
     * @param losses the objective of every iteration that has been finished, the first in front
     * @throws IllegalArgumentException if these are not of one run
     */
    public static History resumed(Entry first, List<Entry> rest, Vector losses) {
        for (int i = 0; i < rest.size(); i++) {
            long expected = i == 0
                    ? Math.max(1, rest.get(0).state().updates())
                    : rest.get(i - 1).state().updates() + 1;
            if (rest.get(i).state().updates() != expected) {
                throw new IllegalArgumentException("the iterations have gaps");
            }
        }
        long dropped = rest.isEmpty() ? 0 : rest.get(0).state().updates() - 1;
        if (first.state().updates() != 0 || losses.size() != dropped + rest.size()) {
            throw new IllegalArgumentException("a run begins before any update, and has a loss for each");
        }
        List<Double> finished = Arrays.stream(losses.toArray()).boxed().toList();
        return new History(
                starting(first).mostEntries, first, PersistentQueue.of(rest), dropped, PersistentQueue.of(finished));
    }

    /** The number of the newest iteration, from 1. */
    public long size() {
        return 1 + dropped + rest.size();
    }

    /** How an iteration began, or nothing if there was none or it is not kept. */
    public Optional<Entry> at(long iteration) {
        if (iteration == 1) {
            return Optional.of(first);
        }
        long index = iteration - 2 - dropped;
        return index >= 0 && index < rest.size() ? Optional.of(rest.get((int) index)) : Optional.empty();
    }

    /** The objective of every iteration that has been finished, the first in front. */
    public Vector losses() {
        double[] all = new double[losses.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = losses.get(i);
        }
        return Vector.of(all);
    }

    /** The iterations that had to make room. */
    public Optional<Dropped> dropped() {
        return dropped == 0 ? Optional.empty() : Optional.of(new Dropped(2, 1 + dropped));
    }

    /** One iteration more, after the newest came to this objective. */
    public History append(Entry next, double objective) {
        PersistentQueue<Entry> longer = rest.append(next);
        long fallen = dropped;
        while (longer.size() + 1 > mostEntries) {
            longer = longer.withoutFirst();
            fallen++;
        }
        return new History(mostEntries, first, longer, fallen, losses.append(objective));
    }

    /**
     * The history up to the beginning of an iteration, from which another future can start.
     *
     * @throws IllegalArgumentException if that iteration is not kept
     */
    public History forkAt(long iteration) {
        check(iteration);
        PersistentQueue<Double> shorter = losses.firstOnes((int) Math.min(losses.size(), iteration - 1));
        if (iteration == 1) {
            return new History(mostEntries, first, PersistentQueue.empty(), 0, shorter);
        }
        PersistentQueue<Entry> kept = rest.firstOnes((int) (iteration - 1 - dropped));
        return new History(mostEntries, first, kept, dropped, shorter);
    }

    /**
     * The history up to the beginning of an iteration that begins otherwise.
     *
     * @throws IllegalArgumentException if that iteration is not kept
     */
    public History replaceAt(long iteration, Entry entry) {
        History fork = forkAt(iteration);
        if (iteration == 1) {
            return new History(mostEntries, entry, PersistentQueue.empty(), 0, fork.losses);
        }
        return new History(mostEntries, first, fork.rest.withLast(entry), dropped, fork.losses);
    }

    private void check(long iteration) {
        if (at(iteration).isEmpty()) {
            throw new IllegalArgumentException("iteration " + iteration + " is not kept");
        }
    }
}
