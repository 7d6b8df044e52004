package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.data.image.Variation;
import io.backstep.engine.data.image.Variation.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BuiltInDigitsTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final BuiltInDigits digits = new BuiltInDigits(1);

    @Test
    void theSameSeedGivesTheSameBitsOnEveryMachine() {
        LabelledImages training = digits.sets(1600, ALL).training();
        assertThat(training.hashCode()).isEqualTo(1075442175);
        assertThat(new BuiltInDigits(1).sets(1600, ALL).training()).isEqualTo(training);
        assertThat(new BuiltInDigits(2).sets(1600, ALL).training()).isNotEqualTo(training);
    }

    @Test
    void noDigitIsInBothParts() {
        LabelledImages training = digits.sets(digits.originals(), ALL).training();
        LabelledImages test = digits.sets(1, ALL).test().orElseThrow();
        assertThat(training.size() + test.size()).isEqualTo(1797);
        assertThat(test.countOfEach()).allMatch(count -> count >= 34 && count <= 38);
        List<GreyImage> pictures = new ArrayList<>();
        IntStream.range(0, training.size()).mapToObj(training::image).forEach(pictures::add);
        assertThat(IntStream.range(0, test.size()).mapToObj(test::image)).doesNotContainAnyElementsOf(pictures);
    }

    @Test
    void variationsFollowTheDigitsThemselvesAndCanBeSwitchedOff() {
        int originals = digits.originals();
        LabelledImages varied = digits.sets(originals + 30, ALL).training();
        LabelledImages same = digits.sets(originals + 30, Set.of()).training();
        assertThat(digits.variation(originals - 1, ALL)).isEqualTo(Variation.NONE);
        for (int i = 0; i < 30; i++) {
            assertThat(varied.label(originals + i)).isEqualTo(varied.label(i));
            assertThat(varied.image(i)).isEqualTo(same.image(i));
            assertThat(same.image(originals + i)).isEqualTo(same.image(i));
            assertThat(varied.image(originals + i)).isNotEqualTo(varied.image(i));
        }
        // Fewer pictures are the first ones of more.
        List<Integer> first = IntStream.range(0, originals + 7).boxed().toList();
        assertThat(digits.sets(originals + 7, ALL).training()).isEqualTo(varied.pick(first));
        assertThatThrownBy(() -> digits.sets(20_001, ALL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyLookLikeMnist() {
        LabelledImages training = digits.sets(2400, ALL).training();
        double mass = 0;
        double black = 0;
        double grey = 0;
        for (int i = 0; i < training.size(); i++) {
            GreyImage image = training.image(i);
            assertThat(image.inkBox().orElseThrow().longest()).isBetween(17, 22);
            mass += image.mass();
            for (double ink : image.toArray()) {
                black += ink >= 0.9 ? 1 : 0;
                grey += ink > 0 && ink < 0.9 ? 1 : 0;
            }
        }
        // MNIST: 102.4 points of ink in a digit, and 46 % of the inked points nearly or quite full
        assertThat(mass / training.size()).isBetween(90.0, 125.0);
        assertThat(black / (black + grey)).isBetween(0.36, 0.56);
    }
}
