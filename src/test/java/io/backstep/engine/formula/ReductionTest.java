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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Line by line, as on paper. */
class ReductionTest {
    private static Expr w(double value) {
        return new Expr.Reference(new Weight(0, 0, 0), value);
    }

    private static Expr x(double value) {
        return new Expr.Reference(new Input(0, 0), value);
    }

    static Stream<Arguments> workings() {
        Expr half = quotient(constant(1), constant(2));
        return Stream.of(
                Arguments.of(product(w(2), x(3)), List.of()),
                Arguments.of(sum(product(w(2), x(3)), w(-1)), List.of("6 − 1")),
                Arguments.of(product(half, square(difference(w(0.25), x(0.75)))), List.of("½·(−0.5)²", "½·0.25")),
                Arguments.of(
                        quotient(constant(1), sum(constant(1), Expr.apply(Elementary.EXP, negation(w(0))))),
                        List.of("1/(1 + 1)", "½")),
                // a fraction under a function, in an exponent or behind a minus must not stay for ever
                Arguments.of(
                        Expr.apply(Elementary.EXP, negation(quotient(square(w(0)), constant(2)))),
                        List.of("exp(−0/2)", "exp(−0)")),
                Arguments.of(
                        product(w(8), new Expr.Power(x(0.25), quotient(constant(3), constant(2)))),
                        List.of("8·0.25^1.5", "8·0.125")),
                Arguments.of(
                        product(
                                w(8),
                                new Expr.Power(
                                        x(0.5), Expr.apply(Elementary.FLOOR, quotient(constant(3), constant(2))))),
                        List.of("8·0.5^(floor(1.5))", "8·0.5^1", "8·0.5")));
    }

    @ParameterizedTest
    @MethodSource("workings")
    void worksOutTheInnermostPartsFirst(Expr expression, List<String> lines) {
        FormulaWriter writer =
                FormulaWriter.plain(WorkedExample.network(BiasMode.FROZEN).names(false, false));
        assertThat(Reduction.linesBetween(expression))
                .extracting(writer::numbers)
                .containsExactlyElementsOf(lines);
    }
}
