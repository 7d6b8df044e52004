package io.backstep.ui.app;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * JavaFX warns when it is started from the class path. Backstep does so on purpose: the libraries built on JavaFX reach
 * for its inner packages, which the module path would forbid. This one message is dropped, all others are kept.
 *
 * <p>Loads no JavaFX class.
 */
public final class ClassPathWarning {
    // A logger is collected together with its filter unless somebody holds it.
    private final Logger javafx = Logger.getLogger("javafx");

    /** Drops the warning for as long as this object lives. */
    public void drop() {
        javafx.setFilter(ClassPathWarning::isAboutSomethingElse);
    }

    private static boolean isAboutSomethingElse(LogRecord message) {
        return !String.valueOf(message.getMessage()).startsWith("Unsupported JavaFX configuration");
    }
}
