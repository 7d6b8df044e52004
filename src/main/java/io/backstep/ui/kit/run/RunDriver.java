package io.backstep.ui.kit.run;

import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.Snapshot;
import io.backstep.engine.training.TrainingRun;
import io.backstep.ui.background.Background;
import io.backstep.ui.kit.clock.FrameClock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The run on view: sets its pace, and reads its newest snapshot at most once a frame. Nothing here waits for an update.
 *
 * @param <P> what a screen plans runs with
 * @param <M> a run at one moment, as the screen shows it
 */
public class RunDriver<P, M> {
    private static final double NANOS = 1e9;

    private final Background background;
    private final FrameClock clock;
    private final BiFunction<P, Snapshot, M> toMoment;
    private final ReadOnlyObjectWrapper<Optional<M>> moment = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(Pace.FASTEST);
    private final RunSpeed speed = new RunSpeed();
    private Optional<LiveRun<P>> live = Optional.empty();
    /** That of the moment on view. */
    private Optional<Snapshot> shown = Optional.empty();

    private Subscription frames = Subscription.EMPTY;
    /** Updates to be made before the run stands, however slowly; where it is played there is no end. */
    private long goal;

    private long allowed;
    private long pacedFrom;
    private long pacedAt;

    /**
     * A driver with nothing to drive yet.
     *
     * @param toMoment puts together what the screen shows of a run
     */
    public RunDriver(Background background, FrameClock clock, BiFunction<P, Snapshot, M> toMoment) {
        this.background = background;
        this.clock = clock;
        this.toMoment = toMoment;
    }

    // Properties

    /** The newest moment that was read; nothing before the first run. */
    public ReadOnlyObjectProperty<Optional<M>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public Optional<M> moment() {
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
        return speed.property();
    }

    /** The run itself; nothing before the first. */
    protected Optional<LiveRun<P>> live() {
        return live;
    }

    // Commands

    /** Puts another run on view as far as it has come, mostly at its start; the one before is closed. */
    public void show(LiveRun<P> newRun) {
        Optional<LiveRun<P>> before = live;
        put(newRun);
        // Its threads end after the update in progress, for which the screen must not wait.
        before.ifPresent(run -> closeLater(List.of(run)));
    }

    /**
     * Likewise, with the one before given back instead; it stands after the update in progress, and can be put on view
     * again.
     */
    public Optional<LiveRun<P>> swap(LiveRun<P> newRun) {
        Optional<LiveRun<P>> before = live;
        pause();
        put(newRun);
        return before;
    }

    private void put(LiveRun<P> newRun) {
        stopWatching();
        live = Optional.of(newRun);
        speed.clear();
        publish(newRun.run().latest());
    }

    /** Closes runs that are no longer on view, away from the screen. */
    public void closeLater(List<LiveRun<P>> runs) {
        background.run(
                () -> {
                    runs.forEach(LiveRun::close);
                    return runs;
                },
                closed -> {},
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    /**
     * Has the run go on with another plan.
     *
     * @param settings that those of the run can settle for
     */
    public void goOnWith(P planned, RunSettings settings) {
        live = Optional.of(live.orElseThrow().goingOnWith(planned, settings));
        // One that diverged can go on.
        shown.ifPresent(now -> publish(new Snapshot(
                now.network(),
                now.state(),
                now.epochs(),
                now.batchLoss(),
                now.figures(),
                now.history(),
                Optional.empty(),
                Optional.empty())));
    }

    private void publish(Snapshot snapshot) {
        shown = Optional.of(snapshot);
        moment.set(Optional.of(toMoment.apply(live.orElseThrow().planned(), snapshot)));
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
        shown.ifPresent(now -> live.ifPresent(here -> stepTo(here.run().updatesFor(now.epochs() + 1))));
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
    public void close() {
        stopWatching();
        live.ifPresent(LiveRun::close);
        live = Optional.empty();
    }

    // Driving

    private long updates() {
        return shown.map(Snapshot::updates).orElse(0L);
    }

    private void goOn(long newGoal) {
        boolean over = shown.map(now -> now.end().isPresent()).orElse(true);
        if (over || isRunning()) {
            return;
        }
        goal = newGoal;
        startPacing();
        speed.restart();
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
        LiveRun<P> watched = live.orElseThrow();
        boolean standing = !watched.run().isRunning();
        Snapshot newest = watched.run().latest();
        if (!isOnView(newest)) {
            publish(newest);
        }
        speed.measure(now, newest.updates(), watched.settings().batchSize());
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
        return shown.filter(now -> now == newest).isPresent();
    }

    private void stopWatching() {
        frames.unsubscribe();
        frames = Subscription.EMPTY;
        running.set(false);
    }

    /** Waits until the run stands, for a moment or for good. For tests. */
    public void await() {
        live.orElseThrow().run().await();
    }

    /** Waits until the run has done what it was told, and reads its newest snapshot. For tests. */
    public void settle() {
        while (isRunning()) {
            live.orElseThrow().run().await();
            frame(Long.MIN_VALUE);
        }
    }
}
