package io.backstep.ui.kit.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaLinesTest {
    private static final List<Double> WIDTHS = List.of(40.0, 60.0, 60.0, 60.0);

    private static final List<Integer> ALIKE = List.of(0, 0, 0, 0);

    @Test
    void standsInOneLineWhereItFits() {
        assertThat(FormulaLines.fit(220, WIDTHS, ALIKE, 10, 220, 0.7)).isEqualTo(new FormulaLines(true, 1, List.of()));
    }

    @Test
    void becomesSmallerBeforeItIsBroken() {
        FormulaLines lines = FormulaLines.fit(220, WIDTHS, ALIKE, 10, 176, 0.7);

        assertThat(lines.whole()).isTrue();
        assertThat(lines.scale()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void isBrokenAtFullSizeWhereOneLineWouldBeTooSmall() {
        assertThat(FormulaLines.fit(220, WIDTHS, ALIKE, 10, 130, 0.7))
                .isEqualTo(new FormulaLines(false, 1, List.of(List.of(0, 1), List.of(2, 3))));
    }

    @Test
    void everythingBecomesSmallerWhereOneFragmentIsTooWide() {
        FormulaLines lines = FormulaLines.fit(220, WIDTHS, ALIKE, 10, 35, 0.7);

        assertThat(lines.whole()).isFalse();
        assertThat(lines.scale()).isCloseTo(0.5, within(1e-12));
        assertThat(lines.lines()).hasSize(4);
    }

    @Test
    void whatCannotBeBrokenBecomesAsSmallAsItMust() {
        FormulaLines lines = FormulaLines.fit(220, List.of(220.0), List.of(0), 10, 55, 0.7);

        assertThat(lines.whole()).isTrue();
        assertThat(lines.scale()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void ofAllWaysWithAsManyLinesTheBestPlacesAreTaken() {
        assertThat(FormulaLines.fit(220, WIDTHS, List.of(0, 4, 1, 2), 10, 170, 0.9)
                        .lines())
                .containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(FormulaLines.fit(220, WIDTHS, List.of(0, 4, 2, 1), 10, 170, 0.9)
                        .lines())
                .containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void aLineMoreIsBetterThanATornProductAndWorseThanATornSum() {
        List<Double> widths = List.of(70.0, 60.0, 60.0, 60.0, 60.0);

        assertThat(FormulaLines.fit(310, widths, List.of(0, 0, 6, 6, 0), 10, 195, 0.9)
                        .lines())
                .containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
        assertThat(FormulaLines.fit(310, widths, List.of(0, 0, 1, 1, 0), 10, 195, 0.9)
                        .lines())
                .containsExactly(List.of(0, 1, 2), List.of(3, 4));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineIsEverWiderThanItMayBeAndNoFragmentIsLost(int seed) {
        Random random = new Random(seed);
        List<Double> widths =
                random.doubles(1 + random.nextInt(20), 5, 150).boxed().toList();
        double whole = widths.stream().mapToDouble(Double::doubleValue).sum();
        List<Integer> penalties =
                widths.stream().map(width -> random.nextInt(5)).toList();
        double indent = random.nextDouble() * 30;
        double available = 20 + random.nextDouble() * 600;

        FormulaLines lines = FormulaLines.fit(whole, widths, penalties, indent, available, 0.7);

        assertThat(lines.scale()).isPositive().isLessThanOrEqualTo(1);
        if (lines.whole()) {
            assertThat(whole * lines.scale()).isLessThanOrEqualTo(available + 1e-5);
            return;
        }
        assertThat(lines.lines().stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, widths.size()).boxed().toList());
        for (int i = 0; i < lines.lines().size(); i++) {
            double line = lines.lines().get(i).stream().mapToDouble(widths::get).sum() + (i == 0 ? 0 : indent);
            assertThat(line * lines.scale()).isLessThanOrEqualTo(available + 1e-5);
        }
    }
}
