package io.backstep.engine.training;

/**
 * The figures of one layer over a run, whenever it was looked into.
 *
 * @param gradientSize as in {@link LayerDiagnostics}
 * @param updateRatio as in {@link LayerDiagnostics}; without the moments at which it is infinite or undefined
 * @param saturated share of units and samples
 * @param nearlyLinear share of units and samples
 * @param dead share of units and samples
 */
public record LayerHistory(
        Series gradientSize, Series updateRatio, Series saturated, Series nearlyLinear, Series dead) {
    static LayerHistory empty() {
        return new LayerHistory(new Series(), new Series(), new Series(), new Series(), new Series());
    }

    LayerHistory copy() {
        return new LayerHistory(
                gradientSize.copy(), updateRatio.copy(), saturated.copy(), nearlyLinear.copy(), dead.copy());
    }

    void add(long update, LayerDiagnostics layer) {
        gradientSize.add(update, layer.gradientSize());
        if (Double.isFinite(layer.updateRatio())) {
            updateRatio.add(update, layer.updateRatio());
        }
        layer.regions().ifPresent(regions -> {
            saturated.add(update, regions.saturated());
            nearlyLinear.add(update, regions.nearlyLinear());
            dead.add(update, regions.dead());
        });
    }
}
