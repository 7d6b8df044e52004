package io.backstep.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.text.Language;
import java.lang.ref.WeakReference;
import java.util.MissingResourceException;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveLanguageTest {
    private final LiveLanguage language = SampleWords.language();

    @Test
    void aBoundTextFollowsTheLanguage() {
        StringProperty text = new SimpleStringProperty();
        text.bind(language.bind("step"));
        assertThat(text.get()).isEqualTo("Step");
        language.setLanguage(Language.CHINESE);
        assertThat(text.get()).isEqualTo("单步");
    }

    @Test
    void aBoundTextFollowsItsArguments() {
        StringProperty name = new SimpleStringProperty("h1");
        StringProperty text = new SimpleStringProperty();
        text.bind(language.bind("neuron", name));
        assertThat(text.get()).isEqualTo("Neuron h1");
        name.set("o2");
        assertThat(text.get()).isEqualTo("Neuron o2");
        language.setLanguage(Language.CHINESE);
        assertThat(text.get()).isEqualTo("神经元 o2");
    }

    @Test
    void aBoundTextFollowsItsKey() {
        StringProperty key = new SimpleStringProperty("step");
        StringProperty text = new SimpleStringProperty();
        text.bind(language.bind(key));
        key.set("back");
        assertThat(text.get()).isEqualTo("Back");
    }

    @Test
    void whatListensToTheLanguageSeesTheWordsOfThatLanguage() {
        StringProperty seen = new SimpleStringProperty();
        language.messagesProperty().subscribe(words -> seen.set(words.get("step")));
        language.setLanguage(Language.CHINESE);
        assertThat(seen.get()).isEqualTo("单步");
    }

    @Test
    void aWrongKeyFailsWhereItIsWritten() {
        assertThatThrownBy(() -> language.bind("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    @Timeout(30)
    void holdsOnToNothingThatIsBoundToIt() {
        WeakReference<StringProperty> text = boundText();
        while (text.get() != null) {
            System.gc();
        }
        assertThat(text.get()).isNull();
    }

    private WeakReference<StringProperty> boundText() {
        StringProperty text = new SimpleStringProperty();
        text.bind(language.bind("step"));
        return new WeakReference<>(text);
    }
}
