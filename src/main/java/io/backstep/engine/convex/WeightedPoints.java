package io.backstep.engine.convex;

import static io.backstep.engine.formula.Expr.product;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.Name;
import io.backstep.engine.formula.Quantity.Symbol;
import io.backstep.engine.information.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points on a convex curve with weights, and Jensen's inequality about them: f(E x) is at most E f(x) (Jensen, "Sur les
 * fonctions convexes et les inégalités entre les valeurs moyennes", 1906).
 *
 * @param function the curve
 * @param places x of each point, as many as there are weights, each where the function is defined
 * @param weights how much each counts
 */
public record WeightedPoints(ConvexFunction function, List<Double> places, Distribution weights) {

    public WeightedPoints {
        places = List.copyOf(places);
        if (places.size() != weights.outcomes()) {
            throw new IllegalArgumentException(places.size() + " points, " + weights.outcomes() + " weights");
        }
        places.stream().filter(x -> !function.isDefinedAt(x)).findFirst().ifPresent(x -> {
            throw new IllegalArgumentException(function.id() + " is not defined at " + x);
        });
    }

    public int size() {
        return places.size();
    }

    public double x(int point) {
        return places.get(point);
    }

    public double y(int point) {
        return function.apply(x(point));
    }

    public double weight(int point) {
        return weights.chance(point);
    }

    /** E x, never outside the points, as rounding might have it. */
    public double mean() {
        return within(places, meanFormula().evaluate());
    }

    public Expr meanFormula() {
        return weightedSum("x_{%d}", "x%d", places);
    }

    /** f(E x). */
    public double valueOfMean() {
        return function.apply(mean());
    }

    /** E f(x). */
    public double meanOfValues() {
        return meanOfValuesFormula().evaluate();
    }

    public Expr meanOfValuesFormula() {
        return weightedSum("f\\left(x_{%d}\\right)", "f(x%d)", values());
    }

    /** E f(x) - f(E x): at least 0; where rounding leaves less than that, it counts as 0. */
    public double gap() {
        return Math.max(0, meanOfValues() - valueOfMean());
    }

    private List<Double> values() {
        return IntStream.range(0, size()).mapToObj(this::y).toList();
    }

    private Expr weightedSum(String latex, String plain, List<Double> numbers) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            terms.add(product(
                    reference("\\lambda_{%d}", "λ%d", i, weight(i)), reference(latex, plain, i, numbers.get(i))));
        }
        return Expr.sum(terms);
    }

    private static Expr reference(String latex, String plain, int point, double value) {
        String text = plain.formatted(point + 1);
        return new Expr.Reference(new Symbol(new Name(latex.formatted(point + 1), text, text)), value);
    }

    private static double within(List<Double> numbers, double mean) {
        double lowest = numbers.stream().mapToDouble(x -> x).min().orElse(mean);
        double highest = numbers.stream().mapToDouble(x -> x).max().orElse(mean);
        return Math.max(lowest, Math.min(highest, mean));
    }

    /**
     * The proof by induction, a point at a time. Points of weight 0 have no say in it and are left out, so there is one
     * step less than there are points with a weight.
     */
    public List<InductionStep> induction() {
        List<Integer> counting =
                IntStream.range(0, size()).filter(i -> weight(i) > 0).boxed().toList();
        List<InductionStep> steps = new ArrayList<>();
        double weight = weight(counting.get(0));
        double mean = x(counting.get(0));
        double meanOfValues = y(counting.get(0));
        for (int k = 1; k < counting.size(); k++) {
            InductionStep step = InductionStep.joining(this, counting.subList(0, k + 1), weight, mean, meanOfValues);
            steps.add(step);
            weight = step.weight();
            mean = step.mean();
            meanOfValues = step.meanOfValues();
        }
        return steps;
    }
}
