package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Loss;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The place in a run that is on view, and every way to move it. */
public final class StepViewModel {
    private final ReadOnlyObjectWrapper<StepRun> run;
    private final ReadOnlyObjectWrapper<Click> click;
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(Granularity.TERM);
    private final ObjectProperty<Set<Quantity>> lit = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

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

    public StepViewModel(Experiment experiment) {
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

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    // Commands

    public void stepForward() {
        move(place -> place.forward(granularity.get()), true);
    }

    public void stepBack() {
        move(place -> place.back(granularity.get()), false);
    }

    public void nextLayer() {
        move(place -> place.forward(Granularity.LAYER), true);
    }

    public void previousLayer() {
        move(place -> place.back(Granularity.LAYER), false);
    }

    public void nextPass() {
        move(place -> place.forward(Granularity.PASS), true);
    }

    public void previousPass() {
        move(place -> place.back(Granularity.PASS), false);
    }

    /** To the beginning of the next iteration. */
    public void nextIteration() {
        move(StepRun::nextIteration, false);
    }

    /** To the beginning of this iteration; from there to the beginning of the run. */
    public void first() {
        move(place -> place.position() > 0 ? place.to(0) : place.toIteration(1), false);
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
        move(place -> place.toIteration(iteration), false);
    }

    /** To the step that wrote a quantity. */
    public void goToWriterOf(Quantity quantity) {
        move(place -> place.toWriterOf(quantity, granularity.get()), false);
    }

    /** Begins this iteration anew with the batch that starts at another sample. */
    public void chooseSample(int index) {
        move(place -> place.withFirstSample(index), false);
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
        move(
                place -> {
                    int samples = place.experiment().data().size();
                    int inBatch = Math.floorMod(sample - place.firstSample(), samples);
                    boolean there = inBatch < place.trace().batch().size();
                    return (there ? place : place.withFirstSample(sample))
                            .toWriterOf(quantity.apply(there ? inBatch : 0), granularity.get());
                },
                false);
    }

    /** Takes an edit over without leaving the place. */
    public void experimentChanged(Experiment experiment) {
        if (!experiment.equals(run().experiment())) {
            move(place -> place.withExperiment(experiment), false);
        }
    }

    /** Goes to a place of another session, or of another document. */
    public void open(StepRun place) {
        show(place, false);
    }

    private void move(UnaryOperator<StepRun> movement, boolean onward) {
        StepRun next = movement.apply(run());
        if (!next.equals(run())) {
            show(next, onward);
        }
    }

    private void show(StepRun next, boolean onward) {
        Granularity shown = Objects.requireNonNull(granularity.get());
        run.set(next);
        canGoForward.set(next.canGoForward());
        canGoBack.set(next.canGoBack());
        lit.set(Set.of());
        click.set(new Click(next, next.clickStart(shown), shown, onward));
    }
}
