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
        assertThat(FormulaFragments.of("z = w_1 x_1 + w_2 x_2 \\approx 0.4").fragments())
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
        assertThat(FormulaFragments.of(latex).fragments()).hasSize(1);
    }

    @Test
    void aMinusAfterARelationOrASpaceIsASign() {
        assertThat(FormulaFragments.of("a = \\, -b").fragments()).containsExactly("a", "\\mathord{}= \\, -b");
        assertThat(FormulaFragments.of("a \\, - b").fragments()).containsExactly("a \\,", "\\mathord{}- b");
    }

    @Test
    void neverBreaksInsideAMark() {
        String sum = mark(5, "a + b");

        assertThat(FormulaFragments.of(sum + " + c").fragments()).containsExactly(sum, "\\mathord{}+ c");
    }

    @Test
    void growingParenthesesGetAFixedSizeWhenTheyAreTornApart() {
        assertThat(FormulaFragments.of("\\left( a + b \\right) c").fragments())
                .containsExactly("\\bigl( a", "\\mathord{}+ b \\bigr) c");
        assertThat(FormulaFragments.of("\\left[ \\frac{a}{b} + \\left( c + d \\right) \\right.")
                        .fragments())
                .containsExactly("\\biggl[ \\frac{a}{b}", "\\mathord{}+ \\bigl( c", "\\mathord{}+ d \\bigr) {}");
    }

    @Test
    void parenthesesInsideBracesGoOnGrowing() {
        assertThat(FormulaFragments.of("\\frac{\\left( a \\right)}{b} + c").fragments())
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
                .mapToDouble(fragment -> typesetter.typeset(fragment, 16).width())
                .sum();

        assertThat(formula.fragments()).hasSizeGreaterThan(1);
        assertThat(sum).isCloseTo(typesetter.typeset(latex, 16).width(), within(1.0));
    }

    @Test
    void everyFragmentOfALongRealFormulaCanBeSet() {
        String latex = "\\delta_{h_1} = \\left( " + mark(0, "w_5") + " \\cdot " + mark(1, "\\delta_{o_1}") + " + "
                + mark(2, "\\left( a + b \\right)") + " \\right) \\cdot \\frac{\\partial E}{\\partial w_5}";

        List<String> fragments = FormulaFragments.of(latex).fragments();

        assertThat(fragments).hasSize(5);
        assertThat(fragments)
                .allSatisfy(fragment ->
                        assertThat(typesetter.typeset(fragment, 16).pieces()).isNotEmpty());
    }
}
