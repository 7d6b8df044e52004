package io.backstep.ui.kit.canvas;

import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Where the neurons stand. Depends on shape and room alone.
 *
 * @param stacks what stands in each column
 * @param left room for what stands beside the inputs
 * @param right room for what stands beside the outputs
 * @param sizes of a neuron's square in each column
 * @param apart neurons of a column with room stand as far from one another as this, so that words fit beside them
 * @param widest the stroke of the heaviest weight
 */
record CanvasSpace(
        List<Stack> stacks,
        double width,
        double height,
        double left,
        double right,
        List<Double> sizes,
        double apart,
        double widest) {
    private static final double LARGEST = 3.2;
    private static final double REACH = 5;
    private static final double LINE = 1.3;
    /** A column with more places than this has smaller neurons than the others. */
    private static final int MANY = 24;

    /** The places of neurons that a gap takes. */
    private static final int GAP = 2;

    /**
     * What stands in a column.
     *
     * @param gap whether there is one before the last neuron, for those that are left out
     */
    record Stack(int neurons, boolean gap) {
        static Stack of(Column column) {
            return new Stack(column.neurons().size(), column.leftOut() > 0);
        }

        private int places() {
            return neurons + (gap ? GAP : 0);
        }

        private int place(int unit) {
            return gap && unit == neurons - 1 ? unit + GAP : unit;
        }
    }

    /**
     * @param em the size of the text
     * @param left room for what stands beside the inputs
     * @param right room for what stands beside the outputs
     */
    static CanvasSpace of(List<Stack> stacks, double width, double height, double em, double left, double right) {
        int fewest = stacks.stream().mapToInt(Stack::places).min().orElse(1);
        int most = stacks.stream()
                .mapToInt(Stack::places)
                .filter(places -> places <= Math.max(MANY, fewest))
                .max()
                .orElse(1);
        double widest = Math.min(LARGEST * em, width / stacks.size() * 0.42);
        List<Double> sizes = stacks.stream()
                .map(stack -> Math.max(2, Math.min(widest, height / Math.max(most, stack.places()) * 0.82)))
                .toList();
        double smallest = sizes.stream().mapToDouble(Double::doubleValue).min().orElse(2);
        return new CanvasSpace(
                List.copyOf(stacks),
                width,
                height,
                Math.min(width / 4, left + 4),
                Math.min(width / 4, right + 4),
                sizes,
                LINE * em,
                Math.max(1, Math.min(6, smallest / 6)));
    }

    /** The middle of a column. */
    double x(int column) {
        double first = left + size(0) / 2;
        double last = width - right - size(stacks.size() - 1) / 2;
        return first + (last - first) * column / (stacks.size() - 1.0);
    }

    /** The size of a neuron's square. */
    double size(int column) {
        return sizes.get(column);
    }

    /** Where the edges of a layer begin, beside the neurons that it reads. */
    double leaves(int layer) {
        return x(layer) + size(layer) / 2;
    }

    /** Where the edges of a layer end, beside its own neurons. */
    double arrives(int layer) {
        return x(layer + 1) - size(layer + 1) / 2;
    }

    /** The middle of a neuron. */
    double y(Spot spot) {
        return middle(spot.column(), stacks.get(spot.column()).place(spot.unit()));
    }

    /** The middle of the gap of a column that has one. */
    double gap(int column) {
        return middle(column, stacks.get(column).neurons() - 1 + (GAP - 1) / 2.0);
    }

    /** From the middle of a column to that of the next. */
    double across() {
        return x(1) - x(0);
    }

    /** From the middle of a neuron to that of the next in a column. */
    double pitch(int column) {
        return Math.min(height / stacks.get(column).places(), Math.max(apart, 2.2 * size(column)));
    }

    private double middle(int column, double place) {
        return height / 2 + (place - (stacks.get(column).places() - 1) / 2.0) * pitch(column);
    }

    /** The neuron at a place. */
    Optional<Spot> neuronAt(double px, double py) {
        for (int column = 0; column < stacks.size(); column++) {
            if (Math.abs(px - x(column)) <= size(column) / 2 + 1) {
                for (int unit = 0; unit < stacks.get(column).neurons(); unit++) {
                    Spot spot = new Spot(column, unit);
                    if (Math.abs(py - y(spot)) <= size(column) / 2 + 1) {
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
        for (int layer = 0; layer < stacks.size() - 1; layer++) {
            double from = leaves(layer);
            double to = arrives(layer);
            if (px <= from || px >= to) {
                continue;
            }
            double share = smooth((px - from) / (to - from));
            for (int unit = 0; unit < stacks.get(layer + 1).neurons(); unit++) {
                double end = y(new Spot(layer + 1, unit));
                for (int input = 0; input < stacks.get(layer).neurons(); input++) {
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
