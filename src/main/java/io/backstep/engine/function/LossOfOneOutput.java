package io.backstep.engine.function;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Quantity.Symbol;
import java.util.List;
import java.util.function.BinaryOperator;

/** A loss of experiments, of a sample with a single output. */
public record LossOfOneOutput(Loss loss) implements OutputLoss {
    /** Between 0 and 1, where no term of any loss falls away. */
    private static final double ANYWHERE = 0.5;

    @Override
    public double value(double target, double output) {
        return loss.ofSum(loss.term(target, output), 1);
    }

    @Override
    public double slope(double target, double output) {
        return loss.slope(target, output, 1);
    }

    @Override
    public Expr valueFormula(Expr target, Expr output) {
        return loss.ofTermsFormula(List.of(loss.termFormula(target, output)));
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output) {
        return loss.slopeFormula(target, output, 1);
    }

    @Override
    public String definitionLatex() {
        return symbols(this::valueFormula);
    }

    @Override
    public String slopeDefinitionLatex() {
        return symbols(this::slopeFormula);
    }

    private String symbols(BinaryOperator<Expr> formula) {
        return FormulaWriter.latex(Names.OF_SYMBOLS).symbols(formula.apply(symbol(targetName()), symbol(outputName())));
    }

    private static Expr symbol(Name name) {
        return new Expr.Reference(new Symbol(name), ANYWHERE);
    }

    @Override
    public boolean ofShares() {
        return loss instanceof CrossEntropy || loss instanceof BinaryCrossEntropy;
    }
}
