package io.backstep.ui.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.util.Subscription;

/**
 * The memories of the parts of one screen as one. Each part has names of its own for what it keeps.
 *
 * @param parts at least one
 */
public record JoinedMemory(List<ScreenMemory> parts) implements ScreenMemory {
    public JoinedMemory {
        parts = List.copyOf(parts);
    }

    @Override
    public ScreenState remember() {
        Map<String, String> values = new TreeMap<>();
        parts.forEach(part -> values.putAll(part.remember().values()));
        return new ScreenState(values);
    }

    @Override
    public void recall(ScreenState state) {
        parts.forEach(part -> part.recall(state));
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return Subscription.combine(
                parts.stream().map(part -> part.onChange(changed)).toArray(Subscription[]::new));
    }
}
