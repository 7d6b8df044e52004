package io.backstep.engine.information;

import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;
import static io.backstep.engine.formula.Expr.quotient;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How much there is to learn from an outcome, and from another's mistaken belief about it. After Shannon, "A mathematical
 * theory of communication" (1948), and Kullback and Leibler, "On information and sufficiency" (1951).
 *
 * <p>An outcome that never happens adds nothing: 0 ln 0 is 0, its limit, which double arithmetic does not know. Each
 * formula evaluates to the number that is worked out, bit for bit, unless it says otherwise. P and Q have equally many
 * outcomes.
 */
public final class Information {
    private Information() {}

    /** -log p: how surprising an outcome of this chance is; infinite for one that cannot happen. */
    public static double selfInformation(double chance, Logarithm logarithm) {
        return -logarithm.apply(chance) + 0.0;
    }

    public static Expr selfInformationFormula(double chance, Logarithm logarithm) {
        return negation(Expr.apply(logarithm, new Expr.Reference(new Symbol(new Name("p", "p", "p")), chance)));
    }

    public static String selfInformationLatex(Logarithm logarithm) {
        return "I(p) = -" + logarithm.symbolLatex() + " p";
    }

    /** H(P) = -sum p log p: the self-information to expect. From 0 to log n. */
    public static double entropy(Distribution p, Logarithm logarithm) {
        return crossEntropy(p, p, logarithm);
    }

    public static Expr entropyFormula(Distribution p, Logarithm logarithm) {
        return negation(sumOverPossible(p, i -> product(chance("p", p, i), Expr.apply(logarithm, chance("p", p, i)))));
    }

    public static String entropyLatex(Logarithm logarithm) {
        return "H(P) = -\\sum_i p_i " + logarithm.symbolLatex() + " p_i";
    }

    /**
     * H(P, Q) = -sum p log q: the self-information to expect by one who believes Q where P holds. Infinite where Q holds
     * impossible what P does not.
     */
    public static double crossEntropy(Distribution p, Distribution q, Logarithm logarithm) {
        checkSameOutcomes(p, q);
        double sum = 0;
        for (int i = 0; i < p.outcomes(); i++) {
            if (p.chance(i) > 0) {
                sum += p.chance(i) * logarithm.apply(q.chance(i));
            }
        }
        return -sum + 0.0;
    }

    public static Expr crossEntropyFormula(Distribution p, Distribution q, Logarithm logarithm) {
        checkSameOutcomes(p, q);
        return negation(sumOverPossible(p, i -> product(chance("p", p, i), Expr.apply(logarithm, chance("q", q, i)))));
    }

    public static String crossEntropyLatex(Logarithm logarithm) {
        return "H(P, Q) = -\\sum_i p_i " + logarithm.symbolLatex() + " q_i";
    }

    /**
     * D(P||Q) = sum p log(p/q): what believing Q costs beyond what P costs itself. At least 0, and 0 only where the two
     * agree; infinite where Q holds impossible what P does not.
     *
     * <p>Where P and Q agree but for rounding, the sum may miss 0 by some 1e-17; a result under 0 counts as 0.
     */
    public static double divergence(Distribution p, Distribution q, Logarithm logarithm) {
        checkSameOutcomes(p, q);
        double sum = 0;
        for (int i = 0; i < p.outcomes(); i++) {
            if (p.chance(i) > 0) {
                sum += p.chance(i) * logarithm.apply(p.chance(i) / q.chance(i));
            }
        }
        return Math.max(0, sum);
    }

    /** Evaluates to the sum before a result under 0 is made 0. */
    public static Expr divergenceFormula(Distribution p, Distribution q, Logarithm logarithm) {
        checkSameOutcomes(p, q);
        return sumOverPossible(
                p,
                i -> product(chance("p", p, i), Expr.apply(logarithm, quotient(chance("p", p, i), chance("q", q, i)))));
    }

    public static String divergenceLatex(Logarithm logarithm) {
        return "D(P\\|Q) = \\sum_i p_i " + logarithm.symbolLatex() + " \\frac{p_i}{q_i}";
    }

    /** The outcomes that P allows and Q does not: with one of them, what is measured from P to Q is infinite. */
    public static List<Integer> impossibleUnder(Distribution q, Distribution p) {
        checkSameOutcomes(p, q);
        return IntStream.range(0, p.outcomes())
                .filter(i -> p.chance(i) > 0 && q.chance(i) == 0)
                .boxed()
                .toList();
    }

    /** The letter of an outcome: A, B and so on. */
    public static String letter(int outcome) {
        return String.valueOf((char) ('A' + outcome));
    }

    private static Expr chance(String of, Distribution distribution, int outcome) {
        String letter = letter(outcome);
        Name name = new Name(of + "_{" + letter + "}", of + "_" + letter, of + " " + letter);
        return new Expr.Reference(new Symbol(name), distribution.chance(outcome));
    }

    private static Expr sumOverPossible(Distribution p, IntFunction<Expr> term) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < p.outcomes(); i++) {
            if (p.chance(i) > 0) {
                terms.add(term.apply(i));
            }
        }
        return Expr.sum(terms);
    }

    private static void checkSameOutcomes(Distribution p, Distribution q) {
        if (p.outcomes() != q.outcomes()) {
            throw new IllegalArgumentException(p.outcomes() + " outcomes beside " + q.outcomes());
        }
    }
}
