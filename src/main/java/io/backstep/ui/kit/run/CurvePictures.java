package io.backstep.ui.kit.run;

import io.backstep.engine.training.RunHistory;
import io.backstep.engine.training.Series;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what was measured in a run. Smoothed curves stand over the raw ones, never in their place. */
public final class CurvePictures {
    private static final double LEAST_UPDATES = 10;
    /** Room to the right of the last update, of all before it: the dot at the last measurement is seen whole. */
    private static final double BESIDE = 1.02;

    private static final double HEADROOM = 0.06;
    private static final double PERCENT = 100;
    /** With more measurements of a kind than this, their line says it all. */
    private static final int MOST_DOTS = 30;

    /** A curve that grew by so much can no longer be shown whole on a linear axis. */
    private static final double RUNAWAY = 1e4;

    private static final double LEFT_OF_RUNAWAY = 10;

    private final Messages messages;
    private final CurveKind kind;
    private final boolean logarithmic;
    private final double smoothing;

    public CurvePictures(Messages messages, CurveKind kind, boolean logarithmic, double smoothing) {
        this.messages = messages;
        this.kind = kind;
        this.logarithmic = logarithmic && kind != CurveKind.ACCURACY;
        this.smoothing = smoothing;
    }

    /**
     * The curves.
     *
     * @param updates made so far
     * @param first the history of a run to compare with
     */
    public PlotPicture picture(RunHistory history, long updates, Optional<RunHistory> first) {
        List<PlotCurve> curves = new ArrayList<>();
        first.ifPresent(other -> add(curves, other, "first-"));
        add(curves, history, "");
        PlotAxis x = PlotAxis.linear(
                        0,
                        BESIDE * Math.max(LEAST_UPDATES, last(history, updates, first)),
                        messages.get("train.curves.updates"))
                .withGroupedThousands();
        List<PlotMark> dots = new ArrayList<>();
        measures(history).forEach(measure -> addDots(dots, measure));
        return PlotPicture.of(messages.get("train.curves." + kind.id() + ".name"), x, y(curves), curves)
                .withMarks(dots)
                .withLegend();
    }

    private static double last(RunHistory history, long updates, Optional<RunHistory> first) {
        Series other = first.map(RunHistory::batchLoss).orElse(history.batchLoss());
        return Math.max(updates, other.size() == 0 ? 0 : other.at(other.size() - 1));
    }

    private void add(List<PlotCurve> curves, RunHistory history, String prefix) {
        boolean compared = !prefix.isEmpty();
        if (kind == CurveKind.LOSS && !compared) {
            raw(curves, history.batchLoss(), "batch", "train.curves.batch");
        }
        measures(history).forEach(measure -> measured(curves, measure, prefix, compared));
    }

    /** What was measured, with the look that it has in every plot. */
    private record Measure(String id, Series series, PlotLook look) {}

    private List<Measure> measures(RunHistory history) {
        return switch (kind) {
            case LOSS -> parts(history.trainingLoss(), history.validationLoss(), history.testLoss());
            case ACCURACY -> parts(history.trainingAccuracy(), history.validationAccuracy(), history.testAccuracy());
            case RATE -> List.of(new Measure("rate", history.rate(), PlotLook.SERIES_4));
        };
    }

    private static List<Measure> parts(Series training, Series validation, Series test) {
        return List.of(
                new Measure("training", training, PlotLook.SERIES_1),
                new Measure("validation", validation, PlotLook.SERIES_3),
                new Measure("test", test, PlotLook.SERIES_2));
    }

    /** Where measurements are few, each is seen: between them nobody looked. */
    private void addDots(List<PlotMark> dots, Measure measure) {
        Series series = measure.series();
        for (int i = 0; i < series.size() && series.size() <= MOST_DOTS; i++) {
            double value = shown(series.mean(i));
            if (!logarithmic || value > 0) {
                dots.add(new PlotMark.Dot(
                        "measured-" + measure.id() + "-" + i,
                        new PlotPoint((double) series.at(i), value),
                        measure.look(),
                        "",
                        ""));
            }
        }
    }

    /** Accuracies in per cent. */
    private double shown(double value) {
        return kind == CurveKind.ACCURACY ? PERCENT * value : value;
    }

    /** Every value, or of many values the smallest and the largest of each span, so that none is hidden. */
    private void raw(List<PlotCurve> curves, Series series, String id, String key) {
        List<PlotPoint> points = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            add(points, series.at(i), series.minimum(i));
            if (series.stride() > 1) {
                add(points, series.at(i), series.maximum(i));
            }
        }
        if (points.size() > 1) {
            curves.add(
                    PlotCurve.line(id, messages.get(key), PlotLook.RAW, points).withLabel(""));
        }
    }

    private void measured(List<PlotCurve> curves, Measure measure, String prefix, boolean compared) {
        Series series = measure.series();
        String id = prefix + measure.id();
        if (series.size() == 0) {
            return;
        }
        if (smoothing > 0 && !compared && series.size() > 1) {
            raw(curves, series, id + "-raw", "train.curves.raw");
        }
        List<PlotPoint> points = new ArrayList<>();
        double smooth = series.mean(0);
        for (int i = 0; i < series.size(); i++) {
            double value = series.mean(i);
            smooth = Double.isFinite(value) && !compared ? smoothing * smooth + (1 - smoothing) * value : value;
            add(points, series.at(i), smooth);
        }
        if (!points.isEmpty()) {
            String name = messages.get("train.curves." + measure.id());
            curves.add(PlotCurve.line(
                            id, compared ? messages.get("train.curves.of-first", name) : name, measure.look(), points)
                    .withDash(compared ? PlotDash.DOTTED : PlotDash.OF_LOOK)
                    .withLabel(""));
        }
    }

    /** A logarithmic axis has no place for 0 and less. */
    private void add(List<PlotPoint> points, long at, double value) {
        if (!logarithmic || value > 0) {
            points.add(new PlotPoint((double) at, shown(value)));
        }
    }

    private PlotAxis y(List<PlotCurve> curves) {
        if (kind == CurveKind.ACCURACY) {
            return PlotAxis.linear(0, PERCENT * (1 + HEADROOM), "").withUnit(messages.get("train.curves.percent"));
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double first = 0;
        for (PlotCurve curve : curves) {
            if (curve.shape() instanceof PlotCurve.Line line) {
                first = Math.max(first, Math.abs(line.points().get(0).y()));
                for (PlotPoint point : line.points()) {
                    if (Double.isFinite(point.y())) {
                        low = Math.min(low, point.y());
                        high = Math.max(high, point.y());
                    }
                }
            }
        }
        if (!(low <= high)) {
            return PlotAxis.linear(0, 1, "");
        }
        if (logarithmic) {
            return PlotAxis.log(low / 1.2, Math.max(high, low * 2) * 1.2, "");
        }
        if (first > 0 && high > RUNAWAY * first) {
            // A run that diverges leaves the picture; otherwise all that came before would lie on the axis.
            high = LEFT_OF_RUNAWAY * first;
        }
        double room = Math.max(high - Math.min(0, low), Math.abs(high) * 1e-3 + 1e-12) * HEADROOM;
        return PlotAxis.linear(Math.min(0, low), high + room, "");
    }
}
