package io.backstep.ui.train;

import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import java.util.ArrayList;
import java.util.List;

/** The learning rate over as many updates as it takes to see what a schedule does. */
final class SchedulePicture {
    private static final int POINTS = 240;
    private static final int STAIRS = 6;
    private static final double AFTER_THE_END = 1.25;
    private static final double HEADROOM = 1.15;

    private SchedulePicture() {}

    static PlotPicture of(Optimizer optimizer, Messages messages) {
        long last = horizon(optimizer.schedule());
        double step = Math.max(1, (double) last / POINTS);
        List<PlotPoint> points = new ArrayList<>();
        double highest = 0;
        long before = 0;
        for (double at = 0; at <= last; at += step) {
            long update = Math.round(at);
            double rate = optimizer.rate(update);
            if (stands(optimizer.schedule())) {
                // A stair goes straight down, where it ends and not before.
                points.add(new PlotPoint(update, optimizer.rate(before)));
            }
            points.add(new PlotPoint(update, rate));
            highest = Math.max(highest, rate);
            before = update;
        }
        PlotCurve curve = PlotCurve.line("rate", messages.get("train.curves.rate"), PlotLook.series(3), points)
                .withLabel("")
                .withDash(PlotDash.SOLID);
        return PlotPicture.of(
                messages.get("train.rate-picture"),
                PlotAxis.linear(0, (double) last, messages.get("train.curves.updates"))
                        .withMarks(PlotAxis.Marks.ENDS),
                PlotAxis.linear(0, highest * HEADROOM, "").withMarks(PlotAxis.Marks.ENDS),
                List.of(curve));
    }

    /** Whether the rate stays for some updates and then falls at once. */
    private static boolean stands(RateSchedule schedule) {
        return !(schedule instanceof RateSchedule.WarmUp)
                && (schedule instanceof RateSchedule.Step
                        || (schedule instanceof RateSchedule.Exponential falling && falling.staircase()));
    }

    /** How many updates to show. */
    static long horizon(RateSchedule schedule) {
        if (schedule instanceof RateSchedule.WarmUp warmUp) {
            long then = warmUp.then() instanceof RateSchedule.Constant
                    ? Math.round(warmUp.updates() * (AFTER_THE_END - 1) * STAIRS)
                    : horizon(warmUp.then());
            return warmUp.updates() + then;
        }
        if (schedule instanceof RateSchedule.Exponential exponential) {
            return (long) STAIRS * exponential.decaySteps();
        }
        if (schedule instanceof RateSchedule.Step step) {
            return (long) STAIRS * step.every();
        }
        return schedule instanceof RateSchedule.Cosine cosine
                ? Math.max(cosine.updates() + 1, Math.round(AFTER_THE_END * cosine.updates()))
                : STAIRS;
    }
}
