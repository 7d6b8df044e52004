package io.backstep.ui.train;

import io.backstep.engine.data.Part;
import io.backstep.engine.training.Evaluation;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PointSample;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Loss and accuracy of each part of the data, for the network on view, and how the points of each part look. */
final class LearnedFigures {
    private final GridPane grid;
    private List<String> headings = List.of();
    private final List<Label> values = new ArrayList<>();

    LearnedFigures(GridPane grid) {
        this.grid = grid;
    }

    /** @param points whether there are points on a map */
    void show(LearnedMap map, boolean points, Messages messages) {
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
        wanted.add(String.valueOf(points));
        if (!wanted.equals(headings)) {
            headings = List.copyOf(wanted);
            build(parts, words, classes, points, messages);
        }
        List<Evaluation> figures =
                parts.stream().map(part -> map.predictions().evaluation(part)).toList();
        List<String> losses =
                AlignedNumbers.of(figures.stream().map(Evaluation::loss).toList());
        int next = 0;
        for (int row = 0; row < parts.size(); row++) {
            values.get(next++).setText(losses.get(row));
            if (classes) {
                values.get(next++).setText(words.percent(figures.get(row).accuracy()));
            }
        }
    }

    private void build(List<Part> parts, LearnedWords words, boolean classes, boolean points, Messages messages) {
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
        for (int row = 0; row < parts.size(); row++) {
            Label name = new Label(words.part(parts.get(row)));
            name.setMinWidth(Region.USE_PREF_SIZE);
            if (points) {
                name.setGraphic(
                        new PointSample(PlotLook.MUTED, Form.CIRCLE, LearnedPictures.filling(parts.get(row))).large());
            }
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
