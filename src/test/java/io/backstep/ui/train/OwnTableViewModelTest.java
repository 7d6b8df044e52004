package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.BrokenCsv;
import io.backstep.engine.data.csv.CsvChoice.BadRows;
import io.backstep.engine.data.csv.CsvChoice.TargetKind;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.csv.Delimiter;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OwnTableViewModelTest {
    private static final String TABLE = "length;width;kind\n1,5;2;big\n2;3;small\n4;1;big\n3;3;small\n";

    @TempDir
    Path folder;

    private final TestTrain test = new TestTrain();
    private final OwnTableViewModel table = test.table();

    @AfterEach
    void close() {
        test.close();
    }

    static List<BrokenCsv> broken() {
        return BrokenCsv.all();
    }

    private OwnTable now() {
        return table.tableProperty().get().orElseThrow();
    }

    private Target target() {
        return now().loaded().orElseThrow().data().target();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsExplainedAndLeavesEverythingAsItWas(BrokenCsv csv) throws IOException {
        TrainingPlan plan = test.plan();
        Optional<Moment> moment = test.train.run().moment();
        Path file = folder.resolve("broken.csv");
        Files.write(file, csv.content());
        table.open(file);
        assertThat(now().usable()).isFalse();
        assertThat(now().own("pasted")).isEmpty();
        DataProblems problems = now().problems();
        assertThat(DataTexts.problem(problems.listed().get(0), Messages.of(Language.ENGLISH)))
                .isEqualTo(csv.complaint());
        assertThat(DataTexts.problem(problems.listed().get(0), Messages.of(Language.CHINESE)))
                .isNotBlank();
        assertThat(test.plan()).isEqualTo(plan);
        assertThat(test.train.run().moment()).isSameAs(moment);
    }

    @Test
    void thereAreThirtyWaysOrMore() {
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void whatIsFoundIsShownAndChangeable() {
        table.paste(TABLE);
        assertThat(now().table().value().orElseThrow().delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(now().table().value().orElseThrow().header()).isTrue();
        assertThat(((Target.Classes) target()).names()).containsExactly("big", "small");
        table.setHeader(false);
        assertThat(now().table().value().orElseThrow().rows()).hasSize(5);
        table.setHeader(true);
        table.setDelimiter(Optional.of(Delimiter.COMMA));
        assertThat(now().usable()).isFalse();
        table.setDelimiter(Optional.empty());
        assertThat(now().usable()).isTrue();
    }

    @Test
    void theTargetIsChosen() {
        table.paste(TABLE);
        table.setTarget(0);
        table.use(2, false);
        table.setTargetKind(TargetKind.NUMBERS);
        assertThat(((Target.Numbers) target()).names()).containsExactly("length");
        assertThat(now().loaded().orElseThrow().data().columns()).containsExactly("width");
        table.use(1, false);
        assertThat(now().usable()).isFalse();
        table.use(1, true);
        assertThat(now().usable()).isTrue();
        // The target stays one, and a column that is not there is none.
        table.use(0, false);
        table.setTarget(7);
        assertThat(now().choice().orElseThrow().target()).isZero();
    }

    @Test
    void badRowsAreListedAndCanBeLeftOut() {
        StringBuilder text = new StringBuilder("x,y,t\n1,2,a\n2,1,b\n");
        for (int i = 0; i < 150; i++) {
            text.append("1,,b\n");
        }
        table.paste(text.toString());
        assertThat(now().usable()).isFalse();
        List<String> lines = DataTexts.problems(now().problems(), Messages.of(Language.ENGLISH));
        assertThat(lines).containsExactly("lines 4 to 153, column 2: no value");
        assertThat(now().problems().count()).isEqualTo(150);
        assertThat(now().asClasses()).contains(true);
        table.setBadRows(BadRows.LEAVE_OUT);
        assertThat(now().usable()).isTrue();
        assertThat(now().loaded().orElseThrow().rowsLeftOut()).isEqualTo(150);
        assertThat(now().problems().count()).isEqualTo(150);
    }

    /** The rows that are shown hold one with a problem wherever the first is, and the column can be left out for it. */
    @Test
    void whatIsWrongIsShownAndItsColumnCanBeLeftOut() {
        table.paste("x,y,t\n" + "1,2,a\n2,1,b\n".repeat(10) + "1,,b\n1,2,a\n1,,b\n1,zwei,b\n");
        List<CsvTable.Row> all = now().table().value().orElseThrow().rows();
        List<DataProblem> problems = now().problems().listed();
        assertThat(TablePreview.rows(all, problems, 4))
                .extracting(CsvTable.Row::line)
                .containsExactly(2, 3, 4, 22);
        assertThat(TablePreview.rows(all, List.of(), 4))
                .extracting(CsvTable.Row::line)
                .containsExactly(2, 3, 4, 5);
        assertThat(DataTexts.alike(now().problems()).stream()
                        .map(alike -> DataTexts.problem(alike, List.of("x", "y", "t"), Messages.of(Language.ENGLISH))))
                .containsExactly("lines 22, 24, y: no value", "line 25, y: a number expected, \"zwei\" found");
        assertThat(now().canBeLeftOut(1)).isTrue();
        assertThat(now().canBeLeftOut(2)).isFalse();
        table.use(1, false);
        assertThat(now().usable()).isTrue();
        assertThat(now().canBeLeftOut(0)).isFalse();
    }

    @Test
    void takenOverDataAreTrainedOn() throws IOException {
        Path file = folder.resolve("sizes.csv");
        Files.writeString(file, TABLE);
        table.open(file);
        OwnData own = now().own("pasted").orElseThrow();
        assertThat(own.source().name()).isEqualTo("sizes.csv");
        assertThat(own.file().orElseThrow().load().value()).contains(own.source());
        test.data.takeOver(own);
        assertThat(test.plan().data().source()).isEqualTo(own.source());
        assertThat(test.train.plan().problemsProperty().get()).isEmpty();
        assertThat(test.data.chosenProperty().getValue()).isEqualTo("own");
        assertThat(test.train.run().moment().orElseThrow().planned().loaded())
                .isEqualTo(own.source().data());
    }

    @Test
    void whatANetworkCannotTakeIsRefusedBeforeItIsTakenOver() {
        // Squares of the columns would be too large, and squares are chosen.
        test.data.toggle(InputFeature.X_SQUARED);
        table.paste("x,y,t\n1e149,2,a\n2,1e149,b\n");
        assertThat(now().loaded()).isPresent();
        assertThat(now().planProblems()).isNotEmpty();
        assertThat(now().usable()).isFalse();
        assertThat(now().own("pasted")).isEmpty();
    }

    @Test
    void aChoiceHoldsForAnotherTableOfTheSameColumns() {
        table.paste("a,b,c\n1,2,3.5\n2,3,4.5\n5,1,2.5\n");
        table.setTarget(1);
        table.paste("a,b,c\n9,8,1.5\n2,3,4.5\n5,1,2.5\n");
        assertThat(now().choice().orElseThrow().target()).isEqualTo(1);
        table.paste("a,b,d\n9,8,1.5\n2,3,4.5\n5,1,2.5\n");
        assertThat(now().choice().orElseThrow().target()).isEqualTo(2);
        table.forget();
        assertThat(table.tableProperty().get()).isEmpty();
    }
}
