package io.backstep.engine.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.csv.CsvTable.ColumnKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CsvTablesTest {
    static List<BrokenCsv> broken() {
        return BrokenCsv.all();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsToldWithItsPlace(BrokenCsv file) {
        DataProblem problem = file.problem();
        assertThat(problem.kind()).isEqualTo(file.kind());
        assertThat(problem.line()).isEqualTo(file.line());
        assertThat(problem.column()).isEqualTo(file.column());
    }

    @Test
    void filesAreBrokenInManyWays() {
        assertThat(BrokenCsv.all()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(BrokenCsv.all().stream().map(BrokenCsv::kind).collect(Collectors.toSet()))
                .containsAll(Stream.of(DataProblem.Kind.values())
                        .filter(kind -> !kind.name().startsWith("FILE"))
                        // of pictures, and of what comes from elsewhere: see ImageFilesTest, PictureFilesTest,
                        // FetchTest
                        .filter(kind -> !kind.name().matches("(IMAGE|PICTURE|IDX|FETCH).*"))
                        // both only by a choice that was not suggested: see CsvDataTest
                        .filter(kind -> kind != DataProblem.Kind.TEXT_COLUMN && kind != DataProblem.Kind.EMPTY_COLUMN)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Delimiter.class)
    void findsTheDelimiter(Delimiter delimiter) {
        String text = "name|1,a;b\tx,z\n".replaceAll("[|,;\t]", String.valueOf(delimiter.character()))
                + "q|2,c;d\t4,5\n".replaceAll("[|,;\t]", String.valueOf(delimiter.character()));
        assertThat(table(text).delimiter()).isEqualTo(delimiter);
        assertThat(table(text).columns()).hasSize(6);
    }

    @Test
    void commasWithinNumbersAreNoDelimiters() {
        CsvTable table = table("5,1;3,5;setosa\n4,9;3,0;setosa\n6,2;3,4;virginica\n");
        assertThat(table.delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(table.decimalComma()).isTrue();
        assertThat(table.kinds()).containsExactly(ColumnKind.NUMBERS, ColumnKind.NUMBERS, ColumnKind.TEXT);
    }

    @Test
    void delimitersInQuotationMarksDoNotCount() {
        CsvTable table = table("a;b\n\"1,2,3\";4\n\"5,6,7\";8\n");
        assertThat(table.delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(table.rows().get(0).cells()).containsExactly("1,2,3", "4");
    }

    @Test
    void aKnownDelimiterIsNotSearchedFor() {
        CsvTable table = CsvTables.read("a;b,c\n1;2,3\n4;5,6\n", CsvOptions.FIND.with(Delimiter.COMMA))
                .value()
                .orElseThrow();
        assertThat(table.columns()).containsExactly("a;b", "c");
    }

    @Test
    void findsTheHeader() {
        assertThat(table("a,b\n1,2\n3,4\n").header()).isTrue();
        assertThat(table("1,2\n3,4\n").header()).isFalse();
        assertThat(table("1,yes\n3,no\n").columns()).containsExactly("x1", "x2");
        assertThat(table("red,yes\nblue,no\n").header()).isFalse();
        CsvTable told = CsvTables.read("1,2\n3,4\n5,6\n", CsvOptions.FIND.withHeader(true))
                .value()
                .orElseThrow();
        assertThat(told.columns()).containsExactly("1", "2");
        assertThat(told.rows()).hasSize(2);
    }

    @Test
    void columnsWithoutANameGetOneOfTheirOwn() {
        assertThat(table(",x1,b\n0,1,2\n1,3,4\n").columns()).containsExactly("x1_", "x1", "b");
    }

    @Test
    void readsEveryEncodingItPromises() {
        String text = "länge,品种\n1,山鸢尾\n2,𝛿\n";
        CsvTable plain = table(text);
        assertThat(plain.columns()).containsExactly("länge", "品种");
        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(CsvTables.read(content, CsvOptions.FIND).value()).contains(plain);
        }
        assertThat(table("\ufeff" + text)).isEqualTo(plain);
    }

    @Test
    void everyLineEndIsOne() {
        CsvTable table = table("a,b\n1,2\n3,4\n");
        assertThat(table("a,b\r\n1,2\r\n3,4\r\n")).isEqualTo(table);
        assertThat(table("a,b\r1,2\r3,4")).isEqualTo(table);
        assertThat(table("a,b\n\n1,2\n\n3,4\n\n\n").rows())
                .extracting(CsvTable.Row::line)
                .containsExactly(3, 5);
    }

    @Test
    void linesAreCountedThroughQuotationMarks() {
        CsvTable table = table("a,\"b\nc\"\n1,\"two\nlines\"\n3,\"say \"\"no\"\"\"\n");
        assertThat(table.columns()).containsExactly("a", "b c");
        assertThat(table.rows().get(1).line()).isEqualTo(5);
        assertThat(table.rows().get(1).cells()).containsExactly("3", "say \"no\"");
    }

    @Test
    void blanksAroundCellsDoNotCount() {
        assertThat(table(" a , b\n 1 , \"2\" \n3,4\n").rows().get(0).cells()).containsExactly("1", "2");
    }

    @Test
    void asMuchAsPromisedIsRead() {
        assertThat(table("1,2\n".repeat(CsvLimits.ROWS)).rows()).hasSize(CsvLimits.ROWS);
        assertThat(table("a,b\n" + "1,2\n".repeat(CsvLimits.ROWS)).rows()).hasSize(CsvLimits.ROWS);
        assertThat(table(("1,".repeat(999) + "1\n").repeat(2000)).columns()).hasSize(CsvLimits.COLUMNS);
    }

    private static CsvTable table(String text) {
        return CsvTables.read(text, CsvOptions.FIND).value().orElseThrow();
    }
}
