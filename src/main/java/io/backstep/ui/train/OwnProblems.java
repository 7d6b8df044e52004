package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is wrong with a table, each thing in a line, and the column that can be left out for it one click away. */
final class OwnProblems {
    private final OwnTable now;
    private final Messages messages;
    private final OwnTableViewModel viewModel;
    private final List<String> columns;
    private final Set<Integer> offered = new HashSet<>();

    OwnProblems(OwnTable now, Messages messages, OwnTableViewModel viewModel) {
        this.now = now;
        this.messages = messages;
        this.viewModel = viewModel;
        columns = now.table().value().map(CsvTable::columns).orElse(List.of());
    }

    /** Nothing where nothing is wrong. */
    List<Node> lines() {
        List<Node> lines = new ArrayList<>();
        now.planProblems().forEach(problem -> lines.add(line(problem.worded(messages))));
        for (List<DataProblem> alike : DataTexts.alike(now.problems())) {
            Label text = line(DataTexts.problem(
                    alike, columns.stream().map(TablePreview::shortened).toList(), messages));
            int column = alike.get(0).column() - 1;
            boolean leave = now.canBeLeftOut(column) && offered.add(column);
            lines.add(leave ? new VBox(text, leaveOut(column)) : text);
        }
        DataTexts.more(now.problems(), messages).ifPresent(more -> lines.add(line(more)));
        return lines;
    }

    private Button leaveOut(int column) {
        Button button = new Button(messages.get("train.own.leave-column", TablePreview.shortened(columns.get(column))));
        button.setId("leave-" + (column + 1));
        button.setOnAction(event -> viewModel.use(column, false));
        return button;
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("own-problem");
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }
}
