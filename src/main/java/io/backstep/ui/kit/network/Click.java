package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.LargestTerms;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.OfUnit;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.ui.kit.network.NetworkPicture.Note;
import io.backstep.ui.kit.network.NetworkPicture.Travel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the steps of one click read and wrote, and along which edges their numbers travelled. */
final class Click {
    private record Journey(Travel travel, int wave) {}

    /** A number beside an edge, before it has its name. */
    private record Told(Note.Kind kind, Quantity quantity, double value, Phase phase) {}

    private final Names names;
    private final Set<Quantity> reads = new HashSet<>();
    private final Set<Quantity> writes = new HashSet<>();
    private final Map<Parameter, Told> notes = new LinkedHashMap<>();
    /** What became of the weights that it changed. */
    private final Map<Weight, Double> changes = new LinkedHashMap<>();

    private final Map<Weight, Journey> journeys = new HashMap<>();
    private final Map<Quantity, Integer> arrivals = new HashMap<>();
    private Optional<Phase> phase = Optional.empty();
    private int waves;
    private int waveLayer = -1;

    private Click(Names names) {
        this.names = names;
    }

    static Click of(Trace trace, int from, int to) {
        Click click = new Click(trace.names());
        if (from < to) {
            Phase last = trace.step(to - 1).phase();
            click.phase = Optional.of(last);
            for (int i = from; i < to; i++) {
                click.take(trace.step(i), trace.step(i).phase() == last);
            }
        }
        return click;
    }

    /** @param inLastPhase only the click's last phase moves and leaves numbers beside the edges */
    private void take(Step step, boolean inLastPhase) {
        writes.add(step.writes());
        for (Reference reference : step.expression().references()) {
            reads.add(reference.quantity());
            if (step.writes() instanceof Weight weight && reference.quantity().equals(weight)) {
                changes.put(weight, step.value() - reference.value());
            }
        }
        if (!inLastPhase) {
            return;
        }
        if (step.writes() instanceof OfUnit unit) {
            terms(step.expression()).forEach(term -> travel(term, unit, step.phase()));
            arrivals.put(unit, Math.max(0, waves - 1));
        }
        Place.parameterOf(step.writes())
                .filter(parameter -> !parameter.equals(step.writes()))
                .ifPresent(parameter ->
                        notes.put(parameter, new Told(Note.Kind.GRADIENT, step.writes(), step.value(), step.phase())));
    }

    private static List<Expr> terms(Expr expression) {
        return expression instanceof Expr.Sum sum ? sum.terms() : List.of(expression);
    }

    /** A term with one weight is what comes along that weight's edge. */
    private void travel(Expr term, OfUnit to, Phase during) {
        Weight weight = null;
        for (Reference reference : term.references()) {
            if (reference.quantity() instanceof Weight one) {
                if (weight != null) {
                    return;
                }
                weight = one;
            }
        }
        if (weight != null) {
            travel(weight, term, to, during);
        }
    }

    private void travel(Weight weight, Expr term, OfUnit to, Phase during) {
        Optional<Travel> travel = direction(weight, to);
        travel.ifPresent(direction -> {
            if (waves == 0 || to.layer() != waveLayer) {
                waves++;
                waveLayer = to.layer();
            }
            journeys.put(weight, new Journey(direction, waves - 1));
            notes.put(weight, new Told(Note.Kind.PRODUCT, to, term.evaluate(), during));
        });
    }

    private static Optional<Travel> direction(Weight weight, OfUnit to) {
        if (weight.layer() == to.layer() && weight.unit() == to.unit()) {
            return Optional.of(Travel.FORWARD);
        }
        boolean back = weight.layer() == to.layer() + 1 && weight.input() == to.unit();
        return back ? Optional.of(Travel.BACKWARD) : Optional.empty();
    }

    boolean reads(Quantity quantity) {
        return reads.contains(quantity);
    }

    boolean writes(Quantity quantity) {
        return writes.contains(quantity);
    }

    Optional<Phase> phase() {
        return phase;
    }

    Optional<Note> noteOf(Parameter parameter) {
        return Optional.ofNullable(notes.get(parameter))
                .map(told -> new Note(
                        told.kind(), told.quantity(), names.of(told.quantity()).label(), told.value(), told.phase()));
    }

    /** The weights that it worked with or on, those with the largest numbers first, and of equal ones the first. */
    List<Weight> weights(int most) {
        List<Weight> all = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        notes.forEach((parameter, told) -> {
            if (parameter instanceof Weight weight) {
                all.add(weight);
                sizes.add(told.value());
            }
        });
        changes.forEach((weight, change) -> {
            if (!notes.containsKey(weight)) {
                all.add(weight);
                sizes.add(change);
            }
        });
        double[] numbers = sizes.stream().mapToDouble(Double::doubleValue).toArray();
        return LargestTerms.places(numbers, most).stream().map(all::get).toList();
    }

    Optional<Travel> travelOf(Weight weight) {
        return Optional.ofNullable(journeys.get(weight)).map(Journey::travel);
    }

    int waveOf(Weight weight) {
        return Optional.ofNullable(journeys.get(weight)).map(Journey::wave).orElse(0);
    }

    /** The wave that brings the first of the quantities that has one. */
    int waveOf(Collection<Quantity> quantities) {
        return quantities.stream()
                .map(arrivals::get)
                .filter(wave -> wave != null)
                .findFirst()
                .orElse(0);
    }

    int waves() {
        return waves;
    }
}
