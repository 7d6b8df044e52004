package io.backstep.engine.data.csv;

import java.util.List;

/**
 * A table of text as it was read, before it is said what its columns mean.
 *
 * @param delimiter between the cells
 * @param header whether the first line held the names of the columns
 * @param decimalComma whether numbers are written 0,5
 * @param columns what they are called, at least two, each different: x1, x2, … where there was no name
 * @param kinds what each column holds
 * @param rows at least two
 */
public record CsvTable(
        Delimiter delimiter,
        boolean header,
        boolean decimalComma,
        List<String> columns,
        List<ColumnKind> kinds,
        List<Row> rows) {
    public CsvTable {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /** What most of a column's values are. */
    public enum ColumnKind {
        /** At least half of the values. */
        NUMBERS,
        /** More than half of the values. */
        TEXT,
        /** There is no value. */
        EMPTY
    }

    /**
     * A row.
     *
     * @param line at which it begins, counted from 1
     * @param cells as many as there are columns, unless the row is ragged, without the blanks around them
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
