package io.backstep.ui.kit.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
     * broken at its full size, into few lines that begin at good places. A fragment that even alone is too wide makes
     * everything smaller, as far as needed: small beats cut off.
     *
     * @param wholeWidth the width in one line
     * @param fragmentWidths the widths of the fragments; one alone means that the formula cannot be broken
     * @param penalties for each fragment, how bad it is to begin a line with it, 0 or more
     * @param indent by how much the lines after the first are indented
     * @param available the width to fit into
     * @param smallest the scale under which one line is given up, more than 0 and at most 1
     */
    static FormulaLines fit(
            double wholeWidth,
            List<Double> fragmentWidths,
            List<Integer> penalties,
            double indent,
            double available,
            double smallest) {
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
        return new FormulaLines(
                false, wrappedScale, lines(fragmentWidths, penalties, indent, available / wrappedScale));
    }

    /** The cheapest way to break, found from the end: what follows a line does not depend on what came before it. */
    private static List<List<Integer>> lines(
            List<Double> widths, List<Integer> penalties, double indent, double available) {
        int count = widths.size();
        int[] cost = new int[count + 1];
        int[] end = new int[count];
        for (int start = count - 1; start >= 0; start--) {
            cost[start] = Integer.MAX_VALUE;
            double used = start == 0 ? 0 : indent;
            for (int next = start + 1; next <= count; next++) {
                used += widths.get(next - 1);
                if (used > available + 1e-6 && next > start + 1) {
                    break;
                }
                int here = FormulaFragments.PENALTY_OF_LINE + cost[next] + (next < count ? penalties.get(next) : 0);
                // of two equally good ways, the one with the fuller first line
                if (here <= cost[start]) {
                    cost[start] = here;
                    end[start] = next;
                }
            }
        }
        List<List<Integer>> lines = new ArrayList<>();
        for (int start = 0; start < count; start = end[start]) {
            lines.add(IntStream.range(start, end[start]).boxed().toList());
        }
        return lines;
    }
}
