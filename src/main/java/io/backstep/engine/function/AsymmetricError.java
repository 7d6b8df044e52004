package io.backstep.engine.function;

import static io.backstep.engine.formula.Expr.constant;
import static io.backstep.engine.formula.Expr.difference;
import static io.backstep.engine.formula.Expr.negation;
import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;

/**
 * A loss that holds too little and too much against the network differently: a (v1 - v2) where v1 &gt; v2, else b (v2 -
 * v1). Here v1 is the target and v2 the output, so that a is what each unit costs by which the output is too low, and b
 * what each unit costs by which it is too high. Slope 0 where both are equal. With a = b = 1 it is {@link AbsoluteError}.
 *
 * @param tooLow a, at least 0
 * @param tooHigh b, at least 0
 */
public record AsymmetricError(double tooLow, double tooHigh) implements OutputLoss {
    private static final Name A = new Name("a", "a", "a");
    private static final Name B = new Name("b", "b", "b");

    public AsymmetricError {
        if (!(tooLow >= 0 && tooHigh >= 0) || Double.isInfinite(tooLow) || Double.isInfinite(tooHigh)) {
            throw new IllegalArgumentException("a and b are finite and at least 0: " + tooLow + ", " + tooHigh);
        }
    }

    @Override
    public double value(double target, double output) {
        return target > output ? tooLow * (target - output) : tooHigh * (output - target);
    }

    @Override
    public double slope(double target, double output) {
        if (target == output) {
            return 0;
        }
        return target > output ? -tooLow : tooHigh;
    }

    @Override
    public Expr valueFormula(Expr target, Expr output) {
        return target.evaluate() > output.evaluate()
                ? product(symbol(A, tooLow), difference(target, output))
                : product(symbol(B, tooHigh), difference(output, target));
    }

    @Override
    public Expr slopeFormula(Expr target, Expr output) {
        if (target.evaluate() == output.evaluate()) {
            return constant(0);
        }
        return target.evaluate() > output.evaluate() ? negation(symbol(A, tooLow)) : symbol(B, tooHigh);
    }

    private static Expr symbol(Name name, double value) {
        return new Expr.Reference(new Symbol(name), value);
    }

    @Override
    public String definitionLatex() {
        return "\\begin{cases}a\\left(v_1 - v_2\\right) & v_1 > v_2\\\\ b\\left(v_2 - v_1\\right) & v_1 \\le v_2\\end{cases}";
    }

    @Override
    public String slopeDefinitionLatex() {
        return "\\begin{cases}-a & v_1 > v_2\\\\ 0 & v_1 = v_2\\\\ b & v_1 < v_2\\end{cases}";
    }

    @Override
    public boolean ofShares() {
        return false;
    }

    @Override
    public Name targetName() {
        return new Name("v_1", "v1", "v₁");
    }

    @Override
    public Name outputName() {
        return new Name("v_2", "v2", "v₂");
    }
}
