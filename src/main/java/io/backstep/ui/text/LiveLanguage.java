package io.backstep.ui.text;

import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The language on view. Texts bound to it change with it, at once and in place, so that switching the language loses
 * nothing of what a screen shows. To be used on the JavaFX thread.
 */
public final class LiveLanguage {
    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<Messages> messages;

    public LiveLanguage(Language first) {
        this(first, Messages::of);
    }

    /** @param words gives the words of a language */
    LiveLanguage(Language first, Function<Language, Messages> words) {
        language = new SimpleObjectProperty<>(this, "language", Objects.requireNonNull(first));
        messages = new ReadOnlyObjectWrapper<>(this, "messages", words.apply(first));
        language.subscribe(now -> messages.set(words.apply(now)));
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public void setLanguage(Language value) {
        language.set(Objects.requireNonNull(value));
    }

    /** The words of the present language; changes with it. */
    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    public Messages messages() {
        return messages.get();
    }

    /**
     * A text that follows the language and its arguments. It holds on to nothing that listens to it, and is itself held
     * only by the property that is bound to it.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public StringBinding bind(String key, ObservableValue<?>... arguments) {
        messages().get(key); // a wrong key fails here, where it is written, and not in the middle of a later layout
        Observable[] causes = Arrays.copyOf(arguments, arguments.length + 1, Observable[].class);
        causes[arguments.length] = messages;
        return Bindings.createStringBinding(
                () -> messages()
                        .get(
                                key,
                                Arrays.stream(arguments)
                                        .map(ObservableValue::getValue)
                                        .toArray()),
                causes);
    }

    /** A text that follows the language. */
    public StringBinding bind(Words words) {
        return Bindings.createStringBinding(() -> words.in(messages()), messages);
    }

    /** As {@link #bind(String, ObservableValue...)} with a key that can itself change. */
    public StringBinding bind(ObservableValue<String> key) {
        return Bindings.createStringBinding(() -> messages().get(key.getValue()), key, messages);
    }
}
