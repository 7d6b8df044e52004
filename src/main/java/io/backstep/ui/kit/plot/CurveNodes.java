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
import org.jspecify.annotations.Nullable;

/** Draws curves and the tint of areas, and samples again only what has changed. */
final class CurveNodes {
    private final Group lines = layer();
    private final Group tints = layer();
    private final Map<String, Drawn> drawn = new HashMap<>();

    /** A curve as it was last drawn. */
    private record Drawn(
            PlotCurve curve, PlotSpace space, List<CurveSampler.Run> runs, Path line, Path tint, Path casing) {
        boolean isFilled() {
            return curve.shape() instanceof PlotCurve.Line points && points.filled();
        }
    }

    private static Group layer() {
        Group layer = new Group();
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setAutoSizeChildren(false);
        // Rendered once as long as no curve changes: a probe that moves over them costs no drawing of curves.
        layer.setCache(true);
        return layer;
    }

    /** The curves themselves. */
    Node lines() {
        return lines;
    }

    /** The insides of areas, which lie under the axes. */
    Node tints() {
        return tints;
    }

    /** @param cased whether curves run over points, from which they are kept apart */
    void draw(List<PlotCurve> curves, PlotSpace space, boolean cased) {
        Map<String, Drawn> now = new HashMap<>();
        List<Node> lineNodes = new ArrayList<>();
        List<Node> tintNodes = new ArrayList<>();
        for (PlotCurve curve : curves) {
            Drawn next = draw(curve, space, drawn.get(curve.id()));
            now.put(curve.id(), next);
            next.casing().getElements().setAll(cased ? elements(next.runs(), false) : List.of());
            if (cased) {
                lineNodes.add(next.casing());
            }
            lineNodes.add(next.line());
            if (next.isFilled()) {
                tintNodes.add(next.tint());
            }
        }
        drawn.clear();
        drawn.putAll(now);
        show(lines, lineNodes);
        show(tints, tintNodes);
    }

    private static void show(Group layer, List<Node> nodes) {
        if (!layer.getChildren().equals(nodes)) {
            layer.getChildren().setAll(nodes);
        }
    }

    private static Drawn draw(PlotCurve curve, PlotSpace space, @Nullable Drawn before) {
        if (before != null && before.curve().equals(curve) && before.space().equals(space)) {
            return before;
        }
        Path line = before == null ? PlotStyle.PLOT_CURVE.part(new Path()) : before.line();
        Path tint = before == null ? PlotStyle.PLOT_AREA.part(new Path()) : before.tint();
        Path casing = before == null ? PlotStyle.PLOT_CURVE_CASING.part(new Path()) : before.casing();
        PlotStyle.AUDIT_DECORATION.addTo(casing);
        // A boundary lies under points that may hide it in part. That it stands out from fields is tested.
        PlotStyle.AUDIT_DECORATION.set(line, curve.look() == PlotLook.BOUNDARY || curve.look() == PlotLook.RAW);
        line.setId(curve.id());
        curve.look().applyTo(line);
        curve.dash().applyTo(line);
        List<CurveSampler.Run> runs = CurveSampler.sample(curve.shape(), space.x(), space.y());
        Drawn now = new Drawn(curve, space, runs, line, tint, casing);
        line.getElements().setAll(elements(runs, now.isFilled()));
        if (now.isFilled()) {
            curve.look().applyTo(tint);
            tint.getElements().setAll(elements(runs, true));
        }
        return now;
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
