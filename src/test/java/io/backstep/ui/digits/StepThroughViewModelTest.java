package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepThroughViewModelTest {
    private final List<Integer> shown = new ArrayList<>();
    private Network network = network(10);

    private static Network network(int hidden) {
        return new Network(
                784,
                List.of(
                        new Layer(new Sigmoid(), matrix(hidden, 784), Vector.zeros(hidden)),
                        new Layer(new Softmax(), matrix(10, hidden), Vector.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0))),
                BiasMode.LEARNED);
    }

    private static Matrix matrix(int rows, int columns) {
        return Matrix.of(
                IntStream.range(0, rows).mapToObj(row -> new double[columns]).toArray(double[][]::new));
    }

    private StepThroughViewModel over(DigitsViewModel digits) {
        return new StepThroughViewModel(digits, (given, field, digit) -> {
            assertThat(given).isSameAs(network);
            assertThat(field)
                    .isEqualTo(Vector.of(digits.readingProperty().get().field().toArray()));
            shown.add(digit);
        });
    }

    @Test
    void takesWhatTheNetworkSeesAndSays() {
        DigitsViewModel digits = new DigitsViewModel(new SameThreadBackground(), () -> network);
        StepThroughViewModel stepping = over(digits);
        digits.start();
        assertThat(stepping.possibleProperty().get()).isFalse();
        stepping.stepThrough();
        assertThat(shown).isEmpty();
        digits.pad().press(0.5, 0.2);
        digits.pad().drag(0.5, 0.8);
        assertThat(stepping.possibleProperty().get()).isTrue();
        assertThat(stepping.problemProperty().get()).isEmpty();
        stepping.stepThrough();
        assertThat(shown).containsExactly(3);
        digits.pad().clear();
        assertThat(stepping.possibleProperty().get()).isFalse();
    }

    @Test
    void saysWhyANetworkIsTooLarge() {
        network = network(126);
        DigitsViewModel digits = new DigitsViewModel(new SameThreadBackground(), () -> network);
        StepThroughViewModel stepping = over(digits);
        digits.start();
        digits.pad().press(0.5, 0.2);
        assertThat(stepping.possibleProperty().get()).isFalse();
        assertThat(stepping.problemProperty().get().orElseThrow().in(Messages.of(Language.ENGLISH)))
                .contains("100,180")
                .contains("100,000");
        stepping.stepThrough();
        assertThat(shown).isEmpty();
    }
}
