package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvData;
import io.backstep.engine.data.csv.CsvLimits;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.CsvTable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("gate.csv"), "a,b,result\n0,0,no\n0,1,yes\n1,0,yes\n1,1,no\n");
        CsvTable table = DataFiles.csv(file, CsvOptions.FIND).value().orElseThrow();
        CsvData.Loaded loaded =
                CsvData.of(table, CsvChoice.suggested(table)).value().orElseThrow();
        assertThat(loaded.data().target())
                .isEqualTo(new Target.Classes("result", List.of("no", "yes"), List.of(0, 1, 1, 0)));
    }

    @Test
    void foldersAndMissingFilesAreNamedAsSuch() throws IOException {
        assertThat(kind(folder)).isEqualTo(Kind.FILE_DIRECTORY);
        assertThat(kind(folder.resolve("none.csv"))).isEqualTo(Kind.FILE_MISSING);
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThat(kind(empty)).isEqualTo(Kind.EMPTY);
    }

    @Test
    void noMoreIsReadThanATableMayHave() throws IOException {
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            // Gigabytes that take no place on the disk.
            file.setLength(200L * CsvLimits.BYTES);
        }
        assertThat(kind(huge)).isEqualTo(Kind.TOO_MANY_BYTES);
    }

    private static Kind kind(Path file) {
        return DataFiles.csv(file, CsvOptions.FIND).problems().listed().get(0).kind();
    }
}
