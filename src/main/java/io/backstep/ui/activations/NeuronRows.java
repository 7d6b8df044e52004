package io.backstep.ui.activations;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.engine.function.Regions.Kind;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.experiment.Experiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the neurons of a network sit, over its whole data: the z of every unit for every sample, and the share of each
 * region. A layer is judged by its own activation function.
 *
 * @param samples how many samples the shares are worked out over
 */
public record NeuronRows(Network network, int samples, List<Row> rows) {
    /** More dots than this in one row could not be told apart; the shares still count every one. */
    static final int MOST_DOTS = 1200;

    public NeuronRows {
        rows = List.copyOf(rows);
    }

    /**
     * One unit's z for one sample.
     *
     * @param kind the region it lies in; nothing in a layer whose activation has none
     */
    public record Dot(int sample, int unit, double z, Optional<Kind> kind) {}

    /**
     * One layer.
     *
     * @param dots from left to right, of the first {@code shownSamples} samples
     */
    public record Row(int layer, Activation activation, List<Dot> dots, int shownSamples, Optional<Shares> shares) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /** Which part of a layer's pre-activations lies in which kind of region, from 0 to 1. */
    public record Shares(double saturated, double nearlyLinear, double dead) {}

    /** @param share under which share of its largest slope a function is saturated */
    static NeuronRows of(Experiment experiment, double share) {
        Network network = experiment.network();
        List<Counting> counting = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            counting.add(new Counting(network.layer(l), share));
        }
        List<Sample> data = experiment.data();
        for (int sample = 0; sample < data.size(); sample++) {
            ForwardPass pass = ForwardPass.of(network, data.get(sample).input());
            for (int l = 0; l < network.depth(); l++) {
                counting.get(l).add(sample, pass, l);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            rows.add(counting.get(l).row(l, data.size()));
        }
        return new NeuronRows(network, data.size(), rows);
    }

    private static final class Counting {
        private final Layer layer;
        private final double share;
        private final int mostSamples;
        private final List<Dot> dots = new ArrayList<>();
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

        Counting(Layer layer, double share) {
            this.layer = layer;
            this.share = share;
            this.mostSamples = Math.max(1, MOST_DOTS / layer.units());
        }

        void add(int sample, ForwardPass pass, int l) {
            for (int unit = 0; unit < layer.units(); unit++) {
                double z = pass.activated(l, unit);
                Optional<Kind> kind = layer.activation() instanceof ElementwiseActivation function
                        ? Optional.of(Regions.at(function, z, share))
                        : Optional.empty();
                kind.ifPresent(found -> counts.merge(found, 1, Integer::sum));
                if (sample < mostSamples) {
                    dots.add(new Dot(sample, unit, z, kind));
                }
            }
        }

        Row row(int l, int samples) {
            dots.sort(Comparator.comparingDouble(Dot::z));
            double all = (double) layer.units() * samples;
            Optional<Shares> shares = layer.activation() instanceof ElementwiseActivation
                    ? Optional.of(new Shares(
                            (count(Kind.SATURATED_LOW) + count(Kind.SATURATED_HIGH)) / all,
                            count(Kind.NEARLY_LINEAR) / all,
                            count(Kind.DEAD) / all))
                    : Optional.empty();
            return new Row(l, layer.activation(), dots, Math.min(samples, mostSamples), shares);
        }

        private int count(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }
}
