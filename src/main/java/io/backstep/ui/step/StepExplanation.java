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
 * @param results what came out, where the click was about more than that
 * @param sentence the click as a screen reader reads it
 * @param slope the activation function at the unit's pre-activation, where that is what the click is about
 */
public record StepExplanation(
        String title,
        String text,
        Optional<Formula> formula,
        List<Result> results,
        String sentence,
        Optional<Slope> slope) {

    /**
     * A formula in symbols and in numbers. Terms are marked by their index in {@code terms}.
     *
     * @param symbols LaTeX of the quantity and what it is made of
     * @param numbers LaTeX of the lines with the numbers filled in, the result in the last
     * @param plain the same as text, to be copied
     * @param latex the same as LaTeX without marks, to be copied
     */
    public record Formula(
            Quantity writes, List<Quantity> terms, String symbols, List<String> numbers, String plain, String latex) {}

    /** One quantity that a click worked out: LaTeX of name and value, the quantity being term 0. */
    public record Result(Quantity quantity, String latex) {}

    /** Where a unit sits on its activation function. */
    public record Slope(ElementwiseActivation activation, double z, String unit) {}
}
