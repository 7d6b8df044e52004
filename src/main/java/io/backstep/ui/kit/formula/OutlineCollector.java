package io.backstep.ui.kit.formula;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;

/** Gathers filled shapes by key and writes them as SVG paths. */
final class OutlineCollector {
    private final Map<Integer, Collected> byKey = new LinkedHashMap<>();
    private int lastKey = Integer.MIN_VALUE;

    /** Adds a shape as it stands after {@code transform}; a shape without area is left out. */
    void add(int key, Shape shape, AffineTransform transform) {
        PathIterator segments = shape.getPathIterator(transform);
        if (segments.isDone()) {
            return;
        }
        Collected collected = byKey.computeIfAbsent(key, unused -> new Collected());
        if (key != lastKey || collected.runs.isEmpty()) {
            collected.runs.add(new Extent());
            lastKey = key;
        }
        collected.append(segments);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** What everything together covers. */
    Rectangle2D bounds() {
        Extent all = new Extent();
        byKey.values().forEach(collected -> collected.runs.forEach(all::include));
        return all.toRectangle();
    }

    /** The pieces, in the order in which their keys first came. */
    List<FormulaLayout.Piece> pieces() {
        List<FormulaLayout.Piece> pieces = new ArrayList<>(byKey.size());
        byKey.forEach((key, collected) -> pieces.add(collected.toPiece(key)));
        return pieces;
    }

    private static final class Collected {
        private final StringBuilder path = new StringBuilder();
        private final List<Extent> runs = new ArrayList<>();

        void append(PathIterator segments) {
            Extent run = runs.get(runs.size() - 1);
            double[] points = new double[6];
            for (; !segments.isDone(); segments.next()) {
                switch (segments.currentSegment(points)) {
                    case PathIterator.SEG_MOVETO -> append('M', points, 2, run);
                    case PathIterator.SEG_LINETO -> append('L', points, 2, run);
                    case PathIterator.SEG_QUADTO -> append('Q', points, 4, run);
                    case PathIterator.SEG_CUBICTO -> append('C', points, 6, run);
                    default -> path.append('Z');
                }
            }
        }

        private void append(char command, double[] points, int count, Extent run) {
            path.append(command);
            for (int i = 0; i < count; i += 2) {
                if (i > 0) {
                    path.append(' ');
                }
                double x = rounded(points[i]);
                double y = rounded(points[i + 1]);
                path.append(x).append(' ').append(y);
                run.include(x, y);
            }
        }

        // A thousandth of a pixel cannot be seen, and short numbers keep the path short.
        private static double rounded(double coordinate) {
            return Math.rint(coordinate * 1000) / 1000;
        }

        FormulaLayout.Piece toPiece(int key) {
            Extent all = new Extent();
            runs.forEach(all::include);
            return new FormulaLayout.Piece(
                    key,
                    path.toString(),
                    all.toRectangle(),
                    runs.stream().map(Extent::toRectangle).toList());
        }
    }

    private static final class Extent {
        private double minX = Double.POSITIVE_INFINITY;
        private double minY = Double.POSITIVE_INFINITY;
        private double maxX = Double.NEGATIVE_INFINITY;
        private double maxY = Double.NEGATIVE_INFINITY;

        void include(double x, double y) {
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
        }

        void include(Extent other) {
            include(other.minX, other.minY);
            include(other.maxX, other.maxY);
        }

        Rectangle2D toRectangle() {
            return new Rectangle2D(minX, minY, maxX - minX, maxY - minY);
        }
    }
}
