package io.backstep.ui.kit.network;

import io.backstep.engine.formula.LargestTerms;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is drawn of a network with more neurons than can be told apart. Of each column those that move the answer most,
 * each in the same place at every click; in the place of the last of them whatever else the click is about.
 */
final class Selection {
    private final Trace trace;
    private final Network network;
    private final NetworkShape shape;
    private final int sample;
    private final List<List<Integer>> units = new ArrayList<>();
    private final List<Map<Integer, Integer>> places = new ArrayList<>();
    private final List<Weight> edges;
    private final Optional<Place> focus;

    private Selection(Trace trace, NetworkShape shape, int sample, Optional<Place> focus, List<Weight> wanted) {
        this.trace = trace;
        this.network = trace.before();
        this.shape = shape;
        this.sample = sample;
        this.focus = focus;
        for (int column = 0; column <= shape.lastColumn(); column++) {
            List<Integer> drawn = drawn(column, wanted);
            Map<Integer, Integer> placeOf = new HashMap<>();
            for (int place = 0; place < drawn.size(); place++) {
                placeOf.put(drawn.get(place), place);
            }
            units.add(drawn);
            places.add(placeOf);
        }
        edges = wanted.stream()
                .filter(weight -> places.get(weight.layer() + 1).containsKey(weight.unit()))
                .filter(weight ->
                        isPicture(weight.layer()) || places.get(weight.layer()).containsKey(weight.input()))
                .toList();
    }

    /**
     * What is drawn while a click is shown.
     *
     * @param position after the click
     * @param most how many weights can be drawn as edges, besides those in the background
     */
    static Selection of(Trace trace, int position, int sample, Click click, int most) {
        NetworkShape shape = NetworkShape.of(trace.before());
        Optional<Place> focus = Optional.of(position)
                .filter(steps -> steps > 0)
                .map(steps -> Place.of(trace.step(steps - 1).writes()))
                .filter(place -> place.unit() >= 0)
                .map(place -> place.layer() >= 0
                        ? place
                        : new Place(place.sample(), trace.before().depth() - 1, place.unit()));
        return new Selection(trace, shape, sample, focus, wanted(trace, sample, click, focus, most));
    }

    /** What the click worked with, or else what the unit that it is about is fed most by. */
    private static List<Weight> wanted(Trace trace, int sample, Click click, Optional<Place> focus, int most) {
        Set<Weight> wanted = new LinkedHashSet<>(click.weights(most));
        focus.filter(unit -> wanted.isEmpty()).ifPresent(unit -> {
            double[] terms = terms(trace, sample, unit.layer(), unit.unit());
            LargestTerms.places(terms, most).forEach(input -> wanted.add(new Weight(unit.layer(), unit.unit(), input)));
        });
        return List.copyOf(wanted);
    }

    /** The weighted inputs of a unit. */
    private static double[] terms(Trace trace, int sample, int layer, int unit) {
        Matrix weights = trace.before().layer(layer).weights();
        return IntStream.range(0, weights.columns())
                .mapToDouble(input -> weights.get(unit, input) * output(trace, sample, layer - 1, input))
                .toArray();
    }

    /** What a unit passes on at the end, or an input is; 0 where that never became known. */
    private static double output(Trace trace, int sample, int layer, int unit) {
        if (layer < 0) {
            return trace.batch().get(sample).input().get(unit);
        }
        return trace.finalValue(new MaskedOutput(sample, layer, unit))
                .or(() -> trace.finalValue(new Output(sample, layer, unit)))
                .orElse(0.0);
    }

    private boolean isPicture(int column) {
        return column == 0 && shape.isPicture();
    }

    private int size(int column) {
        return column == 0 ? network.inputs() : network.layer(column - 1).units();
    }

