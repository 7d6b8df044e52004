package io.backstep.engine.training;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import java.util.List;

/** What blame comes to for every sample of a batch, worked out layer by layer backwards. */
final class BatchDeltas {
    private static final double[] NONE = new double[0];

    private final double[][][] deltas;
    private final double[][][] shiftedSlopes;
    private final double[][] shiftGradients;
    private final double[][] scaleGradients;

    private BatchDeltas(int count, int depth) {
        deltas = new double[count][depth][];
        shiftedSlopes = new double[count][depth][];
        shiftGradients = new double[depth][];
        scaleGradients = new double[depth][];
    }

    /**
     * By sample and layer: dE/dz of every unit; behind a layer that normalises, E are the losses of the whole batch together.
     */
    double[][][] deltas() {
        return deltas;
    }

    /** By sample and layer: dE/dy where the layer normalises, otherwise nothing. */
    double[][][] shiftedSlopes() {
        return shiftedSlopes;
    }

    /** By layer: the gradient of every shift, nothing where the layer does not normalise. */
    double[][] shiftGradients() {
        return shiftGradients;
    }

    /** By layer: the gradient of every scale, nothing where the layer does not normalise. */
    double[][] scaleGradients() {
        return scaleGradients;
    }

    static BatchDeltas of(
            Backpropagation backpropagation, Network network, TrainingPasses forward, double[][] targets) {
        int count = targets.length;
        int depth = network.depth();
        BatchDeltas all = new BatchDeltas(count, depth);
        for (int sample = 0; sample < count; sample++) {
            all.deltas[sample][depth - 1] =
                    backpropagation.outputDeltas(network, forward.pass(sample), targets[sample]);
        }
        for (int l = depth - 1; l >= 0; l--) {
            if (l < depth - 1) {
                for (int sample = 0; sample < count; sample++) {
                    all.deltas[sample][l] =
                            Backpropagation.hiddenDeltas(network, forward.pass(sample), l, all.deltas[sample][l + 1]);
                }
            }
            all.normalize(network, l, forward.passes());
        }
        return all;
    }

    /** From dE/dy to dE/dz, where the layer normalises. */
    private void normalize(Network network, int l, List<ForwardPass> passes) {
        shiftGradients[l] = NONE;
        scaleGradients[l] = NONE;
        for (double[][] slopes : shiftedSlopes) {
            slopes[l] = NONE;
        }
        if (network.layer(l).normalization().isEmpty()) {
            return;
        }
        BatchNormalization normalization = network.layer(l).normalization().get();
        int units = normalization.units();
        shiftGradients[l] = new double[units];
        scaleGradients[l] = new double[units];
        for (int sample = 0; sample < deltas.length; sample++) {
            shiftedSlopes[sample][l] = deltas[sample][l];
            deltas[sample][l] = new double[units];
        }
        for (int unit = 0; unit < units; unit++) {
            int count = deltas.length;
            double shift = shiftedSlopes[0][l][unit] / count;
            double scale = shiftedSlopes[0][l][unit] * passes.get(0).normalized(l, unit) / count;
            for (int sample = 1; sample < count; sample++) {
                shift += shiftedSlopes[sample][l][unit] / count;
                scale += shiftedSlopes[sample][l][unit] * passes.get(sample).normalized(l, unit) / count;
            }
            shiftGradients[l][unit] = shift;
            scaleGradients[l][unit] = scale;
            double factor = normalization.gamma().get(unit) / passes.get(0).deviation(l, unit);
            for (int sample = 0; sample < deltas.length; sample++) {
                deltas[sample][l][unit] = factor
                        * (shiftedSlopes[sample][l][unit]
                                - shift
                                - passes.get(sample).normalized(l, unit) * scale);
            }
        }
    }
}
