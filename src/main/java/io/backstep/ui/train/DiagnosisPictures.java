package io.backstep.ui.train;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.training.LayerDiagnostics;
import io.backstep.engine.training.LayerHistory;
import io.backstep.engine.training.Series;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.train.DiagnosisViewModel.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Draws what was seen in the layers of a run: a bar for each layer now, or a line for each over the run. */
final class DiagnosisPictures {
    /** Smaller sizes are drawn as this: nothing that small moves a weight. */
    private static final double LEAST = 1e-12;

    private final Messages messages;
    private final Seen seen;

    DiagnosisPictures(Messages messages, Seen seen) {
        this.messages = messages;
        this.seen = seen;
    }

    /** The name of a layer: hidden layers are counted from 1. */
    static String layerName(Messages messages, int layer, int layers) {
        return layer == layers - 1 ? messages.get("train.layer.output") : messages.get("train.layer.hidden", layer + 1);
    }

    // Now

    BarsPicture now(DiagnosisKind kind) {
        return switch (kind) {
            case GRADIENT_SIZE -> sizes(kind, LayerDiagnostics::gradientSize);
            case UPDATE_RATIO -> sizes(kind, LayerDiagnostics::updateRatio);
            default -> regions(kind);
        };
    }

    private BarsPicture sizes(DiagnosisKind kind, ToDoubleFunction<LayerDiagnostics> size) {
        List<LayerDiagnostics> layers = seen.now().layers();
        List<Group> groups = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = LEAST;
        for (int l = 0; l < layers.size(); l++) {
            double value = size.applyAsDouble(layers.get(l));
            if (Double.isFinite(value)) {
                low = Math.min(low, Math.max(LEAST, value));
                high = Math.max(high, value);
            }
            groups.add(Group.of(new Bar(
                    "bar-" + kind.id() + "-" + l,
                    layerName(messages, l, layers.size()),
                    value,
                    PlotLook.BACKWARD,
                    Numbers.plain(value, 3),
                    BarsPicture.Use.NONE)));
        }
        if (!(low <= high)) {
            // Nothing is finite any more: the bars say so, and no axis could.
            return BarsPicture.lying(name(kind), PlotAxis.log(LEAST, 1, "").withMarks(PlotAxis.Marks.NONE), groups);
        }
        // Whole powers of ten, so that the axis does not move with every look.
        double from = Math.pow(10, Math.floor(Math.log10(Math.min(low, high))) - 1);
        double to = Math.pow(10, Math.ceil(Math.log10(high * 1.0001)));
        return BarsPicture.lying(name(kind), PlotAxis.log(from, Math.max(to, from * 100), ""), groups);
    }

    private BarsPicture regions(DiagnosisKind kind) {
        List<LayerDiagnostics> layers = seen.now().layers();
        List<Group> groups = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            LayerDiagnostics layer = layers.get(l);
            String id = "bar-" + kind.id() + "-" + l + "-";
            groups.add(new Group(
                    layerName(messages, l, layers.size()),
                    true,
                    List.of(
                            share(id + "saturated", "train.diagnosis.saturated", layer.saturated(), PlotLook.SATURATED),
                            share(id + "dead", "train.diagnosis.dead", layer.dead(), PlotLook.DEAD))));
        }
        return BarsPicture.lying(name(kind), PlotAxis.linear(0, 1, ""), groups);
    }

    private Bar share(String id, String key, double share, PlotLook look) {
        return new Bar(
                id,
                messages.get(key),
                share,
                look,
                messages.get("train.percent", Math.round(100 * share)),
                BarsPicture.Use.NONE);
    }

    // Over the run

    PlotPicture overTime(DiagnosisKind kind) {
        return switch (kind) {
            case GRADIENT_SIZE -> lines(kind, LayerHistory::gradientSize, true);
            case UPDATE_RATIO -> lines(kind, LayerHistory::updateRatio, true);
            default -> lines(kind, LayerHistory::saturated, false);
        };
    }

    private PlotPicture lines(DiagnosisKind kind, Function<LayerHistory, Series> figure, boolean logarithmic) {
        List<LayerHistory> layers = seen.history().layers();
        List<PlotCurve> curves = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = LEAST;
        for (int l = 0; l < layers.size(); l++) {
            Series series = figure.apply(layers.get(l));
            List<PlotPoint> points = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                double value = logarithmic ? Math.max(LEAST, series.mean(i)) : series.mean(i);
                points.add(new PlotPoint((double) series.at(i), value));
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (!points.isEmpty()) {
                String name = layerName(messages, l, layers.size());
                curves.add(PlotCurve.line("layer-" + (l + 1), name, PlotLook.series(l), points)
                        .withLabel(""));
            }
        }
        PlotAxis x =
                PlotAxis.linear(0, Math.max(1.0, (double) seen.now().updates()), messages.get("train.curves.updates"));
        PlotAxis y = logarithmic
                ? PlotAxis.log(Math.min(low, high) / 1.5, high * 1.5, "")
                : PlotAxis.linear(0, Math.max(0.05, high * 1.08), "");
        return PlotPicture.of(name(kind), x, y, curves).withLegend();
    }

    private String name(DiagnosisKind kind) {
        return messages.get("train.diagnosis." + kind.id() + ".name");
    }
}