    /** The units of a column from the top; none where a picture stands in its place. */
    private List<Integer> drawn(int column, List<Weight> wanted) {
        if (isPicture(column)) {
            return List.of();
        }
        int room = shape.units(column);
        if (size(column) <= room) {
            return IntStream.range(0, room).boxed().toList();
        }
        Set<Integer> needed = new LinkedHashSet<>();
        focus.filter(unit -> unit.layer() == column - 1).ifPresent(unit -> needed.add(unit.unit()));
        for (Weight weight : wanted) {
            if (weight.layer() == column) {
                needed.add(weight.input());
            } else if (weight.layer() == column - 1) {
                needed.add(weight.unit());
            }
        }
        List<Integer> ranked = LargestTerms.places(shares(column), room);
        List<Integer> drawn = new ArrayList<>(ranked.stream().sorted().toList());
        int last = room;
        for (int unit : needed.stream().limit(room).toList()) {
            if (!drawn.contains(unit)) {
                do {
                    last--;
                } while (needed.contains(ranked.get(last)));
                drawn.set(drawn.indexOf(ranked.get(last)), unit);
            }
        }
        return List.copyOf(drawn);
    }

    /** How much each unit of a column moves the answer: its output times the slope of the answer's z by it. */
    private double[] shares(int column) {
        int last = network.depth() - 1;
        double[] outputs = IntStream.range(0, size(column))
                .mapToDouble(unit -> output(trace, sample, column - 1, unit))
                .toArray();
        if (column - 1 == last) {
            return outputs;
        }
        int answer = IntStream.range(0, network.outputs())
                .boxed()
                .max((one, other) -> Double.compare(z(last, one), z(last, other)))
                .orElse(0);
        double[] slopes = new double[network.outputs()];
        slopes[answer] = 1;
        for (int layer = last; layer >= column; layer--) {
            slopes = slopesOfInputs(layer, slopes);
        }
        double[] shares = new double[outputs.length];
        for (int unit = 0; unit < shares.length; unit++) {
            shares[unit] = outputs[unit] * slopes[unit];
        }
        return shares;
    }

    private double z(int layer, int unit) {
        return trace.finalValue(new PreActivation(sample, layer, unit)).orElse(0.0);
    }

    /** From the slopes by the outputs of a layer, or by z of the last, those by what it is fed. */
    private double[] slopesOfInputs(int layer, double[] slopes) {
        Matrix weights = network.layer(layer).weights();
        double[] result = new double[weights.columns()];
        for (int unit = 0; unit < weights.rows(); unit++) {
            double slope = layer == network.depth() - 1
                    ? slopes[unit]
                    : slopes[unit]
                            * trace.finalValue(new ActivationSlope(sample, layer, unit))
                                    .orElse(1.0);
            for (int input = 0; slope != 0 && input < result.length; input++) {
                result[input] += weights.get(unit, input) * slope;
            }
        }
        return result;
    }

    NetworkShape shape() {
        return shape;
    }

    /** The units that are drawn in a column, from the top; none where a picture stands in its place. */
    List<Integer> units(int column) {
        return units.get(column);
    }

    /** How many units of a column are not drawn. */
    int more(int column) {
        return isPicture(column) ? 0 : size(column) - units.get(column).size();
    }

    /** How many inputs are drawn as a picture. */
    int pixels(int column) {
        return isPicture(column) ? network.inputs() : 0;
    }

    /** The weights that are drawn as edges, the most important first. */
    List<Weight> edges() {
        return edges;
    }

    /** A weight, its unit and its input counted among those that are drawn. */
    Weight place(Weight weight) {
        int unit = placeOf(weight.layer() + 1, weight.unit());
        int input = isPicture(weight.layer()) ? weight.input() : placeOf(weight.layer(), weight.input());
        return new Weight(weight.layer(), unit, input);
    }

    private int placeOf(int column, int unit) {
        Integer place = places.get(column).get(unit);
        if (place == null) {
            throw new IllegalArgumentException("unit " + unit + " of column " + column + " is not drawn");
        }
        return place;
    }

    Optional<Place> focus() {
        return focus;
    }

    /** The weighted inputs of a unit. */
    double[] terms(int layer, int unit) {
        return terms(trace, sample, layer, unit);
    }
}
