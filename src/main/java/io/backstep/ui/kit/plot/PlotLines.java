package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;

/** The lines of a plot as they run on screen: what words and boxes keep clear of. */
final class PlotLines {
    private PlotLines() {}

    /** The curves, and the pieces of lines among the marks: a guide is seen even where a box lies over a part of it. */
    static List<CurveSampler.Run> of(PlotPicture picture, PlotSpace space, CurveNodes curves) {
        List<CurveSampler.Run> lines = new ArrayList<>(curves.allRuns());
        List<PlotMark> pieces = picture.marks().stream()
                .filter(mark -> !(mark instanceof PlotMark.Guide))
                .toList();
        lines.addAll(ofMarks(pieces, space));
        return lines;
    }

    static List<CurveSampler.Run> ofMarks(List<PlotMark> marks, PlotSpace space) {
        List<CurveSampler.Run> lines = new ArrayList<>();
        for (PlotMark mark : marks) {
            if (mark instanceof PlotMark.Segment segment) {
                lines.addAll(line(space, segment.from(), segment.to()));
            } else if (mark instanceof PlotMark.Guide guide) {
                PlotRange x = space.x().range();
                lines.addAll(
                        guide.vertical()
                                ? upright(guide.at(), space)
                                : line(space, new PlotPoint(x.low(), guide.at()), new PlotPoint(x.high(), guide.at())));
            }
        }
        return lines;
    }

    /** From the top to the bottom at an x; nothing where that is not on view. */
    static List<CurveSampler.Run> upright(double at, PlotSpace space) {
        PlotRange y = space.y().range();
        return space.x().range().contains(at)
                ? line(space, new PlotPoint(at, y.low()), new PlotPoint(at, y.high()))
                : List.of();
    }

    /** The lines at 0. */
    static List<CurveSampler.Run> zero(PlotSpace space) {
        PlotRange x = space.x().range();
        List<CurveSampler.Run> lines = new ArrayList<>();
        if (space.x().scale() == PlotAxis.Scale.LINEAR) {
            lines.addAll(upright(0, space));
        }
        if (space.y().scale() == PlotAxis.Scale.LINEAR) {
            lines.addAll(line(space, new PlotPoint(x.low(), 0), new PlotPoint(x.high(), 0)));
        }
        return lines;
    }

    private static List<CurveSampler.Run> line(PlotSpace space, PlotPoint from, PlotPoint to) {
        return CurveSampler.sample(new PlotCurve.Line(List.of(from, to), false), space.x(), space.y());
    }
}
