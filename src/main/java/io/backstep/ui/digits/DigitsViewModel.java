package io.backstep.ui.digits;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.PictureFiles;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.image.Ink;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.network.Network;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.background.Steady;
import io.backstep.ui.kit.run.CurveKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A drawn digit on its way through the stages to the network, and what that makes of it. */
public final class DigitsViewModel {
    /** The name of the screen in positions. */
    public static final String NAME = "digits";

    private final Stamps stamps = new Stamps();
    private final PadViewModel pad = new PadViewModel(stamps);
    private final ObjectProperty<DigitsPart> part = new SimpleObjectProperty<>(DigitsPart.NETWORK);
    private final ObjectProperty<CurveKind> curves = new SimpleObjectProperty<>(CurveKind.LOSS);
    private final BooleanProperty crop = new SimpleBooleanProperty(true);
    private final BooleanProperty scale = new SimpleBooleanProperty(true);
    private final BooleanProperty centre = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<Network>> trained = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Network>> network = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Reading> reading;
    private final ReadOnlyObjectWrapper<Optional<Words>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Background background;
    private final Callable<Network> load;
    /** Follows a hand that draws: every result is shown, or a fast hand would see none until it rests. */
    private final Steady<Reading> readings;

    private final Latest<Outcome<Ink>> pictures;
    private boolean begun;

    /**
     * The screen.
     *
     * @param load reads the trained network, which takes its time
     */
    public DigitsViewModel(Background background, Callable<Network> load) {
        this.background = background;
        this.load = load;
        reading = new ReadOnlyObjectWrapper<>(Reading.of(Sheet.EMPTY, MnistLayout.WHOLE, Optional.empty()));
        readings = background.steady(reading::set);
        pictures = background.latest(this::take, failure -> {
            throw new IllegalStateException(failure);
        });
        pad.sheetProperty().subscribe((was, now) -> {
            problem.set(Optional.empty());
            read();
        });
        crop.subscribe((was, now) -> read());
        scale.subscribe((was, now) -> read());
        centre.subscribe((was, now) -> read());
    }

    // Properties

    /** Which curves of the run are on view. */
    ObjectProperty<CurveKind> curvesProperty() {
        return curves;
    }

    /** Ever larger numbers, by which edits on the screen are put in order. */
    public LongSupplier stamps() {
        return stamps;
    }

    /** What the middle of the screen shows. */
    ObjectProperty<DigitsPart> partProperty() {
        return part;
    }

    /** What is drawn on; undo and redo are about it. */
    public PadViewModel pad() {
        return pad;
    }

    /** Whether the ink is cut out. */
    BooleanProperty cropProperty() {
        return crop;
    }

    /** Whether it is scaled to the size of those trained on. */
    BooleanProperty scaleProperty() {
        return scale;
    }

    /** Whether its centre of mass is moved to the middle. */
    BooleanProperty centreProperty() {
        return centre;
    }

    /** The trained network that comes along, once it is read. */
    public ReadOnlyObjectProperty<Optional<Network>> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** The network as it is now: the one that is trained, or before that the one that comes along. */
    public ReadOnlyObjectProperty<Optional<Network>> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** What is made of the sheet. It comes a moment after a stroke. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** What is wrong with the picture that was to be opened. */
    ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /** Reads the network, unless that was asked for before. */
    void start() {
        if (!begun) {
            begun = true;
            background.run(
                    load,
                    loaded -> {
                        use(loaded);
                        trained.set(Optional.of(loaded));
                    },
                    failure -> {
                        throw new IllegalStateException(failure);
                    });
        }
    }

    /** Answers with another network from now on. */
    public void use(Network now) {
        network.set(Optional.of(now));
        read();
    }

    /** Turns to the pictures that there are to learn from and to test with. */
    public void showPictures() {
        part.set(DigitsPart.PICTURES);
    }

    /** Shows the digit of a picture file on the pad. */
    void open(Path file) {
        pictures.submit(() -> PictureFiles.png(file));
    }

    private void take(Outcome<Ink> outcome) {
        Optional<Ink> ink = outcome.value();
        if (ink.isEmpty()) {
            problem.set(Optional.of(
                    messages -> DataTexts.problems(outcome.problems(), messages).get(0)));
        } else if (ink.get().image().inkBox().isEmpty()) {
            problem.set(Optional.of(messages -> messages.get("digits.picture.empty")));
        } else {
            pad.show(ink.get().image());
        }
    }

    private void read() {
        // Before the first visit nobody sees it.
        if (begun) {
            Sheet sheet = pad.sheet();
            MnistLayout layout = new MnistLayout(crop.get(), scale.get(), centre.get());
            Optional<Network> now = network.get();
            readings.submit(() -> Reading.of(sheet, layout, now));
        }
    }
}
