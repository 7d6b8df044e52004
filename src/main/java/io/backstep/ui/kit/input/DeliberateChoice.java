package io.backstep.ui.kit.input;

import io.backstep.text.Words;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes a combo box choose only what was decided upon. By itself it changes its value with every arrow key, so that each
 * choice on the way would be a job to undo, or another document opened. Here the arrows walk the open list, Enter or a
 * click decides, and Escape leaves all as it was.
 */
public final class DeliberateChoice<T> {
    private final ComboBox<T> box;
    private final LiveLanguage language;
    private final Function<T, Words> name;
    private final Function<T, Optional<Words>> problem;
    private Optional<T> shown = Optional.empty();
    private boolean showing;
    private boolean cancelled;
    private boolean watched;

    /**
     * @param name of a choice
     * @param problem why a choice cannot be made at present
     * @param chosen is told of a decision; the box goes back to what it showed unless {@link #show} tells otherwise
     */
    public DeliberateChoice(
            ComboBox<T> box,
            LiveLanguage language,
            Function<T, Words> name,
            Function<T, Optional<Words>> problem,
            Consumer<T> chosen) {
        this.box = box;
        this.language = language;
        this.name = name;
        this.problem = problem;
        box.setCellFactory(list -> new ChoiceCell());
        // New cells, because what can be chosen may have changed since the list was last open.
        box.setOnShowing(event -> {
            cancelled = false;
            box.setCellFactory(list -> new ChoiceCell());
            watchEscape();
        });
        box.setOnHidden(event -> decide(chosen));
        box.valueProperty().subscribe(value -> {
            if (!box.isShowing()) {
                decide(chosen);
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::answerKey);
    }

    /** Hears of Escape where the open list does, which is before the list closes. */
    private void watchEscape() {
        if (!watched && box.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            watched = true;
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                cancelled = event.getCode() == KeyCode.ESCAPE;
            });
        }
    }

    private void answerKey(KeyEvent event) {
        if (!box.isShowing() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            box.show();
            event.consume();
        }
    }

    private void decide(Consumer<T> chosen) {
        @Nullable T value = box.getValue();
        if (showing) {
            return;
        }
        if (value != null && !cancelled) {
            chosen.accept(value);
        }
        cancelled = false;
        show(shown);
    }

    /** Shows a choice, or the prompt, without choosing anything. */
    public void show(Optional<T> value) {
        shown = value;
        showing = true;
        try {
            box.setValue(value.orElse(null));
        } finally {
            showing = false;
        }
    }

    /** What to show while there is no choice. */
    public void prompt(String text) {
        box.setPromptText(text);
        box.setButtonCell(new ButtonCell());
    }

    /** Shows the choices in the language on view, as long as the subscriptions are held. */
    public void followLanguage(Subscriptions held) {
        held.listen(language.messagesProperty(), words -> box.setButtonCell(new ButtonCell()));
    }

    /** What the closed box shows. In place of nothing that is the prompt. */
    private final class ButtonCell extends ListCell<T> {
        ButtonCell() {
            // An empty cell is not updated before it has held something.
            setText(box.getPromptText());
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    item == null || empty
                            ? box.getPromptText()
                            : name.apply(item).in(language.messages()));
        }
    }

    /** A choice in the list, with the reason below where it cannot be made. */
    private final class ChoiceCell extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            setText(null);
            setDisable(false);
            getStyleClass().remove("impossible");
            if (item != null && !empty) {
                Words words = name.apply(item);
                Optional<Words> reason = problem.apply(item);
                textProperty()
                        .bind(language.bind(messages -> words.in(messages)
                                + reason.map(why -> "\n" + why.in(messages)).orElse("")));
                if (reason.isPresent()) {
                    setDisable(true);
                    getStyleClass().add("impossible");
                }
            }
        }
    }
}
