package io.backstep.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with data from outside, and where. It carries no words of its own, so that screens and the command line
 * can tell it in each language: {@link Kind#key()} names the text, {@link #arguments(String)} fill it.
 *
 * @param line counted from 1; 0 where the problem is not one line's
 * @param lastLine the same is wrong with every line from the first to this one
 * @param column of the table, counted from 1; 0 where the problem is not one column's
 * @param details texts of one line, or whole numbers
 */
public record DataProblem(Kind kind, int line, int lastLine, int column, List<Object> details) {
    public DataProblem {
        details = List.copyOf(details);
        if (lastLine < line) {
            throw new IllegalArgumentException("lines " + line + " to " + lastLine);
        }
    }

    /**
     * What can be wrong. In the texts {0} is the place, which only a line has, {1} the column; what else there is stands
     * here.
     */
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
        /** No pictures in this folder, such as {2} and {3}. */
        IMAGES_NONE("data.problem.images-none"),
        /** Pictures {2} without labels {3}, or the other way around. */
        IMAGES_ALONE("data.problem.images-alone"),
        /** Several sets in a folder: {2}. */
        IMAGES_SEVERAL("data.problem.images-several"),
        /** The pictures of {2} are of {3}x{4} points, those of {5} of {6}x{7}. */
        IMAGES_DIFFER("data.problem.images-differ"),
        /** Neither one folder nor the files of one set. */
        IMAGES_MIXED("data.problem.images-mixed"),
        /** {2} is one file of a set, and the other is nowhere. */
        IMAGES_ONE("data.problem.images-one"),
        /** The file {2} is not there. */
        IMAGE_FILE_MISSING("data.problem.image-file-missing"),
        /** {2} is a folder. */
        IMAGE_FILE_DIRECTORY("data.problem.image-file-directory"),
        /** The file {2} cannot be read. */
        IMAGE_FILE_UNREADABLE("data.problem.image-file-unreadable"),
        /** The file {2} is empty. */
        IMAGE_FILE_EMPTY("data.problem.image-file-empty"),
        /** {2} is no PNG picture. */
        PICTURE_NOT_PNG("data.problem.picture-not-png"),
        /** The picture {2} is broken. */
        PICTURE_BROKEN("data.problem.picture-broken"),
        /** The picture {2} has {3}x{4} points, more than {5} on a side. */
        PICTURE_LARGE("data.problem.picture-large"),
        /** The file {2} has more than {3} megabytes. */
        PICTURE_BYTES("data.problem.picture-bytes"),
        /** {2} does not begin with two zero bytes, but with {3} and {4}. */
        IDX_MAGIC("data.problem.idx-magic"),
        /** The items of {2} are of another type than bytes: {3}. */
        IDX_TYPE("data.problem.idx-type"),
        /** {2} has {4} dimensions, not {3}. */
        IDX_DIMENSIONS("data.problem.idx-dimensions"),
        /** In {2} at byte {3}: from 1 to {4} items expected, {5} found. */
        IDX_COUNT("data.problem.idx-count"),
        /** In {2} at byte {3}: a side from 1 to {4} points expected, {5} found. */
        IDX_SIDE("data.problem.idx-side"),
        /** {2} has {3} points in all, more than {4}. */
        IDX_POINTS("data.problem.idx-points"),
        /** {2} has {3} pictures, {4} has {5} labels. */
        IDX_COUNTS_DIFFER("data.problem.idx-counts-differ"),
        /** {2} ends at byte {3}, not at {4}. */
        IDX_TRUNCATED("data.problem.idx-truncated"),
        /** {2} goes on after byte {3}. */
        IDX_TRAILING("data.problem.idx-trailing"),
        /** {2} has {3} packed bytes, which cannot hold the {4} that it should unpack to. */
        IDX_PACKED_SHORT("data.problem.idx-packed-short"),
        /** The packing of {2} is broken after unpacked byte {3}. */
        IDX_UNPACKING("data.problem.idx-unpacking"),
        /** In {2} at byte {3}: a label from 0 to {4} expected, {5} found. */
        IDX_LABEL("data.problem.idx-label"),
        /** None of the servers, {2} among them, can be reached. */
        FETCH_UNREACHABLE("data.problem.fetch-unreachable"),
        /** The server {2} answers with the status {4} in place of the file {3}. */
        FETCH_STATUS("data.problem.fetch-status"),
        /** The server {2} stopped in the middle of the file {3}. */
        FETCH_CUT("data.problem.fetch-cut"),
        /** What the server {2} sent is not the file {3}. */
        FETCH_WRONG("data.problem.fetch-wrong"),
        /** The folder {2} cannot be written. */
        FETCH_DISK("data.problem.fetch-disk"),
        /** Somebody called it off. */
        FETCH_CANCELLED("data.problem.fetch-cancelled"),
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
        return new DataProblem(kind, 0, 0, 0, List.of(details));
    }

    /** A problem of a line. */
    public static DataProblem inLine(Kind kind, int line, Object... details) {
        return new DataProblem(kind, line, line, 0, List.of(details));
    }

    /** A problem of a column. */
    public static DataProblem inColumn(Kind kind, int column, Object... details) {
        return new DataProblem(kind, 0, 0, column, List.of(details));
    }

    /** A problem of one cell. */
    public static DataProblem inCell(Kind kind, int line, int column, Object... details) {
        return new DataProblem(kind, line, line, column, List.of(details));
    }

    /** How many lines it is a problem of, at least 1. */
    public int size() {
        return lastLine - line + 1;
    }

    /** Whether the same is wrong with the same column, in whatever line. */
    public boolean isLike(DataProblem other) {
        return kind == other.kind && column == other.column && details.equals(other.details);
    }

    /** Whether this line has such a problem. */
    public boolean isIn(int someLine) {
        return line <= someLine && someLine <= lastLine;
    }

    DataProblem through(int newLastLine) {
        return new DataProblem(kind, line, newLastLine, column, details);
    }

    /**
     * What fills the message: place, column, details.
     *
     * @param place the line or lines, and the column of a cell, in words
     */
    public Object[] arguments(String place) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(place);
        arguments.add(column);
        arguments.addAll(details);
        return arguments.toArray();
    }
}
