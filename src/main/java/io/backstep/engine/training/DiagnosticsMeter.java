package io.backstep.engine.training;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.engine.math.Seeds;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.LayerDiagnostics.UnitRegions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Looks into the networks of a run, from the immutable {@link Snapshot}: the run itself is not held up by it. One thread at
 * a time.
 */
public final class DiagnosticsMeter {
    /** On how many samples of the training data it looks at most. */
    public static final int MOST_SAMPLES = 256;

    /** Of the draw of the samples, the same for every run. */
    private static final long DRAW = 1;

    private final RunData data;
    private final RunSettings settings;
    private final int[] chosen;
    private final BatchPass pass;
    private final ParameterRows parameters;

    /**
     * @param shape a network of the run
     */
    public DiagnosticsMeter(Network shape, RunData data, RunSettings settings) {
        this.data = data;
        this.settings = settings;
        chosen = choose(data.training().size());
        pass = new BatchPass(shape, settings.loss(), chosen.length);
        parameters = new ParameterRows(shape, settings.optimizer().keptSlots().size());
    }

    /** Some of the places, or all if they are few, each at most once and in order. */
    private static int[] choose(int size) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = i;
        }
        int count = Math.min(size, MOST_SAMPLES);
        if (count < size) {
            SplittableRandom random = new SplittableRandom(DRAW);
            for (int i = 0; i < count; i++) {
                int other = i + Seeds.below(random, size - i);
                int place = places[i];
                places[i] = places[other];
                places[other] = place;
            }
        }
        int[] chosen = Arrays.copyOf(places, count);
        Arrays.sort(chosen);
        return chosen;
    }

    /** Looks into a run at the moment of a snapshot. */
    public Diagnostics measure(Snapshot snapshot) {
        return measure(snapshot.network(), snapshot.state());
    }

    /** Looks into a network of the run. */
    public Diagnostics measure(Network network, OptimizerState state) {
        parameters.load(network, state);
        pass.turn(parameters);
        for (int i = 0; i < chosen.length; i++) {
            pass.samples().take(i, data.training(), chosen[i]);
        }
        // As training does it: with units dropped out, and batches normalised by themselves.
        pass.train(settings.seed(), state.updates());
        new PassTogether(pass, parameters).run(Team.alone(), chosen.length);
        Optional<Network> next = afterNextUpdate(network, state);
        List<LayerDiagnostics> layers = new ArrayList<>(network.depth());
        for (int l = 0; l < network.depth(); l++) {
            layers.add(layer(network, next, l));
        }
        return new Diagnostics(state.updates(), chosen.length, layers);
    }

    /** The network that the run's next update makes, by the batch that it will take; nothing if that diverges. */
    private Optional<Network> afterNextUpdate(Network network, OptimizerState state) {
        Batches batches = Batches.of(settings, network, data.training().size());
        batches.choose(state.updates());
        BatchTrainer trainer = new BatchTrainer(
                network,
                state,
                settings.loss(),
                settings.regularizer(),
                settings.optimizer(),
                batches.capacity(),
                Team.alone(),
                settings.seed());
        boolean made = trainer.update(data.training(), batches.chosen(), batches.from(), batches.size());
        return made ? Optional.of(trainer.network()) : Optional.empty();
    }

    private LayerDiagnostics layer(Network network, Optional<Network> next, int l) {
        Layer layer = network.layer(l);
        double[][] weights = parameters.weights[l];
        double gradients = sumOfSquares(gradients(l), layer.units());
        int pairs = chosen.length * layer.units();
        return new LayerDiagnostics(
                layer.units(),
                Math.sqrt(gradients / ((double) layer.inputs() * layer.units())),
                Math.sqrt(gradients),
                Math.sqrt(sumOfSquares(pass.deltas(l), chosen.length, layer.units()) / pairs),
                Math.sqrt(sumOfSquares(weights, layer.units())),
                next.map(after -> distance(layer, after.layer(l))).orElse(Double.POSITIVE_INFINITY),
                Histogram.of(weights, layer.inputs(), layer.units()),
                Histogram.of(pass.activated(l), chosen.length, layer.units()),
                Histogram.of(pass.outputs(l), chosen.length, layer.units()),
                regions(layer.activation(), pass.activated(l), layer.units()),
                l == network.depth() - 1 ? List.of() : Twins.in(layer, network.layer(l + 1)));
    }

    /** Of the objective, by input and unit. */
    private double[][] gradients(int l) {
        double[][] rows = new double[parameters.inputs(l)][parameters.units(l)];
        RowProducts.combineByColumn(
                rows, 0, 0, rows.length, pass.fed(l), pass.deltas(l), chosen.length, parameters.units(l));
        for (int input = 0; input < rows.length; input++) {
            for (int unit = 0; unit < rows[input].length; unit++) {
                rows[input][unit] = settings.regularizer()
                        .addTo(rows[input][unit] / chosen.length, parameters.weights[l][input][unit]);
            }
        }
        return rows;
    }

    private static double sumOfSquares(double[][] rows, int width) {
        return sumOfSquares(rows, rows.length, width);
    }

    private static double sumOfSquares(double[][] rows, int count, int width) {
        double sum = 0;
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < width; i++) {
                sum += rows[row][i] * rows[row][i];
            }
        }
        return sum;
    }

    private static double distance(Layer before, Layer after) {
        double sum = 0;
        for (int unit = 0; unit < before.units(); unit++) {
            for (int input = 0; input < before.inputs(); input++) {
                double change =
                        after.weights().get(unit, input) - before.weights().get(unit, input);
                sum += change * change;
            }
        }
        return Math.sqrt(sum);
    }

    private Optional<UnitRegions> regions(Activation activation, double[][] preActivations, int units) {
        if (!(activation instanceof ElementwiseActivation function)) {
            return Optional.empty();
        }
        int saturated = 0;
        int nearlyLinear = 0;
        int dead = 0;
        List<Integer> deadUnits = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            int deadHere = 0;
            for (int sample = 0; sample < chosen.length; sample++) {
                Regions.Kind kind = Regions.at(function, preActivations[sample][unit]);
                saturated += kind.saturated() ? 1 : 0;
                nearlyLinear += kind == Regions.Kind.NEARLY_LINEAR ? 1 : 0;
                deadHere += kind == Regions.Kind.DEAD ? 1 : 0;
            }
            dead += deadHere;
            if (deadHere == chosen.length) {
                deadUnits.add(unit);
            }
        }
        double pairs = (double) units * chosen.length;
        return Optional.of(new UnitRegions(saturated / pairs, nearlyLinear / pairs, dead / pairs, deadUnits));
    }
}
