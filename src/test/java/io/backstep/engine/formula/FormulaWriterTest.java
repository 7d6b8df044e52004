package io.backstep.engine.formula;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;
import static io.backstep.engine.formula.Expr.square;
import static io.backstep.engine.formula.Expr.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.WorkedExample;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.BiasMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Brackets and signs where they belong, and nowhere else. */
class FormulaWriterTest {
    private static final Names NAMES = WorkedExample.network(BiasMode.FROZEN).names(false, false);

    private static Expr w(double value) {
        return new Expr.Reference(new Weight(0, 0, 0), value);
    }

    private static Expr x(double value) {
        return new Expr.Reference(new Input(0, 0), value);
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of(product(w(0.4), x(-0.62)), "w1·x1", "0.4·(−0.62)"),
                Arguments.of(product(w(-0.4), x(0.62)), "w1·x1", "−0.4·0.62"),
                Arguments.of(sum(w(1.5), product(x(-2), w(3))), "w1 + x1·w1", "1.5 − 2·3"),
                Arguments.of(difference(w(1), x(-2)), "w1 − x1", "1 − (−2)"),
                Arguments.of(difference(w(1), sum(x(2), w(3))), "w1 − (x1 + w1)", "1 − (2 + 3)"),
                Arguments.of(square(w(-3)), "w1²", "(−3)²"),
                Arguments.of(square(w(4.2e-7)), "w1²", "(4.2e−7)²"),
                Arguments.of(square(difference(w(1), x(2))), "(w1 − x1)²", "(1 − 2)²"),
                Arguments.of(negation(product(w(-1), x(2))), "−w1·x1", "−(−1·2)"),
                Arguments.of(quotient(constant(1), constant(2)), "½", "½"),
                Arguments.of(quotient(constant(-1), constant(2)), "−½", "−½"),
                Arguments.of(quotient(w(-1), constant(2)), "w1/2", "−½"),
                Arguments.of(quotient(w(1), product(x(2), w(3))), "w1/(x1·w1)", "1/(2·3)"),
                Arguments.of(quotient(sum(w(1), x(-2)), x(-4)), "(w1 + x1)/x1", "(1 − 2)/(−4)"),
                Arguments.of(new Expr.Power(w(0.9), x(-2)), "w1^x1", "0.9^(−2)"),
                Arguments.of(Expr.apply(Elementary.EXP, negation(w(-2))), "exp(−w1)", "exp(−(−2))"),
                Arguments.of(Expr.largest(List.of(constant(0), w(-2))), "max(0, w1)", "max(0, −2)"));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void writesSymbolsAndNumbers(Expr expression, String symbols, String numbers) {
        FormulaWriter writer = FormulaWriter.plain(NAMES);
        assertThat(writer.symbols(expression)).isEqualTo(symbols);
        assertThat(writer.numbers(expression)).isEqualTo(numbers);
    }

    @Test
    void writesLatex() {
        FormulaWriter writer = FormulaWriter.latex(NAMES);
        Expr expression = product(quotient(constant(1), constant(2)), square(difference(w(-1), x(4.2e-7))));
        assertThat(writer.symbols(expression)).isEqualTo("\\frac{1}{2} \\, {\\left(w_{1} - x_{1}\\right)}^{2}");
        assertThat(writer.numbers(expression))
                .isEqualTo("\\frac{1}{2} \\cdot {\\left(-1 - 4.2 \\cdot 10^{-7}\\right)}^{2}");
    }

    @Test
    void saysWhetherRoundingShows() {
        FormulaWriter writer = FormulaWriter.plain(NAMES);
        assertThat(writer.relation(sum(w(0.5), x(0.25)))).isEqualTo("=");
        assertThat(writer.relation(sum(w(0.5), x(1.0 / 3)))).isEqualTo("≈");
        assertThat(writer.relation(quotient(w(1), x(3)))).isEqualTo("≈");
    }

    @Test
    void longSumsAreCutInTheMiddleAndMarksKeepTheirPlaces() {
        Expr sum = sum(w(1), x(2), w(3), x(4), w(5));
        FormulaWriter writer = FormulaWriter.plain(NAMES).atMostTerms(3).marking((index, text) -> index + ":" + text);
        assertThat(writer.symbols(sum)).isEqualTo("0:w1 + 1:x1 + … + 4:w1");
    }
}
