package io.backstep.experiment;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.InputFeatures;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import java.util.Optional;

/**
 * What a run is given to learn from.
 *
 * @param features made of x and y; empty where the columns are taken as they are
 * @param shares of the data that are held back
 * @param splitSeed draws which rows are held back
 * @param coding of classes; without effect on numbers
 */
public record DataPlan(
        DataSource source,
        Optional<InputFeatures> features,
        Shares shares,
        long splitSeed,
        Scaling scaling,
        ClassCoding coding) {
    /**
     * How classes are written for an output layer: an output for each class, or, for two classes and any other layer than
     * softmax, a single one, from 0 to 1 for sigmoid and from -1 to 1 for the others.
     */
    public static ClassCoding usualCoding(Activation output, DataSet data) {
        boolean two = data.target() instanceof Target.Classes classes && classes.count() == 2;
        if (!two || output instanceof Softmax) {
            return new ClassCoding.OneHot();
        }
        return output instanceof Sigmoid ? ClassCoding.ZERO_ONE : ClassCoding.MINUS_ONE_ONE;
    }

    /**
     * The data with the chosen features.
     *
     * @param data as {@link DataSource#load} gave them
     */
    public DataSet featured(DataSet data) {
        return features.map(chosen -> chosen.of(data)).orElse(data);
    }

    /**
     * The data with the chosen features, split and scaled.
     *
     * @param data as {@link DataSource#load} gave them
     */
    public Prepared prepared(DataSet data) {
        return Prepared.of(featured(data), shares, scaling, coding, splitSeed);
    }

    public DataPlan withSource(DataSource newSource) {
        return new DataPlan(newSource, features, shares, splitSeed, scaling, coding);
    }

    public DataPlan withFeatures(Optional<InputFeatures> newFeatures) {
        return new DataPlan(source, newFeatures, shares, splitSeed, scaling, coding);
    }

    public DataPlan withShares(Shares newShares) {
        return new DataPlan(source, features, newShares, splitSeed, scaling, coding);
    }

    public DataPlan withSplitSeed(long newSeed) {
        return new DataPlan(source, features, shares, newSeed, scaling, coding);
    }

    public DataPlan withScaling(Scaling newScaling) {
        return new DataPlan(source, features, shares, splitSeed, newScaling, coding);
    }

    public DataPlan withCoding(ClassCoding newCoding) {
        return new DataPlan(source, features, shares, splitSeed, scaling, newCoding);
    }
}
