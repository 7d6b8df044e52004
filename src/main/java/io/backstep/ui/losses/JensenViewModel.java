package io.backstep.ui.losses;

import io.backstep.engine.convex.ConvexFunction;
import io.backstep.engine.convex.InductionStep;
import io.backstep.engine.convex.WeightedPoints;
import io.backstep.engine.information.Distribution;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Weighted points on a convex function, and how far the proof of Jensen's inequality about them has come. */
public final class JensenViewModel implements ScreenMemory {
    static final int FEWEST = 2;
    static final int MOST = 6;

    private static final String FUNCTION_NAME = "function";
    private static final String PLACES_NAME = "places";
    private static final String WEIGHTS_NAME = "weights";
    private static final String STEP_NAME = "step";

    private static final double GRAIN = 100;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(
            new WeightedPoints(
                    ConvexFunction.SQUARE, List.of(-1.5, -0.4, 1.0, 2.2), Distribution.of(0.2, 0.3, 0.3, 0.2)),
            0));
    private Optional<State> gestureStart = Optional.empty();

    /**
     * The points, and the step of the induction on view.
     *
     * @param step how many points have been joined to the first; 0 before the first step
     */
    record State(WeightedPoints points, int step) {
        /** The step on view, if one has been taken. */
        Optional<InductionStep> induction() {
            return step == 0 ? Optional.empty() : Optional.of(points.induction().get(step - 1));
        }

        /** How many steps the proof has. */
        int steps() {
            return points.induction().size();
        }

        ConvexFunction function() {
            return points.function();
        }
    }

    /** A stretch of the x axis. */
    record Stretch(double from, double to) {
        double clamp(double x) {
            return Math.max(from, Math.min(to, x));
        }
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** Where points can lie: where the function is defined and can be seen. */
    static Stretch stretch(ConvexFunction function) {
        return switch (function) {
            case SQUARE, ABSOLUTE -> new Stretch(-3, 3);
            case EXPONENTIAL -> new Stretch(-3, 2);
            case MINUS_LOGARITHM -> new Stretch(0.05, 5);
            case X_LOGARITHM -> new Stretch(0, 4);
        };
    }

    // Commands

    /** Another function; every point keeps its place between the ends of the stretch that is seen. */
    void choose(ConvexFunction function) {
        Stretch from = stretch(state().function());
        Stretch to = stretch(function);
        List<Double> places = state().points().places().stream()
                .map(x -> (x - from.from()) / (from.to() - from.from()))
                .map(share -> rounded(to, to.from() + share * (to.to() - to.from())))
                .toList();
        show(new WeightedPoints(function, places, state().points().weights()), state().step());
    }

    void movePoint(int point, double x) {
        WeightedPoints points = state().points();
        List<Double> places = new ArrayList<>(points.places());
        places.set(point, rounded(stretch(points.function()), x));
        show(new WeightedPoints(points.function(), places, points.weights()), state().step());
    }

    private static double rounded(Stretch stretch, double x) {
        return stretch.clamp(Math.rint(x * GRAIN) / GRAIN + 0.0);
    }

    /** From here to the end of the gesture the other weights keep the proportions that they have now. */
    void beginGesture() {
        gestureStart = Optional.of(state());
    }

    void endGesture() {
        gestureStart = Optional.empty();
    }

    /** Gives a point another weight, rounded to a hundredth; the others share the rest in proportion. */
    void setWeight(int point, double weight) {
        double rounded = Math.rint(Math.max(0, Math.min(1, weight)) * GRAIN) / GRAIN;
        Distribution before = gestureStart.orElse(state()).points().weights();
        changePoints(points -> new WeightedPoints(points.function(), points.places(), before.with(point, rounded)));
    }

    void makeWeightsEqual() {
        changePoints(
                points -> new WeightedPoints(points.function(), points.places(), Distribution.uniform(points.size())));
    }

    /** Another number of points; a new one comes into the widest gap. */
    void setCount(int count) {
        if (count < FEWEST || count > MOST || count == state().points().size()) {
            return;
        }
        changePoints(points -> {
            List<Double> places = new ArrayList<>(points.places().subList(0, Math.min(count, points.size())));
            while (places.size() < count) {
                places.add(widestGap(stretch(points.function()), places));
            }
            return new WeightedPoints(
                    points.function(), places, points.weights().resized(count));
        });
    }

    private static double widestGap(Stretch stretch, List<Double> places) {
        List<Double> edges = Stream.concat(Stream.of(stretch.from(), stretch.to()), places.stream())
                .sorted()
                .toList();
        double middle = stretch.from();
        double widest = 0;
        for (int i = 1; i < edges.size(); i++) {
            double gap = edges.get(i) - edges.get(i - 1);
            if (gap > widest) {
                widest = gap;
                middle = rounded(stretch, edges.get(i - 1) + gap / 2);
            }
        }
        return middle;
    }

    /** Joins one more point. */
    void next() {
        goTo(state().step() + 1);
    }

    /** Takes the last point out again. */
    void back() {
        goTo(state().step() - 1);
    }

    void goTo(int step) {
        show(state().points(), step);
    }

    private void changePoints(UnaryOperator<WeightedPoints> change) {
        show(change.apply(state().points()), state().step());
    }

    private void show(WeightedPoints points, int step) {
        state.set(new State(points, Math.max(0, Math.min(points.induction().size(), step))));
    }

    // Memory

    @Override
    public ScreenState remember() {
        WeightedPoints points = state().points();
        return ScreenState.EMPTY
                .with(FUNCTION_NAME, points.function().id())
                .with(
                        PLACES_NAME,
                        InformationNumbers.of(
                                points.places().stream().mapToDouble(x -> x).toArray()))
                .with(WEIGHTS_NAME, InformationNumbers.of(points.weights().toArray()))
                .with(STEP_NAME, state().step());
    }

    @Override
    public void recall(ScreenState kept) {
        Optional<ConvexFunction> function = kept.text(FUNCTION_NAME)
                .flatMap(id -> Stream.of(ConvexFunction.values())
                        .filter(known -> known.id().equals(id))
                        .findFirst());
        function.ifPresent(this::choose);
        recalledPoints(kept).ifPresent(points -> show(points, 0));
        kept.integer(STEP_NAME).ifPresent(this::goTo);
    }

    private Optional<WeightedPoints> recalledPoints(ScreenState kept) {
        Optional<double[]> places = kept.text(PLACES_NAME).flatMap(InformationNumbers::parse);
        Optional<double[]> weights = kept.text(WEIGHTS_NAME).flatMap(InformationNumbers::parse);
        if (places.isEmpty() || weights.isEmpty() || weights.get().length > MOST) {
            return Optional.empty();
        }
        Stretch stretch = stretch(state().function());
        List<Double> shown =
                Arrays.stream(places.get()).map(stretch::clamp).boxed().toList();
        try {
            return Optional.of(new WeightedPoints(state().function(), shown, Distribution.of(weights.get())));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return state.subscribe((before, now) -> changed.run());
    }
}
