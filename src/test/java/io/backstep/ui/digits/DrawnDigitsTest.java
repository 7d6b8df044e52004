package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.network.Network;
import io.backstep.experiment.TrainedDigits;
import io.backstep.ui.digits.DrawnDigits.Drawn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How well the network that comes along reads what a person draws. */
final class DrawnDigitsTest {
    private static final List<Drawn> DRAWN = DrawnDigits.all();
    private static final Network NETWORK = TrainedDigits.load();

    private static double right(MnistLayout layout) {
        long right = DRAWN.stream()
                .filter(drawn -> AnswerWords.largest(
                                Reading.of(Sheet.of(drawn.strokes()), layout, Optional.of(NETWORK))
                                        .probabilities()
                                        .orElseThrow(),
                                -1)
                        == drawn.digit())
                .count();
        return (double) right / DRAWN.size();
    }

    @Test
    void readsWhatIsDrawn() {
        assertThat(DRAWN).hasSizeGreaterThanOrEqualTo(30);
        assertThat(right(MnistLayout.WHOLE)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void offCentreDigitsAreMisread() {
        assertThat(right(new MnistLayout(true, true, false))).isLessThan(right(MnistLayout.WHOLE) - 0.2);
    }
}
