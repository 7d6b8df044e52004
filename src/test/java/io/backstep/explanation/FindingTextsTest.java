package io.backstep.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.audit.LatinNames;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.Divergence;
import io.backstep.engine.training.Finding;
import io.backstep.engine.training.Finding.Place;
import io.backstep.engine.training.Finding.Sign;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextsTest {
    private static final Network SHAPE = new Network(
            2,
            List.of(
                    new Layer(new Tanh(), new Initializer.Xavier().weights(8, 2, 1), Vector.zeros(8)),
                    new Layer(new Sigmoid(), new Initializer.Xavier().weights(1, 8, 1), Vector.zeros(1))),
            BiasMode.LEARNED);
    private static final FindingTexts ENGLISH = texts(Language.ENGLISH);

    private static FindingTexts texts(Language language) {
        return new FindingTexts(Messages.of(language), SHAPE, List.of("x", "y"));
    }

    private static Finding finding(Sign sign, List<Place> places, Double... numbers) {
        Optional<Divergence> divergence = sign == Sign.DIVERGED
                ? Optional.of(new Divergence(76, new Quantity.Loss(0), Double.POSITIVE_INFINITY))
                : Optional.empty();
        return new Finding(sign, List.of(numbers), places, divergence);
    }

    private static List<Place> units(int count) {
        return IntStream.range(0, count).mapToObj(unit -> new Place(0, unit)).toList();
    }

    @ParameterizedTest
    @EnumSource(Sign.class)
    void everySignHasWordsInEachLanguage(Sign sign) {
        List<Place> places = sign == Sign.SIZES_DIFFER || sign == Sign.SIZES_LARGE
                ? List.of(new Place(-1, 1), new Place(-1, 0))
                : units(2);
        Finding finding = finding(sign, places, 0.123456, 12345678.0, 3.5, 0.25, 0.5);
        for (Language language : Language.values()) {
            FindingTexts texts = texts(language);
            for (String text : List.of(texts.title(finding), texts.evidence(finding), texts.advice(finding))) {
                assertThat(text).isNotBlank().doesNotContain("{", "}", "null");
                if (language == Language.CHINESE) {
                    assertThat(LatinNames.wordsBesidesNames(text)).isEmpty();
                }
            }
        }
        assertThat(ENGLISH.evidence(finding)).containsAnyOf("0.1235", "12.35 %");
    }

    @Test
    void nobodyIsToldToTakeWhatIsThereAlready() {
        Finding faded = finding(Sign.FADES, List.of(new Place(0, -1), new Place(1, -1)), 0.004, 0.5, 125.0);
        assertThat(ENGLISH.evidence(faded)).contains("sigmoid");
        assertThat(ENGLISH.advice(faded)).startsWith("Take ReLU");
        Network rectified = new Network(
                2,
                List.of(
                        new Layer(new Relu(), new Initializer.He().weights(8, 2, 1), Vector.zeros(8)),
                        SHAPE.outputLayer()),
                BiasMode.LEARNED);
        FindingTexts texts = new FindingTexts(Messages.of(Language.ENGLISH), rectified, List.of("x", "y"));
        assertThat(texts.evidence(faded)).doesNotContain("sigmoid").contains("125 times smaller");
        assertThat(texts.advice(faded)).startsWith("Take larger start weights");
    }

    @Test
    void numbersStandWhereTheyBelong() {
        assertThat(ENGLISH.evidence(finding(Sign.DIVERGED, List.of(), 76.0, 10.0)))
                .startsWith("At update 76, with a learning rate of 10, the loss became ∞.");
        assertThat(ENGLISH.evidence(finding(Sign.UNITS_ALIKE, units(8), 8.0, 8.0, 1234567.0)))
                .startsWith("8 of the 8 units of the hidden layer (h₁, h₂, h₃, h₄, h₅ and 3 more) have")
                .contains("after 1234567 updates");
        assertThat(ENGLISH.evidence(finding(Sign.NEVER_ON, units(6), 6.0, 8.0)))
                .startsWith("6 of the 8 units of the hidden layer (h₁, h₂, h₃, h₄, h₅, h₆) have");
        assertThat(ENGLISH.evidence(finding(Sign.FLAT_START, List.of(new Place(1, -1)), 0.956)))
                .startsWith("At the start 95.6 % of the answers of the output layer lay");
        assertThat(ENGLISH.evidence(
                        finding(Sign.SIZES_DIFFER, List.of(new Place(-1, 1), new Place(-1, 0)), 50000.0, 5.0, 10000.0)))
                .startsWith("y reaches 50000, x only 5: it is 10000 times as large.");
        assertThat(ENGLISH.evidence(finding(Sign.CURVE_NEEDED, List.of(), 0.5, 1.0)))
                .contains("with 50 % right", "can get 100 % right");
        assertThat(ENGLISH.evidence(finding(Sign.VALIDATION_RISES, List.of(), 0.5, 408.0, 1.25, 0.25, 0.0078125)))
                .isEqualTo("The validation loss was lowest after update 408, with 0.5; by now it has risen to 1.25."
                        + " Over the same time the training loss fell from 0.25 to 0.007812.");
    }
}
