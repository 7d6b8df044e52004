package io.backstep.ui.digits;

import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.network.Network;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.kit.clock.FrameClock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * What the network says of all pictures to test with and, where somebody looks at them, of those to train on. It follows
 * a run, but leaves the run most of the time: after each answer it rests.
 */
public final class DigitAnswersViewModel {
    private static final long LEAST_REST = 300_000_000;
    private static final long REST_FOR_A_PICTURE = 50_000;

    private final ReadOnlyObjectWrapper<Optional<DigitAnswers>> test = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DigitAnswers>> training =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Optional<Network>> network;
    private final ObservableValue<Optional<DigitSets>> sets;
    private final FrameClock clock;
    private final Steady<Both> work;
    private int watchers;
    private int trainingWatchers;
    private boolean outOfDate = true;
    private boolean busy;

    /** What came of asking: nothing where there is nothing to ask, or nothing was asked. */
    private record Both(Optional<DigitAnswers> test, Optional<DigitAnswers> training) {}

    /** Follows the network as it is now. */
    public DigitAnswersViewModel(
            ObservableValue<Optional<Network>> network,
            ObservableValue<Optional<DigitSets>> sets,
            Background background,
            FrameClock clock) {
        this.network = network;
        this.sets = sets;
        this.clock = clock;
        work = background.steady(this::take);
        network.subscribe((was, now) -> change());
        sets.subscribe((was, now) -> {
            test.set(Optional.empty());
            training.set(Optional.empty());
            change();
        });
    }

    // Properties

    /** About the pictures to test with; nothing where the network does not fit them, or nobody has watched yet. */
    ReadOnlyObjectProperty<Optional<DigitAnswers>> testProperty() {
        return test.getReadOnlyProperty();
    }

    /** About the pictures to train on, likewise. */
    ReadOnlyObjectProperty<Optional<DigitAnswers>> trainingProperty() {
        return training.getReadOnlyProperty();
    }

    // Commands

    /** Keeps the answers about the pictures to test with up to date until the subscription ends. */
    Subscription watch() {
        watchers++;
        ask();
        return () -> watchers--;
    }

    /** Likewise those about the pictures to train on. */
    Subscription watchTraining() {
        trainingWatchers++;
        if (training.get().isEmpty()) {
            outOfDate = true;
        }
        Subscription both = watch();
        return () -> {
            trainingWatchers--;
            both.unsubscribe();
        };
    }

    private void change() {
        outOfDate = true;
        ask();
    }

    private void ask() {
        if (!outOfDate || busy || watchers == 0) {
            return;
        }
        outOfDate = false;
        busy = true;
        Optional<Network> asked = network.getValue();
        Optional<DigitSets> about = sets.getValue();
        boolean both = trainingWatchers > 0;
        work.submit(() -> new Both(
                answers(asked, about.flatMap(known -> known.sets().test())),
                both ? answers(asked, about.map(known -> known.sets().training())) : Optional.empty()));
    }

    private static Optional<DigitAnswers> answers(Optional<Network> network, Optional<LabelledImages> images) {
        return network.flatMap(asked ->
                images.filter(about -> DigitAnswers.fits(asked, about)).map(about -> DigitAnswers.of(asked, about)));
    }

    private void take(Both answers) {
        Optional<DigitSets> now = sets.getValue();
        test.set(answers.test()
                .filter(about -> now.flatMap(known -> known.sets().test())
                        .filter(images -> images.equals(about.images()))
                        .isPresent()));
        training.set(answers.training()
                .filter(about -> now.map(known -> known.sets().training())
                        .filter(images -> images.equals(about.images()))
                        .isPresent()));
        if (answers.test().isEmpty() && answers.training().isEmpty()) {
            // Nothing was worked out, so there is nothing to rest from.
            busy = false;
            ask();
            return;
        }
        int pictures = answers.test().map(known -> known.images().size()).orElse(0)
                + answers.training().map(known -> known.images().size()).orElse(0);
        rest(Math.max(LEAST_REST, REST_FOR_A_PICTURE * pictures));
    }

    private void rest(long nanos) {
        long[] until = {Long.MIN_VALUE};
        Subscription[] frames = new Subscription[1];
        frames[0] = clock.everyFrame(now -> {
            if (until[0] == Long.MIN_VALUE) {
                until[0] = now + nanos;
            } else if (now >= until[0]) {
                frames[0].unsubscribe();
                busy = false;
                ask();
            }
        });
    }
}
