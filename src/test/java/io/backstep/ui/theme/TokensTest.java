package io.backstep.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final double TEXT = 4.5;
    private static final double LINE = 3.0;
    /** WCAG's enhanced level, which a theme of this name owes its users. */
    private static final double HIGH = 7;

    private static final List<String> MEANINGS =
            List.of("positive", "negative", "forward", "loss", "backward", "update");
    private static final List<String> SURFACES =
            List.of("surface", "surface-quiet", "surface-raised", "surface-hover", "control");

    private record Pair(String foreground, String background, double least) {}

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everythingCanBeReadAndSeen(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        List<String> tooWeak = new ArrayList<>();
        for (Pair pair : pairs()) {
            double contrast = tokens.contrast(pair.foreground, pair.background);
            if (contrast < pair.least) {
                tooWeak.add("%s on %s: %.2f".formatted(pair.foreground, pair.background, contrast));
            }
        }
        assertThat(tooWeak).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTokenLeadsToAColour(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        assertThat(tokens.names()).isNotEmpty().allSatisfy(name -> {
            if (name.startsWith("-bs-")) {
                assertThat(tokens.color(name.substring("-bs-".length()))).isNotNull();
            }
        });
    }

    @Test
    void contrastIsMeasuredAsTheStandardSays() {
        Tokens tokens = Tokens.of(Theme.LIGHT);
        assertThat(tokens.contrast("black", "white")).isCloseTo(21, within(1e-9));
        assertThat(tokens.contrast("white", "white")).isCloseTo(1, within(1e-9));
    }

    @Test
    void noOtherStyleSheetHasAColourOfItsOwn() {
        Pattern literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?)\\(");
        for (String stylesheet : List.of("base.css", "controls.css")) {
            Matcher found = literal.matcher(Tokens.read(stylesheet));
            assertThat(found.find()).as(stylesheet).isFalse();
        }
    }

    @Test
    void everyTokenThatIsLookedUpExists() {
        Tokens tokens = Tokens.of(Theme.LIGHT);
        for (String stylesheet : List.of("base.css", "controls.css")) {
            Matcher used = Pattern.compile("-bs-[\\w-]+").matcher(Tokens.read(stylesheet));
            while (used.find()) {
                assertThat(tokens.names()).as(stylesheet).contains(used.group());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void stepsToComeAreToldFromStepsTaken(Theme theme) {
        Tokens tokens = Tokens.of(theme);
        for (String phase : List.of("forward", "loss", "backward", "update")) {
            assertThat(tokens.contrast(phase, phase + "-to-come")).as(phase).isGreaterThan(2);
            assertThat(tokens.contrast(phase, phase + "-to-come"))
                    .as(phase)
                    .isGreaterThan(theme == Theme.HIGH_CONTRAST ? LINE : 0);
        }
    }

    @Test
    void highContrastIsHigher() {
        Tokens tokens = Tokens.of(Theme.HIGH_CONTRAST);
        for (Pair pair : pairs()) {
            assertThat(tokens.contrast(pair.foreground, pair.background))
                    .as("%s on %s", pair.foreground, pair.background)
                    .isGreaterThanOrEqualTo(pair.least == TEXT ? HIGH : TEXT);
        }
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String surface : SURFACES) {
            for (String text : List.of("text", "text-muted", "accent-text", "success-text")) {
                pairs.add(new Pair(text, surface, TEXT));
            }
            for (String meaning : MEANINGS) {
                pairs.add(new Pair(meaning + "-text", surface, TEXT));
                pairs.add(new Pair(meaning, surface, LINE));
            }
            for (int i = 1; i <= 10; i++) {
                pairs.add(new Pair("series-" + i, surface, LINE));
                pairs.add(new Pair("series-" + i + "-text", surface, TEXT));
            }
            for (String line : List.of("focus", "accent", "border-strong")) {
                pairs.add(new Pair(line, surface, LINE));
            }
        }
        for (String meaning : MEANINGS) {
            pairs.add(new Pair("on-" + meaning, meaning, TEXT));
            for (String text : List.of(meaning + "-text", "text", "text-muted")) {
                pairs.add(new Pair(text, meaning + "-soft", TEXT));
            }
            pairs.add(new Pair(meaning, meaning + "-soft", LINE));
        }
        for (int i = 1; i <= 10; i++) {
            pairs.add(new Pair("series-" + i + "-on", "series-" + i, TEXT));
            for (String band : List.of("saturated", "linear")) {
                pairs.add(new Pair("series-" + i, band, LINE));
                pairs.add(new Pair("series-" + i + "-text", band, TEXT));
            }
        }
        for (String fill : List.of("accent", "accent-hover", "accent-pressed")) {
            pairs.add(new Pair("on-accent", fill, TEXT));
        }
        pairs.add(new Pair("accent-text", "accent-soft", TEXT));
        pairs.add(new Pair("invalid-text", "invalid-soft", TEXT));
        pairs.add(new Pair("text", "invalid-soft", TEXT));
        pairs.add(new Pair("text", "surface-pressed", TEXT));
        for (String fill : List.of("neuron", "neuron-positive", "neuron-negative")) {
            pairs.add(new Pair("neuron-text", fill, TEXT));
            pairs.add(new Pair("neuron-label", fill, TEXT));
        }
        pairs.add(new Pair("neuron-border", "surface", LINE));
        for (String state : List.of("unknown", "stale")) {
            pairs.add(new Pair(state + "-text", state, TEXT));
            pairs.add(new Pair(state + "-border", state, LINE));
        }
        pairs.add(new Pair("saturated-text", "saturated", TEXT));
        pairs.add(new Pair("linear-text", "linear", TEXT));
        pairs.add(new Pair("axis", "surface", LINE));
        return pairs;
    }
}
