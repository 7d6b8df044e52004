package io.backstep.ui.kit.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.util.Subscription;

/** The listeners of a clock, which may come and go while they are being called. */
final class FrameListeners {
    private final List<Entry> listeners = new ArrayList<>();
    private final Runnable onFirst;
    private final Runnable onNone;

    FrameListeners(Runnable onFirst, Runnable onNone) {
        this.onFirst = onFirst;
        this.onNone = onNone;
    }

    Subscription add(LongConsumer listener) {
        Entry entry = new Entry(listener);
        listeners.add(entry);
        if (listeners.size() == 1) {
            onFirst.run();
        }
        return () -> {
            if (listeners.remove(entry) && listeners.isEmpty()) {
                onNone.run();
            }
        };
    }

    void frame(long nanos) {
        for (Entry entry : List.copyOf(listeners)) {
            if (listeners.contains(entry)) {
                entry.listener.accept(nanos);
            }
        }
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Has no equality but identity, to tell two subscriptions of one listener apart. */
    private static final class Entry {
        private final LongConsumer listener;

        Entry(LongConsumer listener) {
            this.listener = listener;
        }
    }
}
