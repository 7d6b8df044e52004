package io.backstep.engine.data;

import java.util.List;

/**
 * Data ready for training: split, and scaled by numbers that only the part to train on has had a say in.
 *
 * @param split which row is used for what
 * @param normalization of the inputs
 * @param coding of classes
 * @param data as it was before
 */
public record Prepared(Split split, Normalization normalization, ClassCoding coding, DataSet data) {
    /**
     * Splits and scales.
     *
     * @param data with at least one row
     * @param seed of the split
     * @throws IllegalArgumentException if the coding does not fit the number of classes
     */
    public static Prepared of(DataSet data, Shares shares, Scaling scaling, ClassCoding coding, long seed) {
        if (data.target() instanceof Target.Classes classes && !coding.fits(classes.count())) {
            throw new IllegalArgumentException(coding + " does not fit " + classes.count() + " classes");
        }
        Split split = Split.of(data, shares, seed);
        Normalization normalization =
                Normalization.of(scaling, split.of(data, Part.TRAINING).inputs());
        return new Prepared(split, normalization, coding, data);
    }

    /** The samples of a part, scaled, in the order of the data. */
    public List<Sample> samples(Part part) {
        return samples(split.rows(part));
    }

    /**
     * The samples of some rows, scaled.
     *
     * @param rows of the data, counted from 0, in the order wanted
     */
    public List<Sample> samples(List<Integer> rows) {
        return data.pick(rows).samples(coding).stream()
                .map(sample -> new Sample(normalization.apply(sample.input()), sample.target()))
                .toList();
    }
}
