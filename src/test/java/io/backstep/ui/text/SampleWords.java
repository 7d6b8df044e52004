package io.backstep.ui.text;

import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.ListResourceBundle;

/** A few words in two languages, independent of what the application says at present. */
final class SampleWords {
    private SampleWords() {}

    static LiveLanguage language() {
        return new LiveLanguage(Language.ENGLISH, SampleWords::of);
    }

    private static Messages of(Language language) {
        boolean chinese = language == Language.CHINESE;
        return Messages.of(language, new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"step", chinese ? "单步" : "Step"},
                    {"back", chinese ? "后退" : "Back"},
                    {"neuron", chinese ? "神经元 {0}" : "Neuron {0}"},
                };
            }
        });
    }
}
