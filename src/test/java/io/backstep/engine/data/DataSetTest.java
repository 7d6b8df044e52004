package io.backstep.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.math.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataSetTest {
    private static final List<Vector> INPUTS = List.of(Vector.of(1, 2), Vector.of(3, 4), Vector.of(5, 6));
    private static final DataSet THREE = new DataSet(
            List.of("x", "y"), INPUTS, new Target.Classes("kind", List.of("a", "b", "c"), List.of(2, 0, 2)));
    private static final DataSet NUMBERS = new DataSet(
            List.of("x", "y"),
            INPUTS,
            new Target.Numbers(List.of("t", "u"), List.of(Vector.of(7, 8), Vector.of(9, 10), Vector.of(11, 12))));

    @Test
    void classesAreWrittenAsOutputs() {
        assertThat(THREE.samples(new ClassCoding.OneHot()))
                .containsExactly(
                        Sample.of(new double[] {1, 2}, new double[] {0, 0, 1}),
                        Sample.of(new double[] {3, 4}, new double[] {1, 0, 0}),
                        Sample.of(new double[] {5, 6}, new double[] {0, 0, 1}));
        assertThat(THREE.outputs(new ClassCoding.OneHot())).isEqualTo(3);
        assertThatThrownBy(() -> THREE.samples(ClassCoding.ZERO_ONE)).isInstanceOf(IllegalArgumentException.class);
        DataSet two = new Generated(Pattern.OR, 4, 0, 1).dataSet();
        assertThat(two.outputs(ClassCoding.ZERO_ONE)).isEqualTo(1);
        assertThat(two.samples(ClassCoding.ZERO_ONE).get(3))
                .isEqualTo(Sample.of(new double[] {1, 1}, new double[] {1}));
        assertThat(two.samples(ClassCoding.MINUS_ONE_ONE).get(0))
                .isEqualTo(Sample.of(new double[] {0, 0}, new double[] {-1}));
    }

    @Test
    void whatIsWrittenIsReadAsTheSameClass() {
        for (int classes = 1; classes <= 10; classes++) {
            for (int label = 0; label < classes; label++) {
                ClassCoding oneHot = new ClassCoding.OneHot();
                assertThat(oneHot.read(oneHot.write(label, classes))).isEqualTo(label);
            }
        }
        for (ClassCoding coding : List.of(ClassCoding.ZERO_ONE, ClassCoding.MINUS_ONE_ONE)) {
            assertThat(coding.read(coding.write(0, 2))).isZero();
            assertThat(coding.read(coding.write(1, 2))).isEqualTo(1);
        }
        assertThat(ClassCoding.ZERO_ONE.read(Vector.of(0.49))).isZero();
        assertThat(ClassCoding.ZERO_ONE.read(Vector.of(0.5))).isEqualTo(1);
        assertThat(new ClassCoding.OneHot().read(Vector.of(0.2, 0.4, 0.4))).isEqualTo(1);
    }

    @Test
    void numbersAreTargetsAsTheyAre() {
        assertThat(NUMBERS.samples(new ClassCoding.OneHot()).get(1))
                .isEqualTo(Sample.of(new double[] {3, 4}, new double[] {9, 10}));
        assertThat(NUMBERS.outputs(ClassCoding.ZERO_ONE)).isEqualTo(2);
    }

    @Test
    void rowsArePickedInTheOrderGiven() {
        assertThat(THREE.pick(List.of(2, 0)).inputs()).containsExactly(Vector.of(5, 6), Vector.of(1, 2));
        assertThat(NUMBERS.pick(List.of(2)).target())
                .isEqualTo(new Target.Numbers(List.of("t", "u"), List.of(Vector.of(11, 12))));
        assertThat(THREE.pick(List.of()).size()).isZero();
        assertThat(THREE.column(1)).isEqualTo(Vector.of(2, 4, 6));
        assertThat(((Target.Classes) THREE.target()).rowsOfEach()).containsExactly(1, 0, 2);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertRefused(() -> THREE.withInputs(List.of("x"), INPUTS));
        assertRefused(() -> THREE.withInputs(List.of("x", "x"), INPUTS));
        assertRefused(() -> THREE.withInputs(List.of(), List.of()));
        assertRefused(() -> THREE.withInputs(List.of("x", "y"), INPUTS.subList(0, 2)));
        assertRefused(() -> new Target.Numbers(List.of("t"), List.of(Vector.of(Double.NaN))));
        assertRefused(() -> new Target.Numbers(List.of("t"), List.of(Vector.of(2e150))));
        assertRefused(() -> new Target.Classes("kind", List.of("a"), List.of(1)));
        assertRefused(() -> new Target.Classes("kind", List.of("a", "a"), List.of(1)));
        assertRefused(() -> new ClassCoding.Single(1, 1));
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(IllegalArgumentException.class);
    }
}
