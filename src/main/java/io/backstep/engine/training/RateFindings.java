package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.Finding.Sign;
import java.util.List;
import java.util.Optional;

/** Whether the learning rate suits the run. */
final class RateFindings {
    /** A loss half as large again as at the start is no accident of one batch, as it is measured on all samples. */
    static final double RISEN = 1.5;
    /** So many measurements in a row, one for each epoch in a short run, tell swinging from a single jump. */
    static final int WINDOW = 10;
    /** Mean rise from one measurement to the next, as a share of all that there is to gain. */
    static final double SWING = 0.1;
    /** An update half as large as the weights leaves little of the start; about a thousandth is usual. */
    static final double OVERTHROW = 0.5;
    /** With more than half of a layer in flat or dead parts, what one update threw there hardly comes back. */
    static final double FLAT = 0.5;
    /** A tenth of the update ratio that is usual: a weight changes by a tenth of its size in a thousand updates. */
    static final double TINY_UPDATE = 1e-4;
    /** A loss that lost less than so much of itself has hardly moved. */
    static final double HARDLY = 0.1;
    /** With gradients still at least so large beside those of the start, it is not that the run has arrived. */
    static final double STILL_STEEP = 0.5;
    /** Before so many updates and epochs nothing is said about what the loss does over time. */
    static final int UPDATES = 50;

    static final int EPOCHS = 5;

    private final double lossOfMean;
    private final RunSettings settings;
    private final boolean normalizes;

    RateFindings(Network shape, double lossOfMean, RunSettings settings) {
        this.lossOfMean = lossOfMean;
        this.settings = settings;
        normalizes = shape.normalizes();
    }

    List<Finding> tooHigh(Snapshot now, DiagnosticsHistory seen) {
        if (now.divergence().isPresent()) {
            long update = now.divergence().get().update();
            double rate = settings.optimizer().rate(update - 1);
            return List.of(new Finding(Sign.DIVERGED, List.of((double) update, rate), List.of(), now.divergence()));
        }
        double first = new LossCourse(now.history().trainingLoss()).first();
        double loss = now.figures().training().loss();
        if (loss >= RISEN * first && loss > lossOfMean) {
            return List.of(Finding.of(Sign.LOSS_RISES, List.of(), first, loss, firstRatio(seen)));
        }
        Optional<Finding> swings = swings(new LossCourse(now.history().trainingLoss()));
        if (swings.isPresent()) {
            return List.of(swings.get());
        }
        return isUnderWay(now) && loss >= (1 - HARDLY) * lossOfMean ? overshot(seen) : List.of();
    }

    private static List<Finding> overshot(DiagnosticsHistory seen) {
        double ratio = firstRatio(seen);
        if (!(ratio >= OVERTHROW) || Double.isInfinite(ratio)) {
            return List.of();
        }
        List<LayerDiagnostics> before = seen.moments().get(0).layers();
        List<LayerDiagnostics> after =
                seen.moments().get(seen.moments().size() - 1).layers();
        for (int l = 0; l < after.size(); l++) {
            double flat = after.get(l).saturated() + after.get(l).dead();
            double flatBefore = before.get(l).saturated() + before.get(l).dead();
            if (flat >= FLAT && flat > flatBefore) {
                return List.of(Finding.of(Sign.OVERSHOT, List.of(Findings.layer(l)), ratio, flatBefore, flat));
            }
        }
        return List.of();
    }

    private static boolean isUnderWay(Snapshot now) {
        return now.figures().updates() >= UPDATES && now.figures().epochs() >= EPOCHS;
    }

    /** What the first update made of the weights; not a number where nobody looked. */
    private static double firstRatio(DiagnosticsHistory seen) {
        return seen.moments().isEmpty() || seen.moments().get(0).updates() > 0
                ? Double.NaN
                : seen.moments().get(0).updateRatio();
    }

    /** Moving means of small batches swing by themselves, and with them what a network that uses them is measured by. */
    private Optional<Finding> swings(LossCourse course) {
        if (normalizes || course.spans() <= WINDOW) {
            return Optional.empty();
        }
        double sum = 0;
        int rises = 0;
        for (int span = course.spans() - WINDOW; span < course.spans(); span++) {
            double rise = course.rise(span);
            sum += rise;
            rises += rise > 0 ? 1 : 0;
        }
        return rises > 1 && sum / WINDOW >= SWING * lossOfMean
                ? Optional.of(Finding.of(Sign.LOSS_SWINGS, List.of(), WINDOW, rises, sum / rises))
                : Optional.empty();
    }

    List<Finding> tooLow(Snapshot now, DiagnosticsHistory seen) {
        if (!isUnderWay(now) || seen.moments().isEmpty()) {
            return List.of();
        }
        Diagnostics start = seen.moments().get(0);
        Diagnostics present = seen.moments().get(seen.moments().size() - 1);
        double first = new LossCourse(now.history().trainingLoss()).first();
        double loss = now.figures().training().loss();
        boolean creeps = start.updates() == 0
                && present.updateRatio() < TINY_UPDATE
                && present.gradientNorm() >= STILL_STEEP * start.gradientNorm()
                && loss > (1 - HARDLY) * first;
        return creeps
                ? List.of(Finding.of(
                        Sign.CREEPS,
                        List.of(),
                        first,
                        loss,
                        (double) now.figures().updates(),
                        present.updateRatio()))
                : List.of();
    }
}
