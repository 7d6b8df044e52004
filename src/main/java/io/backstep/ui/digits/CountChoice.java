package io.backstep.ui.digits;

import io.backstep.text.Words;
import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.text.LiveLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;

/** One of a few numbers, as joined toggles. */
final class CountChoice {
    private final Map<Integer, ToggleButton> toggles = new LinkedHashMap<>();
    private int shown;

    /**
     * Fills a flow with toggles.
     *
     * @param id of each toggle, with its number after it
     * @param words what is written on the toggle of a number
     * @param chosen is told what a person chose
     */
    CountChoice(
            SegmentFlow flow,
            String id,
            List<Integer> numbers,
            LiveLanguage language,
            Function<Integer, Words> words,
            IntConsumer chosen) {
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            ToggleButton toggle = new ToggleButton();
            toggle.setId(id + "-" + i);
            toggle.textProperty().bind(language.bind(words.apply(number)));
            toggle.getStyleClass().add(i == 0 ? "left-pill" : i == numbers.size() - 1 ? "right-pill" : "center-pill");
            toggle.setOnAction(event -> {
                chosen.accept(number);
                // One that is pressed again stays what it is.
                show(shown);
            });
            toggles.put(number, toggle);
            flow.getChildren().add(toggle);
        }
    }

    void show(int number) {
        shown = number;
        toggles.forEach((each, toggle) -> toggle.setSelected(each == number));
    }
}
