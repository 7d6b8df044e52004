package io.backstep.engine.trace;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The way back: for every iteration what it started from. It never changes; appending and forking give another history.
 * Returning to an iteration gives the very network and optimiser state that were put in.
 *
 * <p>Memory is bounded: the oldest iterations after the first fall out, and {@link #dropped()} says which. The first and
 * the last are always kept, and so are all losses, at some twenty bytes each.
 */
public final class History {
    private static final long OBJECT_BYTES = 48;

    private final long maxBytes;
    private final Entry first;
    /** What is kept after the first, without a gap up to the last. */
    private final PersistentQueue<Entry> rest;
    /** From the first iteration on, NaN where it is not known. */
    private final PersistentQueue<Double> losses;

    private final long bytes;

    /**
     * What an iteration started from.
     *
     * @param iteration counted from 1
     * @param firstSample index of the first sample of its batch
     * @param loss the mean loss over its batch, once it is known
     */
    public record Entry(long iteration, Network network, OptimizerState state, int firstSample, OptionalDouble loss) {
        /** Memory that the entry takes, roughly. */
        long bytes() {
            long numbers = 0;
            long objects = 4;
            for (Layer layer : network.layers()) {
                numbers += (long) layer.units() * (layer.inputs() + 1);
                objects += layer.units() + 4L;
            }
            for (Vector slots : state.slots()) {
                numbers += slots.size();
                objects++;
            }
            return Double.BYTES * numbers + OBJECT_BYTES * objects;
        }
    }

    /** Iterations that are no longer kept, both ends included. */
    public record Dropped(long from, long to) {
        public long count() {
            return to - from + 1;
        }
    }

    private History(
            long maxBytes, Entry first, PersistentQueue<Entry> rest, PersistentQueue<Double> losses, long bytes) {
        this.maxBytes = maxBytes;
        this.first = first;
        this.rest = rest;
        this.losses = losses;
        this.bytes = bytes;
    }

    /**
     * A history of one iteration, numbered by the updates that the optimiser has made before it.
     *
     * @param maxBytes how much memory to take, roughly; two iterations are kept even if they take more
     */
    public static History startingFrom(Network network, OptimizerState state, int firstSample, long maxBytes) {
        Entry first = new Entry(state.updates() + 1, network, state, firstSample, OptionalDouble.empty());
        PersistentQueue<Double> losses = PersistentQueue.<Double>empty().append(Double.NaN);
        return new History(maxBytes, first, PersistentQueue.empty(), losses, first.bytes());
    }

    /** The same with the next iteration after the last. */
    public History append(Network network, OptimizerState state, int firstSample) {
        Entry next = new Entry(last().iteration() + 1, network, state, firstSample, OptionalDouble.empty());
        PersistentQueue<Entry> kept = rest.append(next);
        long total = bytes + next.bytes();
        while (total > maxBytes && kept.size() > 1) {
            total -= kept.get(0).bytes();
            kept = kept.withoutFirst();
        }
        return new History(maxBytes, first, kept, losses.append(Double.NaN), total);
    }

    /** The same with the loss of the last iteration. */
    public History withLoss(double loss) {
        return withLastLoss(OptionalDouble.of(loss));
    }

    private History withLastLoss(OptionalDouble loss) {
        Entry last = last();
        Entry known = new Entry(last.iteration(), last.network(), last.state(), last.firstSample(), loss);
        PersistentQueue<Double> newLosses = losses.withLast(loss.orElse(Double.NaN));
        return rest.size() == 0
                ? new History(maxBytes, known, rest, newLosses, bytes)
                : new History(maxBytes, first, rest.withLast(known), newLosses, bytes);
    }

    public Entry first() {
        return first;
    }

    public Entry last() {
        return rest.size() == 0 ? first : rest.get(rest.size() - 1);
    }

    /** How many iterations are kept. */
    public int kept() {
        return rest.size() + 1;
    }

    /** What an iteration started from, or nothing where it was dropped or never reached. */
    public Optional<Entry> at(long iteration) {
        if (iteration == first.iteration()) {
            return Optional.of(first);
        }
        long index = iteration - (last().iteration() - rest.size() + 1);
        return index < 0 || index >= rest.size() ? Optional.empty() : Optional.of(rest.get((int) index));
    }

    /** The iterations that fell out, or nothing where all are kept. */
    public Optional<Dropped> dropped() {
        long from = first.iteration() + 1;
        long to = last().iteration() - rest.size();
        return to < from ? Optional.empty() : Optional.of(new Dropped(from, to));
    }

    /** The loss of every iteration from the first to the last, dropped ones too; NaN where it is not known. */
    public double[] losses() {
        double[] all = new double[losses.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = losses.get(i);
        }
        return all;
    }

    /**
     * A second history that shares this one's past up to an iteration and starts again from there. This one stays as it
     * is.
     *
     * @throws IllegalArgumentException if the iteration is not kept
     */
    public History forkAt(long iteration) {
        if (at(iteration).isEmpty()) {
            throw new IllegalArgumentException("iteration " + iteration + " is not kept");
        }
        int gone = (int) (last().iteration() - iteration);
        PersistentQueue<Entry> kept = rest.firstOnes(Math.max(0, rest.size() - gone));
        long total = first.bytes();
        for (int i = 0; i < kept.size(); i++) {
            total += kept.get(i).bytes();
        }
        History fork = new History(maxBytes, first, kept, losses.firstOnes(losses.size() - gone), total);
        return fork.withLastLoss(OptionalDouble.empty());
    }
}
