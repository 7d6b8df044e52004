package io.backstep.ui.kit.formula;

import static io.backstep.ui.kit.formula.FormulaMarks.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaFragmentsTest {
    private final FormulaTypesetter typesetter = new FormulaTypesetter();

    @Test
    void breaksBeforeRelationsAndOperators() {
        assertThat(parts("z = w_1 x_1 + w_2 x_2 \\approx 0.4"))
                .containsExactly("z", "\\mathord{}= w_1 x_1", "\\mathord{}+ w_2 x_2", "\\mathord{}\\approx 0.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-x",
                "(-0.62)",
                "\\left(-x\\right)",
                "\\left| -x \\right|",
                "x^-",
                "\\frac{a + b}{c - d}",
                "\\sqrt{v + e}",
                "e^{-z}",
                "\\begin{cases} z & z > 0 \\\\ 0 & z \\le 0 \\end{cases}"
            })
    void leavesSignsAndWhatStandsInBracesTogether(String latex) {
        assertThat(parts(latex)).hasSize(1);
    }

    @Test
    void aMinusAfterARelationOrASpaceIsASign() {
        assertThat(parts("a = \\, -b")).containsExactly("a", "\\mathord{}= \\, -b");
        assertThat(parts("a \\, - b")).containsExactly("a \\,", "\\mathord{}- b");
    }

    @Test
    void neverBreaksInsideAMark() {
        String sum = mark(5, "a + b");

        assertThat(parts(sum + " + c")).containsExactly(sum, "\\mathord{}+ c");
    }

    @Test
    void growingParenthesesGetAFixedSizeWhenTheyAreTornApart() {
        assertThat(parts("\\left( a + b \\right) c")).containsExactly("\\bigl( a", "\\mathord{}+ b \\bigr) c");
        assertThat(parts("\\left[ \\frac{a}{b} + \\left( c + d \\right) \\right."))
                .containsExactly("\\biggl[ \\frac{a}{b}", "\\mathord{}+ \\bigl( c", "\\mathord{}+ d \\bigr) {}");
    }

    @Test
    void parenthesesInsideBracesGoOnGrowing() {
        assertThat(parts("\\frac{\\left( a \\right)}{b} + c"))
                .containsExactly("\\frac{\\left( a \\right)}{b}", "\\mathord{}+ c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z = w_1 x_1 + w_2 x_2 - b",
                "a \\cdot b \\cdot (-0.62) \\approx -0.248",
                "w_5 \\leftarrow w_5 - \\eta \\, g",
                "t \\ln a + (1 - t) \\ln(1 - a)"
            })
    void fragmentsSideBySideTakeTheRoomOfTheWhole(String latex) {
        FormulaFragments formula = FormulaFragments.of(latex);

        double sum = formula.fragments().stream()
                .mapToDouble(
                        fragment -> typesetter.typeset(fragment.latex(), 16).width())
                .sum();

        assertThat(formula.fragments()).hasSizeGreaterThan(1);
        assertThat(sum).isCloseTo(typesetter.typeset(latex, 16).width(), within(1.0));
    }

    @Test
    void everyFragmentOfALongRealFormulaCanBeSet() {
        String latex = "\\delta_{h_1} = \\left( " + mark(0, "w_5") + " \\cdot " + mark(1, "\\delta_{o_1}") + " + "
                + mark(2, "\\left( a + b \\right)") + " \\right) \\cdot \\frac{\\partial E}{\\partial w_5}";

        List<String> fragments = parts(latex);

        assertThat(fragments).hasSize(5);
        assertThat(fragments)
                .allSatisfy(fragment ->
                        assertThat(typesetter.typeset(fragment, 16).pieces()).isNotEmpty());
    }

    @Test
    void relationsAreTheBestPlacesThenSumsThenProductsAndParenthesesAreWorst() {
        assertThat(FormulaFragments.of("d = \\left( a \\cdot b + c \\right) \\cdot e - f \\approx 2")
                        .fragments())
                .extracting(FormulaFragments.Fragment::penalty)
                .containsExactly(0, 0, 10, 7, 4, 1, 0);
    }

    private static List<String> parts(String latex) {
        return FormulaFragments.of(latex).fragments().stream()
                .map(FormulaFragments.Fragment::latex)
                .toList();
    }
}
