package io.backstep.ui.activations;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.ui.kit.formula.FormulaLine;
import java.util.ArrayList;
import java.util.List;

/** The formulas of a function and of its slopes, in symbols and with the probe's numbers. */
final class ProbeFormulas {
    private final Probe probe;
    private final ElementwiseActivation function;
    private final String symbol;
    private final boolean curvature;
    private final Names names;

    /**
     * The formulas of a place.
     *
     * @param symbol what the function is called in text
     * @param curvature whether f'' is wanted too
     */
    ProbeFormulas(Probe probe, String symbol, boolean curvature) {
        this.probe = probe;
        this.function = probe.function();
        this.symbol = symbol;
        this.curvature = curvature;
        this.names = new Names(1, List.of(new Names.LayerNames(1, function.symbolLatex(), symbol)), false, false);
    }

    List<FormulaLine> symbols() {
        List<FormulaLine> lines = new ArrayList<>();
        lines.add(definition("", function.definitionLatex()));
        lines.add(definition("'", function.slopeDefinitionLatex()));
        if (curvature) {
            lines.add(definition("''", function.curvatureDefinitionLatex()));
        }
        return lines;
    }

    private FormulaLine definition(String primes, String latex) {
        return FormulaLine.definition(function.symbolLatex() + primes + "(z) = " + latex, symbol + primes + "(z)");
    }

    List<FormulaLine> numbers() {
        Expr z = new Expr.Reference(new PreActivation(0, 0, 0), probe.z());
        Expr a = new Expr.Reference(new Output(0, 0, 0), probe.value());
        List<FormulaLine> lines = new ArrayList<>();
        lines.add(worked("", function.valueFormula(z)));
        lines.add(worked("'", function.slopeFormula(z, a)));
        if (curvature) {
            lines.add(worked("''", function.curvatureFormula(z, a)));
        }
        return lines;
    }

    private FormulaLine worked(String primes, Expr expression) {
        FormulaWriter plain = FormulaWriter.plain(names);
        String between = plain.numbers(expression);
        // A function that is its own formula, such as the step, would only be written twice.
        boolean said = between.equals(plain.number(expression.evaluate()))
                || between.equals(left(plain, function.symbol(), primes));
        return FormulaLine.definition(
                worked(FormulaWriter.latex(names), function.symbolLatex(), primes, expression, said),
                worked(plain, symbol, primes, expression, said));
    }

    private String worked(FormulaWriter writer, String name, String primes, Expr expression, boolean said) {
        return left(writer, name, primes) + (said ? "" : " = " + writer.numbers(expression)) + " "
                + writer.relation(expression) + " " + writer.number(expression.evaluate());
    }

    private String left(FormulaWriter writer, String name, String primes) {
        return name + primes + "(" + writer.number(probe.z()) + ")";
    }
}
