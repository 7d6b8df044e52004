package io.backstep.engine.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.information.TextCode.Symbol;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCodeTest {
    @Test
    void roundsUpSymbolBySymbol() {
        TextCode code = TextCode.of("abracadabra");
        // a 5/11: 1.138 bits, b and r 2/11: 2.459, c and d 1/11: 3.459
        assertThat(code.symbols())
                .extracting(symbol -> Character.toString(symbol.codePoint()))
                .containsExactly("a", "b", "r", "c", "d");
        assertThat(code.symbols()).extracting(Symbol::bits).containsExactly(2, 3, 3, 4, 4);
        assertThat(code.text()).hasSize(11);
        assertThat(code.totalBits()).isEqualTo(5 * 2 + 4 * 3 + 2 * 4);
        assertThat(code.entropy()).isCloseTo(2.040373, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7})
    void exactPowersOfTwoAreNotRoundedUp(int bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 << bits; i++) {
            text.appendCodePoint(0x4e00 + i);
        }
        TextCode code = TextCode.of(text.toString());
        assertThat(code.symbols()).allSatisfy(symbol -> {
            assertThat(symbol.bits()).isEqualTo(bits);
            assertThat(symbol.information()).isEqualTo(bits);
        });
        assertThat((double) code.totalBits()).isEqualTo(code.bound());
    }

    @Test
    void symbolsAreCodePoints() {
        TextCode code = TextCode.of("学😀学");
        assertThat(code.text()).hasSize(3);
        assertThat(code.symbols()).extracting(Symbol::codePoint).containsExactly((int) '学', 0x1f600);
        assertThat(code.symbols()).extracting(Symbol::word).containsExactly("0", "10");
    }

    @Test
    void nothingToTellApartNeedsNoBits() {
        assertThat(TextCode.of("").totalBits()).isZero();
        assertThat(TextCode.of("").meanBits()).isZero();
        assertThat(TextCode.of("aaaa").totalBits()).isZero();
        assertThat(TextCode.of("aaaa").bound()).isZero();
    }

    @Test
    void noWordBeginsAnotherAndTheMeanIsWithinABitOfTheEntropy() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int kinds = 2 + random.nextInt(30);
            int length = 1 + random.nextInt(120);
            for (int k = 0; k < length; k++) {
                text.append((char) ('a' + random.nextInt(1 + random.nextInt(kinds))));
            }
            TextCode code = TextCode.of(text.toString());
            assertThat(code.meanBits()).isBetween(code.entropy() - 1e-12, code.entropy() + 1);
            for (Symbol symbol : code.symbols()) {
                assertThat(symbol.bits()).isEqualTo((int) Math.ceil(symbol.information() - 1e-12));
                assertThat(code.symbols())
                        .filteredOn(
                                other -> !other.equals(symbol) && code.symbols().size() > 1)
                        .noneMatch(other -> other.word().startsWith(symbol.word()));
            }
        }
    }
}
