package io.backstep.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {
    @ParameterizedTest
    @EnumSource(Style.class)
    void everyStyleHasASelector(Style style) {
        String css = Tokens.read("base.css") + Tokens.read("controls.css");
        Pattern selector = Pattern.compile("\\." + style.cssClass() + "(?![\\w-])");
        assertThat(css).containsPattern(selector);
    }

    @Test
    void isAddedOnceAndRemoved() {
        Region node = new Region();
        Style.CARD.addTo(node);
        Style.CARD.addTo(node);
        assertThat(node.getStyleClass()).containsExactly("card");
        Style.CARD.removeFrom(node);
        assertThat(node.getStyleClass()).isEmpty();
    }

    @Test
    void takesThePlaceOfItsAlternatives() {
        Region node = new Region();
        List<Style> phases = List.of(Style.FORWARD, Style.LOSS, Style.BACKWARD, Style.UPDATE);
        Style.PRIMARY.addTo(node);
        Style.FORWARD.replace(phases, node);
        Style.BACKWARD.replace(phases, node);
        assertThat(node.getStyleClass()).containsExactly("primary", "backward");
    }
}
