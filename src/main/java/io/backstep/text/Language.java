package io.backstep.text;

import java.util.Locale;
import java.util.Optional;

/** The languages that Backstep speaks, each complete in its message bundle. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The code used on the command line and in saved settings: {@code en} or {@code zh}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** The language with this code, or nothing for an unknown one. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language a person with this locale would want: Chinese for any Chinese locale, otherwise English. */
    public static Language preferredBy(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
