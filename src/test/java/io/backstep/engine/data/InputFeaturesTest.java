package io.backstep.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.math.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InputFeaturesTest {
    private static final InputFeatures ALL = new InputFeatures(List.of(InputFeature.values()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachIsWhatItIsCalled(long seed) {
        DataSet data = new Generated(Pattern.CHECKERBOARD, 200, 0.2, seed).dataSet();
        DataSet fed = ALL.of(data);
        assertThat(fed.columns()).containsExactly("x", "y", "x²", "y²", "x·y", "sin x", "sin y");
        assertThat(fed.target()).isEqualTo(data.target());
        for (int row = 0; row < data.size(); row++) {
            double x = data.inputs().get(row).get(0);
            double y = data.inputs().get(row).get(1);
            double[] expected = {x, y, x * x, y * y, x * y, Math.sin(x), Math.sin(y)};
            assertThat(fed.inputs().get(row).toArray()).containsExactly(expected, within(1e-15));
        }
    }

    @Test
    void theyStandInOneOrderAndOnce() {
        InputFeatures chosen =
                new InputFeatures(List.of(InputFeature.SIN_X, InputFeature.X, InputFeature.PRODUCT, InputFeature.X));
        assertThat(chosen.chosen()).containsExactly(InputFeature.X, InputFeature.PRODUCT, InputFeature.SIN_X);
        assertThat(chosen.of(Vector.of(2, 3)).get(1)).isEqualTo(6);
        assertThatThrownBy(() -> new InputFeatures(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneColumnHasThoseThatTakeNoOther() {
        DataSet sine = new Generated(Pattern.SINE, 10, 0, 1).dataSet();
        assertThat(InputFeatures.possible(1))
                .containsExactlyInAnyOrder(InputFeature.X, InputFeature.X_SQUARED, InputFeature.SIN_X);
        assertThat(new InputFeatures(List.of(InputFeature.SIN_X)).of(sine).columns())
                .containsExactly("sin x");
        assertThat(InputFeatures.possible(3)).isEmpty();
        assertThatThrownBy(() -> ALL.of(sine)).isInstanceOf(IllegalArgumentException.class);
    }
}
