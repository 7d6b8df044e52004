package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.formula.FormulaLine;
import io.backstep.ui.kit.formula.FormulaMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an explanation: a heading, formulas, and what else there is to say.
 *
 * @param remark a sentence, or nothing
 */
record InformationCard(String heading, List<FormulaLine> lines, String remark) {
    private static final FormulaWriter LATEX = FormulaWriter.latex(Names.OF_SYMBOLS);
    private static final FormulaWriter PLAIN = FormulaWriter.plain(Names.OF_SYMBOLS);

    InformationCard {
        lines = List.copyOf(lines);
    }

    InformationCard(String heading, FormulaLine... lines) {
        this(heading, List.of(lines), "");
    }

    InformationCard withRemark(String other) {
        return new InformationCard(heading, lines, other);
    }

    /** {@code name = expression in numbers = result}. */
    static FormulaLine worked(Name name, Expr expression) {
        return worked(name, expression, expression.evaluate());
    }

    /** The same where the result is not quite what the expression evaluates to. */
    static FormulaLine worked(Name name, Expr expression, double result) {
        List<String> tips = new ArrayList<>();
        expression
                .references()
                .forEach(reference -> tips.add(
                        Names.OF_SYMBOLS.of(reference.quantity()).label() + " = " + Numbers.exact(reference.value())));
        tips.add(name.label() + " = " + Numbers.exact(result));
        // What rounding left under 0 counts as 0, and what is infinite is so exactly.
        boolean exact = result != expression.evaluate() || Double.isInfinite(result);
        return new FormulaLine(
                name.latex() + " = " + LATEX.marking(FormulaMarks::mark).numbers(expression) + " "
                        + (exact ? "=" : LATEX.relation(expression)) + " "
                        + FormulaMarks.mark(tips.size() - 1, "\\mathbf{" + LATEX.number(result) + "}"),
                tips,
                name.plain() + " = " + PLAIN.numbers(expression) + " " + (exact ? "=" : PLAIN.relation(expression))
                        + " " + PLAIN.number(result));
    }

    /** {@code name = value}. */
    static FormulaLine value(Name name, double value) {
        String relation = Double.isInfinite(value) || Numbers.isExact(value, Numbers.FORMULA_DIGITS) ? "=" : "≈";
        return FormulaLine.definition(
                name.latex() + (relation.equals("=") ? " = " : " \\approx ") + LATEX.number(value),
                name.plain() + " " + relation + " " + PLAIN.number(value));
    }

    /** A name that reads the same as text, but for backslashes. */
    static Name name(String latex, String plain) {
        return new Name(latex, plain, plain);
    }

    /** A number in LaTeX. */
    static String latex(double value) {
        return LATEX.number(value);
    }

    /** A number in text beside formulas. */
    static String plain(double value) {
        return PLAIN.number(value);
    }
}
