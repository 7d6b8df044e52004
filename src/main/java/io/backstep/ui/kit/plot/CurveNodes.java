package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Draws curves, and samples again only what has changed. */
final class CurveNodes extends Group {
    private final Map<String, Drawn> drawn = new HashMap<>();

    /** A curve as it was last drawn. */
    private record Drawn(PlotCurve curve, PlotSpace space, List<CurveSampler.Run> runs, Path path) {}

    CurveNodes() {
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
        // Rendered once as long as no curve changes: a probe that moves over them costs no drawing of curves.
        setCache(true);
    }

    void draw(List<PlotCurve> curves, PlotSpace space) {
        List<Node> paths = new ArrayList<>();
        Map<String, Drawn> now = new HashMap<>();
        for (PlotCurve curve : curves) {
            Drawn next = draw(curve, space, drawn.get(curve.id()));
            now.put(curve.id(), next);
            paths.add(next.path());
        }
        drawn.clear();
        drawn.putAll(now);
        if (!getChildren().equals(paths)) {
            getChildren().setAll(paths);
        }
    }

    private static Drawn draw(PlotCurve curve, PlotSpace space, @org.jspecify.annotations.Nullable Drawn before) {
        if (before != null && before.curve().equals(curve) && before.space().equals(space)) {
            return before;
        }
        Path path = before == null ? PlotStyle.PLOT_CURVE.part(new Path()) : before.path();
        path.setId(curve.id());
        curve.look().applyTo(path);
        curve.dash().applyTo(path);
        List<CurveSampler.Run> runs = CurveSampler.sample(curve.shape(), space.x(), space.y());
        boolean filled = curve.shape() instanceof PlotCurve.Line line && line.filled();
        if (filled) {
            PlotStyle.PLOT_AREA.addTo(path);
        } else {
            path.getStyleClass().remove(PlotStyle.PLOT_AREA.cssClass());
        }
        path.getElements().setAll(elements(runs, filled));
        return new Drawn(curve, space, runs, path);
    }

    private static List<PathElement> elements(List<CurveSampler.Run> runs, boolean closed) {
        List<PathElement> elements = new ArrayList<>();
        for (CurveSampler.Run run : runs) {
            elements.add(new MoveTo(run.x(0), run.y(0)));
            for (int i = 1; i < run.size(); i++) {
                elements.add(new LineTo(run.x(i), run.y(i)));
            }
            if (closed && runs.size() == 1) {
                elements.add(new ClosePath());
            }
        }
        return elements;
    }

    /** A curve as lines on screen; nothing where it is not drawn. */
    List<CurveSampler.Run> runs(String id) {
        Drawn found = drawn.get(id);
        return found == null ? List.of() : found.runs();
    }

    List<CurveSampler.Run> allRuns() {
        return drawn.values().stream().flatMap(one -> one.runs().stream()).toList();
    }
}
