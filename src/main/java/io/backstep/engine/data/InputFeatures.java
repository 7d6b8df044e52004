package io.backstep.engine.data;

import io.backstep.engine.math.Vector;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The chosen inputs for data of one or two columns. They are worked out before the data is normalised: normalised x has
 * another sine than x.
 *
 * @param chosen at least one; kept in the order of {@link InputFeature}, whatever the order they come in
 */
public record InputFeatures(List<InputFeature> chosen) {
    public InputFeatures {
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("at least one input is chosen");
        }
        chosen = List.copyOf(EnumSet.copyOf(chosen));
    }

    /** Which there are for so many columns: none unless there are one or two. */
    public static Set<InputFeature> possible(int columns) {
        EnumSet<InputFeature> all = EnumSet.allOf(InputFeature.class);
        if (columns == 1) {
            all.removeIf(InputFeature::takesY);
        }
        return columns == 1 || columns == 2 ? Set.copyOf(all) : Set.of();
    }

    /** Whether all chosen ones are possible for so many columns. */
    public boolean fits(int columns) {
        return possible(columns).containsAll(chosen);
    }

    /**
     * The inputs at a point.
     *
     * @param point x, and y where a chosen feature takes it
     */
    public Vector of(Vector point) {
        double x = point.get(0);
        double y = point.size() > 1 ? point.get(1) : 0;
        return Vector.of(
                chosen.stream().mapToDouble(feature -> feature.of(x, y)).toArray());
    }

    /**
     * The same rows with these inputs.
     *
     * @throws IllegalArgumentException if the chosen inputs do not fit the columns, or a square becomes too large
     */
    public DataSet of(DataSet data) {
        if (!fits(data.columns().size())) {
            throw new IllegalArgumentException(chosen + " cannot be had from " + data.columns());
        }
        return data.withInputs(
                chosen.stream().map(feature -> feature.named(data.columns())).toList(),
                data.inputs().stream().map(this::of).toList());
    }
}
