package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.cli.CommandRunner;
import io.backstep.cli.ExitCode;
import io.backstep.ui.document.ExperimentFileFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PicturesCommandUiTest {
    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private Path file = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("two.backstep.json");
        out = folder.resolve("a").resolve("b");
        Files.write(file, new ExperimentFileFormat().write(Rates.example()));
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        CommandLine command = new CommandLine(new PicturesCommand()).setErr(new PrintWriter(errors, true));
        return new CommandRunner(command).run(arguments.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void drawsOnePictureForEachStep() throws IOException {
        assertThat(run("--steps", "2-4", "--size", "1000x640", "--theme", "dark", "--language", "zh"))
                .isEqualTo(ExitCode.DONE);

        assertThat(errors.toString()).isEmpty();
        assertThat(files()).containsExactly("step-002.png", "step-003.png", "step-004.png");
        Image picture = new Image(out.resolve("step-002.png").toUri().toString());
        assertThat(picture.getWidth()).isEqualTo(1000);
        assertThat(picture.getHeight()).isEqualTo(640);
        assertThat(Files.readAllBytes(out.resolve("step-003.png")))
                .isNotEqualTo(Files.readAllBytes(out.resolve("step-002.png")));
    }

    @Test
    void drawsTheSamePictureTwice() throws IOException {
        run("--steps", "5");
        byte[] first = Files.readAllBytes(out.resolve("step-005.png"));
        run("--steps", "4-5");

        assertThat(Files.readAllBytes(out.resolve("step-005.png"))).isEqualTo(first);
    }

    @Test
    void drawsAllOfTheIterationByPasses() throws IOException {
        run("--granularity", "pass");

        assertThat(files()).containsExactly("step-001.png", "step-002.png", "step-003.png", "step-004.png");
    }

    @ParameterizedTest
    @CsvSource({
        "--steps, 0-3",
        "--steps, 4-2",
        "--steps, 1-4000",
        "--steps, all",
        "--size, 12x12",
        "--size, 99999x900",
        "--size, large",
        "--theme, blue",
        "--language, fr",
        "--granularity, atom"
    })
    void wrongUsageIsSaidInOneLine(String option, String value) {
        assertThat(run(option, value)).isEqualTo(ExitCode.WRONG_INPUT);

        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString()).contains(option);
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidInOneLine() throws IOException {
        out = Files.createFile(folder.resolve("taken"));

        assertThat(run("--steps", "1")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(errors.toString().lines()).singleElement().asString().contains("--out", "taken");
    }

    @Test
    void aFileThatIsWrongIsSaidInOneLine() throws IOException {
        Files.writeString(file, "{}");

        assertThat(run()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(errors.toString().lines()).singleElement().asString().contains("two.backstep.json", "format");
    }
}
