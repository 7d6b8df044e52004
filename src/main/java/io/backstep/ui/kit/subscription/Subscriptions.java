package io.backstep.ui.kit.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Collects the handles of what a view listens to, so that all of it can be released together. To be used on the JavaFX
 * thread.
 */
public final class Subscriptions implements Subscription {
    private final List<Subscription> held = new ArrayList<>();

    /** Keeps a handle until {@link #unsubscribe()}. */
    public void add(Subscription subscription) {
        held.add(subscription);
    }

    /** Passes the present value, and from now on every new one, to the listener. */
    public <T> void listen(ObservableValue<T> value, Consumer<? super T> listener) {
        add(value.subscribe(listener));
    }

    /** Runs the action whenever the value changes, but not now. */
    public void onChange(ObservableValue<?> value, Runnable action) {
        add(value.subscribe(action));
    }

    /** How many handles are held. */
    public int size() {
        return held.size();
    }

    /** Releases everything held, the latest first. More can be added afterwards. */
    @Override
    public void unsubscribe() {
        List<Subscription> released = new ArrayList<>(held);
        held.clear();
        for (int i = released.size() - 1; i >= 0; i--) {
            released.get(i).unsubscribe();
        }
    }

    /**
     * Subscribes each time the node enters a scene and releases each time it leaves. A node that is in a scene already
     * subscribes at once.
     *
     * @param subscribe is given an empty collection to fill
     * @return releases what is held and ends the watching
     */
    public static Subscription whileShown(Node node, Consumer<Subscriptions> subscribe) {
        Subscriptions whileInScene = new Subscriptions();
        Subscription watch = node.sceneProperty()
                .map(scene -> true)
                .orElse(false)
                .subscribe(shown -> {
                    whileInScene.unsubscribe();
                    if (shown) {
                        subscribe.accept(whileInScene);
                    }
                });
        return watch.and(whileInScene);
    }
}
