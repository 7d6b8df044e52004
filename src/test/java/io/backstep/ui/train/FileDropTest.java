package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileDropTest {
    @Test
    void oneFileThatIsNoExperimentIsTaken() {
        File table = new File("sizes.csv");
        assertThat(FileDrop.table(List.of(table))).contains(table.toPath());
        assertThat(FileDrop.table(List.of(new File("notes.txt")))).isPresent();
        assertThat(FileDrop.table(List.of())).isEmpty();
        assertThat(FileDrop.table(List.of(table, table))).isEmpty();
        assertThat(FileDrop.table(List.of(new File("mine.backstep.JSON")))).isEmpty();
    }
}
