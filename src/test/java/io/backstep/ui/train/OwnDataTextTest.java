package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.engine.math.Vector;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.TrainingPlan;
import io.backstep.experiment.TrainingPlanText;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.plan.PlanEdits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.beans.property.SimpleObjectProperty;
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
        assertThat(OwnDataText.read(List.of("x".repeat(ScreenState.LONGEST + 1))))
                .isEmpty();
        for (int end = 0; end < text.lastIndexOf('\n', text.length() - 2); end++) {
            // Whole rows that are missing cannot be told; all else is.
            OwnDataText.read(List.of(text.substring(0, end)))
                    .ifPresent(kept -> assertThat(((OwnDataText.Whole) kept)
                                    .data()
                                    .source()
                                    .data()
                                    .size())
                            .isBetween(1, 5));
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            int at = random.nextInt(text.length());
            char other = (char) random.nextInt(9, 120);
            // Nothing is thrown, whatever comes of it.
            OwnDataText.read(List.of(text.substring(0, at) + other + text.substring(at + 1)));
        }
        assertThat(OwnDataText.read(List.of("file 1\n\u0000\n\n\n1\n\nFIND\nREFUSE\n")))
                .isEmpty();
    }

    private static TrainMemory memory(TestTrain test) {
        return new TrainMemory(
                test.train,
                new CurvesViewModel(),
                new DrawingViewModel(
                        test.train,
                        new SimpleObjectProperty<>(Optional.empty()),
                        new SameThreadBackground(),
                        () -> Messages.of(Language.ENGLISH)),
                test.data,
                new LearnedViewModel(
                        new SimpleObjectProperty<>(Optional.empty()),
                        test.train.rowProperty(),
                        new SameThreadBackground()),
                new DiagnosisViewModel(test.train, new SameThreadBackground()));
    }

    @Test
    void theScreenRemembersItsData() {
        try (TestTrain test = new TestTrain();
                TestTrain later = new TestTrain()) {
            assertThat(test.data.memory().texts(test.plan().data().source())).isEmpty();
            test.data.takeOver(own(random(new SplittableRandom(8), 40, true), true));
            test.data.setTest(0.2);
            memory(later).recall(memory(test).remember());
            assertThat(later.plan()).isEqualTo(test.plan());
            assertThat(later.data
                            .memory()
                            .own(later.plan().data().source())
                            .orElseThrow()
                            .drawn())
                    .isTrue();
            test.data.choose("moons");
            assertThat(test.data.memory().texts(test.plan().data().source())).isEmpty();
        }
    }

    private OwnData tooLarge(Path path) {
        DataSet large = random(new SplittableRandom(5), 60_000, true);
        OwnFile file = new OwnFile(
                path, CsvOptions.FIND, new CsvChoice(1, Set.of(), CsvChoice.TargetKind.FIND, CsvChoice.BadRows.REFUSE));
        return new OwnData(new DataSource.Own(file.name(), large), false, Optional.of(file));
    }

    @Test
    void aFileIsReadAgainAndTheRestOfThePlanComesWithIt() throws Exception {
        Path path = folder.resolve("large.csv");
        Files.writeString(path, "a,b\n1,2.5\n3,4.5\n6,7\n");
        try (TestTrain later = new TestTrain()) {
            OwnData large = tooLarge(path);
            DataSet now =
                    large.file().orElseThrow().load().value().orElseThrow().data();
            TrainingPlan plan = PlanEdits.withSource(Plans.spiral(), new DataSource.Own("large.csv", now), now);
            ScreenState state = ScreenState.EMPTY
                    .with("plan", TrainingPlanText.of(plan))
                    .with("own-0", OwnDataText.write(large).get(0));
            memory(later).recall(state);
            assertThat(later.plan()).isEqualTo(plan);
            assertThat(later.data.noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        try (TestTrain test = new TestTrain()) {
            TrainingPlan before = test.plan();
            memory(test)
                    .recall(ScreenState.EMPTY.with(
                            "own-0",
                            OwnDataText.write(tooLarge(folder.resolve("gone.csv")))
                                    .get(0)));
            assertThat(test.plan()).isEqualTo(before);
            assertThat(test.data.noticeProperty().get()).isPresent();
            test.data.choose("moons");
            assertThat(test.data.noticeProperty().get()).isEmpty();
        }
    }
}
