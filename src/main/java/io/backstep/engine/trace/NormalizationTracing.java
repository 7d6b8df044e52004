package io.backstep.engine.trace;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Statistic;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All samples of a batch through layers that normalise, forward and backward. */
final class NormalizationTracing {
    private final Recorder recorder;
    private final Network network;
    private final Map<Parameter, Reference> parameters;
    private final Map<Statistic, Reference> statistics = new HashMap<>();
    private final Map<Integer, List<Reference>> variances = new HashMap<>();

    NormalizationTracing(Recorder recorder, Network network, Map<Parameter, Reference> parameters) {
        this.recorder = recorder;
        this.network = network;
        this.parameters = parameters;
    }

    /** Mean and variance of every unit so far. */
    Map<Statistic, Reference> statistics() {
        return statistics;
    }

    /** The weighted sums of all samples, mean and variance of each unit, then the rest of the layer for each sample. */
    void forward(int l, List<ForwardTracing> passes) {
        passes.forEach(pass -> pass.sums(l));
        List<Reference> means = new ArrayList<>();
        List<Reference> ofLayer = new ArrayList<>();
        for (int u = 0; u < network.layer(l).units(); u++) {
            int unit = u;
            List<Reference> sums = passes.stream()
                    .map(pass -> pass.preActivations(l).get(unit))
                    .toList();
            Reference mean = recorder.write(
                    new BatchMean(l, unit), BatchNormalization.meanFormula(sums), Phase.FORWARD, Operation.BATCH_MEAN);
            Reference variance = recorder.write(
                    new BatchVariance(l, unit),
                    BatchNormalization.varianceFormula(sums, mean),
                    Phase.FORWARD,
                    Operation.BATCH_VARIANCE);
            means.add(mean);
            ofLayer.add(variance);
            statistics.put(new BatchMean(l, unit), mean);
            statistics.put(new BatchVariance(l, unit), variance);
        }
        variances.put(l, ofLayer);
        passes.forEach(pass -> pass.normalize(l, means, ofLayer));
    }

    /** dE/dy of all samples, the gradients of shift and scale, and then delta, which is made of all these. */
    Map<Parameter, Reference> backward(int l, List<ForwardTracing> forward, List<BackwardTracing> backward) {
        List<List<Reference>> slopes =
                backward.stream().map(pass -> pass.shiftedSlopes(l)).toList();
        Map<Parameter, Reference> gradients = new HashMap<>();
        int units = network.layer(l).units();
        for (int u = 0; u < units; u++) {
            int unit = u;
            List<Reference> ofUnit =
                    slopes.stream().map(ofSample -> ofSample.get(unit)).toList();
            List<Reference> normalized =
                    forward.stream().map(pass -> pass.normalized(l).get(unit)).toList();
            gradients.put(
                    new Shift(l, unit),
                    recorder.write(
                            new Gradient(new Shift(l, unit)),
                            BatchNormalization.shiftGradientFormula(ofUnit),
                            Phase.BACKWARD,
                            Operation.SHIFT_GRADIENT));
            gradients.put(
                    new Scale(l, unit),
                    recorder.write(
                            new Gradient(new Scale(l, unit)),
                            BatchNormalization.scaleGradientFormula(ofUnit, normalized),
                            Phase.BACKWARD,
                            Operation.SCALE_GRADIENT));
        }
        List<Reference> ofLayer = variances.getOrDefault(l, List.of());
        for (int sample = 0; sample < backward.size(); sample++) {
            for (int unit = 0; unit < units; unit++) {
                Expr formula = BatchNormalization.deltaFormula(
                        slopes.get(sample).get(unit),
                        forward.get(sample).normalized(l).get(unit),
                        BatchTracing.at(parameters, new Scale(l, unit)),
                        ofLayer.get(unit),
                        BatchTracing.at(gradients, new Shift(l, unit)),
                        BatchTracing.at(gradients, new Scale(l, unit)));
                backward.get(sample).normalizedDelta(l, unit, formula);
            }
        }
        return gradients;
    }
}
