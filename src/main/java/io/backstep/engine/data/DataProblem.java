package io.backstep.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with data from outside, and where. It carries no words of its own, so that screens and the command line
 * can tell it in each language: {@link Kind#key()} names the text, {@link #arguments()} fill it.
 *
 * @param line counted from 1; 0 where the problem is not one line's
 * @param column of the table, counted from 1; 0 where the problem is not one column's
 * @param details texts of one line, or whole numbers
 */
public record DataProblem(Kind kind, int line, int column, List<Object> details) {
    public DataProblem {
        details = List.copyOf(details);
    }

    /** What can be wrong. In the texts {0} is the line, {1} the column; what else there is stands here. */
    public enum Kind {
        /** Nothing but blanks. */
        EMPTY("data.problem.empty"),
        /** {2} megabytes at most. */
        TOO_MANY_BYTES("data.problem.bytes"),
        /** A workbook of a spreadsheet program, or another packed folder. */
        SPREADSHEET("data.problem.spreadsheet"),
        /** Packed by gzip. */
        PACKED("data.problem.packed"),
        /** A web page, XML or JSON; {2} is its first character. */
        MARKUP("data.problem.markup"),
        /** Bytes that no text has. */
        BINARY("data.problem.binary"),
        /** Bytes that are not UTF-8. */
        NOT_UTF_8("data.problem.encoding"),
        /** UTF-16 that does not say so. */
        UTF_16_UNMARKED("data.problem.utf16-unmarked"),
        /** A broken character, or half of one, in UTF-16. */
        UTF_16_BROKEN("data.problem.utf16-broken"),
        /** UTF-32. */
        UTF_32("data.problem.utf32"),
        /** A quotation mark that is opened and never closed. */
        QUOTE_OPEN("data.problem.quote-open"),
        /** Text between a closing quotation mark and the next separator. */
        QUOTE_FOLLOWED("data.problem.quote-followed"),
        /** No separator found that makes two columns. */
        ONE_COLUMN("data.problem.one-column"),
        /** {2} columns at most, {3} found. */
        TOO_MANY_COLUMNS("data.problem.columns"),
        /** {2} rows at most. */
        TOO_MANY_ROWS("data.problem.rows"),
        /** {2} cells at most. */
        TOO_MANY_CELLS("data.problem.cells"),
        /** {2} characters at most in a cell. */
        LONG_CELL("data.problem.long-cell"),
        /** Names of columns, and no row. */
        HEADER_ONLY("data.problem.header-only"),
        /** {2} rows at least, {3} found. */
        TOO_FEW_ROWS("data.problem.few-rows"),
        /** Two columns are called {2}. */
        NAME_DOUBLED("data.problem.name-doubled"),
        /** {2} cells expected, {3} found. */
        RAGGED("data.problem.ragged"),
        /** No value. */
        MISSING("data.problem.missing"),
        /** {2} is no number. */
        NOT_NUMBER("data.problem.not-number"),
        /** {2} is not finite. */
        NOT_FINITE("data.problem.not-finite"),
        /** {2} is too large to reckon with. */
        TOO_LARGE("data.problem.too-large"),
        /** A feature called {2} that is text. */
        TEXT_COLUMN("data.problem.text-column"),
        /** A feature or target called {2} without a value. */
        EMPTY_COLUMN("data.problem.empty-column"),
        /** No column is left to learn from. */
        NO_FEATURES("data.problem.no-features"),
        /** All rows are of the class {2}. */
        ONE_CLASS("data.problem.one-class"),
        /** {2} classes at most, {3} found. */
        TOO_MANY_CLASSES("data.problem.classes"),
        /** There is no such file. */
        FILE_MISSING("data.problem.file-missing"),
        /** A folder in place of a file. */
        FILE_DIRECTORY("data.problem.file-directory"),
        /** The file cannot be read. */
        FILE_UNREADABLE("data.problem.file-unreadable");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of the message. */
        public String key() {
            return key;
        }
    }

    /** A problem of the data as a whole. */
    public static DataProblem of(Kind kind, Object... details) {
        return new DataProblem(kind, 0, 0, List.of(details));
    }

    /** A problem of a line. */
    public static DataProblem inLine(Kind kind, int line, Object... details) {
        return new DataProblem(kind, line, 0, List.of(details));
    }

    /** A problem of a column. */
    public static DataProblem inColumn(Kind kind, int column, Object... details) {
        return new DataProblem(kind, 0, column, List.of(details));
    }

    /** A problem of one cell. */
    public static DataProblem inCell(Kind kind, int line, int column, Object... details) {
        return new DataProblem(kind, line, column, List.of(details));
    }

    /** What fills the message: line, column, details. */
    public Object[] arguments() {
        List<Object> arguments = new ArrayList<>();
        arguments.add(line);
        arguments.add(column);
        arguments.addAll(details);
        return arguments.toArray();
    }
}
