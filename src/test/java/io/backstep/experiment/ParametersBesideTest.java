package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.backstep.engine.network.Network;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An experiment file and the binary file that it names, whole and broken in every way. */
final class ParametersBesideTest {
    /** 8 letters, version, count of sizes, 3 sizes, count of numbers, and 2 · 2 + 2 + 2 + 1 numbers. */
    private static final int HEAD = 8 + 4 + 4 + 3 * 4 + 8;

    private static final int LENGTH = HEAD + 9 * 8;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Path binary = Path.of("");

    /** A 2-2-1. */
    private static Experiment xor() {
        return Examples.get("xor").experiment();
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("net.backstep.json");
        binary = folder.resolve("net.backstep.bin");
        new ParametersBeside().write(file, xor());
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsBackBitForBit(long seed) throws IOException, ExperimentProblem {
        Experiment experiment = RandomExperiments.get(seed);
        Path random = folder.resolve("random.backstep.json");
        new ParametersBeside().write(random, experiment);
        assertThat(new ExperimentReader().read(random)).isEqualTo(experiment);
        assertThat(new ExperimentReader().read(Files.readAllBytes(random), random))
                .isEqualTo(experiment);
        assertThat(Files.readString(random)).doesNotContain("\"weights\"").contains("random.backstep.bin");
    }

    @Test
    void theBytesAreThoseThatAreDocumented() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(binary)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.remaining()).isEqualTo(LENGTH);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertThat(magic).asString().isEqualTo("BSPARAMS");
        assertThat(List.of(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt()))
                .containsExactly(1, 3, 2, 2, 1);
        assertThat(bytes.getLong()).isEqualTo(9);
        Network network = xor().network();
        for (double number : network.learnedValues().toArray()) {
            assertThat(bytes.getDouble()).isEqualTo(number);
        }
    }

    @Test
    void savingAgainLeavesOnePairThatIsNeverBroken() throws IOException, ExperimentProblem {
        byte[] before = Files.readAllBytes(binary);
        Experiment other = xor().withNetwork(xor().network().withLearned(new double[9]));
        new ParametersBeside().write(file, other);
        assertThat(new ExperimentReader().read(file)).isEqualTo(other);
        assertThat(names()).containsExactly("net.backstep-2.bin", "net.backstep.json");
        new ParametersBeside().write(file, xor());
        assertThat(names()).containsExactly("net.backstep.bin", "net.backstep.json");
        assertThat(Files.readAllBytes(binary)).isEqualTo(before);
        // A binary file that another experiment names is not written over.
        Files.move(file, folder.resolve("kept.json"));
        new ParametersBeside().write(file, other);
        assertThat(new ExperimentReader().read(folder.resolve("kept.json"))).isEqualTo(xor());
        assertThat(new ExperimentReader().read(file)).isEqualTo(other);
    }

    @Test
    void nothingIsLeftWhereTheExperimentCannotBeWritten() throws IOException {
        Path blocked = folder.resolve("blocked.backstep.json");
        Files.createDirectories(blocked.resolve("full"));
        List<String> before = names();
        assertThatThrownBy(() -> new ParametersBeside().write(blocked, xor())).isInstanceOf(IOException.class);
        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A change of the binary file. */
    private interface Breaking {
        byte[] of(byte[] bytes);
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of((Breaking) bytes -> new byte[0], "has to be 108 bytes long, 0 found"),
                Arguments.of((Breaking) bytes -> Arrays.copyOf(bytes, 20), "has to be 108 bytes long, 20 found"),
                Arguments.of((Breaking) bytes -> Arrays.copyOf(bytes, HEAD), "has to be 108 bytes long, 36 found"),
                Arguments.of(
                        (Breaking) bytes -> Arrays.copyOf(bytes, LENGTH - 1), "has to be 108 bytes long, 107 found"),
                Arguments.of(
                        (Breaking) bytes -> Arrays.copyOf(bytes, LENGTH + 1), "has to be 108 bytes long, 109 found"),
                Arguments.of((Breaking) bytes -> with(bytes, 0, 'X'), "holds no weights and biases of Backstep"),
                Arguments.of(
                        (Breaking) bytes -> with(bytes, 8, 2),
                        "has version 2, and 1 is expected: made by a newer Backstep"),
                Arguments.of(
                        (Breaking) bytes -> with(bytes, 12, 200),
                        "belongs to a network of shape 2-2-1-…, and this one is 2-2-1"),
                Arguments.of(
                        (Breaking) bytes -> with(bytes, 20, 3),
                        "belongs to a network of shape 2-3-1, and this one is 2-2-1"),
                Arguments.of(
                        (Breaking) bytes -> with(bytes, LENGTH - 3, 1),
                        "is not the file that was written together with this one: the SHA-256 is another"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenBinaryFileIsToldInOneLine(Breaking breaking, String words) throws IOException {
        Files.write(binary, breaking.of(Files.readAllBytes(binary)));
        assertThat(problem()).isEqualTo("network.parameters.file: net.backstep.bin " + words);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void numbersThatAreNotFiniteAreFound(double number, String shown) throws IOException {
        byte[] bytes = Files.readAllBytes(binary);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(HEAD + 4 * 8, number);
        Files.write(binary, bytes);
        // With the right sum, as whoever made such a file would have written it.
        replace("\"sha256\": \"[0-9a-f]+\"", "\"sha256\": \"" + ParametersFile.sum(bytes) + "\"");
        assertThat(problem())
                .isEqualTo("network.parameters.file: net.backstep.bin, number 5: a finite number expected, " + shown
                        + " found");
    }

    @Test
    void aMissingFileAndAFolderInItsPlaceAreTold() throws IOException {
        Files.delete(binary);
        assertThat(problem())
                .isEqualTo("network.parameters.file: net.backstep.bin is not there: it holds the weights and biases, "
                        + "and belongs into the same folder");
        Files.createDirectory(binary);
        assertThat(problem())
                .isEqualTo("network.parameters.file: net.backstep.bin is a folder, or something else that is no file");
    }

    @ParameterizedTest
    @CsvSource({"../net.backstep.bin", "/etc/passwd", "..", "''", "a\\\\b", "C:x"})
    void noOtherFolderIsLookedInto(String name) throws IOException {
        replace("\"net.backstep.bin\"", "\"" + name.replace("\\", "\\\\") + "\"");
        assertThat(problem())
                .startsWith("network.parameters.file: the name of a file in the same folder expected, \"")
                .doesNotContain("\n");
    }

    @Test
    void theExperimentFileIsCheckedToo() throws IOException, ExperimentProblem {
        String text = Files.readString(file);
        assertThat(catchThrowableOfType(
                        ExperimentProblem.class, () -> new ExperimentReader().read(Files.readAllBytes(file))))
                .hasMessage(
                        "network.parameters.file: net.backstep.bin holds the weights and biases, and it is not known "
                                + "in which folder it is: give this file by its name");
        replace("\"sha256\": \"[0-9a-f]+\"", "\"sha256\": \"none\"");
        assertThat(problem())
                .isEqualTo("network.parameters.sha256: a SHA-256 of 64 hexadecimal digits in small letters expected, "
                        + "\"none\" found");
        Files.writeString(file, text);
        replace("\"units\": 2", "\"units\": 2000000000");
        assertThat(problem()).startsWith("layers[0].units: a whole number from 1 to ");
        Files.writeString(file, text);
        replace("\"units\": 2", "\"units\": 2, \"biases\": [0, 0]");
        assertThat(problem()).isEqualTo("layers[0].biases: unknown key");
        Files.writeString(file, text);
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("far")).resolve("n.json"), file);
        assertThat(new ExperimentReader().read(link)).isEqualTo(xor());
    }

    private void replace(String pattern, String by) throws IOException {
        String text = Files.readString(file);
        String changed = text.replaceFirst(pattern, Matcher.quoteReplacement(by));
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    /** The problem in one line; every other language has one too. */
    private String problem() {
        ExperimentProblem problem =
                catchThrowableOfType(ExperimentProblem.class, () -> new ExperimentReader().read(file));
        assertThat(problem.worded(Messages.of(Language.CHINESE)))
                .isNotEqualTo(problem.getMessage())
                .doesNotContain("\n", "{");
        return problem.getMessage();
    }
}
