package io.backstep.ui.kit.input;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A choice in words. */
public final class WordCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    private WordCell(Function<T, String> words) {
        this.words = words;
    }

    /** Writes the choices of a box, and the chosen one, in these words from now on. */
    public static <T> void write(ComboBox<T> box, Function<T, String> words) {
        box.setCellFactory(list -> new WordCell<>(words));
        box.setButtonCell(new WordCell<>(words));
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : words.apply(item));
    }
}
