package io.backstep.ui.step;

import io.backstep.ui.document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The first problem of several fields that share one message. */
final class Problems {
    private final List<ObservableValue<Optional<Words>>> fields = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Words>> first = new ReadOnlyObjectWrapper<>(Optional.empty());

    void clear() {
        fields.clear();
        find();
    }

    void add(ObservableValue<Optional<Words>> problem) {
        fields.add(problem);
        problem.subscribe(now -> find());
    }

    private void find() {
        first.set(
                fields.stream().flatMap(problem -> problem.getValue().stream()).findFirst());
    }

    ReadOnlyObjectProperty<Optional<Words>> firstProperty() {
        return first.getReadOnlyProperty();
    }
}
