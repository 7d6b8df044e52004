package io.backstep.audit;

import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static io.backstep.audit.Fixtures.pane;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartsToolkit.class)
class CutTextCheckUiTest {
    private final CutTextCheck check = new CutTextCheck();

    @Test
    void findsALabelThatEndsInAnEllipsis() {
        assertThat(findings(check, () -> pane(narrow(new Label("Blame arrives at h1")))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.text()).isEqualTo("Blame arrives at h1");
                    assertThat(finding.problem()).contains("is 60 x").contains("the whole text is 1");
                });
    }

    @Test
    void findsALabelThatIsCutWithoutAnEllipsis() {
        Label label = narrow(new Label("Blame arrives at h1"));
        label.setTextOverrun(OverrunStyle.CLIP);
        assertThat(findings(check, () -> pane(label))).hasSize(1);
    }

    @Test
    void findsAWrappedLabelThatIsTooLow() {
        Label label = narrow(new Label("Blame arrives at h1"));
        label.setWrapText(true);
        label.setMaxHeight(20);
        assertThat(findings(check, () -> pane(label))).hasSize(1);
    }

    @Test
    void findsTextThatAClipCuts() {
        assertThat(findings(check, CutTextCheckUiTest::clipped))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("is cut by the clip of Pane"));
    }

    @Test
    void findsTextCutByAViewportThatDoesNotScrollThatWay() {
        ScrollPane scroll = new ScrollPane(new Text("a long line of words that does not fit in here"));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefSize(100, 100);
        assertThat(findings(check, () -> pane(scroll))).hasSize(1);
    }

    @Test
    void findsAFieldTooNarrowForItsContent() {
        TextField field = new TextField("0.123456789123456789");
        field.setPrefWidth(60);
        assertThat(findings(check, () -> pane(field))).hasSize(1);
    }

    @Test
    void findsAHandMadeEllipsis() {
        assertThat(findings(check, () -> pane(new Label("Blame arr…")))).hasSize(1);
    }

    @Test
    void letsWholeTextsPass() {
        Label wrapped = new Label("Blame arrives at h1");
        wrapped.setWrapText(true);
        wrapped.setPrefWidth(60);
        wrapped.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new Text("a long line of words that does not fit in here"));
        scroll.setPrefSize(100, 60);
        assertThat(findings(
                        check,
                        () -> column(
                                new Label("Blame arrives at h1"),
                                wrapped,
                                new Button("_Step"),
                                new Button("Open…"),
                                new Button("…"),
                                new TextField("0.5"),
                                scroll)))
                .isEmpty();
    }

    private static <T extends Label> T narrow(T label) {
        label.setMaxWidth(60);
        label.setPrefWidth(60);
        return label;
    }

    private static Parent clipped() {
        Pane pane = pane(Fixtures.at(10, 10, new Text("Blame arrives at h1")));
        pane.setClip(new Rectangle(40, 100));
        return pane;
    }
}
