package io.backstep.audit;

import static io.backstep.audit.Fixtures.at;
import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static io.backstep.audit.Fixtures.pane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartsToolkit.class)
class ContrastCheckUiTest {
    private final ContrastCheck check = new ContrastCheck();

    @Test
    void agreesWithThePublishedRatios() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Contrast.ratio(Color.web("#767676"), Color.WHITE)).isEqualTo(4.54, within(0.01));
        assertThat(Contrast.ratio(Color.web("#777777"), Color.WHITE)).isEqualTo(4.48, within(0.01));
        assertThat(Contrast.ratio(Color.color(0, 0, 0, 0), Color.WHITE)).isEqualTo(1, within(1e-9));
    }

    @Test
    void findsPaleText() {
        assertThat(findings(check, () -> onWhite(styled("-fx-text-fill: #777777", new Label("Learning rate")))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("4.48 : 1 where 4.5 : 1 is needed"));
    }

    @Test
    void findsTextPaledByTheOpacityOfSomethingAbove() {
        VBox column = column(styled("-fx-text-fill: black", new Label("Learning rate")));
        column.setOpacity(0.3);
        assertThat(findings(check, () -> onWhite(column))).hasSize(1);
    }

    @Test
    void findsTextOnADarkShapeThatIsNotItsParent() {
        Text black = styled("-fx-fill: black", new Text("0.5933"));
        assertThat(findings(check, () -> onWhite(pane(new Rectangle(200, 60), at(10, 20, black)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("cannot be seen"));
    }

    @Test
    void findsTextThatIsPaintedOver() {
        Rectangle cover = new Rectangle(200, 60, Color.LIGHTGRAY);
        assertThat(findings(check, () -> onWhite(pane(at(10, 20, new Text("0.5933")), cover))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("painted over"));
    }

    @Test
    void findsPaleLines() {
        Color pale = Color.web("#a0a0a0");
        QuadCurve quadratic = new QuadCurve(0, 0, 100, 0, 100, 100);
        CubicCurve cubic = new CubicCurve(0, 0, 50, 0, 50, 100, 100, 100);
        quadratic.setFill(null);
        quadratic.setStroke(pale);
        cubic.setFill(null);
        cubic.setStroke(pale);
        Line line = new Line(0, 10, 100, 10);
        line.setStroke(pale);
        assertThat(findings(check, () -> onWhite(pane(line, quadratic, cubic))))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.problem()).contains("where 3.0 : 1 is needed"));
    }

    @Test
    void findsAPaleLineUnderALabel() {
        Line line = line(Color.web("#a0a0a0"), 2);
        assertThat(findings(check, () -> onWhite(pane(line, cover(80, 40)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("where 3.0 : 1 is needed"));
    }

    @Test
    void findsALineThatIsPaleOnAFifthOfItsLength() {
        Rectangle gray = new Rectangle(0, 20, 40, 60);
        gray.setFill(Color.web("#808080"));
        assertThat(findings(check, () -> onWhite(pane(gray, line(Color.web("#707070"), 2)))))
                .hasSize(1);
    }

    @Test
    void findsALineInTheColourOfWhatIsBehindIt() {
        Rectangle same = new Rectangle(0, 20, 40, 60);
        same.setFill(Color.DARKBLUE);
        assertThat(findings(check, () -> onWhite(pane(same, line(Color.DARKBLUE, 2)))))
                .hasSize(1);
    }

    @Test
    void findsALineThatIsCovered() {
        assertThat(findings(check, () -> onWhite(pane(line(Color.BLACK, 2), cover(0, 200)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("cannot be seen"));
    }

    @Test
    void findsALineAlongAnotherThatIsNoDifferent() {
        Line wide = line(Color.web("#1f77b4"), 10);
        Line narrow = line(Color.web("#b0308f"), 2);
        assertThat(findings(check, () -> onWhite(pane(wide, narrow))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("b0308f at opacity 1.00 on 1f77b4"));
    }

    @Test
    void letsLinesCrossAndLabelsAndDotsStandOnThem() {
        Line line = line(Color.web("#1f77b4"), 2);
        line.getStrokeDashArray().addAll(7.0, 4.0);
        Line crossing = new Line(150, 0, 160, 100);
        crossing.setStroke(Color.web("#b0308f"));
        crossing.setStrokeWidth(4);
        Rectangle label = cover(40, 60);
        label.setStroke(Color.web("#1f77b4"));
        Circle dot = new Circle(180, 50, 20, Color.web("#1f77b4"));
        assertThat(findings(check, () -> onWhite(pane(line, crossing, label, dot))))
                .isEmpty();
    }

    @Test
    void findsAPaleIcon() {
        SVGPath icon = new SVGPath();
        icon.setContent("M0 0 L20 0 L20 20 L0 20 Z");
        icon.setFill(Color.web("#a0a0a0"));
        assertThat(findings(check, () -> onWhite(pane(icon)))).hasSize(1);
    }

    @Test
    void letsStrongTextLargeTextDecorationAndDisabledControlsPass() {
        Button disabled = new Button("Step");
        disabled.setDisable(true);
        Line grid = new Line(0, 10, 100, 10);
        grid.setStroke(Color.web("#eeeeee"));
        grid.getStyleClass().add(AuditedScene.DECORATION);
        assertThat(findings(
                        check,
                        () -> onWhite(column(
                                styled("-fx-text-fill: #767676", new Label("Learning rate")),
                                styled("-fx-text-fill: #909090; -fx-font-size: 24px", new Label("Learning rate")),
                                disabled,
                                new Button("Back"),
                                grid))))
                .isEmpty();
    }

    /** From the left to the right, 200 long. */
    private static Line line(Color color, double width) {
        Line line = new Line(0, 50, 200, 50);
        line.setStroke(color);
        line.setStrokeWidth(width);
        return line;
    }

    private static Rectangle cover(double x, double width) {
        Rectangle cover = new Rectangle(x, 30, width, 40);
        cover.setFill(Color.LIGHTBLUE);
        return cover;
    }

    private static <T extends Node> T styled(String style, T node) {
        node.setStyle(style);
        return node;
    }

    private static Parent onWhite(Node node) {
        return styled("-fx-background-color: white", new VBox(node));
    }
}
