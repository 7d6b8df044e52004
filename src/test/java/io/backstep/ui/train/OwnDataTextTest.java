package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.engine.math.Vector;
import io.backstep.experiment.DataSource;
import io.backstep.ui.document.ScreenState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnDataTextTest {
    private static final String ODD = "tab\there \\ 名 😀\nline\u2028 \u0001";

    @TempDir
    Path folder;

    private static DataSet random(SplittableRandom random, int rows, boolean classes) {
        int columns = 1 + random.nextInt(5);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add(ODD + i);
        }
        List<Vector> inputs = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Vector> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            inputs.add(vector(random, columns));
            labels.add(random.nextInt(3));
            values.add(vector(random, 2));
        }
        return new DataSet(
                names,
                inputs,
                classes
                        ? new Target.Classes(ODD, List.of("😀", ODD, "c"), labels)
                        : new Target.Numbers(List.of("t", ODD), values));
    }

    private static Vector vector(SplittableRandom random, int size) {
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = switch (random.nextInt(5)) {
                case 0 -> random.nextInt(-9, 9);
                case 1 -> -0.0;
                case 2 -> Double.MIN_VALUE * random.nextInt(9);
                default -> random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-140, 140));
            };
        }
        return Vector.of(numbers);
    }

    private static OwnData own(DataSet data, boolean drawn) {
        return new OwnData(new DataSource.Own(ODD, data), drawn, Optional.empty());
    }

    @Test
    void whateverIsWrittenIsReadBackBitForBit() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            OwnData own = own(random(random, 1 + random.nextInt(300), random.nextBoolean()), random.nextBoolean());
            List<String> texts = OwnDataText.write(own);
            assertThat(texts).isNotEmpty().allMatch(text -> text.length() <= ScreenState.LONGEST);
            assertThat(texts).noneMatch(text -> Character.isHighSurrogate(text.charAt(text.length() - 1)));
            assertThat(OwnDataText.read(texts)).contains(new OwnDataText.Whole(own));
        }
    }

    @Test
    void whatIsTooLargeIsKeptByItsFile() throws Exception {
        DataSet large = random(new SplittableRandom(5), 60_000, true);
        assertThat(OwnDataText.write(own(large, false))).isEmpty();
        Path path = folder.resolve("large, \\table.csv");
        Files.writeString(path, "a;b\n1;2\n3;4,5\n6;7\n");
        OwnFile file = new OwnFile(
                path,
                CsvOptions.FIND.with(Delimiter.SEMICOLON).withHeader(true),
                new CsvChoice(1, Set.of(), CsvChoice.TargetKind.NUMBERS, CsvChoice.BadRows.LEAVE_OUT));
        List<String> texts =
                OwnDataText.write(new OwnData(new DataSource.Own("large", large), false, Optional.of(file)));
        assertThat(OwnDataText.read(texts)).contains(new OwnDataText.InFile(file));
        assertThat(file.load().value().orElseThrow().data().size()).isEqualTo(3);
    }

    @Test
    void brokenTextsGiveNothing() {
        List<String> good = OwnDataText.write(own(random(new SplittableRandom(6), 5, true), false));
        String text = String.join("", good);
        assertThat(OwnDataText.read(List.of())).isEmpty();
        assertThat(OwnDataText.read(List.of("something else"))).isEmpty();
        assertThat(OwnDataText.read(List.of("x".repeat(ScreenState.LONGEST + 1)))).isEmpty();
        for (int end = 0; end < text.lastIndexOf('\n', text.length() - 2); end++) {
            // Whole rows that are missing cannot be told; all else is.
            OwnDataText.read(List.of(text.substring(0, end)))
                    .ifPresent(kept -> assertThat(((OwnDataText.Whole) kept).data().source().data().size())
                            .isBetween(1, 5));
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            int at = random.nextInt(text.length());
            char other = (char) random.nextInt(9, 120);
            // Nothing is thrown, whatever comes of it.
            OwnDataText.read(List.of(text.substring(0, at) + other + text.substring(at + 1)));
        }
        assertThat(OwnDataText.read(List.of("file 1\n\u0000\n\n\n1\n\nFIND\nREFUSE\n"))).isEmpty();
    }

    @Test
    void theScreenRemembersItsData() throws Exception {
        try (TestTrain test = new TestTrain();
                TestTrain later = new TestTrain()) {
            assertThat(test.data.remember()).isEmpty();
            test.data.takeOver(own(random(new SplittableRandom(8), 40, true), true));
            later.data.recall(test.data.remember());
            assertThat(later.plan().data()).isEqualTo(test.plan().data());
            assertThat(later.data.own().orElseThrow().drawn()).isTrue();
            test.data.choose("moons");
            assertThat(test.data.remember()).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        OwnFile file = new OwnFile(
                folder.resolve("gone.csv"),
                CsvOptions.FIND,
                new CsvChoice(1, Set.of(), CsvChoice.TargetKind.FIND, CsvChoice.BadRows.REFUSE));
        DataSet large = random(new SplittableRandom(5), 60_000, true);
        List<String> texts =
                OwnDataText.write(new OwnData(new DataSource.Own("gone.csv", large), false, Optional.of(file)));
        try (TestTrain test = new TestTrain()) {
            var before = test.plan();
            test.data.recall(texts);
            assertThat(test.plan()).isEqualTo(before);
            assertThat(test.data.noticeProperty().get()).isPresent();
            test.data.choose("moons");
            assertThat(test.data.noticeProperty().get()).isEmpty();
        }
    }
}
