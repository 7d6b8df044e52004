package io.backstep.ui.theme;

import java.util.Optional;

/** The themes to choose from. A theme only reassigns colour tokens, see {@code styles/tokens.css}. */
public enum Theme {
    LIGHT("light"),
    DARK("dark"),
    /** Bright on black, for eyes and projectors that need it: the dark theme with stronger colours. */
    HIGH_CONTRAST("high-contrast");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    /** The code used on the command line and in saved settings. */
    public String code() {
        return code;
    }

    /** The theme with this code, or nothing for an unknown one. */
    public static Optional<Theme> ofCode(String code) {
        for (Theme theme : values()) {
            if (theme.code.equals(code)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }
}
