package io.backstep.engine.training;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights, biases and optimiser slots of a network in rows that an update changes in place. A network holds a row for
 * each unit; here a row belongs to one input and has a number for each unit, so that a row of inputs times these rows
 * gives all units at once.
 */
final class ParameterRows {
    /** Under so many multiplications, waking a thread takes longer than the work. */
    private static final long WORTH_SHARING = 100_000;

    private static final Vector NO_SLOTS = Vector.zeros(0);

    /** By layer: weights[input][unit]. */
    final double[][][] weights;
    /** By layer: a bias for each unit, the same one where it is shared. */
    final double[][] biases;
    /** By layer: what of the biases is learned: all of them, one that is shared, or none. */
    final double[][] learnedBiases;
    /** By layer, for each input: a row of numbers, one for each unit, for every slot that the optimiser keeps. */
    final double[][][][] weightSlots;
    /** By layer: a row for every slot, a number for each learned bias. */
    final double[][][] biasSlots;

    /** By layer: gamma of batch normalisation, nothing where there is none; and so on. */
    final double[][] scales;

    final double[][] shifts;
    final double[][] runningMeans;
    final double[][] runningVariances;
    final double[][][] scaleSlots;
    final double[][][] shiftSlots;

    private final Network shape;
    private final int slots;
    private final long products;

