package io.backstep.ui.settings;

import io.backstep.text.Language;
import io.backstep.ui.document.RecentFiles;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person has set, for all documents.
 *
 * @param window where the window stood; nothing before it has been shown
 * @param language nothing where the system's is to be followed
 * @param motion whether things move; switched off, every change shows at once
 * @param panels the panels at the sides by their names; at most {@link #MOST_PANELS}
 * @param recentFiles most recent first; at most {@link RecentFiles#MOST}
 */
public record Settings(
        Optional<WindowBounds> window,
        boolean maximized,
        Theme theme,
        Optional<Language> language,
        TextScale textScale,
        boolean motion,
        Map<String, PanelState> panels,
        List<Path> recentFiles) {
    public static final int MOST_PANELS = 100;

    /** What holds before anything is set. */
    public static final Settings DEFAULTS = new Settings(
            Optional.empty(), false, Theme.LIGHT, Optional.empty(), TextScale.NORMAL, true, Map.of(), List.of());

    public Settings {
        panels = Collections.unmodifiableMap(new TreeMap<>(panels));
        recentFiles = List.copyOf(recentFiles);
        if (panels.size() > MOST_PANELS || recentFiles.size() > RecentFiles.MOST) {
            throw new IllegalArgumentException("too many panels or recent files");
        }
    }

    public Settings withWindow(Optional<WindowBounds> changed, boolean nowMaximized) {
        return new Settings(changed, nowMaximized, theme, language, textScale, motion, panels, recentFiles);
    }

    public Settings withTheme(Theme changed) {
        return new Settings(window, maximized, changed, language, textScale, motion, panels, recentFiles);
    }

    public Settings withLanguage(Optional<Language> changed) {
        return new Settings(window, maximized, theme, changed, textScale, motion, panels, recentFiles);
    }

    public Settings withTextScale(TextScale changed) {
        return new Settings(window, maximized, theme, language, changed, motion, panels, recentFiles);
    }

    public Settings withMotion(boolean changed) {
        return new Settings(window, maximized, theme, language, textScale, changed, panels, recentFiles);
    }

    public Settings withPanel(String name, PanelState changed) {
        Map<String, PanelState> more = new TreeMap<>(panels);
        more.put(name, changed);
        return new Settings(window, maximized, theme, language, textScale, motion, more, recentFiles);
    }

    public Settings withRecentFiles(List<Path> changed) {
        return new Settings(window, maximized, theme, language, textScale, motion, panels, changed);
    }
}
