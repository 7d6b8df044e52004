package io.backstep.audit;

import io.backstep.text.Language;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.util.ArrayList;
import java.util.List;

/**
 * One way a screen can be shown.
 *
 * @param language the language of its words
 * @param appearance the theme
 * @param width width of the scene in pixels
 * @param height height of the scene in pixels
 * @param textPercent size of the text, 100 for the usual
 */
public record Combination(Language language, Appearance appearance, int width, int height, int textPercent) {
    /** The themes that every screen is shown in. */
    public enum Appearance {
        LIGHT(Theme.LIGHT),
        DARK(Theme.DARK),
        HIGH_CONTRAST(Theme.HIGH_CONTRAST);

        private final Theme theme;

        Appearance(Theme theme) {
            this.theme = theme;
        }

        public Theme theme() {
            return theme;
        }
    }

    /**
     * Two languages, light and dark, two sizes of the window, two of the text; and in each language high contrast, which
     * differs from dark by its colours alone.
     */
    public static List<Combination> all() {
        List<Combination> all = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
                for (int textPercent : new int[] {100, 150}) {
                    all.add(new Combination(language, appearance, 1440, 900, textPercent));
                    all.add(new Combination(language, appearance, 1024, 700, textPercent));
                }
            }
            all.add(new Combination(language, Appearance.HIGH_CONTRAST, 1440, 900, 100));
        }
        return List.copyOf(all);
    }

    /** Five that differ in as much as can be: each language, theme, size of the window and of the text is among them. */
    public static List<Combination> few() {
        return List.of(
                new Combination(Language.ENGLISH, Appearance.LIGHT, 1440, 900, 100),
                new Combination(Language.ENGLISH, Appearance.DARK, 1024, 700, 100),
                new Combination(Language.ENGLISH, Appearance.HIGH_CONTRAST, 1440, 900, 150),
                new Combination(Language.CHINESE, Appearance.LIGHT, 1024, 700, 150),
                new Combination(Language.CHINESE, Appearance.DARK, 1440, 900, 100));
    }

    /** A theme service set to this combination's theme, text size and language. */
    public ThemeService themeService() {
        ThemeService service = new ThemeService();
        service.setTheme(appearance.theme());
        service.setTextScale(TextScale.ofPercent(textPercent).orElseThrow());
        service.languageProperty().set(language);
        return service;
    }

    /** The combination as part of a file name: {@code en-light-1440x900-100}. */
    @Override
    public String toString() {
        return language.code() + "-" + appearance.theme().code() + "-" + width + "x" + height + "-" + textPercent;
    }
}
