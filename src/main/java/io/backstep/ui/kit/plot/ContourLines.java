package io.backstep.ui.kit.plot;

import io.backstep.engine.math.Matrix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lines along which the numbers of a grid have a given value, found by marching squares: between four neighbours the
 * numbers are taken to change along straight lines. Pure; fit for a background thread.
 */
public final class ContourLines {
    /** Between lines that are not joined. */
    private static final PlotPoint GAP = new PlotPoint(Double.NaN, Double.NaN);

    private final double[][] above;
    private final double[] xs;
    private final double[] ys;
    private final Map<Long, List<Long>> joined = new HashMap<>();

    private ContourLines(double[][] above, double[] xs, double[] ys) {
        this.above = above;
        this.xs = xs;
        this.ys = ys;
    }

    /**
     * The lines, one after the other, with a point that is not a number between two: fit for {@link PlotCurve#line}.
     *
     * @param numbers those of the middles of cells, the first row at the top; no line is drawn beside one that is not
     *     finite
     */
    public static List<PlotPoint> of(Matrix numbers, double value, PlotRange x, PlotRange y) {
        return of(numbers.toArray(), value, x, y);
    }

    /** The lines around where each of several numbers is the largest, which meet between the regions. */
    public static List<PlotPoint> betweenLargest(List<Matrix> scores, PlotRange x, PlotRange y) {
        List<PlotPoint> points = new ArrayList<>();
        List<double[][]> all = scores.stream().map(Matrix::toArray).toList();
        for (int i = 0; i < all.size() && all.size() > 1; i++) {
            List<PlotPoint> line = of(lead(all, i), 0, x, y);
            if (!points.isEmpty() && !line.isEmpty()) {
                points.add(GAP);
            }
            points.addAll(line);
        }
        return List.copyOf(points);
    }

