package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.csv.BrokenCsv;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.Collections;
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
        assertThat(DataTexts.problems(new DataProblems(Collections.nCopies(2, missing), 1200), english))
                .containsExactly("line 3, column 2: no value", "line 3, column 2: no value", "and 1198 more");
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
