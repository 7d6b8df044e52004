package io.backstep.ui.kit.input;

import io.backstep.text.Words;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A line below a control that says what is wrong, or what else has happened. It takes no room while there is nothing. */
public final class SettingMessage extends Label {
    public SettingMessage() {
        Style.FIELD_MESSAGE.addTo(this);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        say(Optional.empty(), "");
    }

    /** Says, as long as the subscriptions are held, why something is not accepted. */
    public void followProblem(ObservableValue<Optional<Words>> problem, LiveLanguage language, Subscriptions held) {
        pseudoClassStateChanged(Style.INVALID, true);
        held.listen(problem, words -> say(words, language));
        held.onChange(language.messagesProperty(), () -> say(problem.getValue(), language));
    }

    /** Says, as long as the subscriptions are held, what a change of a setting has to say. */
    public void followRemark(ObservableValue<Optional<Remark>> remark, LiveLanguage language, Subscriptions held) {
        Runnable show = () -> {
            Optional<Remark> now = remark.getValue();
            pseudoClassStateChanged(Style.INVALID, now.map(Remark::refusal).orElse(false));
            say(now.map(Remark::words), language);
        };
        show.run();
        held.onChange(remark, show);
        held.onChange(language.messagesProperty(), show);
    }

    private void say(Optional<Words> words, LiveLanguage language) {
        say(words, words.map(present -> present.in(language.messages())).orElse(""));
    }

    private void say(Optional<Words> words, String text) {
        setText(text);
        setVisible(words.isPresent());
        setManaged(words.isPresent());
    }
}