    /** How far one number is over the largest of the others. */
    private static double[][] lead(List<double[][]> scores, int one) {
        double[][] own = scores.get(one);
        double[][] lead = new double[own.length][own[0].length];
        for (int row = 0; row < lead.length; row++) {
            for (int column = 0; column < lead[row].length; column++) {
                double other = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < scores.size(); i++) {
                    other = i == one ? other : Math.max(other, scores.get(i)[row][column]);
                }
                lead[row][column] = own[row][column] - other;
            }
        }
        return lead;
    }

    private static List<PlotPoint> of(double[][] numbers, double value, PlotRange x, PlotRange y) {
        int rows = numbers.length;
        int columns = numbers[0].length;
        // Up to the rim lines go on as they are, so that they end there and not half a cell before.
        double[][] above = new double[rows + 2][];
        for (int row = 0; row < rows; row++) {
            above[row + 1] = extended(numbers[row], value);
        }
        above[0] = beyond(above[1], above[Math.min(2, rows)]);
        above[rows + 1] = beyond(above[rows], above[Math.max(1, rows - 1)]);
        ContourLines lines = new ContourLines(above, places(x, columns, false), places(y, rows, true));
        lines.march();
        return lines.chained();
    }

    private static double[] extended(double[] row, double value) {
        int last = row.length - 1;
        double[] extended = new double[row.length + 2];
        for (int i = 0; i <= last; i++) {
            extended[i + 1] = row[i] - value;
        }
        extended[0] = beyond(extended[1], extended[Math.min(2, row.length)]);
        extended[row.length + 1] = beyond(extended[row.length], extended[Math.max(1, last)]);
        return extended;
    }

    private static double[] beyond(double[] outer, double[] inner) {
        double[] beyond = new double[outer.length];
        for (int i = 0; i < beyond.length; i++) {
            beyond[i] = beyond(outer[i], inner[i]);
        }
        return beyond;
    }

    /** Half a cell on along the straight line through the two outermost numbers. */
    private static double beyond(double outer, double inner) {
        return outer + (outer - inner) / 2;
    }

    private static double[] places(PlotRange range, int cells, boolean fromHigh) {
        double[] places = new double[cells + 2];
        for (int i = 0; i < places.length; i++) {
            double share = Math.max(0, Math.min(1, (i - 0.5) / cells));
            places[i] = fromHigh ? range.high() - share * range.span() : range.low() + share * range.span();
        }
        return places;
    }

    private void march() {
        for (int row = 0; row + 1 < above.length; row++) {
            for (int column = 0; column + 1 < above[row].length; column++) {
                square(row, column);
            }
        }
    }

    private void square(int row, int column) {
        double topLeft = above[row][column];
        double topRight = above[row][column + 1];
        double bottomLeft = above[row + 1][column];
        double bottomRight = above[row + 1][column + 1];
        if (!Double.isFinite(topLeft + topRight + bottomLeft + bottomRight)) {
            return;
        }
        int corners = (topLeft >= 0 ? 8 : 0)
                + (topRight >= 0 ? 4 : 0)
                + (bottomRight >= 0 ? 2 : 0)
                + (bottomLeft >= 0 ? 1 : 0);
        long top = edge(row, column, 0);
        long bottom = edge(row + 1, column, 0);
        long left = edge(row, column, 1);
        long right = edge(row, column + 1, 1);
        switch (corners) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(top, right);
            case 6, 9 -> join(top, bottom);
            case 7, 8 -> join(top, left);
            case 5, 10 -> {
                // Two opposite corners: the middle says whether they belong together.
                boolean middle = topLeft + topRight + bottomLeft + bottomRight >= 0;
                if (middle == (corners == 5)) {
                    join(top, left);
                    join(bottom, right);
                } else {
                    join(top, right);
                    join(left, bottom);
                }
            }
            default -> {
                // all on one side
            }
        }
    }

    /** The edge that goes right (0) or down (1) from a corner. */
    private long edge(int row, int column, int down) {
        return ((long) row * above[0].length + column) * 2 + down;
    }

    private void join(long one, long other) {
        joined.computeIfAbsent(one, edge -> new ArrayList<>(2)).add(other);
        joined.computeIfAbsent(other, edge -> new ArrayList<>(2)).add(one);
    }

    private List<PlotPoint> chained() {
        List<PlotPoint> points = new ArrayList<>();
        List<Long> edges = joined.keySet().stream().sorted().toList();
        for (long start : edges) {
            if (joined.containsKey(start)) {
                if (!points.isEmpty()) {
                    points.add(GAP);
                }
                chain(start).forEach(edge -> points.add(crossing(edge)));
            }
        }
        return List.copyOf(points);
    }

    /** All edges that a line through one of them crosses, in order, and taken out of what is joined. */
    private Deque<Long> chain(long start) {
        Deque<Long> chain = new ArrayDeque<>();
        chain.add(start);
        List<Long> ends = Objects.requireNonNull(joined.remove(start));
        if (!ends.isEmpty()) {
            follow(start, ends.get(0), chain, true);
        }
        if (ends.size() > 1 && joined.containsKey(ends.get(1))) {
            follow(start, ends.get(1), chain, false);
        }
        return chain;
    }

    private void follow(long from, long first, Deque<Long> chain, boolean forwards) {
        long before = from;
        long at = first;
        while (true) {
            if (forwards) {
                chain.addLast(at);
            } else {
                chain.addFirst(at);
            }
            List<Long> ends = joined.remove(at);
            if (ends == null) {
                // back where it began
                return;
            }
            long came = before;
            List<Long> further = ends.stream().filter(edge -> edge != came).toList();
            if (further.isEmpty()) {
                return;
            }
            before = at;
            at = further.get(0);
        }
    }

    private PlotPoint crossing(long edge) {
        boolean down = edge % 2 == 1;
        int column = (int) (edge / 2 % above[0].length);
        int row = (int) (edge / 2 / above[0].length);
        double from = above[row][column];
        double to = down ? above[row + 1][column] : above[row][column + 1];
        double share = from / (from - to);
        return down
                ? new PlotPoint(xs[column], ys[row] + share * (ys[row + 1] - ys[row]))
                : new PlotPoint(xs[column] + share * (xs[column + 1] - xs[column]), ys[row]);
    }
}
