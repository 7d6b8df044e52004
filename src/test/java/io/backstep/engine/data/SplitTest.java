package io.backstep.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SplitTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSampleIsLostOrDoubled(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DataSet data = random(random);
        Split split = Split.of(data, shares(random), seed);
        List<Integer> rows = new ArrayList<>();
        List<Vector> inputs = new ArrayList<>();
        for (Part part : Part.values()) {
            rows.addAll(split.rows(part));
            inputs.addAll(split.of(data, part).inputs());
        }
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, data.size()).boxed().toList());
        assertThat(inputs).containsExactlyInAnyOrderElementsOf(data.inputs());
        assertThat(split.rows(Part.TRAINING)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClassIsSharedOut(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DataSet data = random(random);
        Shares shares = shares(random);
        Split split = Split.of(data, shares, seed);
        if (!(data.target() instanceof Target.Classes classes)) {
            assertThat((double) split.rows(Part.TEST).size()).isEqualTo(data.size() * shares.test(), within(1.0));
            return;
        }
        for (int label = 0; label < classes.count(); label++) {
            int all = classes.rowsOfEach().get(label);
            int training = rows(split, data, Part.TRAINING, label);
            int test = rows(split, data, Part.TEST, label);
            int validation = rows(split, data, Part.VALIDATION, label);
            assertThat(training).isGreaterThanOrEqualTo(Math.min(1, all));
            if (all > 20) {
                // One row for rounding the whole, one for rounding the class, and what classes of one row leave over.
                assertThat((double) test).isEqualTo(all * shares.test(), within(3.0));
                assertThat((double) validation).isEqualTo(all * shares.validation(), within(3.0));
            }
        }
    }

    @Test
    void irisLikeClassesAreSharedEvenly() {
        List<Integer> labels =
                IntStream.range(0, 150).map(row -> row / 50).boxed().toList();
        DataSet data = data(new Target.Classes("c", List.of("a", "b", "c"), labels));
        Split split = Split.of(data, new Shares(0.2, 0.3), 5);
        for (int label = 0; label < 3; label++) {
            assertThat(rows(split, data, Part.TRAINING, label)).isEqualTo(25);
            assertThat(rows(split, data, Part.VALIDATION, label)).isEqualTo(10);
            assertThat(rows(split, data, Part.TEST, label)).isEqualTo(15);
        }
    }

    @Test
    void theSameSeedGivesTheSameSplitEverywhere() {
        DataSet data = new Generated(Pattern.MOONS, 12, 0, 1).dataSet();
        Shares shares = new Shares(0.25, 0.25);
        assertThat(Split.of(data, shares, 3)).isEqualTo(Split.of(data, shares, 3));
        assertThat(Split.of(data, shares, 3)).isNotEqualTo(Split.of(data, shares, 4));
        assertThat(Split.of(data, shares, 3).rows(Part.TEST)).containsExactly(2, 6, 9);
    }

    @Test
    void everyRowIsTestedForSomeSeed() {
        DataSet data = new Generated(Pattern.LINE, 20, 0, 1).dataSet();
        List<Integer> tested = IntStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Split.of(data, new Shares(0, 0.2), seed).rows(Part.TEST).stream())
                .toList();
        for (int row = 0; row < 20; row++) {
            int wanted = row;
            assertThat(tested.stream().filter(found -> found == wanted).count()).isBetween(15L, 70L);
        }
    }

    @Test
    void sharesLeaveSomethingToTrainOn() {
        assertThatThrownBy(() -> new Shares(0.5, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shares(-0.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shares(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        DataSet one = new Generated(Pattern.LINE, 1, 0, 1).dataSet();
        assertThat(Split.of(one, new Shares(0.4, 0.5), 1).rows(Part.TRAINING)).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointsHeldBackNeverTouchTheStatistics(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DataSet data = random(random);
        Shares shares = shares(random);
        for (Scaling scaling : Scaling.values()) {
            Prepared before = Prepared.of(data, shares, scaling, new ClassCoding.OneHot(), seed);
            List<Vector> inputs = new ArrayList<>(data.inputs());
            for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
                before.split()
                        .rows(part)
                        .forEach(row -> inputs.set(row, Vector.of(1e100 * random.nextDouble(), -1e50)));
            }
            DataSet changed = data.withInputs(data.columns(), inputs);
            Prepared after = Prepared.of(changed, shares, scaling, new ClassCoding.OneHot(), seed);
            assertThat(after.split()).isEqualTo(before.split());
            assertThat(after.normalization()).isEqualTo(before.normalization());
            assertThat(after.samples(Part.TRAINING)).isEqualTo(before.samples(Part.TRAINING));
        }
    }

    @Test
    void aCodingThatDoesNotFitIsRefused() {
        DataSet data = new Generated(Pattern.SPIRAL_3, 30, 0, 1).dataSet();
        assertThatThrownBy(() -> Prepared.of(data, Shares.ALL_TRAINING, Scaling.NONE, ClassCoding.ZERO_ONE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Shares shares(SplittableRandom random) {
        return new Shares(0.45 * random.nextDouble(), 0.45 * random.nextDouble());
    }

    /** Numbers, or classes of very different sizes, some of one row or none. */
    private static DataSet random(SplittableRandom random) {
        int rows = 1 + random.nextInt(200);
        if (random.nextInt(4) == 0) {
            return new Generated(Pattern.PLANE, rows, 0.1, random.nextLong()).dataSet();
        }
        List<String> names = List.of("a", "b", "c", "d", "e", "f").subList(0, 1 + random.nextInt(6));
        List<Integer> labels = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            labels.add((int) (names.size() * StrictMath.pow(random.nextDouble(), 4)));
        }
        return data(new Target.Classes("c", names, labels));
    }

    private static DataSet data(Target target) {
        SplittableRandom random = new SplittableRandom(target.size());
        List<Vector> inputs = IntStream.range(0, target.size())
                .mapToObj(row -> Vector.of(row + random.nextDouble(), random.nextDouble()))
                .toList();
        return new DataSet(List.of("x", "y"), inputs, target);
    }

    private static int rows(Split split, DataSet data, Part part, int label) {
        return ((Target.Classes) split.of(data, part).target()).rowsOfEach().get(label);
    }
}
