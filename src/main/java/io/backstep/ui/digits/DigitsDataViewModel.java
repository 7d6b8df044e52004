package io.backstep.ui.digits;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.FirstBytes;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.kit.input.NumberText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which pictures there are to learn from. They are made or read in the background, from the first visit on; what is refused
 * leaves those on view as they are.
 */
public final class DigitsDataViewModel {
    private final ReadOnlyObjectWrapper<DataChoice> choice = new ReadOnlyObjectWrapper<>(DataChoice.USUAL);
    private final ReadOnlyObjectWrapper<Optional<DigitSets>> sets = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Source> onView = new ReadOnlyObjectWrapper<>(Source.BUILT_IN);
    private final ReadOnlyObjectWrapper<List<FirstBytes>> firstBytes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Kind, List<GreyImage>>> examples = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Words>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
    private final MnistViewModel mnist;
    private final Path mnistFolder;
    private final LongSupplier seeds;
    private final Latest<LoadedDigits> work;
    private boolean begun;

    /**
     * Nothing is read yet.
     *
     * @param mnistFolder where MNIST is, if it is there
     * @param seeds gives a new seed whenever one is asked for
     */
    public DigitsDataViewModel(MnistViewModel mnist, Path mnistFolder, LongSupplier seeds, Background background) {
        this.mnist = mnist;
        this.mnistFolder = mnistFolder;
        this.seeds = seeds;
        work = background.latest(this::take, failure -> {
            reading.set(false);
            throw new IllegalStateException(failure);
        });
        mnist.presentProperty().subscribe((was, now) -> {
            if (now && choice.get().source() == Source.MNIST) {
                load();
            }
        });
    }

    // Properties

    /** What is chosen. What is on view may still be something else: until it is read, or when it is refused. */
    ReadOnlyObjectProperty<DataChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    DataChoice choice() {
        return choice.get();
    }

    /** The pictures, once they are made; until others are made these stay. */
    public ReadOnlyObjectProperty<Optional<DigitSets>> setsProperty() {
        return sets.getReadOnlyProperty();
    }

    /** Where the pictures on view come from. */
    ReadOnlyObjectProperty<Source> onViewProperty() {
        return onView.getReadOnlyProperty();
    }

    /** What the files begin with that were read last, pictures and then labels, refused or not. */
    ReadOnlyObjectProperty<List<FirstBytes>> firstBytesProperty() {
        return firstBytes.getReadOnlyProperty();
    }

    /** What each variation does to one of the digits that come along: first as it was written, then varied. */
    ReadOnlyObjectProperty<Map<Kind, List<GreyImage>>> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Why files that were to be read were not. */
    ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the pictures on view will give way to others in a moment. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** How MNIST comes onto this machine. */
    MnistViewModel mnist() {
        return mnist;
    }

    // Commands

    /** Makes the pictures, unless that was asked for before. */
    void start() {
        if (!begun) {
            begun = true;
            // What is chosen may not be there; something is to be on view all the same.
            if (!load()) {
                submit(choice.get().with(Source.BUILT_IN));
            }
            mnist.look();
        }
    }

    /** Chooses where pictures come from. Where they are not there yet, those on view stay until they are. */
    void choose(Source source) {
        change(now -> now.with(source));
    }

    void setPictures(int pictures) {
        change(now -> now.withPictures(pictures));
    }

    /** Varies something of the digits that come along, or does not. */
    void vary(Kind kind, boolean varied) {
        change(now -> now.with(kind, varied));
    }

    void setLimit(int limit) {
        change(now -> now.withLimit(limit));
    }

    /** Takes a seed that was typed, or answers with what is wrong with it. */
    Optional<Words> enterSeed(String text) {
        OptionalLong typed = NumberText.parseWhole(text);
        if (typed.isEmpty() || typed.getAsLong() < 0 || typed.getAsLong() > Experiment.LARGEST_SEED) {
            return Optional.of(messages -> messages.get("digits.data.seed.problem", Experiment.LARGEST_SEED));
        }
        change(now -> now.withSeed(typed.getAsLong()));
        return Optional.empty();
    }

    void newSeed() {
        change(now -> now.withSeed(seeds.getAsLong()));
    }

    /** Opens a folder or files. */
    void open(List<Path> files) {
        if (!files.isEmpty()) {
            begun = true;
            submit(choice.get().with(Source.OTHER).with(files));
        }
    }

    /** Takes a choice from a session. */
    void recall(DataChoice kept) {
        change(now -> kept);
    }

    private void change(UnaryOperator<DataChoice> change) {
        DataChoice changed = change.apply(choice.get());
        if (!changed.equals(choice.get())) {
            problem.set(Optional.empty());
            choice.set(changed);
            load();
        }
    }

    /** Whether what is chosen is there to be read. */
    private boolean load() {
        DataChoice now = choice.get();
        boolean there = switch (now.source()) {
            case BUILT_IN -> true;
            case MNIST -> mnist.presentProperty().get();
            case OTHER -> !now.files().isEmpty();
        };
        // Before the first visit nobody needs them.
        if (begun && there) {
            submit(now);
        }
        return there;
    }

    private void submit(DataChoice wanted) {
        reading.set(true);
        work.submit(() -> LoadedDigits.of(wanted, mnistFolder));
    }

    private void take(LoadedDigits loaded) {
        reading.set(false);
        if (loaded.sets().isEmpty()) {
            problem.set(Optional.of(
                    messages -> DataTexts.problems(loaded.problems(), messages).get(0)));
            firstBytes.set(loaded.firstBytes());
            if (loaded.choice().source() == Source.MNIST) {
                mnist.missing();
            }
            if (sets.get().isEmpty()) {
                submit(choice.get().with(Source.BUILT_IN));
            }
            return;
        }
        if (loaded.choice().source() == Source.OTHER) {
            problem.set(Optional.empty());
            choice.set(loaded.choice());
        }
        if (!loaded.examples().isEmpty()) {
            examples.set(loaded.examples());
        }
        onView.set(loaded.choice().source());
        sets.set(loaded.sets());
        firstBytes.set(loaded.firstBytes());
    }
}
