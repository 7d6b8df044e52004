package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.csv.BrokenCsv;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DataTextsTest {
    private final Messages english = Messages.of(Language.ENGLISH);
    private final Messages chinese = Messages.of(Language.CHINESE);

    static List<BrokenCsv> broken() {
        return BrokenCsv.all();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsToldInOneLineOfEachLanguage(BrokenCsv file) {
        assertThat(DataTexts.problem(file.problem(), english)).isEqualTo(file.complaint());
        String words = DataTexts.problem(file.problem(), chinese);
        assertThat(words)
                .doesNotContain("\n")
                .doesNotContain("{0")
                .doesNotContain("{1")
                .doesNotContain("{2");
        assertThat(words.codePoints().anyMatch(Character::isIdeographic)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasWords(Kind kind) {
        assertThat(english.has(kind.key())).isTrue();
        assertThat(chinese.has(kind.key())).isTrue();
    }

    @Test
    void whatIsNotListedIsCounted() {
        DataProblem missing = DataProblem.inCell(Kind.MISSING, 3, 2);
        DataProblem below = DataProblem.inCell(Kind.MISSING, 5, 2);
        DataProblem other = DataProblem.inCell(Kind.NOT_NUMBER, 4, 2, "x");
        assertThat(DataTexts.problems(new DataProblems(List.of(missing, other, below), 1200), english))
                .containsExactly(
                        "lines 3, 5, column 2: no value",
                        "line 4, column 2: a number expected, x found",
                        "and 1197 more");
        assertThat(DataTexts.problem(List.of(missing, below), List.of("a", "b"), chinese))
                .isEqualTo("第 3、5 行“b”列：缺少值");
        assertThat(DataTexts.problems(DataProblems.of(missing), chinese)).containsExactly("第 3 行第 2 列：缺少值");
    }

    @Test
    void setsAndTheirColumnsHaveNames() {
        for (String id : DataTexts.IDS) {
            assertThat(DataTexts.name(id, english)).isNotEmpty();
            assertThat(DataTexts.about(id, chinese)).endsWith("。");
        }
        for (ShippedData data : ShippedData.values()) {
            assertThat(DataTexts.IDS).contains(data.id());
        }
        assertThat(DataTexts.named("sepal length", chinese)).isEqualTo("萼片长度");
        assertThat(DataTexts.named("p34", chinese)).isEqualTo("p34");
    }
}
