package io.backstep.ui.losses;

import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Which topic is on view, and what all topics remember: each under its id and a dot. */
public final class LossesViewModel implements ScreenMemory {
    /** What the session calls the screen. */
    public static final String NAME = "losses";

    private static final String TOPIC = "topic";

    private final NavigableMap<Topic, ScreenMemory> memories;
    private final ReadOnlyObjectWrapper<Topic> topic;

    /**
     * The topics together.
     *
     * @param memories the state of every topic that can be chosen; at least one
     */
    public LossesViewModel(Map<Topic, ? extends ScreenMemory> memories) {
        this.memories = Collections.unmodifiableNavigableMap(new TreeMap<>(memories));
        topic = new ReadOnlyObjectWrapper<>(this.memories.firstKey());
    }

    // Properties

    /** The topics that can be chosen, in order. */
    public List<Topic> topics() {
        return List.copyOf(memories.keySet());
    }

    public ReadOnlyObjectProperty<Topic> topicProperty() {
        return topic.getReadOnlyProperty();
    }

    // Commands

    /**
     * Shows another topic.
     *
     * @param chosen one of {@link #topics()}
     */
    public void choose(Topic chosen) {
        if (!memories.containsKey(chosen)) {
            throw new IllegalArgumentException("no such topic here: " + chosen);
        }
        topic.set(chosen);
    }

    @Override
    public ScreenState remember() {
        Map<String, String> values = new TreeMap<>();
        values.put(TOPIC, topic.get().id());
        memories.forEach((of, memory) ->
                memory.remember().values().forEach((name, value) -> values.put(prefix(of) + name, value)));
        return new ScreenState(values);
    }

    @Override
    public void recall(ScreenState state) {
        memories.forEach((of, memory) -> memory.recall(part(state, prefix(of))));
        topic.set(state.text(TOPIC)
                .flatMap(Topic::ofId)
                .filter(memories::containsKey)
                .orElseGet(memories::firstKey));
    }

    private static String prefix(Topic topic) {
        return topic.id() + ".";
    }

    private static ScreenState part(ScreenState state, String prefix) {
        Map<String, String> values = new TreeMap<>();
        state.values().forEach((name, value) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                values.put(name.substring(prefix.length()), value);
            }
        });
        return new ScreenState(values);
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<Subscription> all = new ArrayList<>();
        all.add(topic.subscribe((before, now) -> changed.run()));
        memories.values().forEach(memory -> all.add(memory.onChange(changed)));
        return Subscription.combine(all.toArray(Subscription[]::new));
    }
}
