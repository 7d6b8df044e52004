package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExperimentWriterTest {
    @TempDir
    private Path folder = Path.of("");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsBackBitForBit(long seed) throws ExperimentProblem {
        Experiment experiment = RandomExperiments.get(seed);
        String text = new ExperimentWriter().text(experiment);
        Experiment back = new ExperimentReader().read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(back).isEqualTo(experiment);
        assertThat(new ExperimentWriter().text(back)).isEqualTo(text);
        assertThat(text.lines().filter(line -> !line.contains("\"name\"")))
                .allMatch(line -> line.length() <= 100)
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void aFileReadsBack() throws IOException, ExperimentProblem {
        Path file = folder.resolve("a.backstep.json");
        Experiment experiment = RandomExperiments.get(7);
        new ExperimentWriter().write(file, experiment);
        assertThat(new ExperimentReader().read(file)).isEqualTo(experiment);
    }

    /** 2.0E-3 and 2.2250738585072014E-308 are numbers for which older Java versions wrote another text. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "2e9, 2000000000",
        "9007199254740993e3, 9.007199254740993E18",
        "3, 3",
        "-0.0, -0.0",
        "0, 0",
        "2e-3, 0.002",
        "1e23, 1.0E23",
        "4.9E-324, 4.9E-324",
        "2.0E-3, 0.002",
        "1.0E-5, 1.0E-5",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "2.9802322387695312E-8, 2.9802322387695312E-8"
    })
    void numbersAreAsShortAsTheyCanBe(double number, String text) {
        assertThat(JsonNumbers.shortest(number)).isEqualTo(text);
    }
}
