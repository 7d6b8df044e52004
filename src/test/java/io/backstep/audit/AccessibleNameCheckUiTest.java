package io.backstep.audit;

import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StartsToolkit.class)
class AccessibleNameCheckUiTest {
    private final AccessibleNameCheck check = new AccessibleNameCheck();

    @Test
    void findsFieldsAndSlidersWithoutAName() {
        assertThat(findings(check, () -> column(new TextField("0.5"), new Slider())))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "▶", "…"})
    void findsButtonsWithoutWords(String text) {
        assertThat(findings(check, () -> column(new Button(text)))).hasSize(1);
    }

    @Test
    void findsADrawnNodeThatTakesTheFocusWithoutAName() {
        assertThat(findings(check, () -> column(focusable(new Region())))).hasSize(1);
    }

    @Test
    void findsAScrollBarOfItsOwn() {
        assertThat(findings(check, () -> column(new ScrollBar()))).hasSize(1);
    }

    @Test
    void letsTheBarsOfAScrollPanePass() {
        Label large = new Label("0.5");
        large.setMinSize(600, 600);
        assertThat(findings(check, () -> column(new ScrollPane(large)))).isEmpty();
    }

    @Test
    void letsNamedControlsPass() {
        TextField labelled = new TextField("0.5");
        Label label = new Label("Learning rate");
        label.setLabelFor(labelled);
        Button next = new Button("▶");
        next.setAccessibleText("Step");
        Node neuron = focusable(new Region());
        neuron.setAccessibleText("h1");
        Slider slider = new Slider();
        slider.setAccessibleText("Learning rate");
        assertThat(findings(
                        check,
                        () -> column(
                                label,
                                labelled,
                                next,
                                neuron,
                                slider,
                                new Button("Back"),
                                new Label("→"),
                                new ScrollPane(new Label("0.5")))))
                .isEmpty();
    }

    private static Node focusable(Region region) {
        region.setFocusTraversable(true);
        region.setAccessibleRole(AccessibleRole.NODE);
        region.setMinSize(20, 20);
        return region;
    }
}
