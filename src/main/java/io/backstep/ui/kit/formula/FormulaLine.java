package io.backstep.ui.kit.formula;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.explanation.SpokenFormulas;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula in one line.
 *
 * @param latex its terms marked by their place in {@code tips}
 * @param tips each term's name and value with all digits
 * @param spoken the line as a sentence, for who cannot see it; empty where another line says it
 */
public record FormulaLine(String latex, List<String> tips, String spoken) {
    public FormulaLine {
        tips = List.copyOf(tips);
    }

    /** A definition, which has no numbers yet. */
    public static FormulaLine definition(String latex, String spoken) {
        return new FormulaLine(latex, List.of(), spoken);
    }

    /** Writes the formulas of one panel. */
    public static final class Writer {
        private static final int MOST_TERMS = 8;

        private final Messages messages;
        private final Names names;
        private final FormulaWriter latex;

        /** For formulas that speak of no network. */
        public Writer(Messages messages) {
            this(messages, Names.OF_SYMBOLS, MOST_TERMS);
        }

        /** @param mostTerms of a sum that are written; the others are an ellipsis */
        public Writer(Messages messages, Names names, int mostTerms) {
            this.messages = messages;
            this.names = names;
            this.latex = FormulaWriter.latex(names).atMostTerms(mostTerms);
        }

        /** The formula in symbols, and below it in numbers. */
        public List<FormulaLine> both(Quantity quantity, Expr expression) {
            FormulaLine symbols = new FormulaLine(
                    latex.name(quantity) + " = "
                            + latex.marking(FormulaMarks::mark).symbols(expression),
                    tips(expression),
                    "");
            return List.of(symbols, numbers(quantity, expression));
        }

        /** The formula with the numbers filled in, and what it comes to. */
        public FormulaLine numbers(Quantity quantity, Expr expression) {
            return numbers(quantity, latex.name(quantity), expression);
        }

        /** As {@link #numbers(Quantity, Expr)}, with more written on the left than the name. */
        public FormulaLine numbers(Quantity quantity, String left, Expr expression) {
            double value = expression.evaluate();
            List<String> tips = new ArrayList<>(tips(expression));
            tips.add(names.of(quantity).label() + " = " + Numbers.exact(value));
            boolean obvious = latex.numbers(expression).equals(latex.number(value));
            String worked = obvious
                    ? ""
                    : latex.marking(FormulaMarks::mark).numbers(expression) + " " + latex.relation(expression) + " ";
            String result = FormulaMarks.mark(tips.size() - 1, "\\mathbf{" + latex.number(value) + "}");
            return new FormulaLine(
                    left + " = " + worked + result,
                    tips,
                    new SpokenFormulas(messages, names).sentence(quantity, expression));
        }

        private List<String> tips(Expr expression) {
            return expression.references().stream()
                    .map(reference -> names.of(reference.quantity()).label() + " = " + Numbers.exact(reference.value()))
                    .toList();
        }
    }
}
