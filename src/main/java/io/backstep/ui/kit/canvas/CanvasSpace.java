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
 * @param size of a neuron's square, or beside a picture the most that it is
 * @param widest the stroke of the heaviest weight
 * @param picture the longer side of the picture that the inputs make; 0 where they stand one above the other
 * @param right room for the names of the outputs
 */
record CanvasSpace(
        List<Stack> stacks,
        double width,
        double height,
        double margin,
        double size,
        double widest,
        double picture,
        double right) {
    private static final double LARGEST = 3.2;
    private static final double REACH = 5;
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
    private static final double APART = 1.15;
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
            return new Stack(
                    column.neurons().size(), column.leftOut() > 0, column.form().across());
        }

        boolean isPicture() {
            return across > 0;
        }

        int rows() {
            return (neurons + across - 1) / across;
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
     * @param left room for the names of the inputs
     * @param right room for the names of the outputs
     */
    static CanvasSpace of(List<Stack> stacks, double width, double height, double em, double left, double right) {
        int most = stacks.stream()
                .filter(stack -> !stack.isPicture())
                .mapToInt(Stack::places)
                .max()
                .orElse(1);
        double size = Math.max(2, Math.min(LARGEST * em, Math.min(height / most * 0.82, width / stacks.size() * 0.42)));
        double margin = Math.min(width / 4, left + 4);
        double picture =
                stacks.get(0).isPicture() ? Math.floor(Math.min(PICTURE_ACROSS * width, PICTURE_DOWN * height)) : 0;
        double widest = picture > 0 ? em / 4 : Math.max(1, Math.min(6, size / 6));
        double usual = picture > 0 ? LARGEST_BESIDE_PICTURE * em : size;
        return new CanvasSpace(List.copyOf(stacks), width, height, margin, usual, widest, picture, right);
    }

    /** The middle of a column. */
    double x(int column) {
        if (picture > 0) {
            double last = width - this.right - size / 2 - EDGE;
            double first = EDGE + picture;
            return column == 0 ? EDGE + picture / 2 : first + (last - first) * column / (stacks.size() - 1.0);
        }
        double right = this.right + size / 2 + EDGE;
        return margin + size / 2 + (width - margin - size / 2 - right) * column / (stacks.size() - 1.0);
    }

    /** The middle of a neuron. */
    double x(Spot spot) {
        int beside = beside(spot.column());
        return x(spot.column()) + (spot.unit() % beside - (beside - 1) / 2.0) * size(spot.column()) * APART;
    }

    /** How many neurons of a column stand beside each other, a little lower each, where there are very many. */
    private int beside(int column) {
        if (picture == 0 || stacks.get(column).isPicture()) {
            return 1;
        }
        double least = LEAST_BESIDE_PICTURE / LARGEST_BESIDE_PICTURE * size;
        int needed = (int) Math.ceil(least * stacks.get(column).places() / (height * 0.9));
        return Math.max(1, Math.min(MOST_BESIDE_EACH_OTHER, needed));
    }

    /** The size of the neurons of a column. */
    double size(int column) {
        if (picture == 0 || stacks.get(column).isPicture()) {
            return size;
        }
        return Math.max(2, Math.min(size, height / stacks.get(column).places() * beside(column) * 0.82));
    }

    private double half(int column) {
        return beside(column) > 1 ? 0 : size(column) / 2;
    }

    /** Where the edges of a layer begin, beside the neurons that it reads. */
    double leaves(int layer) {
        return layer == 0 && picture > 0 ? EDGE + picture : x(layer) + half(layer);
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
        return middle(stack, stack.place(spot.unit()));
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
        Stack stack = stacks.get(column);
        return middle(stack, stack.neurons() - 1 + (GAP - 1) / 2.0);
    }

    /** From the middle of a column to that of the next. */
    double across() {
        return x(1) - x(0);
    }

    /** From the middle of a neuron to that of the next in a column. */
    double pitch(int column) {
        return pitch(stacks.get(column));
    }

    private double pitch(Stack stack) {
        if (picture > 0 && !stack.isPicture()) {
            // Those that stand beside each other are larger than from one to the next.
            return Math.min((height - LARGEST_BESIDE_PICTURE / 2 * size) / stack.places(), 1.6 * size);
        }
        return Math.min(height / stack.places(), 2.2 * size);
    }

    private double middle(Stack stack, double place) {
        return height / 2 + (place - (stack.places() - 1) / 2.0) * pitch(stack);
    }

    /** The neuron at a place. */
    Optional<Spot> neuronAt(double px, double py) {
        if (picture > 0) {
            return inPictureOrNear(px, py);
        }
        for (int column = 0; column < stacks.size(); column++) {
            if (Math.abs(px - x(column)) <= size / 2 + 1) {
                for (int unit = 0; unit < stacks.get(column).neurons(); unit++) {
                    Spot spot = new Spot(column, unit);
                    if (Math.abs(py - y(spot)) <= size / 2 + 1) {
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
