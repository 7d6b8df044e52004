package io.backstep.ui.kit.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * How a formula fits into a width: in one line, in one line drawn smaller, or broken into several.
 *
 * @param whole whether it stands in one line; otherwise {@code lines} says how its fragments are spread
 * @param scale what the formula's own size is multiplied with, more than 0 and at most 1
 * @param lines the indices of the fragments, line by line; empty if whole
 */
record FormulaLines(boolean whole, double scale, List<List<Integer>> lines) {
    FormulaLines {
        lines = List.copyOf(lines);
    }

    /**
     * Fits a formula into a width. One line is preferred, down to {@code smallest} times its size. Otherwise it is
     * broken at its full size, as many fragments to a line as fit. A fragment that even alone is too wide makes
     * everything smaller, as far as needed: small beats cut off.
     *
     * @param wholeWidth the width in one line
     * @param fragmentWidths the widths of the fragments; one alone means that the formula cannot be broken
     * @param indent by how much the lines after the first are indented
     * @param available the width to fit into
     * @param smallest the scale under which one line is given up, more than 0 and at most 1
     */
    static FormulaLines fit(
            double wholeWidth, List<Double> fragmentWidths, double indent, double available, double smallest) {
        // A width may come back from the layout with a rounding error; that must not shrink what was measured to fit.
        double scale = wholeWidth <= available + 1e-6 ? 1 : Math.max(available, 1) / wholeWidth;
        if (scale >= smallest || fragmentWidths.size() < 2) {
            return new FormulaLines(true, scale, List.of());
        }
        double widest = 0;
        for (int i = 0; i < fragmentWidths.size(); i++) {
            widest = Math.max(widest, fragmentWidths.get(i) + (i == 0 ? 0 : indent));
        }
        double wrappedScale = widest <= available ? 1 : Math.max(available, 1) / widest;
        return new FormulaLines(false, wrappedScale, lines(fragmentWidths, indent, available / wrappedScale));
    }

    private static List<List<Integer>> lines(List<Double> widths, double indent, double available) {
        List<List<Integer>> lines = new ArrayList<>();
        List<Integer> line = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < widths.size(); i++) {
            if (!line.isEmpty() && used + widths.get(i) > available + 1e-6) {
                lines.add(List.copyOf(line));
                line.clear();
                used = indent;
            }
            line.add(i);
            used += widths.get(i);
        }
        lines.add(List.copyOf(line));
        return lines;
    }
}
