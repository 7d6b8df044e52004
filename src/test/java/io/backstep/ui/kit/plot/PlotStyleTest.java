package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotStyleTest {
    /** For the audit only. */
    private static final Set<PlotStyle> WITHOUT_SELECTOR = Set.of(PlotStyle.AUDIT_DECORATION);

    private final String css;

    PlotStyleTest() throws IOException {
        try (InputStream in = PlotStyle.class.getResourceAsStream("/io/backstep/styles/plot.css")) {
            css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(PlotLook.class)
    void everyLookHasItsColours(PlotLook look) {
        int begin = css.indexOf("." + look.cssClass() + " {");
        assertThat(begin).isNotNegative();
        assertThat(css.substring(begin, css.indexOf('}', begin)))
                .contains("-bs-look:", "-bs-look-text:", "-bs-look-on:", "-bs-look-soft:");
    }

    @Test
    void everyStyleHasASelector() {
        for (PlotStyle style : PlotStyle.values()) {
            if (!WITHOUT_SELECTOR.contains(style)) {
                assertThat(css).containsPattern("\\." + Pattern.quote(style.cssClass()) + "(?![\\w-])");
            }
        }
    }

    @Test
    void seriesBeginAgainAfterTen() {
        assertThat(PlotLook.series(0)).isEqualTo(PlotLook.SERIES_1);
        assertThat(PlotLook.series(12)).isEqualTo(PlotLook.SERIES_3);
    }
}
