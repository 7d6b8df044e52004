package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.engine.training.Evaluation;
import io.backstep.text.Messages;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Loss and accuracy of each part of the data, for the network on view. */
final class LearnedFigures {
    private final GridPane grid;
    private List<String> headings = List.of();
    private final List<Label> values = new ArrayList<>();

    LearnedFigures(GridPane grid) {
        this.grid = grid;
    }

    void show(LearnedMap map, Messages messages) {
        LearnedWords words = new LearnedWords(messages);
        boolean classes = map.input().classes().isPresent();
        List<Part> parts = List.of(Part.values()).stream()
                .filter(part -> map.input().prepared().split().has(part))
                .toList();
        List<String> wanted = new ArrayList<>();
        wanted.add(messages.get("train.learned.loss"));
        if (classes) {
            wanted.add(messages.get("train.learned.accuracy"));
        }
        parts.forEach(part -> wanted.add(words.part(part)));
        if (!wanted.equals(headings)) {
            headings = List.copyOf(wanted);
            build(parts.stream().map(words::part).toList(), classes, messages);
        }
        int next = 0;
        for (Part part : parts) {
            Evaluation figures = map.predictions().evaluation(part);
            values.get(next++).setText(LearnedWords.number(figures.loss()));
            if (classes) {
                values.get(next++).setText(words.percent(figures.accuracy()));
            }
        }
    }

    private void build(List<String> rows, boolean classes, Messages messages) {
        grid.getChildren().clear();
        values.clear();
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, numbers());
        if (classes) {
            grid.getColumnConstraints().add(numbers());
        }
        grid.add(heading(messages.get("train.learned.loss")), 1, 0);
        if (classes) {
            grid.add(heading(messages.get("train.learned.accuracy")), 2, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            Label name = new Label(rows.get(row));
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(name, 0, row + 1);
            for (int column = 1; column <= (classes ? 2 : 1); column++) {
                Label value = new Label();
                Style.STRONG.addTo(value);
                values.add(value);
                grid.add(value, column, row + 1);
            }
        }
    }

    private static ColumnConstraints numbers() {
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        return numbers;
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        Style.MUTED.addTo(heading);
        Style.SMALL.addTo(heading);
        return heading;
    }
}
