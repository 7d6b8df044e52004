package io.backstep.ui.losses;

import io.backstep.ui.theme.Style;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** A table of short texts under headings, the first column to the left and the others to the right. */
public final class InformationTable extends GridPane {
    private List<String> headings = List.of();
    private List<List<Cell>> rows = List.of();

    public InformationTable() {
        getStyleClass().add("small-table");
    }

    /**
     * One cell.
     *
     * @param tip what is said when it is pointed at, or nothing
     */
    record Cell(String text, String tip) {
        static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    /** Shows a table; nothing is made anew where only texts have changed. */
    void show(List<String> newHeadings, List<List<Cell>> newRows) {
        boolean sameShape = newHeadings.size() == headings.size() && newRows.size() == rows.size();
        if (!sameShape) {
            getChildren().clear();
            for (int row = 0; row <= newRows.size(); row++) {
                for (int column = 0; column < newHeadings.size(); column++) {
                    add(label(row, column), column, row);
                }
            }
        }
        headings = List.copyOf(newHeadings);
        rows = List.copyOf(newRows);
        for (int column = 0; column < headings.size(); column++) {
            at(0, column).setText(headings.get(column));
            for (int row = 0; row < rows.size(); row++) {
                fill(at(row + 1, column), rows.get(row).get(column));
            }
        }
    }

    private Label at(int row, int column) {
        return (Label) getChildren().get(row * headings.size() + column);
    }

    private static void fill(Label label, Cell cell) {
        label.setText(cell.text());
        if (cell.tip().isEmpty()) {
            label.setTooltip(null);
        } else if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip(cell.tip()));
        } else {
            label.getTooltip().setText(cell.tip());
        }
    }

    private static Label label(int row, int column) {
        Label label = new Label();
        if (row == 0) {
            Style.MUTED.addTo(label);
            Style.SMALL.addTo(label);
            label.setWrapText(true);
        } else if (column == 0) {
            Style.STRONG.addTo(label);
        }
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(row == 0 ? 0 : Region.USE_PREF_SIZE);
        setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
        setValignment(label, row == 0 ? VPos.BOTTOM : VPos.BASELINE);
        return label;
    }
}
