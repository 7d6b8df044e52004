package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;

/** Finds the quotation mark for which the reader gave up: it says that there is one, but not as a value where. */
final class QuoteSearch {
    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private int position;
    private int line = 1;

    private QuoteSearch(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** What is wrong with the first cell whose quotation marks are. */
    static DataProblem fault(String text, char delimiter) {
        return new QuoteSearch(text, delimiter).search();
    }

    private DataProblem search() {
        while (position < text.length()) {
            skipBlanks();
            if (here() != QUOTE) {
                skipToNextCell();
                continue;
            }
            int start = line;
            if (!skipQuoted()) {
                return DataProblem.inLine(Kind.QUOTE_OPEN, start);
            }
            skipBlanks();
            if (position < text.length() && !atEndOfCell()) {
                return DataProblem.inLine(Kind.QUOTE_FOLLOWED, line);
            }
            skipToNextCell();
        }
        return DataProblem.inLine(Kind.QUOTE_OPEN, line);
    }

    private char here() {
        return position < text.length() ? text.charAt(position) : '\n';
    }

    private boolean atEndOfCell() {
        return here() == delimiter || here() == '\n' || here() == '\r';
    }

    private void skipBlanks() {
        while (here() == ' ' || (here() == '\t' && delimiter != '\t')) {
            position++;
        }
    }

    private void skipToNextCell() {
        while (position < text.length() && !atEndOfCell()) {
            position++;
        }
        step();
    }

    /** Goes past a cell in quotation marks, in which two of them stand for one; false if it does not end. */
    private boolean skipQuoted() {
        position++;
        while (position < text.length()) {
            if (here() == QUOTE) {
                position++;
                if (here() != QUOTE) {
                    return true;
                }
                position++;
            } else {
                step();
            }
        }
        return false;
    }

    private void step() {
        boolean windows = here() == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n';
        if (position < text.length() && (here() == '\n' || (here() == '\r' && !windows))) {
            line++;
        }
        position++;
    }
}
