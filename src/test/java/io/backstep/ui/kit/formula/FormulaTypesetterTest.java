package io.backstep.ui.kit.formula;

import static io.backstep.ui.kit.formula.FormulaMarks.PLAIN;
import static io.backstep.ui.kit.formula.FormulaMarks.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTypesetterTest {
    private static final double SIZE = 20;
    private static final Pattern POINT = Pattern.compile("(-?[0-9.E-]+) (-?[0-9.E-]+)");

    private final FormulaTypesetter typesetter = new FormulaTypesetter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sigma",
                "\\delta_{h_1}",
                "\\frac{\\partial E}{\\partial w_5}",
                "\\operatorname{ReLU}(z)",
                "\\operatorname{softplus}(z)",
                "\\tanh z",
                "0.4 \\cdot (-0.62) \\approx -0.248",
                "\\left( w_5 \\, \\delta_{o_1} + w_7 \\, \\delta_{o_2} \\right) \\sigma'(z_{h_1})",
                "\\tfrac{1}{2} (t_1 - a_1)^2",
                "\\max(0, z)",
                "\\sqrt{\\hat{v} + \\varepsilon}",
                "\\hat{m}",
                "\\frac{1}{1 + e^{-z}}",
                "10^{-7}",
                "\\sum_{i} x_i",
                "-\\sum_k t_k \\ln a_k",
                "\\mathbf{0.008771}",
                "w \\leftarrow w - \\eta \\, g",
                "\\lambda",
                "\\infty",
                "-\\infty",
                "\\sigma^{\\prime}",
                "\\beta_1^{t}",
                "\\frac{E(z + \\varepsilon) - E(z - \\varepsilon)}{2 \\varepsilon}",
                "\\begin{cases} z & z > 0 \\\\ 0 & z \\le 0 \\end{cases}",
                "\\left\\lVert g \\right\\rVert",
                "\\lfloor k \\rfloor",
                "\\overline{E}",
                "\\mathrm{NaN}",
                "z \\Phi(z)",
                "\\sqrt{2 \\pi}",
                "f"
            })
    void setsWhatTheAppWritesWithOutlinesInsideItsBounds(String latex) {
        FormulaLayout layout = typesetter.typeset(latex, SIZE);

        assertThat(layout.pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.key()).isEqualTo(PLAIN);
            assertThat(piece.bounds().getWidth()).isPositive();
            assertThat(piece.bounds().getHeight()).isPositive();
        });
        assertInside(layout);
        assertThat(layout.keys()).isEmpty();
        assertThat(layout.baseline()).isPositive();
    }

    @Test
    void givesEveryMarkItsOwnPieceAndLeavesTheRestPlain() {
        FormulaLayout layout = typesetter.typeset(
                "\\delta_{h_1} = \\left( " + mark(0, "w_5") + mark(1, "\\delta_{o_1}") + " + " + mark(2, "w_7")
                        + mark(3, "\\delta_{o_2}") + " \\right) " + mark(4, "\\sigma'(z_{h_1})"),
                SIZE);

        assertThat(layout.keys()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(layout.pieces()).extracting(FormulaLayout.Piece::key).containsExactly(PLAIN, 0, 1, 2, 3, 4);
        assertInside(layout);
        for (int key = 0; key < 4; key++) {
            assertThat(bounds(layout, key).getMaxX())
                    .as("terms stand from left to right")
                    .isLessThan(bounds(layout, key + 1).getMinX() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 254, 255, 256, 65_534, 65_535, 65_536, 100_000, FormulaMarks.MAX_KEY})
    void carriesEveryKeyThroughTheLayout(int key) {
        assertThat(typesetter.typeset("x + " + mark(key, "y"), SIZE).keys()).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, FormulaMarks.MAX_KEY + 1})
    void refusesAKeyThatNoColourCanCarry(int key) {
        assertThatIllegalArgumentException().isThrownBy(() -> mark(key, "y")).withMessageContaining("" + key);
    }

    @Test
    void innermostMarkWins() {
        FormulaLayout layout = typesetter.typeset(mark(7, "(" + mark(8, "a") + " + " + mark(9, "b") + ")") + "c", SIZE);

        assertThat(layout.keys()).containsExactlyInAnyOrder(7, 8, 9);
        assertThat(piece(layout, 8).runs()).hasSize(1);
        assertThat(piece(layout, 7).runs())
                .as("opening parenthesis, plus sign, closing parenthesis")
                .hasSize(3);
        assertThat(piece(layout, 7).runs())
                .as("where the inner term stands the outer one does not")
                .noneMatch(run -> run.intersects(bounds(layout, 8)));
    }

    @Test
    void fractionBarAndRootBelongToTheirMark() {
        FormulaLayout fraction = typesetter.typeset("x \\cdot " + mark(3, "\\frac{a}{b}"), SIZE);
        FormulaLayout unmarked = typesetter.typeset("\\frac{a}{b}", SIZE);
        assertThat(subpaths(piece(fraction, 3)))
                .isEqualTo(subpaths(unmarked.pieces().get(0)));

        FormulaLayout root = typesetter.typeset(mark(3, "\\sqrt{v}"), SIZE);
        assertThat(root.pieces()).extracting(FormulaLayout.Piece::key).containsExactly(3);
    }

    @Test
    void marksAroundNumeratorAndDenominatorLeaveTheBarPlain() {
        FormulaLayout layout = typesetter.typeset("\\frac{" + mark(0, "a") + "}{" + mark(1, "b") + "}", SIZE);

        Rectangle2D bar = bounds(layout, PLAIN);
        assertThat(bar.getHeight()).isLessThan(SIZE / 10);
        assertThat(bounds(layout, 0).getMaxY()).isLessThan(bar.getMinY());
        assertThat(bounds(layout, 1).getMinY()).isGreaterThan(bar.getMaxY());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w_5> \\, <\\delta_{o_1}> + <w_7> \\, <\\delta_{o_2}>",
                "\\delta_{h_1} = \\left( <w_5> \\cdot <\\delta_{o_1}> \\right) <\\sigma'(z_{h_1})>",
                "<\\frac{\\partial E}{\\partial w_5}> = <\\delta_{o_1}> <a_{h_1}>",
                "<0.4> \\cdot <0.138499> + <0.5> \\cdot (<-0.038098>)",
                "w_5 \\leftarrow <w_5> - <\\eta> \\, <\\frac{\\partial E}{\\partial w_5}>",
                "\\frac{<a>}{\\sqrt{<\\hat{v}>} + <\\varepsilon>}",
                "<\\sum_{i} x_i> + <\\tanh z> + <\\operatorname{ReLU}(z)> + <\\max(0, z)>",
                "e^{<-z>} + \\tfrac{1}{2} (<t> - <a>)^2 - <t> \\ln <a>",
                "a < + > b < = > c"
            })
    void marksDoNotChangeTheLayout(String pattern) {
        Matcher matcher = Pattern.compile("<([^<>]*)>").matcher(pattern);
        int[] key = {0};
        String marked = matcher.replaceAll(found -> Matcher.quoteReplacement(mark(key[0]++, found.group(1))));
        String plain = pattern.replaceAll("<([^<>]*)>", "$1");

        FormulaLayout with = typesetter.typeset(marked, SIZE);
        FormulaLayout without = typesetter.typeset(plain, SIZE);

        assertThat(with.keys()).hasSize(key[0]);
        assertThat(with.width()).isCloseTo(without.width(), within(1e-3));
        assertThat(with.height()).isCloseTo(without.height(), within(1e-3));
        assertThat(with.baseline()).isCloseTo(without.baseline(), within(1e-3));
        assertThat(with.pieces().stream()
                        .mapToInt(FormulaTypesetterTest::subpaths)
                        .sum())
                .isEqualTo(subpaths(without.pieces().get(0)));
    }

    @Test
    void casesHaveAGapBeforeTheirConditions() {
        FormulaLayout layout = typesetter.typeset(
                "\\begin{cases} " + mark(0, "z") + " & " + mark(1, "z > 0") + " \\\\ 0 & z \\le 0 \\end{cases}", SIZE);

        assertThat(bounds(layout, 1).getMinX() - bounds(layout, 0).getMaxX()).isGreaterThan(SIZE / 2);
    }

    @Test
    void growsInProportionToTheFontSize() {
        FormulaLayout small = typesetter.typeset("\\frac{a}{b} + x_1", 10);
        FormulaLayout large = typesetter.typeset("\\frac{a}{b} + x_1", 40);

        assertThat(large.width()).isCloseTo(4 * small.width(), within(0.01));
        assertThat(large.height()).isCloseTo(4 * small.height(), within(0.01));
        assertThat(large.baseline()).isCloseTo(4 * small.baseline(), within(0.01));
        assertThat(large.fontSize()).isEqualTo(40);
    }

    @Test
    void baselineIsWhereTheFeetOfTheLettersStand() {
        FormulaLayout layout = typesetter.typeset(mark(0, "\\mathrm{h}") + "_{j}^{2}", SIZE);

        assertThat(bounds(layout, 0).getMaxY()).isCloseTo(layout.baseline(), within(0.02 * SIZE));
        assertThat(layout.height()).isGreaterThan(layout.baseline());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{}",
                "\\,",
                "\\nosuchcommand",
                "\\frac{1}{2",
                "{",
                "a}b",
                "\\left( a",
                "a \\right)",
                "x^",
                "x_{y^}",
                "a & b",
                "\u6743\u91cd",
                "a + \u6743"
            })
    void refusesWhatItCannotSetAndNamesIt(String latex) {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> typesetter.typeset(latex, SIZE))
                .withMessageContaining("\"" + latex + "\"")
                .satisfies(e -> assertThat(e.latex()).isEqualTo(latex));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAFontSizeThatIsNone(double size) {
        assertThatIllegalArgumentException().isThrownBy(() -> typesetter.typeset("x", size));
    }

    @Test
    void keepsWhatWasAskedForLastAndNoMoreThanItsCapacity() {
        FormulaTypesetter small = new FormulaTypesetter(2);
        FormulaLayout a = small.typeset("a", SIZE);
        FormulaLayout b = small.typeset("b", SIZE);
        assertThat(small.typeset("a", SIZE)).isSameAs(a);

        small.typeset("c", SIZE);

        assertThat(small.keptCount()).isEqualTo(2);
        assertThat(small.typeset("a", SIZE)).isSameAs(a);
        assertThat(small.typeset("b", SIZE)).isNotSameAs(b).isEqualTo(b);
        assertThatIllegalArgumentException().isThrownBy(() -> new FormulaTypesetter(0));
    }

    @Test
    void warmingUpKeepsNothing() {
        typesetter.warmUp();

        assertThat(typesetter.keptCount()).isZero();
    }

    @Test
    void severalThreadsAndSeveralTypesettersGetTheSameFormulas() throws InterruptedException, ExecutionException {
        List<String> formulas = IntStream.range(0, 40)
                .mapToObj(i -> "\\frac{" + mark(i, "a_{" + i + "}") + "}{\\sqrt{" + mark(i + 1, "b") + "}}")
                .toList();
        List<FormulaLayout> expected =
                formulas.stream().map(latex -> typesetter.typeset(latex, SIZE)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<FormulaLayout>>> results = new ArrayList<>();
            FormulaTypesetter shared = new FormulaTypesetter(8);
            for (int i = 0; i < 8; i++) {
                FormulaTypesetter used = i % 2 == 0 ? shared : new FormulaTypesetter();
                results.add(threads.submit(() -> formulas.stream()
                        .map(latex -> used.typeset(latex, SIZE))
                        .toList()));
            }
            for (Future<List<FormulaLayout>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertInside(FormulaLayout layout) {
        for (FormulaLayout.Piece piece : layout.pieces()) {
            Matcher points =
                    POINT.matcher(piece.svgPath().replaceAll("[A-Z]", " ").strip());
            Rectangle2D bounds = piece.bounds();
            assertThat(points.find()).isTrue();
            assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-1e-3);
            assertThat(bounds.getMinY()).isGreaterThanOrEqualTo(-1e-3);
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(layout.width() + 1e-9);
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(layout.height() + 1e-9);
            assertThat(piece.runs())
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(bounds.contains(run)).isTrue());
        }
    }

    private static int subpaths(FormulaLayout.Piece piece) {
        return (int) piece.svgPath().chars().filter(c -> c == 'M').count();
    }

    private static Rectangle2D bounds(FormulaLayout layout, int key) {
        return piece(layout, key).bounds();
    }

    private static FormulaLayout.Piece piece(FormulaLayout layout, int key) {
        return layout.pieces().stream()
                .filter(piece -> piece.key() == key)
                .findFirst()
                .orElseThrow();
    }
}
