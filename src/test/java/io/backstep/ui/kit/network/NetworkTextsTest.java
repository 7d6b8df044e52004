package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.trace.Knowledge;
import io.backstep.ui.kit.network.NetworkPicture.Shown;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTextsTest {
    private static Shown shown(Quantity quantity, double value) {
        return new Shown(quantity, "", new Knowledge.Current(value), false, false, false);
    }

    private static long digits(String wording) {
        return wording.replaceAll("e.*|[^0-9.]", "")
                .replaceFirst("^0\\.0*", "")
                .chars()
                .filter(Character::isDigit)
                .count();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005692341, -0.0402173, 12.345678, -5.6e-12})
    void noNumberLosesWhatItIsNorMoreDigitsThanTellItFromOthers(double value) {
        assertThat(NetworkTexts.value(shown(new PreActivation(0, 0, 0), value)))
                .allSatisfy(wording -> assertThat(wording).startsWith("z "))
                .allSatisfy(wording -> assertThat(digits(wording)).isGreaterThanOrEqualTo(2));
        assertThat(NetworkTexts.blame(shown(new Delta(0, 0, 0), value), "σ"))
                .allSatisfy(wording -> assertThat(wording).startsWith("δ "))
                .allSatisfy(wording -> assertThat(digits(wording)).isGreaterThanOrEqualTo(2));
        assertThat(NetworkTexts.blame(shown(new OutputSlope(0, 0, 0), value), "σ"))
                .allSatisfy(wording -> assertThat(wording).startsWith("∂E/∂a "));
        assertThat(NetworkTexts.value(shown(new Output(0, 0, 0), value)))
                .allSatisfy(wording -> assertThat(digits(wording)).isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2489})
    void whatHasNoDirectionHasNoPlus(double value) {
        assertThat(NetworkTexts.blame(shown(new ActivationSlope(0, 0, 0), value), "σ"))
                .allSatisfy(wording -> assertThat(wording).doesNotContain("+"));
        assertThat(NetworkTexts.blame(shown(new Delta(0, 0, 0), 0), "σ")).containsOnly("δ 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5.551115123125783e-17})
    void whatIsOnlyRoundingIsNothing(double value) {
        Shown rounding = new Shown(new PreActivation(0, 0, 0), "", new Knowledge.Current(value), false, false, true);
        assertThat(NetworkTexts.value(rounding)).isEqualTo(List.of("z 0", "z 0", "z 0"));
    }
}
