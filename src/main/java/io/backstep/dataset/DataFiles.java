package io.backstep.dataset;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.csv.CsvLimits;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.CsvTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads tables from files on the disk. */
public final class DataFiles {
    private DataFiles() {}

    /** Reads a file as CSV. No more of it is read than a table may have, whatever size the file claims. */
    public static Outcome<CsvTable> csv(Path file, CsvOptions options) {
        if (Files.isDirectory(file)) {
            return Outcome.refused(DataProblem.of(Kind.FILE_DIRECTORY));
        }
        if (!Files.exists(file)) {
            return Outcome.refused(DataProblem.of(Kind.FILE_MISSING));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte more shows that the file is too large.
            return CsvTables.read(stream.readNBytes(CsvLimits.BYTES + 1), options);
        } catch (IOException e) {
            return Outcome.refused(DataProblem.of(Kind.FILE_UNREADABLE));
        }
    }
}
