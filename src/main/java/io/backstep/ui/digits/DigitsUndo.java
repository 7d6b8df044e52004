package io.backstep.ui.digits;

import io.backstep.ui.document.Undoing;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Takes back what was drawn and what was chosen on the Digits screen, in the order in which it was done. */
public final class DigitsUndo implements Undoing {
    private final PadViewModel pad;
    private final DigitsTraining training;
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());

    public DigitsUndo(PadViewModel pad, DigitsTraining training) {
        this.pad = pad;
        this.training = training;
        List.<ObservableValue<?>>of(
                        pad.undoNameProperty(),
                        pad.redoNameProperty(),
                        // A stroke more has the same name.
                        pad.sheetProperty(),
                        training.history().undoNameProperty(),
                        training.history().redoNameProperty(),
                        training.chosenProperty())
                .forEach(value -> value.subscribe(this::tell));
        tell();
    }

    private void tell() {
        undoName.set((undoesPad() ? pad.undoNameProperty() : training.history().undoNameProperty()).getValue());
        redoName.set((redoesPad() ? pad.redoNameProperty() : training.history().redoNameProperty()).getValue());
    }

    private boolean undoesPad() {
        return pad.undoStamp().orElse(Long.MIN_VALUE)
                > training.history().undoStamp().orElse(Long.MIN_VALUE);
    }

    private boolean redoesPad() {
        return pad.redoStamp().orElse(Long.MAX_VALUE)
                < training.history().redoStamp().orElse(Long.MAX_VALUE);
    }

    @Override
    public ObservableValue<Optional<String>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Optional<String>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    @Override
    public boolean undo() {
        return undoesPad() ? pad.undo() : training.undo();
    }

    @Override
    public boolean redo() {
        return redoesPad() ? pad.redo() : training.redo();
    }
}
