package io.backstep.engine.training;

import io.backstep.engine.network.Dropout;

/** What a layer with dropout feeds to the next, for every sample of a batch. */
final class DroppedRows {
    private final Dropout dropout;
    private final int layer;
    private final double[][] fed;
    private final double[][] masks;

    /** @param capacity how many samples there are room for */
    DroppedRows(Dropout dropout, int layer, int capacity, int units) {
        this.dropout = dropout;
        this.layer = layer;
        fed = new double[capacity][units];
        masks = new double[capacity][units];
    }

    /** A row for each sample. */
    double[][] fed() {
        return fed;
    }

    /** What a sample is fed on in training: some units are left out. */
    void train(double[] outputs, int sample, long seed, long update) {
        dropout.draw(seed, update, sample, layer, masks[sample]);
        double[] row = fed[sample];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = dropout.masked(outputs[unit], masks[sample][unit]);
        }
    }

    /** What a sample is fed on when the network is used. */
    void use(double[] outputs, int sample) {
        double[] row = fed[sample];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = dropout.atTest(outputs[unit]);
        }
    }

    /** From dE by what was fed on in training to dE/da, in place. */
    void unmask(double[] slopes, int sample) {
        for (int unit = 0; unit < slopes.length; unit++) {
            slopes[unit] = dropout.masked(slopes[unit], masks[sample][unit]);
        }
    }
}
