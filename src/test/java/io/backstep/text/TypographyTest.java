package io.backstep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
    @ParameterizedTest
    @CsvSource({
        "权重 w₁乘以输入 x₁, 权重 w₁ 乘以输入 x₁",
        "负的0.5, 负的 0.5",
        "乘以−0.5减1, 乘以 −0.5 减 1",
        "括号h₃的 z减最大的 z括号完, 括号 h₃ 的 z 减最大的 z 括号完",
        "σ(z)的误差项δ, σ(z) 的误差项 δ"
    })
    void setsASpaceWhereTheScriptsTouch(String text, String spaced) {
        assertThat(Typography.spaced(text)).isEqualTo(spaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the z of h₁ is 0.5.", "责任传到 h₁，结果是 0.5。", "损失：0.5（更新）", "w₁x₁"})
    void leavesEverythingElse(String text) {
        assertThat(Typography.spaced(text)).isEqualTo(text);
    }
}
