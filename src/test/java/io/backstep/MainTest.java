package io.backstep;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.cli.CommandRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs with JavaFX and without it: until a window is to open, none of its classes may be loaded. */
final class MainTest {
    private final StringWriter standardOutput = new StringWriter();
    private final StringWriter standardError = new StringWriter();

    @Test
    void everyCommandHasHelpAndVersion() {
        assertHelpAndVersion();
        for (String name : Main.commands().getSubcommands().keySet()) {
            assertHelpAndVersion(name);
        }
    }

    @Test
    void aWordThatIsNeitherCommandNorFileIsNamed() {
        assertThat(run("trcae")).isEqualTo(2);
        assertThat(standardError.toString().lines())
                .singleElement()
                .asString()
                .contains("trcae")
                .contains("no such command or file");
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(standardError.toString().lines()).singleElement().asString().contains(folder + ": not a file");
    }

    @Test
    void oneFileIsEnough(@TempDir Path folder) throws IOException {
        String file = Files.createFile(folder.resolve("a.backstep.json")).toString();
        assertThat(run(file, file)).isEqualTo(2);
        assertThat(standardError.toString().lines()).singleElement().asString().contains("unexpected argument");
    }

    private void assertHelpAndVersion(String... command) {
        for (String option : new String[] {"--help", "--version"}) {
            CommandLine line = Main.commands();
            String[] arguments = Arrays.copyOf(command, command.length + 1);
            arguments[command.length] = option;
            assertThat(run(line, arguments)).as(String.join(" ", arguments)).isZero();
        }
        assertThat(standardOutput.toString()).contains("Usage: backstep").containsPattern("backstep \\d");
        assertThat(standardError.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return run(Main.commands(), arguments);
    }

    private int run(CommandLine line, String... arguments) {
        line.setOut(new PrintWriter(standardOutput)).setErr(new PrintWriter(standardError));
        return new CommandRunner(line).run(arguments);
    }
}
