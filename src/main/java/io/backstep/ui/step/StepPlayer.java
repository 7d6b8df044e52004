package io.backstep.ui.step;

import io.backstep.ui.kit.clock.FrameClock;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** Takes steps by itself, at a chosen speed, until there are none or anything else moves. */
final class StepPlayer {
    private final StepViewModel step;
    private final FrameClock clock;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);
    private Subscription frames = Subscription.EMPTY;
    private Optional<Long> nextTick = Optional.empty();
    private boolean stepping;

    StepPlayer(StepViewModel step, FrameClock clock) {
        this.step = step;
        this.clock = clock;
    }

    // Properties

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    // Commands

    /** Takes a step with the next frame and one every {@link Speed#interval()} from then on. */
    void play() {
        if (!playing.get() && step.canGoForwardProperty().get()) {
            playing.set(true);
            nextTick = Optional.empty();
            frames = clock.everyFrame(this::frame);
        }
    }

    void pause() {
        frames.unsubscribe();
        frames = Subscription.EMPTY;
        playing.set(false);
    }

    /** Pauses when somebody else has moved; a step of its own can arrive later, where it takes long to work out. */
    void stopUnlessStepping(StepViewModel.Click click) {
        if (!stepping && !click.onward()) {
            pause();
        }
    }

    /** At most one step for a frame: what a slow frame missed is left out, not made up for. */
    private void frame(long nanos) {
        long due = nextTick.orElse(nanos);
        if (nanos < due) {
            return;
        }
        long next = due + Objects.requireNonNull(speed.get()).interval().toNanos();
        nextTick = Optional.of(Math.max(next, nanos));
        stepping = true;
        try {
            step.stepForward();
        } finally {
            stepping = false;
        }
        if (!step.canGoForwardProperty().get()) {
            pause();
        }
    }
}
