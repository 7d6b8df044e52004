package io.backstep.ui.losses;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import java.util.List;

/**
 * A part of an explanation: a heading, formulas, and what else there is to say.
 *
 * @param remark a sentence, or nothing
 */
record InformationCard(String heading, List<Line> lines, String remark) {
    private static final FormulaWriter LATEX = FormulaWriter.latex(Names.OF_SYMBOLS);
    private static final FormulaWriter PLAIN = FormulaWriter.plain(Names.OF_SYMBOLS);

    InformationCard {
        lines = List.copyOf(lines);
    }

    InformationCard(String heading, Line... lines) {
        this(heading, List.of(lines), "");
    }

    InformationCard withRemark(String other) {
        return new InformationCard(heading, lines, other);
    }

    /** A formula, and the same as text for who cannot see it. */
    record Line(String latex, String plain) {
        /** {@code left = expression in numbers = result}. */
        static Line worked(String latex, String plain, Expr expression) {
            return worked(latex, plain, expression, expression.evaluate());
        }

        /** The same where the result is not quite what the expression evaluates to. */
        static Line worked(String latex, String plain, Expr expression, double result) {
            boolean infinite = Double.isInfinite(result);
            return new Line(
                    latex + " = " + LATEX.numbers(expression) + " " + (infinite ? "=" : LATEX.relation(expression)) + " "
                            + LATEX.number(result),
                    plain + " = " + PLAIN.numbers(expression) + " " + (infinite ? "=" : PLAIN.relation(expression))
                            + " " + PLAIN.number(result));
        }

        /** {@code left = value}. */
        static Line value(String latex, String plain, double value) {
            boolean exact = Double.isInfinite(value) || Numbers.isExact(value, Numbers.FORMULA_DIGITS);
            return new Line(
                    latex + (exact ? " = " : " \\approx ") + LATEX.number(value),
                    plain + (exact ? " = " : " ≈ ") + PLAIN.number(value));
        }
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
