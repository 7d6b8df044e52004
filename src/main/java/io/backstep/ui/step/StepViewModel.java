package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Loss;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.background.SameThreadBackground;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The place in a run that is on view, and every way to move it. */
public final class StepViewModel {
    /** How many terms of a long sum are written out at first, and how many more at a time. */
    static final int MOST_TERMS = 8;
    /** Numbers that an iteration learns from one sample, above which it takes longer to work out than a frame lasts. */
    private static final int MOST_AT_ONCE = 2_500;

    private final ReadOnlyObjectWrapper<StepRun> run;
    private final ReadOnlyObjectWrapper<Click> click;
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(Granularity.TERM);
    private final ObjectProperty<Set<Quantity>> lit = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyIntegerWrapper terms = new ReadOnlyIntegerWrapper(MOST_TERMS);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

    private final Latest<Arrival> arrivals;
    private Optional<Pending> pending = Optional.empty();

    /** A place that is being worked out, and the experiment that it will be of. */
    private record Pending(Experiment experiment, Callable<StepRun> place) {}

    /** A place that has been worked out. */
    private record Arrival(StepRun place, boolean onward) {}

    /**
     * What is on view: a place, how much the last click did, and whether that click went one step on, so that it is
     * worth a movement.
     *
     * @param from where the click that led to the place began
     */
    public record Click(StepRun run, int from, Granularity granularity, boolean onward) {
        /** Whether no step of this iteration has been taken yet. */
        public boolean atStart() {
            return run.position() == 0;
        }
    }

    /** Works everything out at once, however long that takes. */
    public StepViewModel(Experiment experiment) {
        this(experiment, new SameThreadBackground());
    }

    /** @param background works out the iterations of large networks */
    public StepViewModel(Experiment experiment, Background background) {
        arrivals = background.latest(this::arrive, failure -> {
            throw new IllegalStateException(failure);
        });
        StepRun start = StepRun.start(experiment);
        run = new ReadOnlyObjectWrapper<>(start);
        click = new ReadOnlyObjectWrapper<>(new Click(start, 0, granularity.get(), false));
        granularity.addListener((property, before, now) -> show(run(), false));
        show(start, false);
    }

    // Properties

    public ReadOnlyObjectProperty<StepRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    public StepRun run() {
        return Objects.requireNonNull(run.get());
    }

    /** What the drawing and the explanation show; it changes once for every change of the place. */
    public ReadOnlyObjectProperty<Click> clickProperty() {
        return click.getReadOnlyProperty();
    }

    public Click click() {
        return Objects.requireNonNull(click.get());
    }

    /** How much happens at a click: term, neuron, layer or pass. */
    public ObjectProperty<Granularity> granularityProperty() {
        return granularity;
    }

    /** The quantities that are pointed at, in the drawing or in a formula. */
    public ObjectProperty<Set<Quantity>> litProperty() {
        return lit;
    }

    /** How many terms of a long sum are written out; of every click's at first {@link #MOST_TERMS}. */
    public ReadOnlyIntegerProperty termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** Whether an iteration is being worked out; what is on view until then is the place before. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Whether that iteration is of a network of another shape, so that what is on view is left already. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    // Commands

    public void stepForward() {
        forward(Objects.requireNonNull(granularity.get()));
    }

    public void stepBack() {
        back(Objects.requireNonNull(granularity.get()));
    }

    public void nextLayer() {
        forward(Granularity.LAYER);
    }

    public void previousLayer() {
        back(Granularity.LAYER);
    }

    public void nextPass() {
        forward(Granularity.PASS);
    }

    public void previousPass() {
        back(Granularity.PASS);
    }

    private void forward(Granularity depth) {
        if (run().position() < run().trace().size()) {
            move(place -> place.forward(depth), true);
        } else if (!working.get()) {
            travel(run().experiment(), place -> place.forward(depth), true);
        }
    }

    private void back(Granularity depth) {
        StepRun here = run();
        if (here.position() > 0 && here.trace().previous(here.position(), depth) > 0) {
            move(place -> place.back(depth), false);
        } else if (!working.get()) {
            travel(here.experiment(), place -> place.back(depth), false);
        }
    }

    /** To the beginning of the next iteration. */
    public void nextIteration() {
        if (!working.get()) {
            travel(run().experiment(), StepRun::nextIteration, false);
        }
    }

    /** To the beginning of this iteration; from there to the beginning of the run. */
    public void first() {
        if (run().position() > 0) {
            move(place -> place.to(0), false);
        } else {
            goToIteration(1);
        }
    }

    /** To the end of this iteration. */
    public void last() {
        move(place -> place.to(place.trace().size()), false);
    }

    /** To a position in this iteration. */
    public void goTo(int position) {
        move(place -> place.to(position), false);
    }

    /** To the beginning of an earlier iteration. */
    public void goToIteration(long iteration) {
        travel(wanted(), place -> place.toIteration(iteration), false);
    }

    /** To the step that wrote a quantity. */
    public void goToWriterOf(Quantity quantity) {
        move(place -> place.toWriterOf(quantity, granularity.get()), false);
    }

