package io.backstep.engine.data.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.backstep.engine.data.DataProblem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The lines of a text as cells, by FastCSV. It keeps no more of a line than a table may have. */
final class Records {
    private Records() {}

    /**
     * A line, or several where a quoted cell goes on.
     *
     * @param line at which it begins, counted from 1
     * @param count of its cells
     * @param cells the first {@link CsvLimits#COLUMNS} of them, without the blanks around them, none longer than
     *     {@link CsvLimits#CELL_CHARACTERS}
     * @param longCell counted from 1; 0 if no cell was cut
     */
    record Line(int line, int count, List<String> cells, int longCell) {}

    /** What is done with a line; false ends the reading. */
    @FunctionalInterface
    interface Taking {
        boolean take(Line line) throws Refusal;
    }

    /** Hands on the lines that are not empty, in order. */
    static void read(String text, Delimiter delimiter, Taking taking) throws Refusal {
        CsvReader<Line> reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(CsvLimits.BYTES + 1)
                .build(new Handler(), text);
        Iterator<Line> lines = reader.iterator();
        while (true) {
            Line line;
            try {
                if (!lines.hasNext()) {
                    return;
                }
                line = lines.next();
            } catch (CsvParseException e) {
                throw new Refusal(QuoteSearch.fault(text, delimiter.character()));
            }
            if (!taking.take(line)) {
                return;
            }
        }
    }

    /** The first lines, up to a broken one. */
    static List<Line> first(String text, Delimiter delimiter, int most) {
        List<Line> lines = new ArrayList<>();
        try {
            read(text, delimiter, line -> {
                lines.add(line);
                return lines.size() < most;
            });
        } catch (Refusal e) {
            // What is broken is told when the whole text is read.
            return lines;
        }
        return lines;
    }

    static DataProblem tooLong(Line line) {
        return DataProblem.inCell(DataProblem.Kind.LONG_CELL, line.line(), line.longCell(), CsvLimits.CELL_CHARACTERS);
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Line> {
        private List<String> cells = new ArrayList<>();
        private int line;
        private int longCell;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            line = (int) startingLineNumber;
            longCell = 0;
        }

        @Override
        protected void handleField(int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
            if (fieldIndex >= CsvLimits.COLUMNS) {
                return;
            }
            if (length > CsvLimits.CELL_CHARACTERS && longCell == 0) {
                longCell = fieldIndex + 1;
            }
            cells.add(new String(buffer, offset, Math.min(length, CsvLimits.CELL_CHARACTERS)).strip());
        }

        @Override
        protected Line buildRecord() {
            return new Line(line, getFieldCount(), cells, longCell);
        }
    }
}
