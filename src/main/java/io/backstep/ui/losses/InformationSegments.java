package io.backstep.ui.losses;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** Joined toggles of which always one is chosen. */
final class InformationSegments<T> {
    private final Pane segments;
    private final List<T> values;

    /**
     * @param segments holds one toggle for each value, in their order
     * @param choose takes what a person chose
     */
    InformationSegments(Pane segments, List<T> values, Consumer<T> choose) {
        this.segments = segments;
        this.values = List.copyOf(values);
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            ToggleButton toggle = (ToggleButton) segments.getChildren().get(i);
            toggle.setOnAction(event -> {
                choose.accept(value);
                // Pressing the one that is chosen leaves it chosen.
                toggle.setSelected(true);
            });
        }
    }

    void select(T value) {
        for (int i = 0; i < values.size(); i++) {
            ((ToggleButton) segments.getChildren().get(i))
                    .setSelected(values.get(i).equals(value));
        }
    }
}
