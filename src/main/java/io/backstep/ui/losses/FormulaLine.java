package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.formula.FormulaMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula in one line, written from an expression.
 *
 * @param latex its terms marked by their place in {@code tips}
 * @param tips each term's name and value with all digits
 * @param plain the same as text, for who cannot see it
 */
record FormulaLine(String latex, List<String> tips, String plain) {
    private static final int MOST_TERMS = 8;

    FormulaLine {
        tips = List.copyOf(tips);
    }

    /** A definition, which has no numbers yet. */
    static FormulaLine definition(String latex, String plain) {
        return new FormulaLine(latex, List.of(), plain);
    }

    /** {@code E = ...} in symbols. */
    static FormulaLine symbols(Name name, Expr expression, Names names) {
        FormulaWriter latex = FormulaWriter.latex(names).atMostTerms(MOST_TERMS);
        FormulaWriter plain = FormulaWriter.plain(names).atMostTerms(MOST_TERMS);
        return new FormulaLine(
                name.latex() + " = " + latex.marking(FormulaMarks::mark).symbols(expression),
                tips(expression, names),
                name.plain() + " = " + plain.symbols(expression));
    }

    /** {@code E = ... = 0.25} with the numbers filled in. */
    static FormulaLine numbers(Name name, Expr expression, Names names) {
        FormulaWriter latex = FormulaWriter.latex(names).atMostTerms(MOST_TERMS);
        FormulaWriter plain = FormulaWriter.plain(names).atMostTerms(MOST_TERMS);
        List<String> tips = new ArrayList<>(tips(expression, names));
        double value = expression.evaluate();
        tips.add(name.label() + " = " + Numbers.exact(value));
        String worked = latex.marking(FormulaMarks::mark).numbers(expression);
        boolean obvious = expression instanceof Expr.Reference || expression instanceof Expr.Constant;
        String result = FormulaMarks.mark(tips.size() - 1, "\\mathbf{" + latex.number(value) + "}");
        return new FormulaLine(
                name.latex() + " = " + (obvious ? "" : worked + " " + latex.relation(expression) + " ") + result,
                tips,
                name.plain() + " = "
                        + (obvious ? "" : plain.numbers(expression) + " " + plain.relation(expression) + " ")
                        + plain.number(value));
    }

    private static List<String> tips(Expr expression, Names names) {
        return expression.references().stream()
                .map(reference ->
                        names.of(reference.quantity()).label() + " = " + Numbers.exact(reference.value()))
                .toList();
    }
}
