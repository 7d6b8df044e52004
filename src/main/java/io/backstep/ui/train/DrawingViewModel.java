package io.backstep.ui.train;

import io.backstep.engine.data.InputPlane;
import io.backstep.text.Messages;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.kit.canvas.CanvasPicture;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The network on view: worked out in the background, each picture before the next is begun. */
public final class DrawingViewModel {
    private final TrainViewModel train;
    private final ObservableValue<Optional<InputPlane>> plane;
    private final ReadOnlyObjectWrapper<Optional<CanvasPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty showMaps = new SimpleBooleanProperty(this, "showMaps", true);
    private final Steady<CanvasPicture> drawing;
    private final Supplier<Messages> messages;

    /**
     * The drawing of the run on view.
     *
     * @param plane of inputs over which neurons show their responses
     * @param messages the words of the language of now
     */
    public DrawingViewModel(
            TrainViewModel train,
            ObservableValue<Optional<InputPlane>> plane,
            Background background,
            Supplier<Messages> messages) {
        this.train = train;
        this.plane = plane;
        this.messages = messages;
        this.drawing = background.steady(done -> picture.set(Optional.of(done)));
    }

    /** The newest picture; nothing before the first run. */
    public ReadOnlyObjectProperty<Optional<CanvasPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Whether neurons show their response to the whole plane of inputs, not the value for one sample. */
    public BooleanProperty showMapsProperty() {
        return showMaps;
    }

    /** Draws the run as it is now; to be called when anything of it has changed, as long as it is on view. */
    public void refresh() {
        train.run().moment().ifPresent(now -> {
            Optional<InputPlane> maps = showMaps.get() ? plane.getValue() : Optional.empty();
            int row = train.rowProperty().get();
            boolean running = train.run().isRunning();
            Messages words = messages.get();
            drawing.submit(() -> new DrawingPictures(now, row, running, words).picture(maps));
        });
    }
}
