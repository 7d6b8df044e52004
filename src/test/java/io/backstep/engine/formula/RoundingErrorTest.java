package io.backstep.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Expr.Constant;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Expr.Sum;
import io.backstep.engine.formula.Quantity.Input;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RoundingErrorTest {
    private static Expr sum(double... terms) {
        return new Sum(DoubleStream.of(terms).<Expr>mapToObj(Constant::new).toList());
    }

    @Test
    void whatCancelsOutOnPaperIsNothing() {
        assertThat(sum(1.2, -0.9, -0.3).evaluate()).isNotZero();
        assertThat(RoundingError.isAllOf(sum(1.2, -0.9, -0.3))).isTrue();
        assertThat(RoundingError.isAllOf(sum(0.1, 0.2, -0.3))).isTrue();
    }

    @Test
    void whatIsSmallInItselfIsNot() {
        assertThat(RoundingError.isAllOf(sum(1e-17, 3e-18))).isFalse();
        assertThat(RoundingError.isAllOf(sum(1.2, -0.9, -0.3 + 1e-12))).isFalse();
        assertThat(RoundingError.isAllOf(sum(0.5, -0.5))).isFalse();
        assertThat(RoundingError.isAllOf(new Constant(1e-17))).isFalse();
    }

    @Test
    void itIsWrittenAsNothingWithASignThatSaysSo() {
        Names names = new Names(2, List.of(), false, false);
        FormulaWriter writer = FormulaWriter.plain(names);
        assertThat(writer.result(sum(1.2, -0.9, -0.3))).isEqualTo("0");
        assertThat(writer.relation(sum(1.2, -0.9, -0.3))).isEqualTo("≈");
        assertThat(writer.result(sum(1.2, -0.9))).isEqualTo("0.3");
        Expr later = new Sum(List.of(new Reference(new Input(0, 0), -5.6e-17), new Constant(2)));
        assertThat(writer.showing((quantity, value) -> 0).numbers(later)).isEqualTo("0 + 2");
    }
}
