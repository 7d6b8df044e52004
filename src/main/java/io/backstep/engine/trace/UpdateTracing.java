package io.backstep.engine.trace;

import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity.AverageShare;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.Choice;
import io.backstep.engine.formula.Quantity.ClipFactor;
import io.backstep.engine.formula.Quantity.ClippedGradient;
import io.backstep.engine.formula.Quantity.GradientNorm;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.RunningMean;
import io.backstep.engine.formula.Quantity.RunningVariance;
import io.backstep.engine.formula.Quantity.Setting;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.formula.Quantity.Statistic;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.network.ParameterOrder;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.optimizer.UpdateRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The update of every learned parameter. */
final class UpdateTracing {
    private final Recorder recorder;
    private final Network network;
    private final OptimizerState state;
    private final Optimizer optimizer;

    /** What an update leads to. */
    record Result(Network network, OptimizerState state) {}

    UpdateTracing(Recorder recorder, Network network, OptimizerState state, Optimizer optimizer) {
        this.recorder = recorder;
        this.network = network;
        this.state = state;
        this.optimizer = optimizer;
    }

    /**
     * @param statistics mean and variance of every unit of the layers that normalise
     * @param samples how many these are over
     */
    Result update(
            Map<Parameter, Reference> parameters,
            Map<Parameter, Reference> gradients,
            Map<Statistic, Reference> statistics,
            int samples) {
        List<Parameter> learned = network.learnedParameters();
        Map<Parameter, Integer> places = new HashMap<>();
        for (int i = 0; i < learned.size(); i++) {
            places.put(learned.get(i), i);
        }
        Map<Parameter, Reference> clipped = optimizer
                .clipping()
                .map(clipping -> clip(clipping, learned, gradients))
                .orElse(gradients);
        Reference rate = learningRate();
        Optional<Reference> averageShare = optimizer.averaging().map(this::averageShare);
        double[] values = new double[learned.size()];
        Vector[] slots = state.slots().toArray(Vector[]::new);
        for (Parameter parameter : ParameterOrder.unitByUnit(network, false)) {
            int place = places.getOrDefault(parameter, -1);
            Slots held = new Slots(parameter, slots[place]);
            Expr formula = optimizer
                    .rule()
                    .formula(
                            BatchTracing.at(parameters, parameter),
                            BatchTracing.at(clipped, parameter),
                            rate,
                            state.updates(),
                            held);
            Reference updated = recorder.write(parameter, formula, Phase.UPDATE, Operation.PARAMETER);
            values[place] = updated.value();
            if (optimizer.averaging().isPresent() && averageShare.isPresent()) {
                Averaging averaging = optimizer.averaging().get();
                held.write(
                        Slot.AVERAGE, averaging.averageFormula(held.held(Slot.AVERAGE), updated, averageShare.get()));
            }
            slots[place] = held.kept();
        }
        Network learnt = moved(network.withLearned(values), statistics, samples);
        return new Result(learnt, new OptimizerState(state.updates() + 1, Arrays.asList(slots)));
    }

