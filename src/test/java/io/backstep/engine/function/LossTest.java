package io.backstep.engine.function;

import static io.backstep.engine.Bits.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Quantity.LossTerm;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every loss: its slope is that of its value, and its formulas come to the same numbers. */
class LossTest {
    private static final int CASES = 300;

    static Stream<Loss> losses() {
        return Losses.ALL.stream();
    }

    private static double[] shares(Random random, int count) {
        return random.doubles(count, 0.02, 0.98).toArray();
    }

    private static double[] targets(Random random, int count) {
        double[] targets = random.doubles(count, 0, 1).toArray();
        targets[random.nextInt(count)] = random.nextInt(3) / 2.0;
        return targets;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void slopeIsThatOfTheValue(Loss loss) {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            int count = 1 + random.nextInt(4);
            double[] a = shares(random, count);
            double[] t = targets(random, count);
            for (int unit = 0; unit < count; unit++) {
                double numeric = (loss.value(t, moved(a, unit, 1e-6)) - loss.value(t, moved(a, unit, -1e-6))) / 2e-6;
                assertThat(loss.slope(t[unit], a[unit], count))
                        .isCloseTo(numeric, within(1e-6 * Math.max(1, Math.abs(numeric))));
            }
        }
    }

    private static double[] moved(double[] a, int unit, double by) {
        double[] copy = a.clone();
        copy[unit] += by;
        return copy;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void formulasComeToTheNumbersBitForBit(Loss loss) {
        Random random = new Random(12);
        for (int i = 0; i < CASES; i++) {
            int count = 1 + random.nextInt(4);
            double[] a = shares(random, count);
            if (i % 10 == 0) {
                a[0] = 1;
            } else if (i % 10 == 1) {
                a[0] = -0.0;
            }
            double[] t = targets(random, count);
            List<Expr> terms = new ArrayList<>();
            for (int unit = 0; unit < count; unit++) {
                Expr target = new Expr.Reference(new Target(0, unit), t[unit]);
                Expr output = new Expr.Reference(new Output(0, 0, unit), a[unit]);
                double term = loss.term(t[unit], a[unit]);
                assertThat(loss.termFormula(target, output).evaluate())
                        .as("term of t = %s, a = %s", t[unit], a[unit])
                        .isEqualTo(exactly(term));
                assertThat(loss.slopeFormula(target, output, count).evaluate())
                        .as("slope at t = %s, a = %s", t[unit], a[unit])
                        .isEqualTo(exactly(loss.slope(t[unit], a[unit], count)));
                terms.add(new Expr.Reference(new LossTerm(0, unit), term));
            }
            assertThat(loss.ofTermsFormula(terms).evaluate()).isEqualTo(exactly(loss.value(t, a)));
        }
    }
}