    /** Writes more terms of a long sum out, until the next click. */
    public void moreTerms() {
        terms.set(terms.get() + MOST_TERMS);
    }

    /** Begins this iteration anew with the batch that starts at another sample. */
    public void chooseSample(int index) {
        travel(wanted(), place -> place.withFirstSample(index), false);
    }

    /**
     * To the step in which a unit sums up its inputs, with a batch of this iteration that has the sample.
     *
     * @param sample index among all the experiment's samples, from 0
     * @param layer as in {@link PreActivation}
     */
    public void goToPreActivation(int sample, int layer, int unit) {
        goToSample(sample, inBatch -> new PreActivation(inBatch, layer, unit));
    }

    /** To the step that works out the loss of a sample, counted as in {@link #goToPreActivation}. */
    public void goToLoss(int sample) {
        goToSample(sample, Loss::new);
    }

    /** To the step that writes a quantity of a sample, given the sample's place in the batch. */
    private void goToSample(int sample, IntFunction<Quantity> quantity) {
        Granularity depth = Objects.requireNonNull(granularity.get());
        travel(
                wanted(),
                place -> {
                    int samples = place.experiment().data().size();
                    int inBatch = Math.floorMod(sample - place.firstSample(), samples);
                    boolean there = inBatch < place.trace().batch().size();
                    return (there ? place : place.withFirstSample(sample))
                            .toWriterOf(quantity.apply(there ? inBatch : 0), depth);
                },
                false);
    }

    /** Takes an edit over without leaving the place. */
    public void experimentChanged(Experiment experiment) {
        if (!experiment.equals(wanted())) {
            travel(experiment, place -> place.withExperiment(experiment), false);
        }
    }

    /**
     * After a weight or a bias was typed: shows the sample that was on view, and the number, which is not to be seen any
     * more where its own update has been made.
     *
     * @param firstSample the first of the batch that was on view
     */
    void settle(int firstSample, Parameter parameter) {
        travel(
                wanted(),
                place -> {
                    int position = place.position();
                    StepRun there = place.firstSample() == firstSample
                            ? place
                            : place.withFirstSample(firstSample).to(position);
                    OptionalInt update = there.trace().stepThatWrites(parameter);
                    return update.isPresent() && update.getAsInt() < position ? there.to(0) : there;
                },
                false);
    }

    /** Goes to a place of another session, or of another document. */
    public void open(StepRun place) {
        forget();
        show(place, false);
    }

    /**
     * Goes to such a place, which has yet to be worked out.
     *
     * @param experiment that it is of
     */
    public void open(Experiment experiment, Callable<StepRun> place) {
        work(new Pending(experiment, place), false);
    }

    /** The experiment that is on view as soon as nothing is worked out any more. */
    private Experiment wanted() {
        return pending.map(Pending::experiment).orElse(run().experiment());
    }

    /** Within the iteration on view. */
    private void move(UnaryOperator<StepRun> movement, boolean onward) {
        if (opening.get()) {
            return;
        }
        StepRun next = movement.apply(run());
        if (!next.equals(run())) {
            show(next, onward);
        }
    }

    /** To where another iteration may have to be worked out; from where one arrives, if one is under way. */
    private void travel(Experiment to, UnaryOperator<StepRun> movement, boolean onward) {
        StepRun here = run();
        Callable<StepRun> from = pending.map(Pending::place).orElse(() -> here);
        work(new Pending(to, () -> movement.apply(from.call())), onward);
    }

    private void work(Pending next, boolean onward) {
        if (isLarge(next.experiment()) || isLarge(wanted())) {
            pending = Optional.of(next);
            working.set(true);
            opening.set(!shape(next.experiment()).equals(shape(run().experiment())));
            arrivals.submit(() -> new Arrival(next.place().call(), onward));
            return;
        }
        try {
            StepRun place = next.place().call();
            forget();
            if (!place.equals(run())) {
                show(place, onward);
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isLarge(Experiment experiment) {
        long numbers = experiment.network().layers().stream()
                .mapToLong(layer -> (long) layer.units() * (layer.inputs() + 1))
                .sum();
        return numbers * experiment.batchSize() > MOST_AT_ONCE;
    }

    private static List<Integer> shape(Experiment experiment) {
        List<Integer> shape = new ArrayList<>(List.of(experiment.network().inputs()));
        experiment.network().layers().forEach(layer -> shape.add(layer.units()));
        return shape;
    }

    private void arrive(Arrival arrival) {
        forget();
        if (!arrival.place().equals(run())) {
            show(arrival.place(), arrival.onward());
        }
    }

    private void forget() {
        arrivals.cancel();
        pending = Optional.empty();
        working.set(false);
        opening.set(false);
    }

    private void show(StepRun next, boolean onward) {
        Granularity shown = Objects.requireNonNull(granularity.get());
        terms.set(MOST_TERMS);
        run.set(next);
        canGoForward.set(next.canGoForward());
        canGoBack.set(next.canGoBack());
        lit.set(Set.of());
        click.set(new Click(next, next.clickStart(shown), shown, onward));
    }
}