    /**
     * @param slots how many numbers the optimiser keeps for a parameter
     */
    ParameterRows(Network network, int slots) {
        this.shape = network;
        this.slots = slots;
        int depth = network.depth();
        long sum = 0;
        weights = new double[depth][][];
        biases = new double[depth][];
        learnedBiases = new double[depth][];
        weightSlots = new double[depth][][][];
        biasSlots = new double[depth][][];
        scales = new double[depth][];
        shifts = new double[depth][];
        runningMeans = new double[depth][];
        runningVariances = new double[depth][];
        scaleSlots = new double[depth][][];
        shiftSlots = new double[depth][][];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            weights[l] = new double[layer.inputs()][layer.units()];
            biases[l] = new double[layer.units()];
            learnedBiases[l] = switch (network.biasMode()) {
                case LEARNED -> biases[l];
                case SHARED -> new double[1];
                case FROZEN -> new double[0];
            };
            weightSlots[l] = new double[layer.inputs()][slots][layer.units()];
            biasSlots[l] = new double[slots][learnedBiases[l].length];
            int normalized = layer.normalization().isPresent() ? layer.units() : 0;
            scales[l] = new double[normalized];
            shifts[l] = new double[normalized];
            runningMeans[l] = new double[normalized];
            runningVariances[l] = new double[normalized];
            scaleSlots[l] = new double[slots][normalized];
            shiftSlots[l] = new double[slots][normalized];
            sum += (long) layer.inputs() * layer.units();
        }
        products = sum;
    }

    int depth() {
        return weights.length;
    }

    /** How many numbers layer {@code l} is fed. */
    int inputs(int l) {
        return weights[l].length;
    }

    /** How many units layer {@code l} has. */
    int units(int l) {
        return biases[l].length;
    }

    /** Whether layer {@code l} normalises over the batch. */
    boolean normalizes(int l) {
        return scales[l].length > 0;
    }

    /** Whether so many samples make enough work for several threads. */
    boolean isWorthSharing(int samples) {
        return products * samples >= WORTH_SHARING;
    }

    /** Takes over all numbers of a network of the same shape, and of a state that belongs to it. */
    void load(Network network, OptimizerState state) {
        int next = 0;
        for (int l = 0; l < depth(); l++) {
            Layer layer = network.layer(l);
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int input = 0; input < layer.inputs(); input++) {
                    weights[l][input][unit] = layer.weights().get(unit, input);
                    keep(state, next++, weightSlots[l][input], unit);
                }
                biases[l][unit] = layer.biases().get(unit);
            }
            for (int i = 0; i < learnedBiases[l].length; i++) {
                learnedBiases[l][i] = biases[l][i];
                keep(state, next++, biasSlots[l], i);
            }
            if (layer.normalization().isPresent()) {
                next = load(layer.normalization().get(), l, state, next);
            }
        }
        if (next != state.slots().size()) {
            throw new IllegalArgumentException(
                    next + " parameters, but slots for " + state.slots().size());
        }
    }

    private int load(BatchNormalization normalization, int l, OptimizerState state, int first) {
        int next = first;
        for (int unit = 0; unit < scales[l].length; unit++) {
            scales[l][unit] = normalization.gamma().get(unit);
            shifts[l][unit] = normalization.beta().get(unit);
            runningMeans[l][unit] = normalization.runningMean().get(unit);
            runningVariances[l][unit] = normalization.runningVariance().get(unit);
            keep(state, next++, scaleSlots[l], unit);
        }
        for (int unit = 0; unit < scales[l].length; unit++) {
            keep(state, next++, shiftSlots[l], unit);
        }
        return next;
    }

    private void keep(OptimizerState state, int parameter, double[][] rows, int index) {
        Vector held = state.slots().get(parameter);
        if (held.size() != slots) {
            throw new IllegalArgumentException(slots + " slots kept for each parameter, not " + held.size());
        }
        for (int slot = 0; slot < slots; slot++) {
            rows[slot][index] = held.get(slot);
        }
    }

    boolean areFinite() {
        return areWithin(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** Whether no weight or bias, and no slot, is larger than so much; infinite and undefined numbers are. */
    boolean areWithin(double largest, double largestSlot) {
        for (int l = 0; l < depth(); l++) {
            for (int input = 0; input < weights[l].length; input++) {
                if (!within(largest, weights[l][input]) || !within(largestSlot, weightSlots[l][input])) {
                    return false;
                }
            }
            if (!within(largest, biases[l], scales[l], shifts[l])
                    || !within(largestSlot, biasSlots[l])
                    || !within(largestSlot, scaleSlots[l])
                    || !within(largestSlot, shiftSlots[l])) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(double largest, double[]... rows) {
        for (double[] row : rows) {
            for (double number : row) {
                if (!(Math.abs(number) <= largest)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Gives the one bias of a layer to all its units. */
    void share(int l) {
        if (shape.biasMode() == BiasMode.SHARED) {
            Arrays.fill(biases[l], learnedBiases[l][0]);
        }
    }

    /** A network with these numbers. */
    Network network() {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < depth(); l++) {
            double[][] rows = new double[units(l)][inputs(l)];
            for (int input = 0; input < inputs(l); input++) {
                for (int unit = 0; unit < rows.length; unit++) {
                    rows[unit][input] = weights[l][input][unit];
                }
            }
            int layer = l;
            layers.add(shape.layer(l)
                    .with(Matrix.of(rows), Vector.of(biases[l]))
                    .withNormalization(shape.layer(l).normalization().map(any -> normalization(layer))));
        }
        return new Network(shape.inputs(), layers, shape.biasMode());
    }

    private BatchNormalization normalization(int l) {
        return new BatchNormalization(
                Vector.of(scales[l]), Vector.of(shifts[l]), Vector.of(runningMeans[l]), Vector.of(runningVariances[l]));
    }

    /** The slots in the order of {@link Network#learnedParameters()}. */
    OptimizerState state(long updates) {
        List<Vector> all = new ArrayList<>();
        for (int l = 0; l < depth(); l++) {
            for (int unit = 0; unit < units(l); unit++) {
                for (int input = 0; input < inputs(l); input++) {
                    all.add(held(weightSlots[l][input], unit));
                }
            }
            for (int i = 0; i < learnedBiases[l].length; i++) {
                all.add(held(biasSlots[l], i));
            }
            for (int unit = 0; unit < scales[l].length; unit++) {
                all.add(held(scaleSlots[l], unit));
            }
            for (int unit = 0; unit < shifts[l].length; unit++) {
                all.add(held(shiftSlots[l], unit));
            }
        }
        return new OptimizerState(updates, all);
    }

    private Vector held(double[][] rows, int index) {
        if (slots == 0) {
            return NO_SLOTS;
        }
        double[] numbers = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            numbers[slot] = rows[slot][index];
        }
        return Vector.of(numbers);
    }
}
