package io.backstep.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what JavaFX has to say about style sheets from its creation until it is closed. */
public final class CssWarnings implements AutoCloseable {
    // Kept, since an otherwise unused logger is collected together with its handlers.
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Handler handler = new Listener();

    private CssWarnings() {
        logger.addHandler(handler);
        // Whoever listens reports them; printed as well, those that a test provokes would look like trouble.
        logger.setUseParentHandlers(false);
    }

    public static CssWarnings listen() {
        return new CssWarnings();
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private final class Listener extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(formatter.formatMessage(entry));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
