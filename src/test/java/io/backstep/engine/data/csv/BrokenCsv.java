package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file with one mistake, and the complaint about it. */
public final class BrokenCsv {
    private static final String GOOD = "a,b,c\n1,2,yes\n3,4,no\n5,6,yes\n";
    private static final String ONE_COLUMN =
            "one column only: a feature and a target are needed, with a comma, semicolon, tab or | between them";

    private final String name;
    private final byte[] content;
    private final Kind kind;
    private final int line;
    private final int column;
    private final String complaint;

    private BrokenCsv(String name, byte[] content, Kind kind, int line, int column, String complaint) {
        this.name = name;
        this.content = content;
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.complaint = complaint;
    }

    /** What stands in the file. */
    public byte[] content() {
        return content.clone();
    }

    public Kind kind() {
        return kind;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The complaint in English, as a person reads it. */
    public String complaint() {
        return complaint;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What the first problem is, read as most tables are meant. */
    public static DataProblems problems(byte[] content) {
        Outcome<CsvTable> table = CsvTables.read(content, CsvOptions.FIND);
        return table.value()
                .map(found -> CsvData.of(found, CsvChoice.suggested(found)).problems())
                .orElseGet(table::problems);
    }

    /** The first problem. */
    public DataProblem problem() {
        return problems(content).listed().get(0);
    }

    public static List<BrokenCsv> all() {
        List<BrokenCsv> all = new ArrayList<>();
        files(all);
        encodings(all);
        quotes(all);
        shapes(all);
        sizes(all);
        cells(all);
        columns(all);
        return all;
    }

    private static void put(
            List<BrokenCsv> all, String name, byte[] content, Kind kind, int line, int column, String complaint) {
        all.add(new BrokenCsv(name, content, kind, line, column, complaint));
    }

    private static void put(
            List<BrokenCsv> all, String name, String content, Kind kind, int line, int column, String complaint) {
        put(all, name, content.getBytes(StandardCharsets.UTF_8), kind, line, column, complaint);
    }

    private static void files(List<BrokenCsv> all) {
        put(all, "empty", "", Kind.EMPTY, 0, 0, "there is nothing in it");
        put(all, "blank lines", "\n  \n\r\n\t\n", Kind.EMPTY, 0, 0, "there is nothing in it");
        put(all, "byte order mark alone", "\ufeff", Kind.EMPTY, 0, 0, "there is nothing in it");
        put(all, "only quotation marks", "\"\"\n\"\"\n", Kind.ONE_COLUMN, 0, 0, ONE_COLUMN);
        put(all, "binary", new byte[] {'a', ',', 'b', '\n', 1, 0, 0, 9}, Kind.BINARY, 2, 0, "line 2: not text");
        put(all, "control characters", "a,b\n1,2\n3,\u0007\n", Kind.BINARY, 3, 0, "line 3: not text");
        put(
                all,
                "picture",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13},
                Kind.BINARY,
                3,
                0,
                "line 3: not text");
        put(
                all,
                "workbook",
                zip(),
                Kind.SPREADSHEET,
                0,
                0,
                "a workbook or a packed folder, not CSV: save the table as CSV first");
        put(
                all,
                "old workbook",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1},
                Kind.SPREADSHEET,
                0,
                0,
                "a workbook or a packed folder, not CSV: save the table as CSV first");
        put(all, "packed", gzip(), Kind.PACKED, 0, 0, "a packed file: unpack it first");
        put(
                all,
                "web page",
                "<!DOCTYPE html>\n<html><body>1,2</body></html>\n",
                Kind.MARKUP,
                0,
                0,
                "begins with < as a web page or JSON does: not a table");
        put(
                all,
                "JSON",
                "{\"a\": [1, 2]}\n",
                Kind.MARKUP,
                0,
                0,
                "begins with { as a web page or JSON does: not a table");
    }

