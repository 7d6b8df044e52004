package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.function.ElementwiseActivation;
import java.util.List;
import java.util.Optional;

/**
 * All that the panel beside the drawing says about one click.
 *
 * @param title what happens, in a few words
 * @param text why, in one or two sentences
 * @param formula how the last step was worked out, where the click was about one unit
 * @param results what came out, where the click was about more than that; else nothing
 * @param sentence the click as a screen reader reads it
 * @param slope the activation function at the unit's pre-activation, where that is what the click is about
 * @param check the same number by finite differences, where it is a derivative
 */
public record StepExplanation(
        String title,
        String text,
        Optional<Formula> formula,
        Results results,
        String sentence,
        Optional<Slope> slope,
        Optional<Check> check) {

    /**
     * A formula in symbols and in numbers. Terms are marked by their index in {@code terms}.
     *
     * @param symbols LaTeX of the quantity and what it is made of
     * @param numbers LaTeX of the lines with the numbers filled in, the result in the last
     * @param plain the same as text, to be copied
     * @param latex the same as LaTeX without marks, to be copied
     * @param rest what of its longest sum is one number
     */
    public record Formula(
            Quantity writes,
            List<Term> terms,
            String symbols,
            List<String> numbers,
            String plain,
            String latex,
            Rest rest) {}

    /**
     * The terms of a sum that are not written out.
     *
     * @param count how many they are; 0 where all are written out
     * @param nothing how many of them are 0
     * @param label what their sum is called
     */
    public record Rest(int count, int nothing, String label) {}

    /**
     * One quantity in a formula.
     *
     * @param label its name and value with all digits
     */
    public record Term(Quantity quantity, double value, String label) {}

    /**
     * What a click worked out.
     *
     * @param first those that are shown
     * @param more how many there are besides
     */
    public record Results(List<Result> first, int more) {
        static final Results NONE = new Results(List.of(), 0);

        public Results {
            first = List.copyOf(first);
        }
    }

    /** One quantity that a click worked out: LaTeX of name and value, the quantity being term 0. */
    public record Result(Term term, String latex) {}

    /**
     * Where a unit sits on its activation function.
     *
     * @param z what the function is applied to
     * @param symbol what that is called: z, or y where it was normalised
     */
    public record Slope(ElementwiseActivation activation, double z, String unit, String symbol) {}

    /**
     * A derivative worked out without calculus.
     *
     * @param latex the difference quotient and its value
     * @param verdict whether it agrees, and how far
     */
    public record Check(String latex, String verdict, boolean agrees) {}
}
