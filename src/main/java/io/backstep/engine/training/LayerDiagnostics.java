package io.backstep.engine.training;

import java.util.List;
import java.util.Optional;

/**
 * How one layer is doing at one moment of a run. Gradients are those of the objective over a sample of the training data,
 * with what the regulariser adds, before clipping.
 *
 * @param units how many it has
 * @param gradientSize root mean square of the gradients of its weights
 * @param gradientNorm Euclidean length of the same gradients
 * @param deltaSize root mean square of delta over its units and the samples: how strong the signal is that comes back to
 *     it, whatever it is fed
 * @param weightNorm Euclidean length of its weights
 * @param updateNorm Euclidean length of what the next update adds to its weights; infinite where that update would leave
 *     the finite numbers
 * @param weights its weights
 * @param preActivations z of its units over the samples
 * @param outputs a of its units over the samples
 * @param regions in which regions of the activation function its units are; empty for softmax, which has none
 * @param twins units that are fed by the same weights and bias and feed the next layer by the same weights, each group of
 *     at least two, counted from 0: as long as nothing tells them apart they do the work of one
 */
public record LayerDiagnostics(
        int units,
        double gradientSize,
        double gradientNorm,
        double deltaSize,
        double weightNorm,
        double updateNorm,
        Histogram weights,
        Histogram preActivations,
        Histogram outputs,
        Optional<UnitRegions> regions,
        List<List<Integer>> twins) {
    public LayerDiagnostics {
        twins = twins.stream().map(List::copyOf).toList();
    }

    /**
     * The share of all pairs of a unit and a sample that lie in each region of the activation function, as
     * {@link io.backstep.engine.function.Regions} tells them.
     *
     * @param deadUnits those that are dead on every sample, counted from 0
     */
    public record UnitRegions(double saturated, double nearlyLinear, double dead, List<Integer> deadUnits) {
        public UnitRegions {
            deadUnits = List.copyOf(deadUnits);
        }
    }

    /**
     * How much the next update changes the weights beside their size; about 0.001 is healthy. Not a number where all
     * weights and all changes are 0, infinite where only the weights are.
     */
    public double updateRatio() {
        return updateNorm / weightNorm;
    }

    /** The share of units and samples that are saturated; 0 where there are no regions. */
    public double saturated() {
        return regions.map(UnitRegions::saturated).orElse(0.0);
    }

    /** The share of units and samples that are dead; 0 where there are no regions. */
    public double dead() {
        return regions.map(UnitRegions::dead).orElse(0.0);
    }

    /** The units that are dead on every sample. */
    public List<Integer> deadUnits() {
        return regions.map(UnitRegions::deadUnits).orElse(List.of());
    }
}