    private static void encodings(List<BrokenCsv> all) {
        String accents = "länge,breite,sorte\n1,2,schön\n3,4,grün\n";
        String notUtf8 = "not text in UTF-8: save it again in this encoding";
        put(all, "Latin 1", accents.getBytes(StandardCharsets.ISO_8859_1), Kind.NOT_UTF_8, 1, 0, "line 1: " + notUtf8);
        put(
                all,
                "GB 18030",
                "a,b,c\n1,2,山鸢尾\n".getBytes(Charset.forName("GB18030")),
                Kind.NOT_UTF_8,
                2,
                0,
                "line 2: " + notUtf8);
        byte[] cut = "a,b\n1,2\n3,é".getBytes(StandardCharsets.UTF_8);
        put(all, "cut in a character", Arrays.copyOf(cut, cut.length - 1), Kind.NOT_UTF_8, 3, 0, "line 3: " + notUtf8);
        put(
                all,
                "UTF-8 for a surrogate",
                new byte[] {'a', ',', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'},
                Kind.NOT_UTF_8,
                1,
                0,
                "line 1: " + notUtf8);
        put(
                all,
                "UTF-16 without a mark",
                GOOD.getBytes(StandardCharsets.UTF_16LE),
                Kind.UTF_16_UNMARKED,
                0,
                0,
                "UTF-16 without a byte order mark: save it again as UTF-8");
        byte[] wide = ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16LE);
        put(
                all,
                "half a character in UTF-16",
                Arrays.copyOf(wide, wide.length - 1),
                Kind.UTF_16_BROKEN,
                4,
                0,
                "line 4: a broken character in UTF-16");
        put(
                all,
                "lone surrogate in UTF-16",
                new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0, 0, 'b'},
                Kind.UTF_16_BROKEN,
                1,
                0,
                "line 1: a broken character in UTF-16");
        put(
                all,
                "UTF-32",
                ("\ufeff" + GOOD).getBytes(Charset.forName("UTF-32LE")),
                Kind.UTF_32,
                0,
                0,
                "UTF-32: save it again as UTF-8");
    }

    private static void quotes(List<BrokenCsv> all) {
        put(
                all,
                "quotation mark never closed",
                "a,b,c\n1,2,yes\n3,4,\"no\n5,6,yes\n",
                Kind.QUOTE_OPEN,
                3,
                0,
                "line 3: a quotation mark is opened here and never closed");
        put(
                all,
                "quotation mark never closed in the header",
                "\"a,b,c\n1,2,yes\n3,4,no\n",
                Kind.QUOTE_OPEN,
                1,
                0,
                "line 1: a quotation mark is opened here and never closed");
        put(
                all,
                "text after a quotation mark",
                "a,b,c\r\n1,2,\"two\r\nlines\"\r\n3,4,\"no\"way\r\n",
                Kind.QUOTE_FOLLOWED,
                4,
                0,
                "line 4: text follows a closing quotation mark without a separator");
        put(
                all,
                "quotation mark not doubled",
                "a,b,c\n1,2,\"a \"good\" one\"\n3,4,no\n",
                Kind.QUOTE_FOLLOWED,
                2,
                0,
                "line 2: text follows a closing quotation mark without a separator");
        put(
                all,
                "megabytes in an open quotation mark",
                "a,b\n1,\"" + "2,3\n".repeat(1_000_000),
                Kind.QUOTE_OPEN,
                2,
                0,
                "line 2: a quotation mark is opened here and never closed");
    }

    private static void shapes(List<BrokenCsv> all) {
        put(all, "one column", "a\n1\n2\n3\n", Kind.ONE_COLUMN, 0, 0, ONE_COLUMN);
        put(all, "parted by spaces", "1 2 3\n4 5 6\n", Kind.ONE_COLUMN, 0, 0, ONE_COLUMN);
        put(all, "one cell", "1", Kind.ONE_COLUMN, 0, 0, ONE_COLUMN);
        put(all, "one row", "1,2,3\n", Kind.TOO_FEW_ROWS, 0, 0, "at least 2 rows expected, 1 found");
        put(
                all,
                "one row below a header",
                "a,b,c\n1,2,3\n",
                Kind.TOO_FEW_ROWS,
                0,
                0,
                "at least 2 rows expected, 1 found");
        put(all, "header alone", "a,b,c\n", Kind.HEADER_ONLY, 0, 0, "names of columns, but no row below them");
        put(
                all,
                "a cell too many",
                "a,b,c\n1,2,yes\n3,4,5,no\n5,6,no\n",
                Kind.RAGGED,
                3,
                0,
                "line 3: 3 cells expected, 4 found");
        put(
                all,
                "a cell too few",
                "a,b,c\n1,2,yes\n3,4,no\n5,no\n6,7,no\n",
                Kind.RAGGED,
                4,
                0,
                "line 4: 3 cells expected, 2 found");
        put(all, "last line cut", "1,2,yes\n3,4,no\n5,6,no\n5", Kind.RAGGED, 4, 0, "line 4: 3 cells expected, 1 found");
    }

    private static void sizes(List<BrokenCsv> all) {
        put(
                all,
                "a million columns",
                "1,".repeat(1_000_000) + "1\n",
                Kind.TOO_MANY_COLUMNS,
                1,
                0,
                "line 1: at most 1000 columns expected, 1000001 found");
        put(
                all,
                "a million empty columns in one row",
                GOOD + ",".repeat(999_999) + "\n",
                Kind.TOO_MANY_COLUMNS,
                5,
                0,
                "line 5: at most 1000 columns expected, 1000000 found");
        put(
                all,
                "too many rows",
                "1,2\n".repeat(CsvLimits.ROWS + 1),
                Kind.TOO_MANY_ROWS,
                0,
                0,
                "more than 100000 rows");
        put(
                all,
                "too many cells",
                ("1,".repeat(999) + "1\n").repeat(2001),
                Kind.TOO_MANY_CELLS,
                0,
                0,
                "more than 2000000 cells");
        put(
                all,
                "long cell",
                "a,b,c\n1,2,yes\n3,4," + "n".repeat(1001) + "\n",
                Kind.LONG_CELL,
                3,
                3,
                "line 3, column 3: more than 1000 characters");
        put(all, "too many bytes", new byte[CsvLimits.BYTES + 1], Kind.TOO_MANY_BYTES, 0, 0, "larger than 16 MB");
    }

    private static void cells(List<BrokenCsv> all) {
        put(all, "missing value", "a,b,c\n1,2,yes\n3,,no\n5,6,no\n", Kind.MISSING, 3, 2, "line 3, column 2: no value");
        put(
                all,
                "missing value in words",
                "a,b,c\n1,2,yes\nN/A,4,no\n5,6,no\n",
                Kind.MISSING,
                3,
                1,
                "line 3, column 1: no value");
        put(all, "missing class", "a,b,c\n1,2,yes\n3,4,?\n5,6,no\n", Kind.MISSING, 3, 3, "line 3, column 3: no value");
        put(
                all,
                "text among numbers",
                "a,b,c\n1,2,yes\n3,four,no\n5,6,no\n",
                Kind.NOT_NUMBER,
                3,
                2,
                "line 3, column 2: a number expected, \"four\" found");
        put(
                all,
                "unit after a number",
                "a,b,c\n1,2,yes\n3,4 cm,no\n5,6,no\n",
                Kind.NOT_NUMBER,
                3,
                2,
                "line 3, column 2: a number expected, \"4 cm\" found");
        put(
                all,
                "number of a programming language",
                "a,b,c\n1,2,yes\n3,0x4p1,no\n5d,6,no\n7,8,no\n",
                Kind.NOT_NUMBER,
                3,
                2,
                "line 3, column 2: a number expected, \"0x4p1\" found");
        put(
                all,
                "thousands parted by points and commas",
                "a;b;c\n1.5;2;yes\n3,5;4;no\n5;6;no\n",
                Kind.NOT_NUMBER,
                3,
                1,
                "line 3, column 1: a number expected, \"3,5\" found");
        put(
                all,
                "long text for a number",
                "a,b,c\n1,2,yes\n3,\"" + "four\n".repeat(100) + "\",no\n5,6,no\n",
                Kind.NOT_NUMBER,
                3,
                2,
                "line 3, column 2: a number expected, \"four four four four four four four four …\" found");
        put(
                all,
                "infinity",
                "a,b,c\n1,2,yes\n3,-inf,no\n5,6,no\n",
                Kind.NOT_FINITE,
                3,
                2,
                "line 3, column 2: a finite number expected, \"-inf\" found");
        put(
                all,
                "beyond doubles",
                "a,b,c\n1,2,yes\n3,1e999,no\n5,6,no\n",
                Kind.TOO_LARGE,
                3,
                2,
                "line 3, column 2: \"1e999\" is too large to reckon with");
    }

    private static void columns(List<BrokenCsv> all) {
        put(
                all,
                "name doubled",
                "a,b,a\n1,2,3\n4,5,6\n",
                Kind.NAME_DOUBLED,
                0,
                3,
                "column 3: another column is called \"a\" too");
        put(
                all,
                "text only",
                "red,yes\nblue,no\ngreen,no\n",
                Kind.NO_FEATURES,
                0,
                0,
                "no column is left to learn from");
        put(
                all,
                "one class",
                "a,b,c\n1,2,yes\n3,4,yes\n",
                Kind.ONE_CLASS,
                0,
                0,
                "all rows are of the class \"yes\": there is nothing to tell apart");
        StringBuilder names = new StringBuilder("a,b\n");
        for (int i = 0; i < 200; i++) {
            names.append(i).append(",n").append(i).append('\n');
        }
        put(
                all,
                "a class for each row",
                names.toString(),
                Kind.TOO_MANY_CLASSES,
                0,
                0,
                "at most 100 classes expected, 200 found: is the target right?");
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
