package io.backstep.ui.kit.plot;

import io.backstep.engine.math.Matrix;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Values all over a rectangle of the axes, painted behind the curves as one image. The first row of a matrix is at the
 * top; each number is that of the middle of its cell. Where a value is not a number nothing is painted.
 *
 * @param name of what is shown, such as {@code output}; for what is said at the mouse
 * @param values what is painted
 * @param smooth whether colours run between the middles of cells; otherwise cells are seen
 */
public record PlotField(String name, PlotRange x, PlotRange y, Values values, boolean smooth) {
    /** What is painted. */
    public sealed interface Values {
        /** One of the matrices; all are of one size. */
        Matrix first();
    }

    /**
     * Numbers about a middle: blue above it and orange below, the stronger the further.
     *
     * @param reach how far from the middle a number has the full colour; over 0
     * @param sharp whether every number has the full colour of its side
     */
    public record TwoSided(Matrix numbers, double middle, double reach, boolean sharp) implements Values {
        public TwoSided {
            if (!(reach > 0) || !Double.isFinite(middle)) {
                throw new IllegalArgumentException("full colour at " + reach + " from " + middle);
            }
        }

        @Override
        public Matrix first() {
            return numbers;
        }
    }

    /**
     * Numbers from none of a colour to the whole of it.
     *
     * @param series whose colour, as in {@link PlotLook#series}
     * @param low where there is no colour
     * @param high where it is full, greater than {@code low}
     * @param sharp whether there is either the full colour, from half-way on, or none
     */
    public record OneSided(Matrix numbers, int series, double low, double high, boolean sharp) implements Values {
        public OneSided {
            if (!(low < high)) {
                throw new IllegalArgumentException("from no colour at " + low + " to full colour at " + high);
            }
        }

        @Override
        public Matrix first() {
            return numbers;
        }
    }

    /**
     * Which of several numbers is the largest, in the colours of {@link PlotLook#series}.
     *
     * @param scores a matrix for each, all of one size
     * @param names what each is called
     * @param series which colour each has
     * @param sharp whether colours are full everywhere; otherwise the stronger the nearer the largest number is to 1
     */
    public record Largest(List<Matrix> scores, List<String> names, List<Integer> series, boolean sharp)
            implements Values {
        public Largest {
            scores = List.copyOf(scores);
            names = List.copyOf(names);
            series = List.copyOf(series);
            if (scores.isEmpty() || names.size() != scores.size() || series.size() != scores.size()) {
                throw new IllegalArgumentException(scores.size() + " matrices named " + names + " like " + series);
            }
        }

        @Override
        public Matrix first() {
            return scores.get(0);
        }
    }

    /** What a place reads: a name, and the number there. */
    record Reading(String name, double value) {}

    public PlotField {
        Objects.requireNonNull(name);
        Objects.requireNonNull(x);
        Objects.requireNonNull(y);
        Objects.requireNonNull(values);
    }

    /** The number of the cell that a place lies in. */
    Optional<Reading> at(double placeX, double placeY) {
        if (!x.contains(placeX) || !y.contains(placeY)) {
            return Optional.empty();
        }
        int row = cell((y.high() - placeY) / y.span(), values.first().rows());
        int column = cell((placeX - x.low()) / x.span(), values.first().columns());
        if (values instanceof Largest largest) {
            int best = largest(largest.scores(), row, column);
            return Optional.of(new Reading(
                    largest.names().get(best), largest.scores().get(best).get(row, column)));
        }
        return Optional.of(new Reading(name, values.first().get(row, column)));
    }

    private static int cell(double share, int cells) {
        return Math.max(0, Math.min(cells - 1, (int) Math.floor(share * cells)));
    }

    private static int largest(List<Matrix> scores, int row, int column) {
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            if (scores.get(i).get(row, column) > scores.get(best).get(row, column)) {
                best = i;
            }
        }
        return best;
    }
}
