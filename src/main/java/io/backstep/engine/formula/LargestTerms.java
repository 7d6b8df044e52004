package io.backstep.engine.formula;

import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Expr.Sum;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.OtherTerms;
import io.backstep.engine.formula.Quantity.SharedBias;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An expression whose long sums are written as their largest terms, then the sum of all others as one number, then the
 * bias if they end with one. It comes to the same number but for rounding in the last places, since its terms are added
 * in another order; the number that counts is that of the expression itself.
 *
 * @param expression the expression with shorter sums
 * @param others how many terms of its longest sum are not written out; 0 where all are
 * @param nothing how many of those are 0
 */
public record LargestTerms(Expr expression, int others, int nothing) {

    /**
     * The expression with at most so many terms written out of each sum, the bias not counted. A sum with only one term
     * more is left whole: a number in its place would be no shorter.
     *
     * @param most at least 1
     */
    public static LargestTerms of(Expr expression, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(most + " terms are none");
        }
        Shortening shortening = new Shortening(most);
        Expr shorter = expression.accept(shortening);
        return shortening.others == 0
                ? new LargestTerms(expression, 0, 0)
                : new LargestTerms(shorter, shortening.others, shortening.nothing);
    }

    /** The places of the terms with the largest magnitudes, the largest first; of equal ones those that come first. */
    public static List<Integer> places(double[] terms, int most) {
        int count = Math.min(most, terms.length);
        int[] places = new int[count];
        int found = 0;
        for (int i = 0; i < terms.length; i++) {
            int at = found;
            while (at > 0 && isLarger(terms[i], terms[places[at - 1]])) {
                at--;
            }
            if (at < count) {
                found = Math.min(count, found + 1);
                System.arraycopy(places, at, places, at + 1, found - at - 1);
                places[at] = i;
            }
        }
        return Arrays.stream(places).boxed().toList();
    }

    private static boolean isLarger(double one, double other) {
        return Double.compare(Math.abs(one), Math.abs(other)) > 0;
    }

    private static final class Shortening extends ReferenceReplacer {
        private final int most;
        private int others;
        private int nothing;

        Shortening(int most) {
            super(reference -> reference);
            this.most = most;
        }

        @Override
        public Expr sum(Sum sum) {
            List<Expr> terms = sum.terms();
            int count = isBias(terms.get(terms.size() - 1)) ? terms.size() - 1 : terms.size();
            if (count <= most + 1) {
                return super.sum(sum);
            }
            double[] values =
                    terms.subList(0, count).stream().mapToDouble(Expr::evaluate).toArray();
            List<Integer> places = places(values, most);
            boolean[] written = new boolean[count];
            List<Expr> shorter = new ArrayList<>();
            for (int place : places) {
                written[place] = true;
                shorter.add(terms.get(place).accept(this));
            }
            shorter.add(rest(values, written));
            shorter.addAll(all(terms.subList(count, terms.size())));
            return new Sum(shorter);
        }

        private Reference rest(double[] values, boolean[] written) {
            double rest = 0;
            int count = 0;
            int zeros = 0;
            for (int i = 0; i < values.length; i++) {
                if (!written[i]) {
                    rest += values[i];
                    count++;
                    zeros += values[i] == 0 ? 1 : 0;
                }
            }
            if (count > others) {
                others = count;
                nothing = zeros;
            }
            return new Reference(new OtherTerms(count), rest);
        }

        private static boolean isBias(Expr term) {
            return term instanceof Reference reference
                    && (reference.quantity() instanceof Bias || reference.quantity() instanceof SharedBias);
        }
    }
}
