package io.backstep.ui.app;

import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentChange;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import javafx.util.Subscription;

/**
 * Keeps a screen and what the document remembers of it together. A screen that the document remembers nothing of stays
 * as it is: its choices outlive the opening of another experiment.
 */
final class ScreenMemoryLink implements Subscription {
    private final Document document;
    private final String name;
    private final ScreenMemory screen;
    private final Subscription subscriptions;

    private boolean recalling;

    /**
     * Takes up what is remembered, and follows both from then on.
     *
     * @param name of the screen in a position
     */
    ScreenMemoryLink(Document document, String name, ScreenMemory screen) {
        this.document = document;
        this.name = name;
        this.screen = screen;
        recall();
        subscriptions = Subscription.combine(document.onChange(this::changed), screen.onChange(this::remember));
    }

    @Override
    public void unsubscribe() {
        subscriptions.unsubscribe();
    }

    private void changed(DocumentChange change) {
        if (change.kind() != DocumentChange.Kind.REPLACED) {
            return;
        }
        if (document.position().of(name).equals(ScreenState.EMPTY)) {
            remember();
        } else {
            recall();
        }
    }

    private void recall() {
        ScreenState kept = document.position().of(name);
        if (!kept.equals(ScreenState.EMPTY)) {
            // Half of what is recalled must not be remembered as the whole.
            recalling = true;
            try {
                screen.recall(kept);
            } finally {
                recalling = false;
            }
        }
    }

    private void remember() {
        if (!recalling) {
            ScreenState now = screen.remember();
            if (!now.equals(document.position().of(name))) {
                document.move(position -> position.with(name, now));
            }
        }
    }
}
