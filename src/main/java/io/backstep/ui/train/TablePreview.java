package io.backstep.ui.train;

import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import io.backstep.text.Messages;
import io.backstep.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The first rows of a table, and above each column what it is used for. */
final class TablePreview {
    static final int MOST_ROWS = 8;
    static final int MOST_COLUMNS = 40;
    private static final int MOST_CHARACTERS = 24;

    private final GridPane grid;
    private final Messages messages;
    private final OwnTableViewModel viewModel;

    TablePreview(GridPane grid, Messages messages, OwnTableViewModel viewModel) {
        this.grid = grid;
        this.messages = messages;
        this.viewModel = viewModel;
    }

    void show(Optional<CsvTable> table, Optional<CsvChoice> choice) {
        // What has the focus is made anew with the rest, and has it again.
        Optional<String> focused = grid.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst();
        grid.getChildren().clear();
        table.ifPresent(found -> choice.ifPresent(now -> fill(found, now)));
        focused.ifPresent(id -> grid.getChildren().stream()
                .filter(node -> id.equals(node.getId()))
                .forEach(Node::requestFocus));
    }

    private void fill(CsvTable table, CsvChoice choice) {
        int columns = Math.min(MOST_COLUMNS, table.columns().size());
        add(muted(messages.get("train.own.line")), 0, 1);
        for (int i = 0; i < columns; i++) {
            add(use(table, choice, i), i + 1, 0);
            Label name = new Label(shortened(table.columns().get(i)));
            Style.STRONG.addTo(name);
            add(name, i + 1, 1);
            add(muted(messages.get(kindKey(table.kinds().get(i)))), i + 1, 2);
        }
        int rows = Math.min(MOST_ROWS, table.rows().size());
        for (int row = 0; row < rows; row++) {
            CsvTable.Row now = table.rows().get(row);
            add(muted(Integer.toString(now.line())), 0, row + 3);
            List<String> cells = now.cells();
            for (int i = 0; i < Math.min(columns, cells.size()); i++) {
                add(new Label(shortened(cells.get(i))), i + 1, row + 3);
            }
        }
        if (table.columns().size() > columns) {
            add(muted(messages.get("train.own.more-columns", table.columns().size() - columns)), columns + 1, 1);
        }
        if (table.rows().size() > rows) {
            Label more = muted(messages.get("train.own.more-rows", table.rows().size() - rows));
            grid.add(more, 0, rows + 3, columns + 1, 1);
        }
    }

    private Node use(CsvTable table, CsvChoice choice, int column) {
        if (column == choice.target()) {
            Label target = new Label(messages.get("train.own.is-target"));
            target.getStyleClass().add("own-target");
            return target;
        }
        CheckBox used = new CheckBox(messages.get("train.own.used"));
        used.setId("use-" + (column + 1));
        used.setAccessibleText(
                messages.get("train.own.used.name", table.columns().get(column)));
        used.setSelected(!choice.leftOut().contains(column));
        used.setOnAction(event -> viewModel.use(column, used.isSelected()));
        return used;
    }

    private static String kindKey(ColumnKind kind) {
        return switch (kind) {
            case NUMBERS -> "train.own.kind.numbers";
            case TEXT -> "train.own.kind.text";
            case EMPTY -> "train.own.kind.empty";
        };
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        Style.MUTED.addTo(label);
        return label;
    }

    private void add(Node node, int column, int row) {
        if (node instanceof Label label) {
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        grid.add(node, column, row);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
