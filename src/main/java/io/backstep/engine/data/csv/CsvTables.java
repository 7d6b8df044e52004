package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import io.backstep.engine.data.csv.CsvTable.Row;
import io.backstep.engine.data.csv.Records.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads tables from bytes or text within {@link CsvLimits}. */
public final class CsvTables {
    private static final int NAME_CHARACTERS = 60;

    private final List<Line> lines = new ArrayList<>();
    private final Delimiter delimiter;

    private CsvTables(String text, CsvOptions options) throws Refusal {
        delimiter = options.delimiter().orElseGet(() -> DelimiterSearch.find(text));
        Records.read(text, delimiter, this::take);
    }

    /**
     * Reads a file's content: UTF-8 with or without a byte order mark, or UTF-16 with one.
     *
     * @return the table, or the one problem for which it cannot be one; single rows and cells are not judged yet
     */
    public static Outcome<CsvTable> read(byte[] content, CsvOptions options) {
        try {
            return Outcome.done(new CsvTables(TextDecoding.decode(content), options).table(options));
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.problem());
        }
    }

    /** Reads text, such as what was pasted. */
    public static Outcome<CsvTable> read(String text, CsvOptions options) {
        try {
            return Outcome.done(new CsvTables(TextDecoding.check(text), options).table(options));
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.problem());
        }
    }

    private boolean take(Line line) throws Refusal {
        if (line.count() > CsvLimits.COLUMNS) {
            throw new Refusal(DataProblem.inLine(Kind.TOO_MANY_COLUMNS, line.line(), CsvLimits.COLUMNS, line.count()));
        }
        if (line.longCell() > 0) {
            throw new Refusal(Records.tooLong(line));
        }
        // One line more for the header.
        if (lines.size() > CsvLimits.ROWS) {
            throw new Refusal(DataProblem.of(Kind.TOO_MANY_ROWS, CsvLimits.ROWS));
        }
        if ((lines.size() + 1L) * columns(line) > CsvLimits.CELLS) {
            throw new Refusal(DataProblem.of(Kind.TOO_MANY_CELLS, CsvLimits.CELLS));
        }
        lines.add(line);
        return true;
    }

    /** Rows may be ragged: the wider of this one and the first is counted. */
    private int columns(Line line) {
        return lines.isEmpty()
                ? line.count()
                : Math.max(line.count(), lines.get(0).count());
    }

    private CsvTable table(CsvOptions options) throws Refusal {
        if (lines.isEmpty()) {
            throw new Refusal(DataProblem.of(Kind.EMPTY));
        }
        if (lines.stream().allMatch(line -> line.count() == 1)) {
            throw new Refusal(DataProblem.of(Kind.ONE_COLUMN));
        }
        boolean decimalComma = decimalComma();
        boolean header = options.header().orElseGet(() -> findHeader(decimalComma));
        List<Row> rows = lines.stream()
                .skip(header ? 1 : 0)
                .map(line -> new Row(line.line(), line.cells()))
                .toList();
        if (rows.isEmpty()) {
            throw new Refusal(DataProblem.of(Kind.HEADER_ONLY));
        }
        if (rows.size() < CsvLimits.LEAST_ROWS) {
            throw new Refusal(DataProblem.of(Kind.TOO_FEW_ROWS, CsvLimits.LEAST_ROWS, rows.size()));
        }
        if (rows.size() > CsvLimits.ROWS) {
            throw new Refusal(DataProblem.of(Kind.TOO_MANY_ROWS, CsvLimits.ROWS));
        }
        int count = lines.get(0).count();
        List<String> columns = names(header ? lines.get(0).cells() : List.of(), count);
        return new CsvTable(delimiter, header, decimalComma, columns, kinds(rows, count, decimalComma), rows);
    }

    /** Numbers are written 0,5 if some are and none is written 0.5; never where commas part the cells. */
    private boolean decimalComma() {
        if (delimiter == Delimiter.COMMA) {
            return false;
        }
        boolean comma = false;
        for (Line line : lines) {
            for (String cell : line.cells()) {
                if (cell.indexOf('.') >= 0 && Cells.isNumber(cell, false)) {
                    return false;
                }
                comma |= cell.indexOf(',') >= 0 && Cells.isNumber(cell, true);
            }
        }
        return comma;
    }

    /** The first line is a header if it has no number, but a later line has one; or if it is all there is. */
    private boolean findHeader(boolean decimalComma) {
        return !hasNumber(lines.get(0), decimalComma)
                && (lines.size() == 1 || lines.stream().skip(1).anyMatch(line -> hasNumber(line, decimalComma)));
    }

    private static boolean hasNumber(Line line, boolean decimalComma) {
        return line.cells().stream().anyMatch(cell -> Cells.isNumber(cell, decimalComma));
    }

    private static List<String> names(List<String> header, int count) throws Refusal {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = i < header.size() ? name(header.get(i)) : "";
            if (!name.isEmpty() && !taken.add(name)) {
                throw new Refusal(DataProblem.inColumn(Kind.NAME_DOUBLED, i + 1, Cells.shown(name)));
            }
            names.add(name);
        }
        for (int i = 0; i < count; i++) {
            if (names.get(i).isEmpty()) {
                String name = "x" + (i + 1);
                while (!taken.add(name)) {
                    name += "_";
                }
                names.set(i, name);
            }
        }
        return names;
    }

    private static String name(String cell) {
        String line = Cells.oneLine(cell);
        return line.codePointCount(0, line.length()) <= NAME_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME_CHARACTERS - 1)) + "…";
    }

    private static List<ColumnKind> kinds(List<Row> rows, int count, boolean decimalComma) {
        int[] values = new int[count];
        int[] numbers = new int[count];
        for (Row row : rows) {
            for (int i = 0; i < Math.min(count, row.cells().size()); i++) {
                String cell = row.cells().get(i);
                if (!Cells.missing(cell)) {
                    values[i]++;
                    numbers[i] += Cells.isNumber(cell, decimalComma) || Cells.notFinite(cell) ? 1 : 0;
                }
            }
        }
        List<ColumnKind> kinds = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            kinds.add(
                    values[i] == 0
                            ? ColumnKind.EMPTY
                            : 2 * numbers[i] >= values[i] ? ColumnKind.NUMBERS : ColumnKind.TEXT);
        }
        return kinds;
    }
}
