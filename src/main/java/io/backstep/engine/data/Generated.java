package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * A set made by formula: all that decides it, so that it need not be kept.
 *
 * @param size rows, from 1 to {@link DataSet#MOST_ROWS}
 * @param noise from 0 to {@link #MOST_NOISE}; see {@link Pattern} for what it does
 * @param seed of all draws: the same bits on every machine
 */
public record Generated(Pattern pattern, int size, double noise, long seed) {
    /** The most noise. */
    public static final double MOST_NOISE = 0.5;

    public Generated {
        if (size < 1 || size > DataSet.MOST_ROWS) {
            throw new IllegalArgumentException("1 to " + DataSet.MOST_ROWS + " rows expected, not " + size);
        }
        if (!(noise >= 0 && noise <= MOST_NOISE)) {
            throw new IllegalArgumentException("noise from 0 to " + MOST_NOISE + " expected, not " + noise);
        }
    }

    /** The set, made anew. A smaller set is the beginning of a larger one. */
    public DataSet dataSet() {
        Draws draws = new Draws(seed);
        double deviation = noise * pattern.noiseUnit();
        List<Vector> inputs = new ArrayList<>(size);
        List<Integer> labels = new ArrayList<>();
        List<Vector> values = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            Formulas.Point point = pattern.point(row, draws);
            if (pattern.regression()) {
                inputs.add(point.input());
                values.add(Vector.of(point.target() + deviation * draws.normal()));
            } else {
                double[] moved = point.input().toArray();
                for (int i = 0; i < moved.length; i++) {
                    moved[i] += deviation * draws.normal();
                }
                inputs.add(Vector.of(moved));
                labels.add((int) point.target());
            }
        }
        Target target = pattern.regression()
                ? new Target.Numbers(List.of("t"), values)
                : new Target.Classes("class", pattern.classNames(), labels);
        return new DataSet(pattern.columns(), inputs, target);
    }
}