    /** The network with the moving means of its normalisations after this batch. */
    private Network moved(Network learnt, Map<Statistic, Reference> statistics, int samples) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < learnt.depth(); l++) {
            Layer layer = learnt.layer(l);
            if (layer.normalization().isPresent()) {
                BatchNormalization old = layer.normalization().get();
                double[] means = old.runningMean().toArray();
                double[] variances = old.runningVariance().toArray();
                for (int unit = 0; unit < layer.units(); unit++) {
                    Reference mean = recorder.given(new RunningMean(l, unit), means[unit]);
                    Reference variance = recorder.given(new RunningVariance(l, unit), variances[unit]);
                    means[unit] = recorder.write(
                                    new RunningMean(l, unit),
                                    BatchNormalization.movedFormula(mean, at(statistics, new BatchMean(l, unit))),
                                    Phase.UPDATE,
                                    Operation.RUNNING_MEAN)
                            .value();
                    variances[unit] = recorder.write(
                                    new RunningVariance(l, unit),
                                    BatchNormalization.movedVarianceFormula(
                                            variance, at(statistics, new BatchVariance(l, unit)), samples),
                                    Phase.UPDATE,
                                    Operation.RUNNING_VARIANCE)
                            .value();
                }
                layer = layer.withNormalization(Optional.of(old.withRunning(Vector.of(means), Vector.of(variances))));
            }
            layers.add(layer);
        }
        return new Network(learnt.inputs(), layers, learnt.biasMode());
    }

    private static Reference at(Map<Statistic, Reference> statistics, Statistic statistic) {
        return Objects.requireNonNull(statistics.get(statistic));
    }

    private Map<Parameter, Reference> clip(
            Clipping clipping, List<Parameter> learned, Map<Parameter, Reference> gradients) {
        if (clipping instanceof Clipping.ByNorm byNorm) {
            return clipByNorm(byNorm, learned, gradients);
        }
        Clipping.ByValue byValue = (Clipping.ByValue) clipping;
        Map<Parameter, Reference> clipped = new HashMap<>();
        for (Parameter parameter : ParameterOrder.unitByUnit(network, false)) {
            Expr formula = byValue.clippedFormula(BatchTracing.at(gradients, parameter));
            clipped.put(
                    parameter,
                    recorder.write(new ClippedGradient(parameter), formula, Phase.UPDATE, Operation.CUT_GRADIENT));
        }
        return clipped;
    }

    private Map<Parameter, Reference> clipByNorm(
            Clipping.ByNorm clipping, List<Parameter> learned, Map<Parameter, Reference> gradients) {
        List<Expr> all = new ArrayList<>();
        for (Parameter parameter : learned) {
            all.add(BatchTracing.at(gradients, parameter));
        }
        Reference norm =
                recorder.write(new GradientNorm(), clipping.normFormula(all), Phase.UPDATE, Operation.GRADIENT_NORM);
        Reference factor =
                recorder.write(new ClipFactor(), clipping.factorFormula(norm), Phase.UPDATE, Operation.CLIP_FACTOR);
        Map<Parameter, Reference> clipped = new HashMap<>();
        for (Parameter parameter : ParameterOrder.unitByUnit(network, false)) {
            Expr scaled = product(factor, BatchTracing.at(gradients, parameter));
            clipped.put(
                    parameter,
                    recorder.write(new ClippedGradient(parameter), scaled, Phase.UPDATE, Operation.CLIPPED_GRADIENT));
        }
        return clipped;
    }

    private Reference learningRate() {
        if (optimizer.schedule() instanceof RateSchedule.Constant) {
            return recorder.given(new LearningRate(), optimizer.learningRate());
        }
        Expr formula = optimizer.schedule().rateFormula(optimizer.learningRate(), state.updates());
        Operation operation = switch (optimizer.schedule().stage(state.updates())) {
            case STEADY -> Operation.STEADY_RATE;
            case DECAY -> Operation.LEARNING_RATE;
            case STEPS -> Operation.STEP_RATE;
            case COSINE -> Operation.COSINE_RATE;
            case FLOOR -> Operation.FLOOR_RATE;
            case WARM_UP -> Operation.WARM_UP_RATE;
        };
        return recorder.write(new LearningRate(), formula, Phase.UPDATE, operation);
    }

    /** What every average keeps of itself: a number that was chosen, or one that the warm-up makes of it. */
    private Reference averageShare(Averaging averaging) {
        if (!averaging.warmUp()) {
            return new Reference(new Setting(Choice.AVERAGE_DECAY), averaging.decay());
        }
        return recorder.write(
                new AverageShare(), averaging.shareFormula(state.updates()), Phase.UPDATE, Operation.AVERAGE_SHARE);
    }

    /** The slots of one parameter, each written as a step of its own. */
    private final class Slots implements UpdateRule.SlotRecorder {
        private final Parameter parameter;
        private final List<Slot> kinds = optimizer.keptSlots();
        private final double[] values;

        Slots(Parameter parameter, Vector values) {
            this.parameter = parameter;
            this.values = values.toArray();
            for (int i = 0; i < kinds.size(); i++) {
                recorder.given(new OptimizerSlot(parameter, kinds.get(i)), this.values[i]);
            }
        }

        @Override
        public Expr held(Slot slot) {
            return new Reference(new OptimizerSlot(parameter, slot), values[kinds.indexOf(slot)]);
        }

        @Override
        public Expr write(Slot slot, Expr value) {
            Reference written = recorder.write(new OptimizerSlot(parameter, slot), value, Phase.UPDATE, Operation.SLOT);
            if (slot.kept()) {
                values[kinds.indexOf(slot)] = written.value();
            }
            return written;
        }

        Vector kept() {
            return Vector.of(values);
        }
    }
}
