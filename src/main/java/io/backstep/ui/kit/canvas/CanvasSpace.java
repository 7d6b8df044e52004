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
 * @param picture the longer side of the picture that the inputs make; 0 where they stand one above the other
 */
record CanvasSpace(
        List<Stack> stacks,
        double width,
        double height,
        double left,
        double right,
        List<Double> sizes,
        double apart,
        double widest,
        double picture) {
    private static final double LARGEST = 3.2;
    private static final double REACH = 5;
    private static final double LINE = 1.3;
    /** A column with more places than this has smaller neurons than the others. */
    private static final int MANY = 24;

    /** The places of neurons that a gap takes. */
    private static final int GAP = 2;

    /** The most of the width, and of the height, that a picture takes. */
    private static final double PICTURE_ACROSS = 0.34;

    private static final double PICTURE_DOWN = 0.8;
    private static final double EDGE = 4;
    /** The diameter of neurons beside a picture, where there is room, and the least before they stand beside each other. */
    private static final double LARGEST_BESIDE_PICTURE = 1.7;

    private static final double LEAST_BESIDE_PICTURE = 0.8;
    private static final int MOST_BESIDE_EACH_OTHER = 4;
    private static final double BESIDE = 1.15;
    /** However small a neuron is, who points at a place so near means it. */
    private static final double NEAR = 9;

    /**
     * What stands in a column.
     *
     * @param gap whether there is one before the last neuron, for those that are left out
     * @param across how many stand in a row of a picture; 0 for a stack
     */
    record Stack(int neurons, boolean gap, int across) {
        static Stack of(Column column) {
            return new Stack(column.neurons().size(), column.leftOut() > 0, column.across());
        }

        boolean isPicture() {
            return across > 0;
        }

        int rows() {
            return (neurons + across - 1) / across;
        }

        /** How many stand beside each other, a little lower each, where there are very many. */
        private int beside(double height, double em) {
            int needed = (int) Math.ceil(LEAST_BESIDE_PICTURE * em * places() / (height * 0.9));
            return Math.max(1, Math.min(MOST_BESIDE_EACH_OTHER, needed));
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
        if (stacks.get(0).isPicture()) {
            return withPicture(stacks, width, height, em, right);
        }
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
                Math.max(1, Math.min(6, smallest / 6)),
                0);
    }

    private static CanvasSpace withPicture(List<Stack> stacks, double width, double height, double em, double right) {
        double picture = Math.floor(Math.min(PICTURE_ACROSS * width, PICTURE_DOWN * height));
        List<Double> sizes = stacks.stream()
                .map(stack -> Math.max(
                        2,
                        Math.min(
                                LARGEST_BESIDE_PICTURE * em,
                                height / stack.places() * stack.beside(height, em) * 0.82)))
                .toList();
        return new CanvasSpace(
                List.copyOf(stacks),
                width,
                height,
                EDGE + picture,
                Math.min(width / 4, right + EDGE),
                sizes,
                LINE * em,
                em / 4,
                picture);
    }

    /** The middle of a column. */
    double x(int column) {
        double last = width - right - size(stacks.size() - 1) / 2;
        if (picture > 0 && column == 0) {
            return left - picture / 2;
        }
        double first = picture > 0 ? left : left + size(0) / 2;
        return first + (last - first) * column / (stacks.size() - 1.0);
    }

    /** The size of a neuron's square. */
    double size(int column) {
        return sizes.get(column);
    }

    /** The middle of a neuron. */
    double x(Spot spot) {
        int beside = beside(spot.column());
        return x(spot.column()) + (spot.unit() % beside - (beside - 1) / 2.0) * size(spot.column()) * BESIDE;
    }

    private int beside(int column) {
        return picture > 0 ? stacks.get(column).beside(height, apart / LINE) : 1;
    }

    /** From the middle of a column to where its edges begin and end. */
    private double half(int column) {
        return beside(column) > 1 ? 0 : size(column) / 2;
    }

    /** Where the edges of a layer begin, beside the neurons that it reads. */
    double leaves(int layer) {
        return picture > 0 && layer == 0 ? left : x(layer) + half(layer);
    }

    /** Where the edges of a layer end, beside its own neurons. */
    double arrives(int layer) {
        return x(layer + 1) - half(layer + 1);
    }

    /** The middle of a neuron. */
    double y(Spot spot) {
        Stack stack = stacks.get(spot.column());
        if (stack.isPicture()) {
            // Points of a row lie at one height; their edges begin beside the picture, each at its own.
            double across = (spot.unit() % stack.across() + 0.5) / stack.across();
            return pointTop(spot.unit()) + across * point();
        }
        return middle(spot.column(), stack.place(spot.unit()));
    }

    /** The side of a point of the picture. */
    double point() {
        Stack stack = stacks.get(0);
        return picture / Math.max(stack.across(), stack.rows());
    }

    double pointLeft(int unit) {
        Stack stack = stacks.get(0);
        return EDGE + (picture - stack.across() * point()) / 2 + unit % stack.across() * point();
    }

    double pointTop(int unit) {
        Stack stack = stacks.get(0);
        int row = unit / stack.across();
        return Math.floor((height - stack.rows() * point()) / 2) + row * point();
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
        if (picture > 0) {
            // Those that stand beside each other are larger than from one to the next.
            double size = size(column);
            return Math.min((height - size - 2) / Math.max(1, stacks.get(column).places() - 1), 1.6 * size);
        }
        return Math.min(height / stacks.get(column).places(), Math.max(apart, 2.2 * size(column)));
    }

    private double middle(int column, double place) {
        return height / 2 + (place - (stacks.get(column).places() - 1) / 2.0) * pitch(column);
    }

    /** The neuron at a place. */
    Optional<Spot> neuronAt(double px, double py) {
        if (picture > 0) {
            return inPictureOrNear(px, py);
        }
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

    private Optional<Spot> inPictureOrNear(double px, double py) {
        Stack inputs = stacks.get(0);
        int column = (int) Math.floor((px - pointLeft(0)) / point());
        int row = (int) Math.floor((py - pointTop(0)) / point());
        if (column >= 0 && column < inputs.across() && row >= 0 && row * inputs.across() + column < inputs.neurons()) {
            return Optional.of(new Spot(0, row * inputs.across() + column));
        }
        for (int layer = 1; layer < stacks.size(); layer++) {
            double nearest = Math.max(NEAR, size(layer) / 2 + 1);
            Optional<Spot> found = Optional.empty();
            for (int unit = 0; unit < stacks.get(layer).neurons(); unit++) {
                Spot spot = new Spot(layer, unit);
                double away = Math.hypot(px - x(spot), py - y(spot));
                if (away < nearest) {
                    nearest = away;
                    found = Optional.of(spot);
                }
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The edge that passes nearest to a place, if it passes near; of those from a picture there are too many. */
    Optional<Edge> edgeAt(double px, double py) {
        Optional<Edge> best = Optional.empty();
        double nearest = REACH;
        for (int layer = picture > 0 ? 1 : 0; layer < stacks.size() - 1; layer++) {
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
