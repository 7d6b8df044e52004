package io.backstep.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out before JavaFX starts whether this machine has what it needs: without GTK, Pango or a display it would fail
 * with pages of stack traces that name none of them.
 *
 * <p>Only what is known to be missing is reported: where this machine cannot be asked, JavaFX is left to try. Loads no
 * JavaFX class.
 */
public final class Preflight {
    private static final List<String> FOR_TEXT = List.of("libpangoft2-1.0.so.0");
    private static final List<String> FOR_A_WINDOW = List.of("libgtk-3.so.0", "libXtst.so.6", "libpangoft2-1.0.so.0");

    private final boolean needsSystemLibraries;
    private final boolean drawsOffScreen;
    private final PreflightLibraries libraries;
    private final PreflightDisplay display;

    /**
     * @param needsSystemLibraries whether JavaFX takes its text and windows from the libraries of a Linux desktop
     * @param drawsOffScreen whether JavaFX was told to draw without a window
     */
    Preflight(
            boolean needsSystemLibraries,
            boolean drawsOffScreen,
            PreflightLibraries libraries,
            PreflightDisplay display) {
        this.needsSystemLibraries = needsSystemLibraries;
        this.drawsOffScreen = drawsOffScreen;
        this.libraries = libraries;
        this.display = display;
    }

    public static Preflight ofThisMachine() {
        Map<String, String> environment = System.getenv();
        return new Preflight(
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"),
                "Monocle".equals(System.getProperty("glass.platform")),
                PreflightLibraries.ofThisMachine(environment),
                new PreflightDisplay(environment));
    }

    /** What stands in the way of drawing without a display, as one line, or nothing. */
    public Optional<String> drawingProblem() {
        List<String> missing = missing(FOR_TEXT);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("nothing can be drawn here: " + list(missing)
                        + "; on Debian install libpangoft2-1.0-0 (apt-get install libpangoft2-1.0-0)");
    }

    /** What stands in the way of a window, as one line, or nothing. */
    public Optional<String> windowProblem() {
        if (drawsOffScreen) {
            return drawingProblem();
        }
        if (!needsSystemLibraries) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>();
        List<String> missing = missing(FOR_A_WINDOW);
        if (!missing.isEmpty()) {
            problems.add(list(missing));
        }
        display.problem().ifPresent(problems::add);
        return problems.isEmpty() ? Optional.empty() : Optional.of(noWindow(String.join(", and ", problems)));
    }

    /**
     * The line that says why no window opens and what to do about it.
     *
     * @param reason what is missing
     */
    static String noWindow(String reason) {
        return "no window can be opened here: " + reason
                + "; on Debian install libgtk-3-0 libxtst6 libpangoft2-1.0-0, and xvfb (xvfb-run backstep) where there is"
                + " no display; \"backstep trace\" and \"backstep pictures\" need no display";
    }

    private List<String> missing(List<String> names) {
        return needsSystemLibraries ? libraries.missing(names) : List.of();
    }

    private static String list(List<String> missing) {
        return String.join(" and ", missing) + (missing.size() == 1 ? " is missing" : " are missing");
    }
}
