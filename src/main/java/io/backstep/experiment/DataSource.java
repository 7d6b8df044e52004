package io.backstep.experiment;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Pattern;

/** Where the data of a run come from. */
public sealed interface DataSource {
    /**
     * The data, made or read anew.
     *
     * @throws IllegalArgumentException if a {@link Generated} set is out of its limits
     */
    DataSet load();

    /**
     * Made by formula. Nothing is checked here: {@link TrainingPlan#problems} tells what is out of its limits.
     *
     * @param size rows
     * @param noise a share
     * @param seed of all draws
     */
    record Generated(Pattern pattern, int size, double noise, long seed) implements DataSource {
        @Override
        public DataSet load() {
            return new io.backstep.engine.data.Generated(pattern, size, noise, seed).dataSet();
        }
    }

    /** Data that come along. */
    record Shipped(ShippedData set) implements DataSource {
        @Override
        public DataSet load() {
            return set.load();
        }
    }

    /**
     * Data of a learner's own.
     *
     * @param name such as that of the file they are from
     */
    record Own(String name, DataSet data) implements DataSource {
        @Override
        public DataSet load() {
            return data;
        }
    }
}
