package io.backstep.ui.kit.plot;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.CurvePieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says in one language what the curves of a plot do over the stretch on view, from their values. */
final class PlotDescription {
    /** With more ups and downs than these only their extent is told. */
    private static final int MOST_PIECES = 6;

    private static final int DIGITS = 3;

    private final Messages messages;
    private List<PlotCurve> writtenOf = List.of();
    private @Nullable AxisMap writtenOver;
    private List<String> written = List.of();

    PlotDescription(Messages messages) {
        this.messages = messages;
    }

    /** A line for the plot, one for each function, and what the marks say. */
    String of(PlotPicture picture, PlotRange range) {
        List<String> lines = new ArrayList<>();
        lines.add(picture.name());
        if (!picture.x().title().isEmpty()) {
            lines.add(messages.get("plot.axis", picture.x().title(), number(range.low()), number(range.high())));
        }
        lines.addAll(curves(picture.curves(), new AxisMap(picture.x().scale(), range, 0, 1)));
        for (PlotCloud cloud : picture.clouds()) {
            lines.add(messages.get("plot.row", cloud.name(), cloud.points().size()));
        }
        for (PlotMark mark : picture.marks()) {
            if (!mark.description().isEmpty()) {
                lines.add(mark.description());
            }
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    /** What each curve does; written again only for other curves, since marks change far more often. */
    private List<String> curves(List<PlotCurve> curves, AxisMap over) {
        if (!curves.equals(writtenOf) || !over.equals(writtenOver)) {
            writtenOf = curves;
            writtenOver = over;
            written = curves.stream()
                    .map(curve -> curve.shape() instanceof PlotCurve.Function function
                            ? messages.get("plot.curve", curve.name(), curve(function.function(), over))
                            : curve.name())
                    .toList();
        }
        return written;
    }

    /** What the probe reads. */
    String atProbe(PlotPicture picture, String name, double at) {
        List<String> readings = new ArrayList<>();
        readings.add(equation(name, at));
        for (PlotCurve curve : picture.curves()) {
            if (curve.probed() && curve.shape() instanceof PlotCurve.Function function) {
                readings.add(equation(curve.name(), function.function().applyAsDouble(at)));
            }
        }
        return String.join("; ", readings);
    }

    private static String equation(String name, double value) {
        String number = Double.isNaN(value) ? "–" : Numbers.plain(value, Numbers.GRAPH_DIGITS);
        return name.isEmpty() ? number : name + " = " + number;
    }

    String curve(DoubleUnaryOperator function, AxisMap over) {
        CurvePieces pieces = CurvePieces.of(function, over);
        if (pieces.all().isEmpty()) {
            return messages.get("plot.curve.none");
        }
        if (pieces.all().size() > MOST_PIECES) {
            return messages.get("plot.curve.wavy", number(pieces.least()), number(pieces.most()));
        }
        String said = "";
        for (Piece piece : pieces.all()) {
            String next = piece(piece, over.range());
            said = said.isEmpty() ? next : messages.get("plot.curve.join", said, next);
        }
        return said;
    }

    private String piece(Piece piece, PlotRange range) {
        String fromY = number(piece.fromY());
        String toY = number(piece.toY());
        String fromX = number(piece.fromX());
        String toX = number(piece.toX());
        boolean whole = piece.fromX() == range.low() && piece.toX() == range.high();
        return switch (piece.kind()) {
            case LEVEL ->
                whole
                        ? messages.get("plot.curve.constant", fromY)
                        : messages.get("plot.curve.level", fromY, fromX, toX);
            case RISING -> steepest(piece, messages.get("plot.curve.rises", fromY, fromX, toY, toX));
            case FALLING -> steepest(piece, messages.get("plot.curve.falls", fromY, fromX, toY, toX));
            case JUMP -> messages.get("plot.curve.jumps", fromY, toY, fromX);
            case GAP -> messages.get("plot.curve.gap", fromX, toX);
        };
    }

    private String steepest(Piece piece, String change) {
        String said = piece.steepest().isPresent()
                ? messages.get(
                        "plot.curve.steepest", change, number(piece.steepest().getAsDouble()))
                : change;
        for (PlotRange flat : piece.flat()) {
            said = messages.get("plot.curve.flat", said, number(flat.low()), number(flat.high()));
        }
        return said;
    }

    private static String number(double value) {
        return Numbers.plain(value, DIGITS);
    }
}
