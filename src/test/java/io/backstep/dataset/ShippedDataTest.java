package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the figures that are published with the sets. */
final class ShippedDataTest {
    @Test
    void irisIsFishers() {
        DataSet iris = ShippedData.IRIS.load();
        Target.Classes species = (Target.Classes) iris.target();
        assertThat(iris.size()).isEqualTo(150);
        assertThat(species.names()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(species.rowsOfEach()).containsExactly(50, 50, 50);
        assertThat(mean(iris.column(0))).isEqualTo(5.843333, within(1e-6));
        assertThat(mean(iris.column(1))).isEqualTo(3.057333, within(1e-6));
        assertThat(mean(iris.column(2))).isEqualTo(3.758, within(1e-6));
        assertThat(mean(iris.column(3))).isEqualTo(1.199333, within(1e-6));
        // where the file of UCI has errors
        assertThat(iris.inputs().get(34)).isEqualTo(Vector.of(4.9, 3.1, 1.5, 0.2));
        assertThat(iris.inputs().get(37)).isEqualTo(Vector.of(4.9, 3.6, 1.4, 0.1));
    }

    @Test
    void theDigitsAreAllThere() {
        DataSet digits = ShippedData.DIGITS8.load();
        Target.Classes labels = (Target.Classes) digits.target();
        assertThat(digits.size()).isEqualTo(1797);
        assertThat(digits.columns()).hasSize(64).startsWith("p00", "p01").endsWith("p77");
        assertThat(labels.rowsOfEach()).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(digits.inputs().stream()
                        .mapToDouble(row -> Arrays.stream(row.toArray()).sum())
                        .sum())
                .isEqualTo(561718);
        assertThat(digits.inputs().stream()
                        .mapToDouble(row -> Arrays.stream(row.toArray()).max().orElseThrow())
                        .max())
                .hasValue(16);
        assertThat(labels.labels().subList(0, 12)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
    }

    @ParameterizedTest
    @EnumSource(ShippedData.class)
    void eachIsReadAnewAndTheSame(ShippedData data) {
        DataSet first = data.load();
        assertThat(data.load()).isEqualTo(first);
        assertThat(data.load().size()).isEqualTo(data.rows());
    }

    private static double mean(Vector column) {
        return Arrays.stream(column.toArray()).average().orElseThrow();
    }
}
