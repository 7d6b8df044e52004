package io.backstep.ui.app;

import io.backstep.ui.document.Notice;
import io.backstep.ui.document.session.SessionPace;
import io.backstep.ui.settings.Settings;
import io.backstep.ui.settings.SettingsFile;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings as they are now. A change is written a moment after it was made, together with all that follow by then:
 * dragging a window makes hundreds. To be used on one thread.
 */
final class SettingsKeeper implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(1);

    private final SettingsFile file;
    private final SessionPace pace;
    private final Consumer<Notice> problems;
    private Settings settings;
    private boolean changed;
    private boolean failing;

    /**
     * @param settings what was loaded
     * @param problems told when settings cannot be saved, once
     */
    SettingsKeeper(SettingsFile file, Settings settings, SessionPace pace, Consumer<Notice> problems) {
        this.file = file;
        this.settings = settings;
        this.pace = pace;
        this.problems = problems;
    }

    Settings settings() {
        return settings;
    }

    void change(UnaryOperator<Settings> change) {
        Settings after = change.apply(settings);
        if (after.equals(settings)) {
            return;
        }
        settings = after;
        if (!changed) {
            changed = true;
            pace.after(PACE, this::save);
        }
    }

    private void save() {
        if (!changed) {
            return;
        }
        changed = false;
        file.save(settings).ifPresent(problem -> {
            if (!failing) {
                failing = true;
                problems.accept(problem);
            }
        });
    }

    /** Writes what has not been written yet. */
    @Override
    public void close() {
        save();
    }
}
