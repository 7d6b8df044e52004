package io.backstep.ui.kit.plot;

import io.backstep.engine.math.Matrix;
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
        picture.field().ifPresent(field -> addField(lines, field));
        for (PlotCloud cloud : picture.clouds()) {
            lines.add(cloud.name());
            cloud.points().forEach(point -> lines.add(point.x() + "\t" + point.y()));
        }
        return String.join("\n", lines);
    }

    private static void addField(List<String> lines, PlotField field) {
        if (field.values() instanceof PlotField.Largest largest) {
            for (int i = 0; i < largest.scores().size(); i++) {
                lines.add(largest.names().get(i));
                addRows(lines, largest.scores().get(i));
            }
        } else {
            lines.add(field.name());
            addRows(lines, field.values().first());
        }
    }

    private static void addRows(List<String> lines, Matrix values) {
        for (double[] row : values.toArray()) {
            List<String> cells = new ArrayList<>();
            for (double value : row) {
                cells.add(String.valueOf(value));
            }
            lines.add(String.join("\t", cells));
        }
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
        addRows(lines, picture.values());
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
