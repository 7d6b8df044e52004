package io.backstep.ui.train;

import io.backstep.ui.kit.input.ProgressSlider;
import io.backstep.ui.train.LearnedViewModel.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The inputs that a map does not vary, each with a slider for the value it is held at. */
final class HeldInputs {
    private final GridPane grid;
    private final LearnedViewModel viewModel;
    private final List<Row> rows = new ArrayList<>();
    private boolean following;

    private record Row(int column, Slider slider, Label value) {}

    HeldInputs(GridPane grid, LearnedViewModel viewModel) {
        this.grid = grid;
        this.viewModel = viewModel;
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints sliders = new ColumnConstraints();
        sliders.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(names, sliders, values);
    }

    /** @param names of all columns */
    void show(Sight sight, List<String> names) {
        List<Integer> held = IntStream.range(0, sight.point().size())
                .filter(column -> column != sight.across() && column != sight.up())
                .boxed()
                .toList();
        if (!held.equals(rows.stream().map(Row::column).toList())) {
            rows.clear();
            grid.getChildren().clear();
            held.forEach(this::addRow);
        }
        following = true;
        for (Row row : rows) {
            double value = sight.point().get(row.column());
            row.slider().setMin(sight.facts().least().get(row.column()));
            row.slider().setMax(sight.facts().most().get(row.column()));
            row.slider().setBlockIncrement((row.slider().getMax() - row.slider().getMin()) / 20);
            row.slider().setValue(value);
            row.slider().setDisable(!sight.facts().varies(row.column()));
            row.slider().setAccessibleText(names.get(row.column()));
            row.value().setText(LearnedWords.number(value));
        }
        following = false;
        for (int i = 0; i < rows.size(); i++) {
            ((Label) grid.getChildren().get(3 * i))
                    .setText(names.get(rows.get(i).column()));
        }
    }

    private void addRow(int column) {
        Label name = new Label();
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Slider slider = new ProgressSlider();
        slider.setId("held-" + column);
        Label value = new Label();
        value.setMinWidth(Region.USE_PREF_SIZE);
        slider.valueProperty().subscribe((before, now) -> {
            if (!following) {
                viewModel.hold(column, now.doubleValue());
            }
        });
        grid.addRow(rows.size(), name, slider, value);
        rows.add(new Row(column, slider, value));
    }
}
