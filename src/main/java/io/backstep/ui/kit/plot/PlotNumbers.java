package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a plot as lines with tabs between them, all digits and an ordinary minus sign, for spreadsheets. */
final class PlotNumbers {
    private static final int SAMPLES = 100;

    private PlotNumbers() {}

    /** What the probe reads; without a probe a table over the stretch on view, and the points of the lines. */
    static String of(PlotPicture picture, PlotRange range, String name, double probe) {
        List<PlotCurve> functions = picture.curves().stream()
                .filter(curve -> curve.shape() instanceof PlotCurve.Function)
                .toList();
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        header.add(name.isEmpty() ? "x" : name);
        functions.forEach(curve -> header.add(curve.name()));
        if (!functions.isEmpty()) {
            lines.add(String.join("\t", header));
        }
        if (!Double.isNaN(probe)) {
            lines.add(row(functions, probe));
            return String.join("\n", lines);
        }
        AxisMap over = new AxisMap(picture.x().scale(), range, 0, SAMPLES);
        for (int i = 0; i <= SAMPLES && !functions.isEmpty(); i++) {
            lines.add(row(functions, over.toValue(i)));
        }
        for (PlotCurve curve : picture.curves()) {
            if (curve.shape() instanceof PlotCurve.Line line) {
                lines.add(curve.name());
                line.points().forEach(point -> lines.add(point.x() + "\t" + point.y()));
            }
        }
        return String.join("\n", lines);
    }

    private static String row(List<PlotCurve> functions, double at) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(at));
        for (PlotCurve curve : functions) {
            if (curve.shape() instanceof PlotCurve.Function function) {
                cells.add(String.valueOf(function.function().applyAsDouble(at)));
            }
        }
        return String.join("\t", cells);
    }

    static String of(BarsPicture picture) {
        List<String> lines = new ArrayList<>();
        for (BarsPicture.Group group : picture.groups()) {
            group.bars().forEach(bar -> lines.add(group.name() + "\t" + bar.name() + "\t" + bar.value()));
        }
        return String.join("\n", lines);
    }

    static String of(HeatMapPicture picture) {
        List<String> lines = new ArrayList<>();
        for (double[] row : picture.values().toArray()) {
            List<String> cells = new ArrayList<>();
            for (double value : row) {
                cells.add(String.valueOf(value));
            }
            lines.add(String.join("\t", cells));
        }
        return String.join("\n", lines);
    }

    static String of(StripPicture picture) {
        List<String> lines = new ArrayList<>();
        for (StripPicture.Row row : picture.rows()) {
            for (int i = 0; i < row.at().size(); i++) {
                lines.add(row.name() + "\t" + row.at().get(i));
            }
        }
        return String.join("\n", lines);
    }
}
