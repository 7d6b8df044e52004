package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.InputPlane;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.Predictor;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * What the network of a run has learned: its output over two of the inputs, the points of the data, and which classes it
 * confuses. Worked out in the background, each picture before the next is begun.
 */
public final class LearnedViewModel {
    private final ObservableValue<Optional<LearnedInput>> input;
    private final ObservableIntegerValue rowOnView;
    private final Steady<LearnedMap> work;
    private final ReadOnlyObjectWrapper<Optional<LearnedMap>> map =
            new ReadOnlyObjectWrapper<>(this, "map", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight =
            new ReadOnlyObjectWrapper<>(this, "sight", Optional.empty());
    private final BooleanProperty discrete = new SimpleBooleanProperty(this, "discrete", false);
    private final BooleanProperty showHeldOut = new SimpleBooleanProperty(this, "showHeldOut", true);
    private final BooleanProperty showWrong = new SimpleBooleanProperty(this, "showWrong", true);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.TEST);
    private final ReadOnlyObjectWrapper<Optional<CellFilter>> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", Optional.empty());
    private Optional<Learner> learner = Optional.empty();
    private int followers;

    /** What belongs to some data, however the network changes. */
    private record Learner(LearnedInput first, ColumnFacts facts, Predictor predictor) {}

    /**
     * What of the inputs and outputs is on view.
     *
     * @param facts of the columns
     * @param across the column from left to right
     * @param up the column from bottom to top; without meaning where there is one column only
     * @param point what all other columns stay at
     * @param output the one on view; empty where all classes are shown together
     */
    public record Sight(ColumnFacts facts, int across, int up, Vector point, Optional<Integer> output) {
        MapFrame frame() {
            return MapFrame.of(facts, across, up, point);
        }

        private Sight held(Vector other) {
            return new Sight(facts, across, up, other, output);
        }
    }

    /** A cell of the confusion matrix, whose points alone are shown. */
    public record CellFilter(Part part, int truth, int said) {}

    /**
     * The part of the screen.
     *
     * @param input the network as it is now; nothing before the first run
     * @param rowOnView the row of the data that the network shows
     */
    public LearnedViewModel(
            ObservableValue<Optional<LearnedInput>> input, ObservableIntegerValue rowOnView, Background background) {
        this.input = input;
        this.rowOnView = rowOnView;
        this.work = background.steady(done -> map.set(Optional.of(done)));
        input.subscribe(now -> {
            now.ifPresent(this::adopt);
            refresh();
        });
        sight.subscribe((before, now) -> refresh());
    }

    // Properties

    /** The network as it is now; nothing before the first run. */
    Optional<LearnedInput> input() {
        return input.getValue();
    }

    /** The newest that was worked out; nothing before the first. */
    public ReadOnlyObjectProperty<Optional<LearnedMap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** The row of the data that the network shows. */
    public ObservableIntegerValue rowOnView() {
        return rowOnView;
    }

