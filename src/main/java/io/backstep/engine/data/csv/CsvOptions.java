package io.backstep.engine.data.csv;

import java.util.Optional;

/**
 * What is known about a table before it is read.
 *
 * @param delimiter between cells; empty to find it
 * @param header whether the first line holds the names of the columns; empty to find out
 */
public record CsvOptions(Optional<Delimiter> delimiter, Optional<Boolean> header) {
    /** Nothing is known. */
    public static final CsvOptions FIND = new CsvOptions(Optional.empty(), Optional.empty());

    /** The same with a known delimiter. */
    public CsvOptions with(Delimiter known) {
        return new CsvOptions(Optional.of(known), header);
    }

    /** The same with it known whether there is a header. */
    public CsvOptions withHeader(boolean known) {
        return new CsvOptions(delimiter, Optional.of(known));
    }
}
