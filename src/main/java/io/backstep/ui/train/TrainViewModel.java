package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.engine.network.Network;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.Background;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.run.LiveRun;
import io.backstep.ui.plan.PlanDifference;
import io.backstep.ui.plan.PlanEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The Train screen: what is to be trained, how the run goes, and which sample is looked at. */
public final class TrainViewModel implements AutoCloseable {
    /** The name of the screen in the session. */
    public static final String NAME = "train";

    /** Weights of a network that is taken apart: each takes a step for every sample of the batch, and more. */
    static final int MOST_STEPPED = 5000;

    private final PlanViewModel plan;
    private final PlanUndo undo;
    private final RunViewModel run;
    private final LongSupplier seeds;
    private final StepThrough stepThrough;
    private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper(this, "row", 0);
    private final ReadOnlyObjectWrapper<Optional<FirstRun>> firstRun = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper sampleOfBatch = new ReadOnlyIntegerWrapper(this, "sampleOfBatch", 0);
    private boolean opened;

    /**
     * The screen; it does nothing before {@link #open}.
     *
     * @param seeds gives a new seed whenever a new start is asked for
     * @param stepThrough shows a moment of a run on the Step screen
     */
    public TrainViewModel(
            TrainingPlan first, Background background, FrameClock clock, LongSupplier seeds, StepThrough stepThrough) {
        this.seeds = seeds;
        this.stepThrough = stepThrough;
        run = new RunViewModel(background, clock);
        plan = new PlanViewModel(first, background, this::show, run::goOnWith);
        undo = new PlanUndo(plan);
    }

    private void show(LiveRun<PlannedRun> live) {
        run.show(live);
        sampleOfBatch.set(0);
        List<Integer> training = live.planned().prepared().split().rows(Part.TRAINING);
        if (row.get() >= live.planned().loaded().size() || !training.contains(row.get())) {
            row.set(training.get(0));
        }
    }

    /** Makes the first run; to be called when the screen is first shown. */
    public void open() {
        if (!opened) {
            opened = true;
            plan.begin();
        }
    }

    // Properties

    public PlanViewModel plan() {
        return plan;
    }

    public RunViewModel run() {
        return run;
    }

    /** The row of the data that is on view in the network. */
    public ReadOnlyIntegerProperty rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** The run that others are compared with; nothing while there is none. */
    public ReadOnlyObjectProperty<Optional<FirstRun>> firstRunProperty() {
        return firstRun.getReadOnlyProperty();
    }

    // Commands

    /** Changes the plan, and goes on with the run or stands at the start of one. It can be taken back. */
    public void change(UnaryOperator<TrainingPlan> change) {
        undo.change(change);
    }

    /**
     * Changes the plan likewise.
     *
     * @param id of the choice after which the edit is called, as {@link PlanDifference} has them
     */
    void change(String id, UnaryOperator<TrainingPlan> change) {
        undo.change(id, change);
    }

    /** From here to {@link #endGesture()}, edits of the same choice are taken back at once. */
    void beginGesture() {
        undo.beginGesture();
    }

    void endGesture() {
        undo.endGesture();
    }

    /** What takes back edits of the plan. */
    public Undoing undoing() {
        return undo;
    }

    /**
     * Puts a plan in place of the one that there is, which cannot be taken back; before the screen is first shown nothing
     * is run for it.
     */
    void take(TrainingPlan wanted) {
        undo.restart(wanted);
        if (opened) {
            plan.change(now -> wanted);
        } else {
            plan.replace(wanted);
        }
    }

    /** Back to the same start. */
    public void reset() {
        plan.begin();
    }

    /** To another start: other first weights and another order of the samples, of the same data. */
    public void newStart() {
        long seed = seeds.getAsLong();
        change(now -> PlanEdits.withSeed(now, seed));
    }

    /** Puts a row of the data on view. */
    public void look(int wanted) {
        run.moment()
                .ifPresent(now ->
                        row.set(Math.max(0, Math.min(now.planned().loaded().size() - 1, wanted))));
    }

    /**
     * Puts the next sample of the batch on view; after its last one the batch is used, in one update. While the run goes
     * on it is paused instead.
     */
    public void oneSample() {
        if (run.isRunning() || run.moment().isEmpty()) {
            run.pause();
            return;
        }
        Moment now = run.moment().get();
        List<Integer> batch = now.batch();
        if (sampleOfBatch.get() >= batch.size()) {
            sampleOfBatch.set(0);
            run.oneBatch();
            return;
        }
        row.set(batch.get(sampleOfBatch.get()));
        sampleOfBatch.set(sampleOfBatch.get() + 1);
    }

    /** Which sample of the next batch {@link #oneSample} has put on view, counted from 1; 0 for none. */
    public ReadOnlyIntegerProperty sampleOfBatchProperty() {
        return sampleOfBatch.getReadOnlyProperty();
    }

    public void oneBatch() {
        sampleOfBatch.set(0);
        run.oneBatch();
    }

    public void oneEpoch() {
        sampleOfBatch.set(0);
        run.oneEpoch();
    }

    public void toggle() {
        sampleOfBatch.set(0);
        run.toggle();
    }

    /** Whether the network on view is small enough for a screen on which every weight can be asked. */
    boolean canStepThrough() {
        return run.moment()
                .filter(now -> weights(now.planned().network()) <= MOST_STEPPED)
                .isPresent();
    }

    /** How many weights a network has. */
    static long weights(Network network) {
        return network.layers().stream()
                .mapToLong(layer -> (long) layer.units() * layer.weights().columns())
                .sum();
    }

    /**
     * Shows the next update on the Step screen, from the very state of the run, with the batch that it takes; not that of
     * a network that is too large.
     */
    public void stepThrough() {
        if (canStepThrough()) {
            run.pause();
            run.moment().ifPresent(stepThrough::show);
        }
    }

    /** Keeps the run on view for comparison, and stands at the same start again. */
    public void compare() {
        run.moment().ifPresent(now -> {
            firstRun.set(Optional.of(
                    new FirstRun(now.planned().plan(), now.snapshot().history())));
            reset();
        });
    }

    public void endComparison() {
        firstRun.set(Optional.empty());
    }

    @Override
    public void close() {
        run.close();
    }
}
