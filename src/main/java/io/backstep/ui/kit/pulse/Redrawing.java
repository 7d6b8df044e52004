package io.backstep.ui.kit.pulse;

import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Shows something anew when what it shows has changed: what can be drawn quickly once before the next layout, however many
 * changes there were, and the pieces that take longer, such as formulas, as far as there is time.
 */
public final class Redrawing {
    private final Subscriptions held;
    private final Supplier<List<Runnable>> draw;
    private final BeforeLayout soon;

    private Redrawing(Node node, Subscriptions held, Supplier<List<Runnable>> draw) {
        this.held = held;
        this.draw = draw;
        Unhurried pieces = Unhurried.of(node, held);
        soon = BeforeLayout.of(node, held, () -> pieces.request(draw.get()));
    }

    /**
     * Draws everything at once, and again as {@link #on} and {@link #atOnceOn} say.
     *
     * @param node in a scene; held until it leaves
     * @param draw draws what can be drawn quickly, and returns the pieces that take longer
     */
    public static Redrawing of(Node node, Subscriptions held, Supplier<List<Runnable>> draw) {
        Redrawing redrawing = new Redrawing(node, held, draw);
        redrawing.now();
        return redrawing;
    }

    /** As {@link #of(Node, Subscriptions, Supplier)}, where everything can be drawn quickly. */
    public static Redrawing of(Node node, Subscriptions held, Runnable draw) {
        return of(node, held, () -> {
            draw.run();
            return List.of();
        });
    }

    /** Draws again when one of these changes, as soon as there is time. */
    public Redrawing on(ObservableValue<?>... causes) {
        for (ObservableValue<?> cause : causes) {
            held.onChange(cause, soon::request);
        }
        return this;
    }

    /** Draws everything again at once when one of these changes, so that whoever asks next finds it. */
    public Redrawing atOnceOn(ObservableValue<?>... causes) {
        for (ObservableValue<?> cause : causes) {
            // After whoever works something out from it: those listen for changes too, and came first.
            held.add(cause.subscribe((before, after) -> now()));
        }
        return this;
    }

    private void now() {
        draw.get().forEach(Runnable::run);
    }
}
