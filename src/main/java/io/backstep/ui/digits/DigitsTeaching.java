package io.backstep.ui.digits;

import io.backstep.engine.data.image.MnistLayout;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.kit.run.LiveRun;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/** Teaches the network the digit on the pad, and tells what that changed. It can be taken back like any edit. */
public final class DigitsTeaching {
    /** How many updates can be made at a time. */
    static final List<Integer> UPDATES = List.of(1, 10);

    /** Digits have names of their own in the list of what can be taken back. */
    private static final int NAMED = 10;

    /** Whether a digit can be taught, and if not, why. */
    enum State {
        READY,
        /** There is nothing on the pad. */
        EMPTY,
        /** The network does not read what is on the pad, or is not there yet. */
        UNREAD,
        WORKING
    }

    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final IntegerProperty updates = new SimpleIntegerProperty(UPDATES.get(0));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNREAD);
    private final ReadOnlyObjectWrapper<Optional<Words>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<Taught> teaching;
    private boolean working;
    /** What is to be taught as soon as the run stands. */
    private Optional<Integer> waiting = Optional.empty();

    /** What came of teaching at a moment; nothing where a number would overflow. */
    private record Taught(DigitsMoment moment, int label, Optional<Lesson> lesson, Optional<LiveRun<DigitsRun>> live) {}

    public DigitsTeaching(DigitsViewModel digits, DigitsTraining training, Background background) {
        this.digits = digits;
        this.training = training;
        teaching = background.latest(this::take, failure -> {
            throw new IllegalStateException(failure);
        });
        digits.readingProperty().subscribe(now -> tell());
        digits.pad().sheetProperty().subscribe((was, now) -> problem.set(Optional.empty()));
        training.run().momentProperty().subscribe(now -> tell());
        training.run().runningProperty().subscribe(running -> begin());
    }

    // Properties

    /** How many updates are made at a time, one of {@link #UPDATES}. */
    IntegerProperty updatesProperty() {
        return updates;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why nothing was taught. */
    ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the edit on view taught; nothing where it was another. */
    ObservableValue<Optional<Lesson>> lessonProperty() {
        return training.history().lessonProperty();
    }

    // Commands

    /** Teaches that this is what is on the pad. A run that goes on is paused. */
    void teach(int label) {
        if (state.get() == State.READY
                && label < training.moment().orElseThrow().network().outputs()) {
            problem.set(Optional.empty());
            working = true;
            waiting = Optional.of(label);
            tell();
            training.run().pause();
            begin();
        }
    }

    private void begin() {
        if (waiting.isEmpty() || training.run().isRunning()) {
            return;
        }
        int label = waiting.get();
        int times = updates.get();
        waiting = Optional.empty();
        DigitsMoment moment = training.moment().orElseThrow();
        Sheet sheet = digits.pad().sheet();
        MnistLayout layout = digits.layout();
        teaching.submit(() -> {
            Optional<Lesson> lesson =
                    Lesson.of(moment, layout.of(sheet.raster()).result(), label, times);
            return new Taught(
                    moment,
                    label,
                    lesson,
                    lesson.map(done -> moment.planned()
                            .from(moment.planned().plan(), done.network())
                            .live()));
        });
    }

    private void take(Taught taught) {
        boolean stands = !training.run().isRunning()
                && training.moment().filter(taught.moment()::isAt).isPresent();
        if (!stands) {
            // Somebody was faster: what was worked out is about a network that is no longer there.
            training.run().closeLater(taught.live().stream().toList());
        } else if (taught.live().isEmpty()) {
            problem.set(Optional.of(messages -> messages.get("digits.teach.overflow")));
        } else {
            training.adopt(name(taught.label()), taught.lesson(), taught.live().get());
        }
        working = false;
        tell();
    }

    private static String name(int label) {
        return "digits.teach.undo." + (label < NAMED ? Integer.toString(label) : "other");
    }

    private void tell() {
        state.set(now());
    }

    private State now() {
        if (working) {
            return State.WORKING;
        }
        if (digits.pad().sheet().isEmpty()) {
            return State.EMPTY;
        }
        boolean read = digits.readingProperty().get().pass().isPresent();
        return read && training.moment().isPresent() ? State.READY : State.UNREAD;
    }
}
