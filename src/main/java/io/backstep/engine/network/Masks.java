package io.backstep.engine.network;

/**
 * Which units dropout leaves out at one update of one run.
 *
 * @param seed of the run
 * @param update counted from 0
 */
public record Masks(long seed, long update) {
    /**
     * The masks of the units of a layer with dropout, 1 or 0 each.
     *
     * @param sample place in the batch
     * @param l the layer, counted from 0
     */
    public double[] of(Network network, int sample, int l) {
        double[] masks = new double[network.layer(l).units()];
        network.layer(l).dropout().orElseThrow().draw(seed, update, sample, l, masks);
        return masks;
    }
}
