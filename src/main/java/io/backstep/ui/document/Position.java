package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the learner is in the document. Going somewhere is no edit: it cannot be undone, and leaves nothing to save.
 *
 * @param screen the name of the screen on view
 * @param run how far the run has come; nothing before the first update
 * @param screens what each screen remembers, by its name; parts of screens that are not known here are kept. At most
 *     {@link #MOST_SCREENS}
 */
public record Position(String screen, Optional<Run> run, Map<String, ScreenState> screens) {
    public static final int MOST_SCREENS = 50;

    public Position {
        screens = Collections.unmodifiableMap(new TreeMap<>(screens));
        if (screen.length() > ScreenState.LONGEST
                || screens.size() > MOST_SCREENS
                || screens.keySet().stream().anyMatch(name -> name.length() > ScreenState.LONGEST)) {
            throw new IllegalArgumentException("too many screens, or the name of one is too long");
        }
    }

    /** Before the first step. */
    public static Position start(String screen) {
        return new Position(screen, Optional.empty(), Map.of());
    }

    /** What a screen remembers; empty where it has not remembered anything yet. */
    public ScreenState of(String screenName) {
        return screens.getOrDefault(screenName, ScreenState.EMPTY);
    }

    public Position with(String screenName, ScreenState state) {
        Map<String, ScreenState> changed = new TreeMap<>(screens);
        if (state.values().isEmpty()) {
            changed.remove(screenName);
        } else {
            changed.put(screenName, state);
        }
        return new Position(screen, run, changed);
    }

    public Position withRun(Optional<Run> newRun) {
        return new Position(screen, newRun, screens);
    }

    public Position onScreen(String newScreen) {
        return new Position(newScreen, run, screens);
    }

    /** This position, without a run that cannot be one of the experiment. */
    Position fitting(Experiment experiment) {
        return run.isPresent() && !run.get().fits(experiment) ? withRun(Optional.empty()) : this;
    }
}
