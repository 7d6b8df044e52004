package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import io.backstep.text.Messages;
import io.backstep.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/**
 * Rows of a table, and above each column what it is used for. The first rows are shown; where none of them has a problem
 * and others do, the last of them make room for the first that does. What is wrong has a frame.
 */
final class TablePreview {
    static final int LEAST_ROWS = 4;
    static final int MOST_ROWS = 14;
    static final int MOST_COLUMNS = 40;
    private static final int MOST_CHARACTERS = 24;
    /** What each column is used for, what it is called, and what it holds. */
    private static final int HEAD = 3;

    private final GridPane grid;
    private final Messages messages;
    private final OwnTableViewModel viewModel;

    TablePreview(GridPane grid, Messages messages, OwnTableViewModel viewModel) {
        this.grid = grid;
        this.messages = messages;
        this.viewModel = viewModel;
    }

    /** How many rows find room under the head, in a grid that has been laid out, with a last line that counts the others. */
    static int fitting(GridPane grid, double height) {
        double line = grid.getChildren().stream()
                .filter(Label.class::isInstance)
                .mapToDouble(label -> label.prefHeight(-1))
                .max()
                .orElse(0);
        if (line <= 0 || height <= 0) {
            return MOST_ROWS;
        }
        double room = height - grid.snappedTopInset() - grid.snappedBottomInset() + grid.getVgap();
        int lines = (int) (room / (line + grid.getVgap()));
        return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, lines - HEAD - 1));
    }

    /**
     * Shows a table in place of the one before.
     *
     * @param most how many of its rows
     */
    void show(Optional<OwnTable> own, int most) {
        // What has the focus is made anew with the rest, and has it again.
        Optional<String> focused = grid.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst();
        grid.getChildren().clear();
        own.ifPresent(found -> found.table()
                .value()
                .ifPresent(table -> found.choice()
                        .ifPresent(
                                choice -> fill(table, choice, found.problems().listed(), most))));
        focused.ifPresent(id -> grid.getChildren().stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus));
    }

    private void fill(CsvTable table, CsvChoice choice, List<DataProblem> problems, int most) {
        int columns = Math.min(MOST_COLUMNS, table.columns().size());
        add(muted(messages.get("train.own.line")), 0, 1);
        for (int i = 0; i < columns; i++) {
            Label name = new Label(shortened(table.columns().get(i)));
            Style.STRONG.addTo(name);
            addTo(i, table, use(table, choice, i), 0);
            addTo(i, table, name, 1);
            Label kind = muted(messages.get(kindKey(table.kinds().get(i))));
            int column = i + 1;
            problems.stream()
                    .filter(problem -> problem.line() == 0 && problem.column() == column)
                    .findFirst()
                    .ifPresent(problem -> mark(kind, problem));
            addTo(i, table, kind, 2);
        }
        List<CsvTable.Row> rows = rows(table.rows(), problems, most);
        for (int row = 0; row < rows.size(); row++) {
            fill(rows.get(row), row + HEAD, columns, table, problems);
        }
        if (table.columns().size() > columns) {
            add(muted(messages.get("train.own.more-columns", table.columns().size() - columns)), columns + 1, 1);
        }
        if (table.rows().size() > rows.size()) {
            Label more = muted(messages.get("train.own.more-rows", table.rows().size() - rows.size()));
            grid.add(more, 0, rows.size() + HEAD, columns + 1, 1);
        }
    }

    private void fill(CsvTable.Row row, int place, int columns, CsvTable table, List<DataProblem> problems) {
        List<DataProblem> here =
                problems.stream().filter(problem -> problem.isIn(row.line())).toList();
        Label line = muted(Integer.toString(row.line()));
        here.stream().filter(problem -> problem.column() == 0).findFirst().ifPresent(problem -> mark(line, problem));
        add(line, 0, place);
        GridPane.setHalignment(line, HPos.RIGHT);
        List<String> cells = row.cells();
        for (int i = 0; i < Math.min(columns, cells.size()); i++) {
            Label cell = new Label(shortened(cells.get(i)));
            int column = i + 1;
            here.stream()
                    .filter(problem -> problem.column() == column)
                    .findFirst()
                    .ifPresent(problem -> mark(cell, problem));
            addTo(i, table, cell, place);
        }
    }

    /** The rows that are shown, so that a problem is among them if there is one. */
    static List<CsvTable.Row> rows(List<CsvTable.Row> all, List<DataProblem> problems, int most) {
        List<CsvTable.Row> first = all.subList(0, Math.min(most, all.size()));
        if (first.stream().anyMatch(row -> bad(row, problems))) {
            return first;
        }
        return all.stream()
                .filter(row -> bad(row, problems))
                .findFirst()
                .map(row -> Stream.concat(first.subList(0, first.size() - 1).stream(), Stream.of(row))
                        .toList())
                .orElse(first);
    }

    private static boolean bad(CsvTable.Row row, List<DataProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.isIn(row.line()));
    }

    private void mark(Label cell, DataProblem problem) {
        cell.getStyleClass().add("own-bad");
        cell.setAccessibleText(DataTexts.problem(problem, messages));
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

    /** Adds something of a column; numbers end at its right side, so that their digits stand below one another. */
    private void addTo(int column, CsvTable table, Node node, int row) {
        add(node, column + 1, row);
        if (table.kinds().get(column) == ColumnKind.NUMBERS) {
            GridPane.setHalignment(node, HPos.RIGHT);
            if (node instanceof Label label) {
                label.setAlignment(Pos.CENTER_RIGHT);
            }
        }
    }

    private void add(Node node, int column, int row) {
        if (node instanceof Label label) {
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        grid.add(node, column, row);
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
