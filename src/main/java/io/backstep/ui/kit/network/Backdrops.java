package io.backstep.ui.kit.network;

import io.backstep.engine.formula.LargestTerms;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.trace.Trace;
import io.backstep.ui.kit.network.NetworkPicture.Backdrop;
import io.backstep.ui.kit.network.NetworkPicture.Strand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands behind the neurons and edges of a network of which only some are drawn one by one. */
final class Backdrops {
    /** Of the unit that the click is about, from the pixels. */
    private static final int MOST_IN_THE_FAN = 60;

    /** Of the largest weight between two columns; what is weaker would hardly be seen. */
    private static final double LEAST_SHARE = 0.12;

    /** Of every other unit, from the pixels. */
    private static final int MOST_FROM_PIXELS = 4;

    private final Trace trace;
    private final Selection selection;
    private final Set<Weight> drawn;

    private Backdrops(Trace trace, Selection selection) {
        this.trace = trace;
        this.selection = selection;
        this.drawn = Set.copyOf(selection.edges());
    }

    static Backdrop of(Trace trace, int sample, Selection selection) {
        return new Backdrops(trace, selection).backdrop(sample);
    }

    private Backdrop backdrop(int sample) {
        boolean picture = selection.shape().isPicture();
        List<Strand> still = new ArrayList<>();
        for (int layer = 0; layer < trace.before().depth(); layer++) {
            still.addAll(picture && layer == 0 ? List.of() : between(layer));
        }
        List<Strand> fan = picture ? fromPixels() : List.of();
        Set<Integer> marked = new HashSet<>();
        selection.edges().stream()
                .filter(weight -> picture && weight.layer() == 0)
                .forEach(weight -> marked.add(weight.input()));
        return new Backdrop(picture ? inputs(sample) : List.of(), marked, still, fan);
    }

    private List<Double> inputs(int sample) {
        Vector inputs = trace.batch().get(sample).input();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            values.add(inputs.get(i));
        }
        return values;
    }

    /** The stronger weights between units that are drawn, but for those drawn as edges. */
    private List<Strand> between(int layer) {
        Matrix weights = trace.before().layer(layer).weights();
        List<Integer> feeding = selection.units(layer);
        List<Integer> fed = selection.units(layer + 1);
        double largest = 0;
        for (int unit : fed) {
            for (int input : feeding) {
                largest = Math.max(largest, Math.abs(weights.get(unit, input)));
            }
        }
        List<Strand> strands = new ArrayList<>();
        for (int unit = 0; unit < fed.size(); unit++) {
            for (int input = 0; input < feeding.size(); input++) {
                double weight = weights.get(fed.get(unit), feeding.get(input));
                boolean seen = Math.abs(weight) >= LEAST_SHARE * largest;
                if (seen && !drawn.contains(new Weight(layer, fed.get(unit), feeding.get(input)))) {
                    strands.add(new Strand(new Weight(layer, unit, input), share(weight, largest)));
                }
            }
        }
        return strands;
    }

    private List<Strand> fromPixels() {
        List<Strand> strands = new ArrayList<>();
        for (int unit : selection.units(1)) {
            boolean isFocus = selection
                    .focus()
                    .filter(place -> place.layer() == 0 && place.unit() == unit)
                    .isPresent();
            strands.addAll(strands(unit, isFocus ? MOST_IN_THE_FAN : MOST_FROM_PIXELS));
        }
        return strands;
    }

    /** The weights of a unit that bring most to it from the pixels, beside the one that brings most of all; not those drawn as edges. */
    private List<Strand> strands(int unit, int most) {
        double[] terms = selection.terms(0, unit);
        List<Strand> strands = new ArrayList<>();
        double largest = 0;
        for (int input : LargestTerms.places(terms, most)) {
            largest = Math.max(largest, Math.abs(terms[input]));
            Weight weight = new Weight(0, unit, input);
            if (terms[input] != 0 && !drawn.contains(weight)) {
                double share = share(Math.abs(terms[input]), largest);
                double sign = Math.signum(trace.before().valueOf(weight));
                strands.add(new Strand(selection.place(weight), sign * share));
            }
        }
        return strands;
    }

    private static double share(double value, double largest) {
        return largest > 0 && Double.isFinite(largest) ? value / largest : 0;
    }
}
