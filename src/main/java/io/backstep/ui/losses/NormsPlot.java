package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.norm.Norms;
import io.backstep.engine.norm.PenalizedLoss;
import io.backstep.engine.norm.Penalty;
import io.backstep.engine.norm.Point;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.losses.NormsViewModel.Ball;
import io.backstep.ui.losses.NormsViewModel.Picture;
import io.backstep.ui.losses.NormsViewModel.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pictures of the topic Norms. */
final class NormsPlot {
    private static final double BALL_REACH = 1.3;
    /** How far over the least value the contours run. */
    private static final double[] LEVELS = {0.05, 0.2, 0.5, 1, 2, 4};

    /** A contour less far over the least value would be a dot. */
    private static final double SMALLEST_RISE = 1e-6;

    /** Contours that are less than this share apart, seen from the centre. */
    private static final double CLOSE = 0.2;

    private static final int PATH_STEPS = 160;

    private NormsPlot() {}

    static PlotPicture picture(State state, Messages messages) {
        return state.picture() == Picture.BALLS ? balls(state, messages) : penalty(state, messages);
    }

    private static PlotPicture balls(State state, Messages messages) {
        List<PlotCurve> curves = new ArrayList<>();
        for (Ball ball : Ball.values()) {
            if (state.balls().contains(ball)) {
                curves.add(ball(ball, state.p(), messages));
            }
        }
        PlotAxis x = PlotAxis.linear(-BALL_REACH, BALL_REACH, "w₁");
        PlotAxis y = PlotAxis.linear(-BALL_REACH, BALL_REACH, "w₂");
        String name = messages.get("losses.norms.balls.plot", Numbers.plain(state.p(), Numbers.GRAPH_DIGITS));
        return PlotPicture.of(name, x, y, curves).withLegend().withEqualUnits();
    }

    private static PlotCurve ball(Ball ball, double p, Messages messages) {
        String name = name(ball, p, messages);
        PlotLook look = PlotLook.series(ball.place());
        List<PlotPoint> edge = switch (ball) {
            case L0 ->
                List.of(
                        new PlotPoint(-1, 0),
                        new PlotPoint(1, 0),
                        new PlotPoint(Double.NaN, Double.NaN),
                        new PlotPoint(0, -1),
                        new PlotPoint(0, 1));
            case L1 -> points(Norms.unitBall(1));
            case L2 -> points(Norms.unitBall(2));
            case LP -> points(Norms.unitBall(p));
            case L_INFINITY -> points(Norms.unitBall(Double.POSITIVE_INFINITY));
        };
        String id = "ball-" + NormsViewModel.id(ball);
        return PlotCurve.line(id, name, look, edge);
    }

    /** What a ball is called beside its line. */
    private static String name(Ball ball, double p, Messages messages) {
        return switch (ball) {
            case L0 -> "L0";
            case L1 -> "L1";
            case L2 -> "L2";
            case LP -> messages.get("losses.norms.ball.lpName", Numbers.plain(p, Numbers.GRAPH_DIGITS));
            case L_INFINITY -> "L∞";
        };
    }

    private static List<PlotPoint> points(List<Point> points) {
        return points.stream().map(point -> new PlotPoint(point.x(), point.y())).toList();
    }

    private static PlotPicture penalty(State state, Messages messages) {
        PenalizedLoss problem = state.problem();
        Point minimum = problem.minimum();
        List<PlotCurve> curves = new ArrayList<>();
        double radius = NormsViewModel.radius(problem.penalty(), minimum);
        if (radius > 0) {
            curves.add(PlotCurve.area(
                    "ballAtMinimum",
                    messages.get("losses.norms.ballThrough", problem.penalty()),
                    PlotLook.FORWARD,
                    Norms.unitBall(problem.penalty() == Penalty.L1 ? 1 : 2).stream()
                            .map(point -> new PlotPoint(radius * point.x(), radius * point.y()))
                            .toList()));
        }
        PenalizedLoss alone = problem.withLambda(0);
        double touching = alone.value(minimum);
        // One right beside the contour that touches the ball would look like a slip of the pen.
        List<Double> lossLevels = levels(0).stream()
                .filter(level -> Math.abs(Math.sqrt(level) - Math.sqrt(touching)) > CLOSE * Math.sqrt(touching))
                .toList();
        curves.add(contours(
                "lossContours",
                messages.get("losses.norms.contours.loss"),
                alone,
                lossLevels,
                PlotLook.MUTED,
                PlotDash.DASHED));
        curves.add(contours(
                "sumContours",
                messages.get("losses.norms.contours.sum"),
                problem,
                levels(problem.value(minimum)),
                PlotLook.VALUE,
                PlotDash.SOLID));
        if (radius > 0) {
            curves.add(contours(
                    "touchingContour",
                    messages.get("losses.norms.contours.touching"),
                    alone,
                    List.of(touching),
                    PlotLook.BOUNDARY,
                    PlotDash.DASHED));
        }
        curves.add(PlotCurve.line(
                        "minimumPath",
                        messages.get("losses.norms.path"),
                        PlotLook.UPDATE,
                        points(problem.path(PATH_STEPS)))
                .withDash(PlotDash.SOLID));
        Point centre = problem.loss().centre();
        List<PlotMark> marks = List.of(
                new PlotMark.Handle(
                        "lossCentre",
                        new PlotPoint(centre.x(), centre.y()),
                        PlotMark.Freedom.BOTH,
                        PlotLook.MUTED,
                        "c",
                        messages.get("losses.norms.centre", NormsWriter.pair(centre))),
                new PlotMark.Dot(
                        "minimum",
                        new PlotPoint(minimum.x(), minimum.y()),
                        PlotLook.LOSS,
                        NormsWriter.pair(minimum),
                        messages.get("losses.norms.minimum", NormsWriter.pair(minimum))));
        double reach = NormsViewModel.REACH;
        return PlotPicture.of(
                        messages.get(
                                "losses.norms.penalty.plot",
                                problem.penalty(),
                                Numbers.plain(problem.lambda(), Numbers.GRAPH_DIGITS),
                                NormsWriter.pair(minimum)),
                        PlotAxis.linear(-reach, reach, "w₁"),
                        PlotAxis.linear(-reach, reach, "w₂"),
                        curves)
                .withMarks(marks)
                .withLegend()
                .withEqualUnits();
    }

    /** All contours of one kind as one line with gaps, which has one name. */
    private static PlotCurve contours(
            String id, String name, PenalizedLoss problem, List<Double> levels, PlotLook look, PlotDash dash) {
        double least = problem.value(problem.minimum());
        List<PlotPoint> all = new ArrayList<>();
        for (double level : levels) {
            if (level > least + SMALLEST_RISE) {
                all.addAll(points(problem.contour(level)));
                all.add(new PlotPoint(Double.NaN, Double.NaN));
            }
        }
        return PlotCurve.line(id, name, look, all).withDash(dash);
    }

    private static List<Double> levels(double least) {
        return Arrays.stream(LEVELS).mapToObj(rise -> least + rise).toList();
    }
}
