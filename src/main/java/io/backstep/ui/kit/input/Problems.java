package io.backstep.ui.kit.input;

import io.backstep.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The first problem of several fields that share one message. */
public final class Problems {
    private final List<ObservableValue<Optional<Words>>> fields = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Words>> first = new ReadOnlyObjectWrapper<>(Optional.empty());

    public void clear() {
        fields.clear();
        find();
    }

    public void add(ObservableValue<Optional<Words>> problem) {
        fields.add(problem);
        problem.subscribe(now -> find());
    }

    private void find() {
        first.set(
                fields.stream().flatMap(problem -> problem.getValue().stream()).findFirst());
    }

    public ReadOnlyObjectProperty<Optional<Words>> firstProperty() {
        return first.getReadOnlyProperty();
    }
}
