package io.backstep.audit;

import static io.backstep.audit.Fixtures.at;
import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static io.backstep.audit.Fixtures.pane;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartsToolkit.class)
class OverlapCheckUiTest {
    private final OverlapCheck check = new OverlapCheck();

    @Test
    void findsTextOverText() {
        assertThat(findings(check, () -> pane(at(10, 10, new Text("0.150")), at(20, 14, new Text("0.250")))))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.problem()).contains("shares").contains("\"0.250\""));
    }

    @Test
    void findsTextOverTextEvenWhereLayersAreDeclared() {
        assertThat(findings(check, () -> pane(at(10, 10, new Text("0.150")), at(20, 14, layered(new Text("0.250"))))))
                .hasSize(1);
    }

    @Test
    void findsControlOverControl() {
        assertThat(findings(check, () -> pane(at(10, 10, new Button("1")), at(20, 14, new Button("2")))))
                .isNotEmpty();
    }

    @Test
    void findsTextOverAControlItIsNoPartOf() {
        assertThat(findings(check, () -> pane(at(10, 10, sized(new Button("1"))), at(80, 14, new Text("0.250")))))
                .hasSize(1);
    }

    @Test
    void letsNeighboursAndDeclaredLayersPass() {
        ScrollPane scroll = new ScrollPane(column(sized(new Button("1")), sized(new Button("2"))));
        scroll.setPrefSize(120, 40);
        scroll.setMinSize(120, 40);
        Button whole = new Button("3", new StackPane(new Label("4")));
        assertThat(findings(
                        check,
                        () -> column(
                                scroll,
                                new Button("under the scrolled one"),
                                whole,
                                pane(at(0, 0, sized(new Button("1"))), at(80, 4, layered(new Text("0.250")))))))
                .isEmpty();
    }

    private static Button sized(Button button) {
        button.setPrefSize(200, 60);
        return button;
    }

    private static <T extends Node> T layered(T node) {
        node.getStyleClass().add(AuditedScene.LAYERED);
        return node;
    }
}
