package io.backstep.ui.train;

import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.TrainingRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.Background;
import io.backstep.ui.kit.clock.FrameClock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The run on view: sets its pace, and reads its newest snapshot at most once a frame. Nothing here waits for an update.
 */
public final class RunViewModel {
    private static final double NANOS = 1e9;
    private static final double SPEED_EVERY = 0.5;

    private final Background background;
    private final FrameClock clock;
    private final ReadOnlyObjectWrapper<Optional<Moment>> moment = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(Pace.FASTEST);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(this, "speed", 0);
    private final ReadOnlyObjectWrapper<Optional<Long>> changedAfter = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<LiveRun> live = Optional.empty();
    private Subscription frames = Subscription.EMPTY;
    /** Updates to be made before the run stands, however slowly; where it is played there is no end. */
    private long goal;

    private long allowed;
    private long pacedFrom;
    private long pacedAt;
    private long measuredFrom;
    private long measuredAt;

    RunViewModel(Background background, FrameClock clock) {
        this.background = background;
        this.clock = clock;
    }

    // Properties

    /** The newest moment that was read; nothing before the first run. */
    public ReadOnlyObjectProperty<Optional<Moment>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public Optional<Moment> moment() {
        return moment.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    public Pace pace() {
        return pace.get();
    }

    /** Samples a second, measured while it runs; 0 while nothing is known. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** After which update the plan of the run first changed on the way, so that its seed alone no longer gives it. */
    public ReadOnlyObjectProperty<Optional<Long>> changedAfterProperty() {
        return changedAfter.getReadOnlyProperty();
    }

    // Commands

    /** Puts another run on view, which stands at its start. */
    void show(LiveRun newRun) {
        Optional<LiveRun> before = live;
        stopWatching();
        live = Optional.of(newRun);
        speed.set(0);
        changedAfter.set(Optional.empty());
        moment.set(Optional.of(new Moment(newRun.planned(), newRun.start())));
        // Its threads end after the update in progress, for which the screen must not wait.
        before.ifPresent(this::closeLater);
    }

    /**
     * Has the run go on with another plan, if it has begun and the plan differs only in what can change on the way.
     *
     * @return whether it goes on
     */
    boolean goOnWith(TrainingPlan plan) {
        Optional<Moment> now = moment().filter(shown -> canGoOnWith(shown, plan));
        if (now.isEmpty()) {
            return false;
        }
        LiveRun changed = live.orElseThrow().goingOnWith(plan);
        live = Optional.of(changed);
        if (changedAfter.get().isEmpty()) {
            changedAfter.set(Optional.of(now.get().snapshot().updates()));
        }
        Snapshot shown = now.get().snapshot();
        // One that diverged can go on.
        Snapshot open = new Snapshot(
                shown.network(),
                shown.state(),
                shown.epochs(),
                shown.batchLoss(),
                shown.figures(),
                shown.history(),
                Optional.empty(),
                Optional.empty());
        moment.set(Optional.of(new Moment(changed.planned(), open)));
        return true;
    }

    private static boolean canGoOnWith(Moment now, TrainingPlan plan) {
        TrainingPlan before = now.planned().plan();
        return now.snapshot().updates() > 0
                && !now.snapshot().end().equals(Optional.of(Snapshot.End.STOPPED_EARLY))
                && before.data().equals(plan.data())
                && before.network().equals(plan.network())
                && before.settings().canSettleFor(plan.settings());
    }

    private void closeLater(LiveRun run) {
        background.run(
                () -> {
                    run.close();
                    return run;
                },
                closed -> {},
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    /** Goes on until it is paused, or over. */
    public void play() {
        goOn(Long.MAX_VALUE);
    }

    public void pause() {
        live.ifPresent(now -> now.run().goOnTo(0));
        goal = 0;
    }

    public void toggle() {
        if (isRunning()) {
            pause();
        } else {
            play();
        }
    }

    /** One update. While the run goes on it is paused instead. */
    public void oneBatch() {
        stepTo(updates() + 1);
    }

    /** To the end of the epoch. While the run goes on it is paused instead. */
    public void oneEpoch() {
        moment().ifPresent(now -> live.ifPresent(
                here -> stepTo(here.run().updatesFor(now.snapshot().epochs() + 1))));
    }

    private void stepTo(long updates) {
        if (isRunning()) {
            pause();
        } else {
            goOn(updates);
        }
    }

    public void setPace(Pace newPace) {
        pace.set(newPace);
        startPacing();
        if (isRunning()) {
            drive(Long.MIN_VALUE);
        }
    }

    /** Ends the run with its threads; there is nothing on view then. */
    void close() {
        stopWatching();
        live.ifPresent(LiveRun::close);
        live = Optional.empty();
    }

    // Driving

    private long updates() {
        return moment().map(now -> now.snapshot().updates()).orElse(0L);
    }

    private void goOn(long newGoal) {
        boolean over = moment().map(now -> now.snapshot().end().isPresent()).orElse(true);
        if (over || isRunning()) {
            return;
        }
        goal = newGoal;
        startPacing();
        measuredAt = Long.MIN_VALUE;
        running.set(true);
        drive(Long.MIN_VALUE);
        frames = clock.everyFrame(this::frame);
    }

    private void startPacing() {
        pacedFrom = updates();
        pacedAt = Long.MIN_VALUE;
        allowed = 0;
    }

    /** Lets the run go as far as its pace allows by now. */
    private void drive(long now) {
        TrainingRun run = live.orElseThrow().run();
        if (pace().isFastest() || goal <= updates() + 1) {
            if (allowed != goal) {
                allowed = goal;
                run.goOnTo(goal);
            }
            return;
        }
        if (pacedAt == Long.MIN_VALUE) {
            pacedAt = now;
        }
        double passed = now == Long.MIN_VALUE ? 0 : (now - pacedAt) / NANOS;
        long due = Math.min(goal, pacedFrom + 1 + (long) (passed * pace().updates()));
        if (due > allowed) {
            allowed = due;
            run.goOnTo(due);
        }
    }

    // A snapshot is compared by what it is, not by its numbers, of which there are many.
    @SuppressWarnings("ReferenceEquality")
    private void frame(long now) {
        LiveRun watched = live.orElseThrow();
        boolean standing = !watched.run().isRunning();
        Snapshot newest = watched.run().latest();
        if (!isOnView(newest)) {
            moment.set(Optional.of(new Moment(watched.planned(), newest)));
        }
        measure(now, newest);
        boolean done = goal <= newest.updates() || newest.end().isPresent();
        if (standing && done) {
            stopWatching();
        } else {
            if (goal > 0) {
                drive(now);
            }
            watched.run().ask();
        }
    }

    /** Whether it is the very snapshot: two of equal numbers are compared by all of these, which takes its time. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOnView(Snapshot newest) {
        return moment().filter(shown -> shown.snapshot() == newest).isPresent();
    }

    private void stopWatching() {
        frames.unsubscribe();
        frames = Subscription.EMPTY;
        running.set(false);
    }

    private void measure(long now, Snapshot newest) {
        if (measuredAt == Long.MIN_VALUE) {
            measuredAt = now;
            measuredFrom = newest.updates();
        } else if (now - measuredAt >= SPEED_EVERY * NANOS) {
            long made = newest.updates() - measuredFrom;
            int batch = live.orElseThrow().planned().settings().batchSize();
            speed.set(made * (double) batch / ((now - measuredAt) / NANOS));
            measuredAt = now;
            measuredFrom = newest.updates();
        }
    }

    /** Waits until the run stands, for a moment or for good. For tests. */
    void await() {
        live.orElseThrow().run().await();
    }

    /** Waits until the run has done what it was told, and reads its newest snapshot. For tests. */
    void settle() {
        while (isRunning()) {
            live.orElseThrow().run().await();
            frame(Long.MIN_VALUE);
        }
    }
}
