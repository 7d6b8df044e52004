package io.backstep.ui.kit.input;

import io.backstep.text.Words;
import io.backstep.ui.theme.Style;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A field whose content is taken over by Enter or by leaving it. What is not accepted stays as it was typed, marked as
 * wrong, while the last good value goes on to hold; Escape brings that back.
 */
public final class NumberField extends TextField {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final ReadOnlyObjectWrapper<Optional<Words>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Function<String, Optional<Words>> enter = text -> Optional.empty();
    private Runnable accepted = () -> {};
    private Runnable restored = () -> {};
    private String shown = "";

    public NumberField() {
        getStyleClass().add("number-field");
        setOnAction(event -> {
            commit();
            selectAll();
            if (problem.get().isEmpty()) {
                accepted.run();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused && isPending()) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::answerKey);
    }

    /** What is wrong with the content, if anything. */
    public ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Sets what happens to what was typed.
     *
     * @param accept takes it over, or answers with what is wrong with it
     */
    public void onEnter(Function<String, Optional<Words>> accept) {
        enter = accept;
    }

    /**
     * Sets what follows when Enter took the content over.
     *
     * @param action done each time
     */
    public void onAccepted(Runnable action) {
        accepted = action;
    }

    /**
     * Sets what follows when Escape brought the last good value back.
     *
     * @param action done each time
     */
    public void onRestored(Runnable action) {
        restored = action;
    }

    /** Shows a value in place of whatever was typed. */
    public void show(String value) {
        shown = value;
        mark(Optional.empty());
        if (!value.equals(getText())) {
            setText(value);
        }
    }

    /** Shows a value if it is another than the one held until now; what is being typed about the same value stays. */
    public void follow(String value) {
        if (!value.equals(shown)) {
            show(value);
        }
    }

    /** The same as typing a text and pressing Enter. */
    public void enter(String text) {
        setText(text);
        commit();
    }

    /** Whether something else was typed than the value that holds. */
    public boolean isPending() {
        return !shown.equals(getText());
    }

    private void commit() {
        Optional<Words> wrong = enter.apply(getText());
        if (wrong.isPresent()) {
            mark(wrong);
        } else {
            show(shown);
        }
    }

    private void mark(Optional<Words> wrong) {
        problem.set(wrong);
        pseudoClassStateChanged(Style.INVALID, wrong.isPresent());
    }

    private void answerKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isPending()) {
            show(shown);
            selectAll();
            restored.run();
            event.consume();
        } else if (!isPending() && (UNDO.match(event) || REDO.match(event) || REDO_TOO.match(event))) {
            // There is no typing to take back, so the key means the document.
            runAccelerator(event);
            event.consume();
        }
    }

    private void runAccelerator(KeyEvent event) {
        if (getScene() != null) {
            getScene().getAccelerators().entrySet().stream()
                    .filter(entry -> entry.getKey().match(event))
                    .findFirst()
                    .ifPresent(entry -> entry.getValue().run());
        }
    }
}
