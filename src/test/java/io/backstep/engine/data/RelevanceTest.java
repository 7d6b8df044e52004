package io.backstep.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RelevanceTest {
    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @Test
    void theSharesAreThoseWorkedOutByHand() {
        DataSet classes = new DataSet(
                List.of("same", "apart", "partly", "constant"),
                List.of(
                        Vector.of(1, 0, 1, 0.1),
                        Vector.of(3, 0, 3, 0.1),
                        Vector.of(1, 5, 3, 0.1),
                        Vector.of(3, 5, 5, 0.1)),
                new Target.Classes("class", List.of("a", "b"), List.of(0, 0, 1, 1)));
        // partly: the means 2 and 4 about 3 make 4 of the 8 that the numbers make
        double[] expected = {0, 1, 0.5, 0};
        assertThat(Relevance.of(classes).toArray()).containsExactly(expected, within(1e-12));
        assertThat(Relevance.order(classes)).startsWith(1, 2);
    }

    @Test
    void aLineSaysEverythingAboutItsHeight() {
        List<Vector> inputs = List.of(Vector.of(1, 2), Vector.of(2, -1), Vector.of(4, 2));
        DataSet line = new DataSet(
                List.of("x", "other"),
                inputs,
                new Target.Numbers(
                        List.of("none", "t"),
                        inputs.stream()
                                .map(row -> Vector.of(0, 3 - 2 * row.get(0)))
                                .toList()));
        Vector shares = Relevance.of(line);
        assertThat(shares.get(0)).isEqualTo(1, within(1e-12));
        assertThat(shares.get(1)).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShareIsAShareAndKnowsNoUnits(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(30);
        List<Vector> inputs = new ArrayList<>();
        List<Vector> scaled = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        double size = Math.pow(10, random.nextInt(-100, 100));
        for (int row = 0; row < rows; row++) {
            double x = random.nextDouble(-1, 1);
            inputs.add(Vector.of(x));
            scaled.add(Vector.of(x * size));
            labels.add(random.nextInt(3));
        }
        Target target = new Target.Classes("class", List.of("a", "b", "c"), labels);
        double share = Relevance.of(new DataSet(List.of("x"), inputs, target)).get(0);
        assertThat(share).isBetween(0.0, 1.0);
        assertThat(Relevance.of(new DataSet(List.of("x"), scaled, target)).get(0))
                .isEqualTo(share, within(1e-9));
    }

    @Test
    void noRowsSayNothing() {
        assertThat(Relevance.of(
                        new DataSet(List.of("x"), List.of(), new Target.Classes("class", List.of("a"), List.of()))))
                .isEqualTo(Vector.of(0));
    }
}
