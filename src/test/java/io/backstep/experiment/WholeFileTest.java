package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, new byte[] {1, 2, 3});
        WholeFile.write(file, new byte[] {4});
        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void failsWithoutLeavingAnything() throws IOException {
        Path missing = folder.resolve("none").resolve("a.json");
        assertThatThrownBy(() -> WholeFile.write(missing, new byte[1])).isInstanceOf(NoSuchFileException.class);
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.createFile(taken.resolve("inside"));
        assertThatThrownBy(() -> WholeFile.write(taken, new byte[1])).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void writesThroughALinkAndKeepsThePermissions() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, new byte[] {1});
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        WholeFile.write(link, new byte[] {2});
        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(new byte[] {2});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void removesWhatDeadProcessesLeftAndNothingElse() throws IOException {
        Path file = folder.resolve("a.json");
        long alive = ProcessHandle.current().pid();
        for (String name : List.of(
                ".a.json.999999999999-1.tmp", ".a.json." + alive + "-1.tmp", ".b.json.999999999999-1.tmp", "a.json")) {
            Files.createFile(folder.resolve(name));
        }
        WholeFile.removeLeftovers(file);
        assertThat(names())
                .containsExactlyInAnyOrder(".a.json." + alive + "-1.tmp", ".b.json.999999999999-1.tmp", "a.json");
        // The name of the living process is taken: the next one is used.
        WholeFile.write(file, new byte[] {5});
        assertThat(file).hasBinaryContent(new byte[] {5});
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
