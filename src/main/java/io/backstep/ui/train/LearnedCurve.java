package io.backstep.ui.train;

import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.kit.plot.PlotRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a network gives over a single input, within the stretch where its targets are. */
final class LearnedCurve {
    /** Room above and below targets, of their span. */
    private static final double ROOM = 0.18;
    /** A line that is no further away than this, in heights of the picture, is drawn as it is and cut off by the picture. */
    private static final double NEAR = 2;

    private final LearnedMap map;
    private final PlotRange up;

    LearnedCurve(LearnedMap map) {
        this.map = map;
        up = targets(map);
    }

    /**
     * How the lines leave the picture.
     *
     * @param low the least that an output gives
     * @param high the most
     * @param seen whether any piece is within the picture
     */
    record Leaving(double low, double high, boolean seen) {}

    /** How the lines leave the picture, where they do so by far. */
    Optional<Leaving> leaving() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean seen = false;
        for (int output : shown()) {
            double[] values = values(output);
            for (int i = 0; i < values.length; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
                seen |= i > 0
                        && Math.min(values[i - 1], values[i]) <= up.high()
                        && Math.max(values[i - 1], values[i]) >= up.low();
            }
        }
        return isNear(low) && isNear(high) ? Optional.empty() : Optional.of(new Leaving(low, high, seen));
    }

    private boolean isNear(double value) {
        return Math.abs(value - up.middle()) <= NEAR * up.span();
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int output = 0; output < map.outputs().size(); output++) {
            if (map.output().isEmpty() || map.output().get() == output) {
                shown.add(output);
            }
        }
        return shown;
    }

    private double[] values(int output) {
        return map.outputs().get(output).row(0);
    }

    PlotPicture picture(Messages messages) {
        MapFrame frame = map.frame();
        LearnedInput input = map.input();
        LearnedWords words = new LearnedWords(messages);
        String across = words.column(input, 0);
        boolean away = leaving().isPresent();
        List<PlotCurve> curves = new ArrayList<>();
        for (int output : shown()) {
            double[] values = values(output);
            String id = "learnedCurve" + output;
            String name = words.output(input, output);
            PlotRange x = frame.fieldX();
            curves.add((away
                            ? PlotCurve.line(id, name, look(output), within(values, x, up))
                            : PlotCurve.function(
                                    id, name, look(output), place -> between(values, (place - x.low()) / x.span())))
                    .withLabel(""));
        }
        List<PlotMark> threshold = input.classes().isPresent() && map.outputs().size() == 1
                ? List.of(new PlotMark.Guide(
                        "learnedThreshold",
                        false,
                        map.scale().middle(),
                        PlotLook.MUTED,
                        "",
                        messages.get("train.learned.boundary")))
                : List.of();
        return PlotPicture.of(
                        messages.get("train.learned.curve", across),
                        PlotAxis.linear(frame.x().low(), frame.x().high(), across),
                        PlotAxis.linear(
                                up.low(),
                                up.high(),
                                curves.size() == 1 ? curves.get(0).name() : ""),
                        curves)
                .withMarks(threshold);
    }

    private PlotLook look(int output) {
        return map.outputs().size() == 1
                ? PlotLook.VALUE
                : PlotLook.series(LearnedPictures.series(map.input(), output));
    }

    /** Between the middles of cells on straight lines. */
    private static double between(double[] values, double share) {
        double at = Math.max(0, Math.min(values.length - 1, share * values.length - 0.5));
        int left = (int) Math.min(at, values.length - 2);
        return values[left] + (at - left) * (values[left + 1] - values[left]);
    }

    /**
     * The pieces of the line between the middles of cells that lie within a stretch, with gaps between them. Numbers may be
     * as large as there are: a line that is as good as upright is drawn from the lower end of the stretch to the upper one.
     */
    static List<PlotPoint> within(double[] values, PlotRange x, PlotRange up) {
        List<PlotPoint> points = new ArrayList<>();
        double ended = Double.NaN;
        for (int i = 0; i + 1 < values.length; i++) {
            double from = values[i];
            double to = values[i + 1];
            boolean crosses = Math.min(from, to) <= up.high() && Math.max(from, to) >= up.low();
            if (!crosses || !Double.isFinite(from) || !Double.isFinite(to)) {
                continue;
            }
            double enters = up.contains(from) ? 0 : share(from, to, up.clamp(from));
            double leaves = up.contains(to) ? 1 : share(from, to, up.clamp(to));
            double first = i + enters;
            if (!points.isEmpty() && first != ended) {
                points.add(new PlotPoint(place(first, values.length, x), Double.NaN));
            }
            if (first != ended) {
                points.add(new PlotPoint(place(first, values.length, x), up.clamp(from)));
            }
            points.add(new PlotPoint(place(i + leaves, values.length, x), up.clamp(to)));
            ended = i + leaves;
        }
        return points;
    }

    /** How far between two numbers a third one is; quarters, as the difference of two large ones may be too large. */
    private static double share(double from, double to, double at) {
        return (at / 4 - from / 4) / (to / 4 - from / 4);
    }

    private static double place(double cell, int cells, PlotRange x) {
        return x.low() + x.span() * (cell + 0.5) / cells;
    }

    private static PlotRange targets(LearnedMap map) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < map.input().loaded().size(); row++) {
            double target = LearnedPictures.target(map, row, LearnedPictures.group(map, row));
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        if (map.input().classes().isPresent() && map.outputs().size() > 1) {
            low = 0;
            high = 1;
        }
        double room = high > low ? ROOM * (high - low) : 1;
        return new PlotRange(low - room, high + room);
    }
}
