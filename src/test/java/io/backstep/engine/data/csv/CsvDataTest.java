package io.backstep.engine.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice.BadRows;
import io.backstep.engine.data.csv.CsvChoice.TargetKind;
import io.backstep.engine.math.Vector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvDataTest {
    private static final String FLOWERS = "id,length,kind,note\n1,5.1,setosa,\n2,7.0,virginica,\n3,4.9,setosa,\n";

    @Test
    void theSuggestionIsWhatMostTablesMean() {
        DataSet data = load(FLOWERS).data();
        assertThat(data.columns()).containsExactly("id", "length");
        assertThat(data.target())
                .isEqualTo(new Target.Classes("kind", List.of("setosa", "virginica"), List.of(0, 1, 0)));
        assertThat(data.inputs().get(1)).isEqualTo(Vector.of(2, 7));
    }

    @Test
    void columnsAreChosen() {
        CsvTable table = table(FLOWERS);
        CsvChoice choice = CsvChoice.suggested(table).without(Set.of(0, 3));
        assertThat(loaded(CsvData.of(table, choice)).data().columns()).containsExactly("length");
        CsvChoice numbers = CsvChoice.suggested(table).withTarget(1).without(Set.of(2, 3));
        assertThat(loaded(CsvData.of(table, numbers)).data().target())
                .isEqualTo(
                        new Target.Numbers(List.of("length"), List.of(Vector.of(5.1), Vector.of(7), Vector.of(4.9))));
    }

    @Test
    void columnsThatAreNoFeaturesAreToldAsSuch() {
        CsvTable table = table(FLOWERS);
        CsvChoice choice = CsvChoice.suggested(table).withTarget(1).without(Set.of());
        assertThat(CsvData.of(table, choice).problems().listed())
                .containsExactly(
                        DataProblem.inColumn(Kind.TEXT_COLUMN, 3, "\"kind\""),
                        DataProblem.inColumn(Kind.EMPTY_COLUMN, 4, "\"note\""));
    }

    @Test
    void fewWholeNumbersAreClassesAndOthersAreNumbers() {
        assertThat(load("1,0\n2,1\n3,1\n4,0\n").data().target())
                .isEqualTo(new Target.Classes("x2", List.of("0", "1"), List.of(0, 1, 1, 0)));
        assertThat(load("1,10.0\n2,9.0\n3,9.0\n4,10.0\n").data().target())
                .isEqualTo(new Target.Classes("x2", List.of("9", "10"), List.of(1, 0, 0, 1)));
        assertThat(load("1,0.5\n2,1\n3,1\n4,0\n").data().target()).isInstanceOf(Target.Numbers.class);
        assertThat(load("1,1\n2,2\n3,3\n4,4\n").data().target()).isInstanceOf(Target.Numbers.class);
        CsvTable table = table("1,0\n2,1\n3,1\n4,0\n");
        CsvChoice numbers = CsvChoice.suggested(table).with(TargetKind.NUMBERS);
        assertThat(loaded(CsvData.of(table, numbers)).data().target()).isInstanceOf(Target.Numbers.class);
    }

    @Test
    void rowsWithProblemsCanBeLeftOut() {
        CsvTable table = table("a,b,c\n1,2,yes\n?,two,yes\n3,4\n5,6,no\n");
        CsvChoice choice = CsvChoice.suggested(table);
        DataProblems problems = CsvData.of(table, choice).problems();
        assertThat(problems.listed())
                .containsExactly(
                        DataProblem.inCell(Kind.MISSING, 3, 1),
                        DataProblem.inCell(Kind.NOT_NUMBER, 3, 2, "\"two\""),
                        DataProblem.inLine(Kind.RAGGED, 4, 3, 2));
        CsvData.Loaded loaded = loaded(CsvData.of(table, choice.with(BadRows.LEAVE_OUT)));
        assertThat(loaded.data().inputs()).containsExactly(Vector.of(1, 2), Vector.of(5, 6));
        assertThat(loaded.rowsLeftOut()).isEqualTo(2);
        assertThat(loaded.problems()).isEqualTo(problems);
    }

    @Test
    void problemsAreListedToABoundAndCountedBeyond() {
        CsvTable table = table("a,b\n" + "1,2\n".repeat(600) + "x,2\n1,2\n".repeat(500));
        DataProblems problems = CsvData.of(table, CsvChoice.suggested(table)).problems();
        assertThat(problems.count()).isEqualTo(500);
        assertThat(problems.listed()).hasSize(DataProblems.MOST_LISTED);
        assertThat(problems.listed().get(0).line()).isEqualTo(602);
        assertThat(problems.more()).isEqualTo(400);
    }

    /** However many lines have the same problem below one another, and whatever else is wrong with them. */
    @Test
    void problemsOfLinesBelowOneAnotherAreOne() {
        CsvTable table = table("a,b,c\n1,1,1\n" + "x,2,\n".repeat(300) + "1,1,1\nx,2,1\ny,2,1\n");
        DataProblems problems = CsvData.of(table, CsvChoice.suggested(table).with(TargetKind.NUMBERS))
                .problems();
        assertThat(problems.count()).isEqualTo(602);
        assertThat(problems.more()).isZero();
        assertThat(problems.listed())
                .extracting(problem -> problem.line() + " " + problem.lastLine() + " " + problem.column())
                .containsExactly("3 302 3", "3 302 1", "304 304 1", "305 305 1");
    }

    @Test
    void theTargetCannotBeLeftOut() {
        assertThatThrownBy(() -> new CsvChoice(1, Set.of(1), TargetKind.FIND, BadRows.REFUSE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is written, with any delimiter and decimal sign, is read as it was, bit for bit. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenIsRead(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Delimiter delimiter = List.of(Delimiter.values()).get(random.nextInt(4));
        boolean comma = delimiter != Delimiter.COMMA && random.nextBoolean();
        int rows = 2 + random.nextInt(50);
        int columns = 1 + random.nextInt(5);
        double[][] numbers = new double[rows][columns];
        StringBuilder text = new StringBuilder();
        for (double[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(30) - 15);
                String cell = Double.toString(row[i]);
                text.append(comma ? cell.replace('.', ',') : cell).append(delimiter.character());
            }
            text.append(random.nextBoolean() ? "no\n" : "\"yes\"\r\n");
        }
        text.append("1".concat(String.valueOf(delimiter.character())).repeat(columns))
                .append("no\n");
        text.append("1".concat(String.valueOf(delimiter.character())).repeat(columns))
                .append("yes\n");
        DataSet data = load(text.toString()).data();
        assertThat(data.size()).isEqualTo(rows + 2);
        for (int row = 0; row < rows; row++) {
            assertThat(data.inputs().get(row)).isEqualTo(Vector.of(numbers[row]));
        }
    }

    /** However a file is damaged, it is read or refused, and never anything else. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void damageNeverEndsInAnException(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] good = FLOWERS.repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] likely = "\",;\t|\r\n\0\u00e9.-eE+1".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = good.clone();
            for (int j = 1 + random.nextInt(6); j > 0; j--) {
                damaged[random.nextInt(damaged.length)] = likely[random.nextInt(likely.length)];
            }
            Outcome<CsvTable> table = CsvTables.read(damaged, CsvOptions.FIND);
            if (table.value().isPresent()) {
                CsvTable found = table.value().get();
                CsvChoice choice = CsvChoice.suggested(found);
                assertThat(CsvData.of(found, choice.with(BadRows.LEAVE_OUT))).isNotNull();
                assertThat(CsvData.of(found, choice)).isNotNull();
            } else {
                assertThat(table.problems().count()).isEqualTo(1);
            }
        }
    }

    private static CsvData.Loaded load(String text) {
        CsvTable table = table(text);
        return loaded(CsvData.of(table, CsvChoice.suggested(table)));
    }

    private static CsvData.Loaded loaded(Outcome<CsvData.Loaded> outcome) {
        assertThat(outcome.problems().listed()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private static CsvTable table(String text) {
        Outcome<CsvTable> table = CsvTables.read(text, CsvOptions.FIND);
        assertThat(table.problems().listed()).isEmpty();
        return table.value().orElseThrow();
    }
}
