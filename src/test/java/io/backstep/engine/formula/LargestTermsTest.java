package io.backstep.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Expr.Sum;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.OtherTerms;
import io.backstep.engine.formula.Quantity.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestTermsTest {
    private static final Names NAMES = new Names(784, List.of(new Names.LayerNames(2, "\\sigma", "σ")), false, false);

    /** A weighted sum of a picture: most inputs are 0. */
    private static Sum weightedSum(int size, boolean bias, Random random) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double input = random.nextInt(4) == 0 ? random.nextDouble() : 0;
            terms.add(Expr.product(
                    new Reference(new Weight(0, 0, i), random.nextGaussian()), new Reference(new Input(0, i), input)));
        }
        if (bias) {
            terms.add(new Reference(new Bias(0, 0), random.nextGaussian()));
        }
        return new Sum(terms);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsWrittenComesToTheNumberItself(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(seed % 3 == 0 ? 784 : 40);
        int most = 1 + random.nextInt(16);
        Sum sum = weightedSum(size, seed % 2 == 0, random);
        Expr within = Expr.product(sum, new Reference(new Input(0, 0), 0.5));
        LargestTerms largest = LargestTerms.of(within, most);

        String numbers = FormulaWriter.plain(NAMES).numbers(largest.expression());
        assertThat(PlainFormulaParser.ofRounded(numbers).contains(within.evaluate()))
                .as("%s = %s", numbers, within.evaluate())
                .isTrue();
        assertThat(largest.expression().evaluate()).isCloseTo(within.evaluate(), within(1e-12));
        assertThat(largest.others()).isEqualTo(size > most + 1 ? size - most : 0);
        for (Expr line : Reduction.linesBetween(largest.expression())) {
            String read = FormulaWriter.plain(NAMES).numbers(line);
            assertThat(PlainFormulaParser.ofRounded(read).contains(within.evaluate()))
                    .as(read)
                    .isTrue();
        }
        // Nothing but the rest is new, and no number is another than before.
        List<Reference> known = within.references();
        assertThat(largest.expression().references())
                .allMatch(reference -> reference.quantity() instanceof OtherTerms || known.contains(reference));
    }

    @Test
    void theLargestComeFirstThenTheRestThenTheBias() {
        Sum sum = weightedSum(784, true, new Random(7));
        LargestTerms largest = LargestTerms.of(sum, 8);
        List<Expr> terms = ((Sum) largest.expression()).terms();
        assertThat(terms).hasSize(10);
        assertThat(terms.subList(0, 8))
                .isSortedAccordingTo(Comparator.comparingDouble((Expr term) -> -Math.abs(term.evaluate())));
        double[] left = sum.terms().subList(0, 784).stream()
                .filter(term -> !terms.contains(term))
                .mapToDouble(Expr::evaluate)
                .toArray();
        double rest = IntStream.range(0, left.length).mapToDouble(i -> left[i]).reduce(0, Double::sum);
        assertThat(terms.get(8)).isEqualTo(new Reference(new OtherTerms(776), rest));
        assertThat(terms.get(9)).isEqualTo(sum.terms().get(784));
        assertThat(largest.nothing()).isEqualTo((int)
                IntStream.range(0, left.length).filter(i -> left[i] == 0).count());
        assertThat(FormulaWriter.plain(NAMES).symbols(largest.expression())).endsWith(" + Σ776 + b1:1");
        assertThat(FormulaWriter.latex(NAMES).symbols(largest.expression())).contains("\\Sigma_{776}");
    }

    @Test
    void aShortSumStaysAsItIs() {
        Sum sum = weightedSum(9, true, new Random(3));
        assertThat(LargestTerms.of(sum, 8)).isEqualTo(new LargestTerms(sum, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LargestTerms.of(sum, 0));
    }

    @Test
    void theLargestAreFoundAsBySorting() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            double[] terms = random.doubles(random.nextInt(30), -1, 1)
                    .map(term -> Math.rint(4 * term) / 4)
                    .toArray();
            int most = random.nextInt(12);
            List<Integer> sorted = IntStream.range(0, terms.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer place) -> -Math.abs(terms[place])))
                    .limit(most)
                    .toList();
            assertThat(LargestTerms.places(terms, most)).isEqualTo(sorted);
        }
    }
}
