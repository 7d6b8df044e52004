package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataSet;

/** How large a table may be that comes as text. Each is checked before anything of that size is made. */
public final class CsvLimits {
    /** Bytes of a file, or characters of text. */
    public static final int BYTES = 16 * 1024 * 1024;
    /** Rows without the header. */
    public static final int ROWS = DataSet.MOST_ROWS;
    /** Columns, the target among them. */
    public static final int COLUMNS = 1_000;
    /** Cells of all rows. */
    public static final int CELLS = 2_000_000;
    /** Characters of a cell. */
    public static final int CELL_CHARACTERS = 1_000;
    /** Different classes. */
    public static final int CLASSES = 100;
    /** Rows that data has at least. */
    public static final int LEAST_ROWS = 2;

    private CsvLimits() {}
}
