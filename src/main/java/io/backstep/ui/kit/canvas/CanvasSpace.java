package io.backstep.ui.kit.canvas;

import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Where the neurons stand. Depends on shape and room alone.
 *
 * @param units how many neurons each column has
 * @param size of a neuron's square
 * @param widest the stroke of the heaviest weight
 */
record CanvasSpace(List<Integer> units, double width, double height, double margin, double size, double widest) {
    private static final double LARGEST = 3.2;
    private static final double REACH = 5;

    /**
     * @param em the size of the text
     * @param left room for the names of the inputs
     */
    static CanvasSpace of(List<Integer> units, double width, double height, double em, double left) {
        int most = units.stream().mapToInt(Integer::intValue).max().orElse(1);
        double size = Math.max(2, Math.min(LARGEST * em, Math.min(height / most * 0.82, width / units.size() * 0.42)));
        double margin = Math.min(width / 4, left + 4);
        return new CanvasSpace(List.copyOf(units), width, height, margin, size, Math.max(1, Math.min(6, size / 6)));
    }

    /** The middle of a column. */
    double x(int column) {
        double right = size / 2 + 4;
        return margin + size / 2 + (width - margin - size / 2 - right) * column / (units.size() - 1.0);
    }

    /** Where the edges of a layer begin, beside the neurons that it reads. */
    double leaves(int layer) {
        return x(layer) + size / 2;
    }

    /** Where the edges of a layer end, beside its own neurons. */
    double arrives(int layer) {
        return x(layer + 1) - size / 2;
    }

    /** The middle of a neuron. */
    double y(Spot spot) {
        int count = units.get(spot.column());
        double pitch = Math.min(height / count, 2.2 * size);
        return height / 2 + (spot.unit() - (count - 1) / 2.0) * pitch;
    }

    /** The neuron at a place. */
    Optional<Spot> neuronAt(double px, double py) {
        for (int column = 0; column < units.size(); column++) {
            if (Math.abs(px - x(column)) <= size / 2 + 1) {
                for (int unit = 0; unit < units.get(column); unit++) {
                    Spot spot = new Spot(column, unit);
                    if (Math.abs(py - y(spot)) <= size / 2 + 1) {
                        return Optional.of(spot);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The edge that passes nearest to a place, if it passes near. */
    Optional<Edge> edgeAt(double px, double py) {
        Optional<Edge> best = Optional.empty();
        double nearest = REACH;
        for (int layer = 0; layer < units.size() - 1; layer++) {
            double from = leaves(layer);
            double to = arrives(layer);
            if (px <= from || px >= to) {
                continue;
            }
            double share = smooth((px - from) / (to - from));
            for (int unit = 0; unit < units.get(layer + 1); unit++) {
                double end = y(new Spot(layer + 1, unit));
                for (int input = 0; input < units.get(layer); input++) {
                    double start = y(new Spot(layer, input));
                    double off = Math.abs(start + (end - start) * share - py);
                    if (off < nearest) {
                        nearest = off;
                        best = Optional.of(new Edge(layer, unit, input));
                    }
                }
            }
        }
        return best;
    }

    /** How far a curve with level ends, whose handles stand in the middle, has come at a share of its way across. */
    static double smooth(double across) {
        double t = across;
        // x(t) = 1.5 t (1 - t) + t^3 has no simple inverse; a few of Newton's steps are exact to a pixel.
        for (int i = 0; i < 4; i++) {
            double x = 1.5 * t * (1 - t) + t * t * t;
            double slope = 1.5 - 3 * t + 3 * t * t;
            t -= (x - across) / slope;
        }
        return t * t * (3 - 2 * t);
    }
}
