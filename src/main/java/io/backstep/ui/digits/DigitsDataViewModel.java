package io.backstep.ui.digits;

import io.backstep.dataset.BuiltInDigits;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which pictures there are to learn from. They are made in the background, from the first visit on. */
public final class DigitsDataViewModel {
    /** How many pictures of the digits that come along there are to choose from: few show overfitting. */
    static final List<Integer> PICTURES = List.of(100, 1_000, 10_000, BuiltInDigits.MOST_PICTURES);

    static final int USUAL_PICTURES = 10_000;
    static final long USUAL_SEED = 1;

    private final ReadOnlyIntegerWrapper pictures = new ReadOnlyIntegerWrapper(this, "pictures", USUAL_PICTURES);
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(this, "seed", USUAL_SEED);
    private final ReadOnlyObjectWrapper<Optional<DigitSets>> sets = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<DigitSets> making;
    private boolean begun;

    public DigitsDataViewModel(Background background) {
        making = background.latest(made -> sets.set(Optional.of(made)), failure -> {
            throw new IllegalStateException(failure);
        });
    }

    // Properties

    /** How many pictures of the digits that come along are learned from. */
    public ReadOnlyIntegerProperty picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** Of their split and their variations. */
    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    /** The pictures, once they are made; until others are made these stay. */
    public ReadOnlyObjectProperty<Optional<DigitSets>> setsProperty() {
        return sets.getReadOnlyProperty();
    }

    // Commands

    /** Makes the pictures, unless that was asked for before. */
    void start() {
        if (!begun) {
            begun = true;
            make();
        }
    }

    /**
     * Chooses how many to learn from.
     *
     * @param wanted one of {@link #PICTURES}; any other is passed over
     */
    void setPictures(int wanted) {
        if (PICTURES.contains(wanted) && wanted != pictures.get()) {
            pictures.set(wanted);
            make();
        }
    }

    void setSeed(long wanted) {
        if (wanted != seed.get()) {
            seed.set(wanted);
            make();
        }
    }

    private void make() {
        // Before the first visit nobody needs them.
        if (begun) {
            int wanted = pictures.get();
            long from = seed.get();
            making.submit(() -> made(wanted, from));
        }
    }

    private static DigitSets made(int pictures, long seed) {
        return new DigitSets(
                BuiltInDigits.ID + "-" + pictures + "-" + seed,
                messages -> messages.get("digits.data.built-in", pictures),
                new BuiltInDigits(seed).sets(pictures, EnumSet.allOf(Kind.class)));
    }
}
