package io.backstep.audit;

import static io.backstep.audit.Fixtures.at;
import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static io.backstep.audit.Fixtures.pane;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartsToolkit.class)
class OverflowCheckUiTest {
    private final OverflowCheck check = new OverflowCheck();

    @Test
    void findsAControlThatLeavesItsParent() {
        Pane small = pane(at(60, 10, new Button("Step")));
        small.setMaxSize(80, 40);
        assertThat(findings(check, () -> new StackPane(small)))
                .anySatisfy(finding -> assertThat(finding.problem()).contains("leaves its parent, 80 x 40"));
    }

    @Test
    void findsWhatLeavesTheWindow() {
        assertThat(findings(check, () -> new Group(at(380, 10, new Text("0.59330")))))
                .anySatisfy(finding -> assertThat(finding.problem()).contains("leaves the window, 400 x 300"));
    }

    @Test
    void findsAColumnTooHighForTheWindow() {
        Button high = new Button("Step");
        high.setMinHeight(200);
        Button higher = new Button("Back");
        higher.setMinHeight(200);
        assertThat(findings(check, () -> column(high, higher))).isNotEmpty();
    }

    @Test
    void findsContentThatLeavesAViewportWhereItDoesNotScroll() {
        Label wide = new Label("0");
        wide.setMinWidth(300);
        ScrollPane scroll = new ScrollPane(wide);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxSize(100, 100);
        assertThat(findings(check, () -> new StackPane(scroll))).isNotEmpty();
    }

    @Test
    void findsADrawingThatLeavesItsPane() {
        assertThat(findings(check, () -> pane(new Circle(5, 50, 20)))).hasSize(1);
    }

    @Test
    void letsScrolledContentAndHalosPass() {
        Label wide = new Label("0");
        wide.setMinSize(500, 500);
        ScrollPane scroll = new ScrollPane(wide);
        scroll.setPrefSize(100, 100);
        Circle halo = new Circle(5, 10, 20);
        halo.setMouseTransparent(true);
        assertThat(findings(check, () -> column(scroll, new Slider(), new Button("Step"), pane(halo))))
                .isEmpty();
    }
}
