package io.backstep.ui.losses;

import io.backstep.engine.convex.ConvexFunction;
import io.backstep.engine.convex.InductionStep;
import io.backstep.engine.convex.WeightedPoints;
import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.losses.JensenViewModel.State;
import io.backstep.ui.losses.JensenViewModel.Stretch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pictures of the topic Jensen. It keeps the curves, which are sampled once for each function. */
final class JensenPlot {
    private static final String POINT = "point-";
    private static final String WEIGHT = "weight-";

    private final Map<ConvexFunction, PlotPicture> curves = new EnumMap<>(ConvexFunction.class);

    PlotPicture picture(State state, Messages messages) {
        PlotPicture curve = curves.computeIfAbsent(state.function(), JensenPlot::curve);
        List<PlotMark> marks = new ArrayList<>();
        List<PlotCurve> shown = new ArrayList<>(curve.curves());
        WeightedPoints points = state.points();
        if (state.step() == 0) {
            shown.add(0, hull(points, messages));
            gap(marks, points.mean(), points.valueOfMean(), points.meanOfValues(), "f(E x)", "E f(x)", messages);
        }
        state.induction().ifPresent(step -> joined(marks, step, messages));
        for (int i = 0; i < points.size(); i++) {
            marks.add(handle(state, i, messages));
        }
        String name = messages.get(
                "losses.jensen.plot",
                JensenWriter.plain(state.function()),
                number(points.mean()),
                number(points.valueOfMean()),
                number(points.meanOfValues()));
        return PlotPicture.of(name, curve.x(), curve.y(), shown).withMarks(marks);
    }

    private static PlotPicture curve(ConvexFunction function) {
        Stretch stretch = JensenViewModel.stretch(function);
        double low = function.lowest() == 0 ? 0 : stretch.from();
        PlotCurve line = PlotCurve.function(
                        "convexCurve",
                        "f(x) = " + JensenWriter.plain(function),
                        PlotLook.VALUE,
                        x -> function.isDefinedAt(x) ? function.apply(x) : Double.NaN)
                .withoutProbe();
        // Half an em of room at either side, so that a handle at the end can be held.
        double room = 0.03 * (stretch.to() - low);
        double lowest = IntStream.rangeClosed(0, 200)
                .mapToDouble(i -> function.apply(stretch.from() + (stretch.to() - stretch.from()) * i / 200))
                .min()
                .orElse(0);
        double highest = Math.max(function.apply(stretch.from()), function.apply(stretch.to()));
        double above = 0.08 * (highest - lowest);
        return PlotPicture.of(
                "",
                PlotAxis.linear(low - room, stretch.to() + room, "x"),
                PlotAxis.linear(lowest - above, highest + above, ""),
                List.of(line));
    }

    /** Every mean of points on the curve, with any weights, lies in this area. */
    private static PlotCurve hull(WeightedPoints points, Messages messages) {
        List<PlotPoint> corners = new ArrayList<>(IntStream.range(0, points.size())
                .boxed()
                .sorted((a, b) -> Double.compare(points.x(a), points.x(b)))
                .map(i -> new PlotPoint(points.x(i), points.y(i)))
                .toList());
        corners.add(corners.get(0));
        return PlotCurve.area("hull", messages.get("losses.jensen.hull"), PlotLook.FORWARD, corners)
                .withLabel("");
    }

    private static void gap(
            List<PlotMark> marks,
            double x,
            double low,
            double high,
            String lowName,
            String highName,
            Messages messages) {
        PlotPoint under = new PlotPoint(x, low);
        PlotPoint over = new PlotPoint(x, high);
        String text = messages.get("losses.jensen.gap.mark", number(Math.max(0, high - low)));
        marks.add(new PlotMark.Segment("gap", under, over, PlotLook.LOSS, PlotDash.SOLID, text, text));
        marks.add(new PlotMark.Dot("valueOfMean", under, PlotLook.VALUE, lowName, lowName + " = " + number(low)));
        marks.add(new PlotMark.Dot("meanOfValues", over, PlotLook.LOSS, highName, highName + " = " + number(high)));
    }

    private static void joined(List<PlotMark> marks, InductionStep step, Messages messages) {
        PlotPoint before = new PlotPoint(step.meanBefore(), step.valueOfMeanBefore());
        PlotPoint next = new PlotPoint(step.newX(), step.newValue());
        PlotPoint soFar = new PlotPoint(step.meanBefore(), step.meanOfValuesBefore());
        String chord = messages.get("losses.jensen.chord");
        marks.add(new PlotMark.Segment("chord", before, next, PlotLook.FORWARD, PlotDash.SOLID, chord));
        if (step.points().size() > 2) {
            marks.add(new PlotMark.Segment("bound", soFar, next, PlotLook.LOSS, PlotDash.DASHED, ""));
            marks.add(new PlotMark.Dot("soFar", soFar, PlotLook.LOSS, "A", "A = " + number(soFar.y())));
            marks.add(new PlotMark.Dot("joined", before, PlotLook.FORWARD, "m", "m = " + number(before.x())));
        }
        gap(marks, step.mean(), step.valueOfMean(), step.meanOfValues(), "f(m′)", "", messages);
        if (step.points().size() > 2) {
            PlotPoint onChord = new PlotPoint(step.mean(), step.chord());
            marks.add(new PlotMark.Dot("onChord", onChord, PlotLook.FORWARD, "", number(step.chord())));
        }
    }

    private static PlotMark handle(State state, int point, Messages messages) {
        WeightedPoints points = state.points();
        boolean waits =
                state.induction().map(step -> !step.points().contains(point)).orElse(points.weight(point) == 0);
        return new PlotMark.Handle(
                POINT + (point + 1),
                new PlotPoint(points.x(point), points.y(point)),
                PlotMark.Freedom.X,
                waits ? PlotLook.MUTED : PlotLook.VALUE,
                label("x", point),
                messages.get(
                        "losses.jensen.point",
                        Integer.toString(point + 1),
                        number(points.x(point)),
                        number(points.y(point)),
                        number(points.weight(point))));
    }

    private static String label(String letter, int point) {
        return letter + (char) ('₁' + point);
    }

    /** The weights, to be dragged. */
    static BarsPicture weights(State state, Messages messages) {
        WeightedPoints points = state.points();
        List<BarsPicture.Group> groups = IntStream.range(0, points.size())
                .mapToObj(point -> new BarsPicture.Group(
                        label("λ", point),
                        false,
                        List.of(BarsPicture.Bar.of(
                                        WEIGHT + (point + 1), label("λ", point), points.weight(point), PlotLook.VALUE)
                                .withText(Numbers.plain(points.weight(point), 2))
                                .asMovable())))
                .toList();
        PlotAxis axis = PlotAxis.linear(0, 1, "").withMarks(PlotAxis.Marks.NONE);
        return BarsPicture.standing(messages.get("losses.jensen.weights.name"), axis, groups);
    }

    /** Which point the handle or bar of this id belongs to. */
    static int point(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1)) - 1;
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
