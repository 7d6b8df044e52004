package io.backstep.ui.theme;

import java.util.Optional;

/** How large text, and everything measured by it, is shown. */
public enum TextScale {
    NORMAL(100),
    LARGE(125),
    LARGEST(150);

    private final int percent;

    TextScale(int percent) {
        this.percent = percent;
    }

    /** The size in per cent of the normal one; also the form in saved settings. */
    public int percent() {
        return percent;
    }

    /** The scale of this many per cent, or nothing if there is none. */
    public static Optional<TextScale> ofPercent(int percent) {
        for (TextScale scale : values()) {
            if (scale.percent == percent) {
                return Optional.of(scale);
            }
        }
        return Optional.empty();
    }
}
