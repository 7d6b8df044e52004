package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.math.Vector;
import io.backstep.engine.trace.History;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The loss of every iteration so far, as far as it is known; with a regulariser the objective, which is what learning
 * makes smaller.
 *
 * @param losses of the iterations that have been finished, the first in front
 * @param latest of the iteration after those, where it is on view and its loss has been worked out
 * @param iteration the one on view, from 1
 */
record LossCurve(Vector losses, Optional<Double> latest, long iteration, History history) {
    /** The loss of an iteration, counted from 1. */
    record Point(long iteration, double loss) {}

    static LossCurve of(StepRun run) {
        Vector losses = run.history().losses();
        boolean newest = run.iteration() == losses.size() + 1L;
        return new LossCurve(
                losses, newest ? known(run.trace(), run.position()) : Optional.empty(), run.iteration(), run.history());
    }

    private static Optional<Double> known(Trace trace, int position) {
        Quantity objective = new Quantity.Objective();
        if (trace.stepThatWrites(objective).isEmpty()) {
            objective = trace.batch().size() > 1 ? new Quantity.BatchLoss() : new Quantity.Loss(0);
        }
        return trace.valueAt(objective, position) instanceof Knowledge.Current current
                ? Optional.of(current.value())
                : Optional.empty();
    }

    /** The number of the last iteration that has begun. */
    long lastIteration() {
        return history.size();
    }

    int size() {
        return losses.size() + (latest.isPresent() ? 1 : 0);
    }

    private double get(int index) {
        return index < losses.size() ? losses.get(index) : latest.orElseThrow();
    }

    /** The loss of an iteration, or nothing where it has not been worked out, or elsewhere. */
    Optional<Double> lossOf(long wanted) {
        return wanted >= 1 && wanted <= size()
                ? Optional.of(get((int) (wanted - 1))).filter(loss -> !loss.isNaN())
                : Optional.empty();
    }

    /** The loss of the last iteration of which it is known. */
    Optional<Double> newestLoss() {
        return lossOf(size());
    }

    /** The loss of the iteration on view, which is where the dot stands; nothing where it is not known yet. */
    Optional<Double> lossHere() {
        return lossOf(iteration);
    }

    /** Whether an iteration is kept, so that it can be shown again. */
    boolean canReturnTo(long wanted) {
        return history.at(wanted).isPresent();
    }

    /**
     * The curve in the order of the iterations. Where there are more than {@code columns} can show, each column keeps
     * its smallest and its largest loss, so that no spike is lost. What is not finite is left out.
     */
    List<Point> points(int columns) {
        int buckets = Math.max(1, columns);
        boolean all = size() <= 2 * buckets;
        int count = all ? size() : buckets;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * size() / count);
            int to = (int) ((long) (i + 1) * size() / count);
            int smallest = from;
            int largest = from;
            for (int k = from; k < to; k++) {
                smallest = get(k) < get(smallest) ? k : smallest;
                largest = get(k) > get(largest) ? k : largest;
            }
            add(points, Math.min(smallest, largest));
            if (smallest != largest) {
                add(points, Math.max(smallest, largest));
            }
        }
        return points;
    }

    private void add(List<Point> points, int index) {
        if (Double.isFinite(get(index))) {
            points.add(new Point(index + 1L, get(index)));
        }
    }
}
