package io.backstep.ui.document;

import io.backstep.engine.math.Vector;
import io.backstep.engine.trace.History;
import io.backstep.experiment.Experiment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How far a run of the experiment has come, with what is needed to go on from exactly here: how the present iteration
 * began, the one before it (whose values are still to be seen until they are worked out anew), and the first. The
 * iterations between them are not in it.
 *
 * @param moments the first iteration, then the last ones without gaps, the present one at the end
 * @param losses the objectives of the last iterations that were finished, as far as they are known, oldest first; at most
 *     {@link #MOST_LOSSES}
 */
public record Run(List<Moment> moments, Vector losses) {
    public static final int MOST_LOSSES = 100_000;
    /** Far more than anybody clicks; a damaged file must not claim more memory than there is. */
    public static final int MOST_UPDATES = 10_000_000;

    private static final int MOST_MOMENTS = 3;

    public Run {
        moments = List.copyOf(moments);
        if (moments.isEmpty() || moments.size() > MOST_MOMENTS || moments.get(0).iteration() != 1) {
            throw new IllegalArgumentException("a run begins with its first iteration");
        }
        for (int i = 1; i < moments.size(); i++) {
            long step = moments.get(i).iteration() - moments.get(i - 1).iteration();
            if (step < 1 || (i > 1 && step != 1)) {
                throw new IllegalArgumentException("the iterations have gaps");
            }
        }
        long finished = moments.get(moments.size() - 1).iteration() - 1;
        if (finished > MOST_UPDATES || losses.size() > Math.min(finished, MOST_LOSSES)) {
            throw new IllegalArgumentException(finished + " iterations, but " + losses.size() + " losses");
        }
    }

    /**
     * The run as it stands at an iteration.
     *
     * @throws IllegalArgumentException if the history does not have the iteration
     */
    public static Run of(History history, long iteration) {
        List<Moment> moments = LongStream.of(1, iteration - 1, iteration)
                .distinct()
                .filter(number -> number >= 1)
                .mapToObj(history::at)
                .flatMap(entry -> entry.stream().map(Moment::of))
                .toList();
        if (history.at(iteration).isEmpty()) {
            throw new IllegalArgumentException("iteration " + iteration + " is not kept");
        }
        int finished = (int) (iteration - 1);
        double[] losses = history.losses().toArray();
        int from = finished;
        // A run that comes from elsewhere does not bring its losses.
        while (from > Math.max(0, finished - MOST_LOSSES) && Double.isFinite(losses[from - 1])) {
            from--;
        }
        return new Run(moments, Vector.of(Arrays.copyOfRange(losses, from, finished)));
    }

    /**
     * A run that comes from elsewhere: its losses, and what came between, are not known here.
     *
     * @param first how its first iteration began
     * @param present how the one on view begins
     */
    public static Run of(History.Entry first, History.Entry present) {
        return new Run(List.of(Moment.of(first), Moment.of(present)), Vector.of());
    }

    /** How the present iteration began. */
    public Moment present() {
        return moments.get(moments.size() - 1);
    }

    /** Which iteration is the present one, from 1. */
    public long iteration() {
        return present().iteration();
    }

    /** Whether this can be a run of the experiment: the numbers fit its network, its optimiser and its data. */
    public boolean fits(Experiment experiment) {
        return moments.stream().allMatch(moment -> moment.fits(experiment));
    }

    /**
     * The history up to the present iteration. What is not kept counts as dropped; losses that are not kept are not a
     * number.
     *
     * @throws IllegalArgumentException if the run does not fit the experiment
     */
    public History history(Experiment experiment) {
        if (!fits(experiment)) {
            throw new IllegalArgumentException("the run is not one of this experiment");
        }
        double[] all = new double[(int) (iteration() - 1)];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(losses.toArray(), 0, all, all.length - losses.size(), losses.size());
        List<History.Entry> entries =
                moments.stream().map(moment -> moment.entry(experiment)).toList();
        return History.resumed(entries.get(0), entries.subList(1, entries.size()), Vector.of(all));
    }
}
