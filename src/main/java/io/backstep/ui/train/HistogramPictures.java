package io.backstep.ui.train;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.training.Diagnostics;
import io.backstep.engine.training.Histogram;
import io.backstep.engine.training.LayerDiagnostics;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotField;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.train.DiagnosisViewModel.Seen;
import java.util.ArrayList;
import java.util.List;

/** Draws where the numbers of a layer lie: now, or over the run as one column of shades for each moment. */
final class HistogramPictures {
    private static final int ROWS = 48;
    private static final int COLUMNS = 96;
    private static final double MARGIN = 0.04;

    private final Messages messages;
    private final Seen seen;
    private final DiagnosisKind kind;
    private final int layer;

    /**
     * @param kind one of weights, pre-activations and outputs
     * @param layer counted from 0
     */
    HistogramPictures(Messages messages, Seen seen, DiagnosisKind kind, int layer) {
        this.messages = messages;
        this.seen = seen;
        this.kind = kind;
        this.layer = layer;
    }

    private Histogram at(Diagnostics moment) {
        LayerDiagnostics here = moment.layers().get(layer);
        return switch (kind) {
            case PRE_ACTIVATIONS -> here.preActivations();
            case OUTPUTS -> here.outputs();
            default -> here.weights();
        };
    }

    /** How many numbers lie where at this moment, as the outline of bars. */
    PlotPicture now() {
        Histogram histogram = at(seen.now());
        PlotRange range = rangeOf(List.of(histogram));
        PlotAxis x = PlotAxis.linear(range.low(), range.high(), axisTitle());
        PlotAxis y = PlotAxis.linear(0, Math.max(1, histogram.fullest()) * 1.08, "");
        List<PlotPoint> outline = outline(histogram, range.span() * MARGIN);
        List<PlotCurve> curves = outline.isEmpty()
                ? List.of()
                : List.of(PlotCurve.area("histogram", messages.get("train.diagnosis.count"), PlotLook.FORWARD, outline)
                        .withLabel(""));
        return PlotPicture.of(name(), x, y, curves);
    }

    /**
     * Round the bars.
     *
     * @param widen how wide half a bar is where all numbers are the same
     */
    private static List<PlotPoint> outline(Histogram histogram, double widen) {
        List<PlotPoint> outline = new ArrayList<>();
        double by = histogram.bins() == 1 ? widen : 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double from = histogram.edge(bin) - by;
            double to = histogram.edge(bin + 1) + by;
            if (bin == 0) {
                outline.add(new PlotPoint(from, 0));
            }
            outline.add(new PlotPoint(from, histogram.count(bin)));
            outline.add(new PlotPoint(to, histogram.count(bin)));
            if (bin == histogram.bins() - 1) {
                outline.add(new PlotPoint(to, 0));
                outline.add(outline.get(0));
            }
        }
        return outline;
    }

    /** The same over the run: the more numbers lie somewhere, the stronger the colour. */
    PlotPicture overTime() {
        List<Diagnostics> moments = seen.history().moments();
        PlotRange range = rangeOf(moments.stream().map(this::at).toList());
        double last = Math.max(1, seen.now().updates());
        double[][] shares = new double[ROWS][COLUMNS];
        double most = 0;
        int moment = 0;
        for (int column = 0; column < COLUMNS; column++) {
            double update = last * (column + 0.5) / COLUMNS;
            while (moment + 1 < moments.size() && moments.get(moment + 1).updates() <= update) {
                moment++;
            }
            double[] densities = densities(at(moments.get(moment)), range);
            for (int row = 0; row < ROWS; row++) {
                shares[ROWS - 1 - row][column] = densities[row];
                most = Math.max(most, densities[row]);
            }
        }
        PlotField field = new PlotField(
                messages.get("train.diagnosis.count"),
                new PlotRange(0, last),
                range,
                new PlotField.OneSided(Matrix.of(shares), 0, 0, most > 0 ? most : 1, false),
                false);
        return PlotPicture.of(
                        name(),
                        PlotAxis.linear(0, last, messages.get("train.curves.updates")),
                        PlotAxis.linear(range.low(), range.high(), axisTitle()),
                        List.of())
                .withField(field);
    }

    /** How many numbers lie in each of the rows; those of a bin are spread evenly over it. */
    private static double[] densities(Histogram histogram, PlotRange range) {
        double[] densities = new double[ROWS];
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double from = (histogram.edge(bin) - range.low()) / range.span() * ROWS;
            double to = (histogram.edge(bin + 1) - range.low()) / range.span() * ROWS;
            int first = Math.max(0, Math.min(ROWS - 1, (int) from));
            int end = Math.max(first, Math.min(ROWS - 1, (int) to));
            for (int row = first; row <= end; row++) {
                double share = to > from ? (Math.min(row + 1, to) - Math.max(row, from)) / (to - from) : 1;
                densities[row] += Math.max(0, share) * histogram.count(bin);
            }
        }
        return densities;
    }

    private static PlotRange rangeOf(List<Histogram> histograms) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Histogram histogram : histograms) {
            if (histogram.bins() > 0) {
                low = Math.min(low, histogram.least());
                high = Math.max(high, histogram.most());
            }
        }
        if (!(low <= high) || !Double.isFinite(high - low)) {
            return new PlotRange(-1, 1);
        }
        double room = Math.max((high - low) * MARGIN, Math.max(1e-3, Math.abs(high) * 1e-3));
        return new PlotRange(low - room, high + room);
    }

    private String axisTitle() {
        return messages.get("train.diagnosis." + kind.id() + ".axis");
    }

    private String name() {
        return messages.get("train.diagnosis." + kind.id() + ".name");
    }
}
