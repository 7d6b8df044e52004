package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The unit that is pointed at, and the pictures to test with that excite it most. */
public final class UnitViewModel {
    /** Of so many pictures the most exciting are looked for: all of many would take seconds. */
    static final int LOOKED_AT = 1_000;

    static final int SHOWN = 8;

    private final DigitsTraining training;
    private final ReadOnlyObjectWrapper<Unit> unit = new ReadOnlyObjectWrapper<>(new Unit(0, 0));
    private final ReadOnlyObjectWrapper<List<Exciting>> exciting = new ReadOnlyObjectWrapper<>(List.of());
    private final Latest<List<Exciting>> looking;
    private Optional<DigitsMoment> asked = Optional.empty();
    private Unit askedOf = new Unit(-1, -1);

    /** A unit, counted from 0. Layer 0 reads the picture. */
    record Unit(int layer, int index) {}

    /**
     * A picture that excites a unit.
     *
     * @param output of the unit
     */
    record Exciting(GreyImage image, int label, double output) {}

    public UnitViewModel(DigitsTraining training, Background background) {
        this.training = training;
        looking = background.latest(exciting::set, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    /** The unit that was pointed at last. */
    ReadOnlyObjectProperty<Unit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** What excites it most, the most exciting first. It is looked for again after every epoch. */
    ReadOnlyObjectProperty<List<Exciting>> excitingProperty() {
        return exciting.getReadOnlyProperty();
    }

    void point(int layer, int index) {
        unit.set(new Unit(layer, index));
        refresh();
    }

    /** Looks for exciting pictures, if anything has changed; to be called as long as they are on view. */
    void refresh() {
        training.moment().ifPresent(now -> {
            Network network = now.network();
            Unit of = unit.get();
            if (of.layer() >= network.depth()
                    || of.index() >= network.layer(of.layer()).units()) {
                unit.set(new Unit(0, 0));
                refresh();
                return;
            }
            if (isDue(now, of)) {
                asked = Optional.of(now);
                askedOf = of;
                Optional<LabelledImages> test = now.planned().pictures().sets().test();
                looking.submit(
                        () -> test.map(images -> exciting(network, of, images)).orElse(List.of()));
            }
        });
    }

    private boolean isDue(DigitsMoment now, Unit of) {
        return !of.equals(askedOf)
                || asked.filter(before -> before.sharesDataWith(now)
                                && before.snapshot().epochs() == now.snapshot().epochs())
                        .isEmpty()
                || (!training.run().isRunning() && !now.isAt(asked.get()));
    }

    /** Of the first pictures those with the largest outputs of a unit. */
    static List<Exciting> exciting(Network network, Unit unit, LabelledImages images) {
        return IntStream.range(0, Math.min(LOOKED_AT, images.size()))
                .mapToObj(i -> new Found(
                        i, ForwardPass.of(network, Vector.of(images.input(i))).output(unit.layer(), unit.index())))
                .sorted(Comparator.comparingDouble(Found::output).reversed())
                .limit(SHOWN)
                .map(found -> new Exciting(
                        GreyImage.of(images.rows(), images.columns(), images.input(found.index())),
                        images.label(found.index()),
                        found.output()))
                .toList();
    }

    private record Found(int index, double output) {}
}
