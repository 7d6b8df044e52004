package io.backstep.ui.digits;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.ImageFiles;
import io.backstep.dataset.fetch.Fetch;
import io.backstep.dataset.fetch.Progress;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.kit.clock.FrameClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** How MNIST comes onto this machine: it is there, or it is fetched when a person asks for it. */
public final class MnistViewModel {
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper kept = new ReadOnlyLongWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Words>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Path folder;
    private final Supplier<Fetch> fetches;
    private final Background background;
    private final FrameClock clock;
    private @Nullable Fetch fetch;

    /**
     * Nobody has looked yet.
     *
     * @param folder where it is, or is to be
     * @param fetches makes what fetches it into that folder
     */
    public MnistViewModel(Path folder, Supplier<Fetch> fetches, Background background, FrameClock clock) {
        this.folder = folder;
        this.fetches = fetches;
        this.background = background;
        this.clock = clock;
    }

    /**
     * What is found on the disk.
     *
     * @param kept bytes of an earlier attempt
     */
    private record Found(boolean present, long kept) {}

    // Properties

    /** Whether it is there. */
    ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** How many bytes an earlier attempt has left, from where the next goes on. */
    ReadOnlyLongProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    /** How far it has come; nothing before the first bytes. */
    ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why it did not come. */
    ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /** Looks whether it is there. */
    void look() {
        background.run(
                () -> new Found(ImageFiles.isFolderOfImages(folder), Fetch.kept(folder)),
                found -> {
                    if (!fetching.get()) {
                        kept.set(found.kept());
                        present.set(found.present());
                    }
                },
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    /** What is there cannot be read: it may be fetched again. */
    void missing() {
        present.set(false);
    }

    /** Fetches it, from where an earlier attempt was left. */
    void get() {
        if (fetching.get()) {
            return;
        }
        problem.set(Optional.empty());
        progress.set(Optional.empty());
        fetching.set(true);
        Fetch begun = fetches.get();
        fetch = begun;
        // A server sends many pieces a second; a frame shows the newest.
        AtomicReference<Progress> newest = new AtomicReference<>();
        Subscription frames = clock.everyFrame(
                now -> Optional.ofNullable(newest.get()).ifPresent(at -> progress.set(Optional.of(at))));
        background.run(
                () -> begun.run(newest::set),
                outcome -> {
                    frames.unsubscribe();
                    done(outcome);
                },
                failure -> {
                    frames.unsubscribe();
                    fetching.set(false);
                    throw new IllegalStateException(failure);
                });
    }

    /** Calls it off; what has come is kept. */
    void cancel() {
        Fetch running = fetch;
        if (running != null) {
            running.cancel();
        }
    }

    private void done(Outcome<Path> outcome) {
        fetch = null;
        fetching.set(false);
        progress.set(Optional.empty());
        if (outcome.value().isPresent()) {
            kept.set(0);
            present.set(true);
            return;
        }
        boolean calledOff = outcome.problems().listed().get(0).kind() == Kind.FETCH_CANCELLED;
        // Whoever calls it off need not be told.
        problem.set(
                calledOff
                        ? Optional.empty()
                        : Optional.of(messages ->
                                DataTexts.problems(outcome.problems(), messages).get(0)));
        look();
    }
}