    /** That row, if it is one of the data of a map: for a moment these may be older. */
    OptionalInt rowOnView(LearnedMap shown) {
        int row = rowOnView.get();
        return row < shown.input().loaded().size() ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /** What is on view; nothing before the first run. */
    public ReadOnlyObjectProperty<Optional<Sight>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** The rectangle of the inputs on view, for whoever shows something else over it. */
    public ObservableValue<Optional<InputPlane>> planeProperty() {
        return sight.map(now -> now.map(here -> here.frame().plane()));
    }

    /** Whether the map shows which answer is given, not how sure. */
    public BooleanProperty discreteProperty() {
        return discrete;
    }

    /** Whether points are shown that were not trained on. */
    public BooleanProperty showHeldOutProperty() {
        return showHeldOut;
    }

    /** Whether points are marked whose class is named wrong. */
    public BooleanProperty showWrongProperty() {
        return showWrong;
    }

    /** The part of the data that the confusion matrix counts. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Which points alone are shown; nothing for all. */
    public ReadOnlyObjectProperty<Optional<CellFilter>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    // Commands

    /** Works out what is new from now on, until released: a picture that nobody sees is not worth the time. */
    public Subscription follow() {
        followers++;
        refresh();
        return () -> followers--;
    }

    private void refresh() {
        if (followers == 0 || learner.isEmpty() || sight.get().isEmpty()) {
            return;
        }
        Predictor predictor = learner.get().predictor();
        Sight here = sight.get().get();
        input.getValue()
                .ifPresent(now -> work.submit(() -> LearnedMap.of(now, predictor, here.frame(), here.output())));
    }

    /** Takes other data over; of another network with the same data nothing has to be taken. */
    private void adopt(LearnedInput now) {
        if (learner.filter(known -> now.hasDataOf(known.first())
                        && now.loss().equals(known.first().loss()))
                .isPresent()) {
            return;
        }
        Optional<LearnedInput> before = learner.map(Learner::first);
        ColumnFacts facts = ColumnFacts.of(now);
        learner = Optional.of(new Learner(now, facts, new Predictor(now.prepared(), now.loss())));
        filter.set(Optional.empty());
        if (!now.prepared().split().has(part.get())) {
            part.set(Part.TRAINING);
        }
        boolean sameColumns = before.filter(
                        known -> known.loaded().columns().equals(now.loaded().columns()))
                .isPresent();
        Optional<Sight> kept = sight.get().filter(there -> sameColumns);
        int across = kept.map(Sight::across).orElse(first(facts, now.columns()));
        int up = kept.map(Sight::up).orElse(second(facts, now.columns()));
        // The only output there was is no choice among several.
        Optional<Integer> output = kept.filter(
                        there -> before.orElseThrow().network().outputs() > 1)
                .flatMap(Sight::output)
                .filter(chosen -> chosen < now.network().outputs());
        sight.set(Optional.of(new Sight(
                facts,
                across,
                up,
                facts.mean(),
                output.isPresent() ? output : mayShowAll(now) ? Optional.empty() : Optional.of(0))));
    }

    /** Plain coordinates as they come; of many columns those that say most about the target. */
    private static int first(ColumnFacts facts, int columns) {
        return columns > 2 ? Math.min(facts.telling().get(0), facts.telling().get(1)) : 0;
    }

    private static int second(ColumnFacts facts, int columns) {
        return columns > 2 ? Math.max(facts.telling().get(0), facts.telling().get(1)) : columns - 1;
    }

    /** Whether all outputs can be on one map: where each stands for a class, and as curves. */
    static boolean mayShowAll(LearnedInput now) {
        boolean eachAClass = now.classes().isPresent() && now.prepared().coding() instanceof ClassCoding.OneHot;
        return now.network().outputs() > 1 && (eachAClass || now.columns() == 1);
    }

    /** Puts one output on view, or all together. */
    public void showOutput(Optional<Integer> output) {
        sight.get()
                .ifPresent(now ->
                        sight.set(Optional.of(new Sight(now.facts(), now.across(), now.up(), now.point(), output))));
    }

    /** Varies two columns; of data with a single one that one twice. */
    void showInputs(int across, int up) {
        sight.get()
                .filter(now -> (across != up) == (now.across() != now.up()))
                .ifPresent(
                        now -> sight.set(Optional.of(new Sight(now.facts(), across, up, now.point(), now.output()))));
    }

    /** Varies a column from left to right; where it varied from bottom to top the two change places. */
    public void showAcross(int column) {
        sight.get()
                .ifPresent(now -> sight.set(Optional.of(new Sight(
                        now.facts(),
                        column,
                        column == now.up() ? now.across() : now.up(),
                        now.point(),
                        now.output()))));
    }

    /** Varies a column from bottom to top; where it varied from left to right the two change places. */
    public void showUp(int column) {
        sight.get()
                .ifPresent(now -> sight.set(Optional.of(new Sight(
                        now.facts(),
                        column == now.across() ? now.up() : now.across(),
                        column,
                        now.point(),
                        now.output()))));
    }

    /** Holds one of the other columns at a value. */
    public void hold(int column, double value) {
        sight.get()
                .filter(now -> now.point().get(column) != value)
                .ifPresent(now -> sight.set(Optional.of(now.held(now.point().with(column, value)))));
    }

    /** Holds the other columns at the mean of what is trained on. */
    public void holdMean() {
        sight.get().ifPresent(now -> sight.set(Optional.of(now.held(now.facts().mean()))));
    }

    /** Holds the other columns at the values of a row of the data. */
    public void holdRow(int row) {
        learner.ifPresent(known -> sight.get()
                .ifPresent(now -> sight.set(
                        Optional.of(now.held(known.first().loaded().inputs().get(row))))));
    }

    /** Shows the points of a cell alone, or all again where these are shown already. */
    public void filter(CellFilter cell) {
        filter.set(filter.get().filter(cell::equals).isPresent() ? Optional.empty() : Optional.of(cell));
    }

    public void showAllPoints() {
        filter.set(Optional.empty());
    }

    /** Whether a row is among the points to be shown. */
    boolean shows(LearnedMap shown, int row) {
        Part of = shown.input().prepared().split().parts().get(row);
        if (filter.get().isPresent()) {
            CellFilter cell = filter.get().get();
            return of == cell.part()
                    && shown.input().loaded().target() instanceof Target.Classes classes
                    && classes.labels().get(row) == cell.truth()
                    && shown.predictions().said().get(row) == cell.said();
        }
        return of == Part.TRAINING || showHeldOut.get();
    }

    /** The rows whose points are to be shown. */
    int[] shownRows(LearnedMap shown) {
        return IntStream.range(0, shown.input().loaded().size())
                .filter(row -> shows(shown, row))
                .toArray();
    }
}
