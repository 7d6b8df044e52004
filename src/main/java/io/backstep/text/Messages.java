package io.backstep.text;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one language. Every word that a person reads comes from here; keys start with the name of the area that
 * uses them ({@code step.}, {@code explain.}, {@code app.}).
 */
public final class Messages {
    private static final String BUNDLE = "io.backstep.text.Messages";

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Messages of(Language language) {
        // NO_FALLBACK: a machine set to Chinese must still get English when English is asked for.
        return new Messages(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The words of a bundle other than the application's. */
    public static Messages of(Language language, ResourceBundle bundle) {
        return new Messages(language, bundle);
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key with its arguments filled in. Numbers are given as text, already formatted by
     * {@code engine.formula.Numbers}, so that a figure reads the same everywhere.
     *
     * @throws MissingResourceException if the key is in neither this language nor the base bundle
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
