package io.backstep.ui.kit.formula;

import static io.backstep.ui.kit.formula.FormulaMarks.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FormulaNodeUiTest {
    private static final String LATEX = "\\delta_{h_1} = " + mark(0, "w_5") + " \\cdot " + mark(1, "\\delta_{o_1}")
            + " \\cdot " + mark(2, "(" + mark(3, "a") + " - 1)");

    private final FormulaTypesetter typesetter = new FormulaTypesetter();
    private final List<String> told = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        FormulaNode node = new FormulaNode();
        Text word = new Text("baseline");
        node.setFormulaSize(30);
        node.setOnTermHover((key, inside) -> told.add((inside ? "enter " : "leave ") + key));
        node.setOnTermClicked(key -> told.add("click " + key));
        node.setTermLook(key -> key == 1
                ? new TermLook(
                        List.of("backward"),
                        List.of(PseudoClass.getPseudoClass("negative")),
                        "delta of o1",
                        "delta o 1")
                : key < 0 ? TermLook.of("quiet") : TermLook.NONE);
        node.setFormula(typesetter.typeset(LATEX, 16));
        node.setAccessibleText("delta of h1 is w5 times delta of o1");
        HBox line = new HBox(10, word, node);
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox root = new VBox(line);
        root.setPadding(new Insets(30));
        Scene scene = new Scene(root, 500, 150);
        scene.getStylesheets().add("data:text/css,.formula-term{-fx-fill:blue}.formula-term:lit{-fx-fill:red}");
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyTermTellsItsOwnKeyOnHoverAndClick() {
        for (int key = 0; key < 2; key++) {
            // on its way the mouse may cross other terms
            robot.moveTo(box(key));
            assertThat(told).endsWith("enter " + key);

            told.clear();
            robot.clickOn(MouseButton.PRIMARY);
            assertThat(told).containsExactly("click " + key);

            told.clear();
            robot.moveTo(word());
            assertThat(told).startsWith("leave " + key);
            assertThat(told.get(told.size() - 1)).startsWith("leave");
        }
    }

    @Test
    void theInnerTermIsHitInsideTheOuterOne() {
        robot.moveTo(box(3)).clickOn(MouseButton.PRIMARY);
        assertThat(told).containsSubsequence("enter 3", "click 3");

        told.clear();
        robot.moveTo(boxes(2).get(0)).clickOn(MouseButton.PRIMARY);
        assertThat(told).startsWith("leave 3").endsWith("enter 2", "click 2");
    }

    @Test
    void aTermIsHitBesideItsThinGlyphs() {
        Bounds bounds = box(1).localToScreen(box(1).getLayoutBounds());

        robot.moveTo(bounds.getMinX() + 1, bounds.getMinY() + 1);

        assertThat(told).endsWith("enter 1");
    }

    @Test
    void theSecondaryButtonIsNoClick() {
        robot.moveTo(box(0)).clickOn(MouseButton.SECONDARY);

        assertThat(told).endsWith("enter 0");
    }

    @Test
    void aFormulaThatIsReplacedUnderTheMouseTellsThatItWasLeft() {
        robot.moveTo(box(0));
        told.clear();

        List<String> toldAtOnce = new ArrayList<>();
        robot.interact(() -> {
            node().setFormula(null);
            toldAtOnce.addAll(told);
        });

        assertThat(toldAtOnce).containsExactly("leave 0");
        assertThat(told).containsExactly("leave 0");
        assertThat(robot.lookup(".formula-term").queryAll()).isEmpty();
        assertThat(node().prefWidth(-1)).isZero();
    }

    @Test
    void litTermsHaveThePseudoClassAndItsColourAlsoInTheNextFormula() {
        robot.interact(() -> node().setLit(Set.of(1, 77)));

        assertThat(path(1).getPseudoClassStates()).contains(FormulaNode.LIT);
        assertThat(box(1).getPseudoClassStates()).contains(FormulaNode.LIT);
        assertThat(path(0).getPseudoClassStates()).doesNotContain(FormulaNode.LIT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> node().getScene().getRoot().applyCss());
        assertThat(path(1).getFill()).isEqualTo(Color.RED);
        assertThat(path(0).getFill()).isEqualTo(Color.BLUE);

        robot.interact(() -> node().setFormula(typesetter.typeset("x + " + mark(77, "y"), 16)));
        assertThat(path(0).getPseudoClassStates()).contains(FormulaNode.LIT);

        robot.interact(() -> node().setLit(Set.of()));
        assertThat(path(0).getPseudoClassStates()).doesNotContain(FormulaNode.LIT);
    }

    @Test
    void looksReachTheOutlinesAndTheWordsReachTheBoxes() {
        assertThat(path(1).getStyleClass()).containsExactly("formula-term", "backward");
        assertThat(path(1).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("negative"));
        assertThat(box(1).getAccessibleText()).isEqualTo("delta o 1");
        assertThat(node().lookupAll(".formula-plain"))
                .singleElement()
                .satisfies(plain -> assertThat(plain.getStyleClass()).contains("quiet"));
    }

    @Test
    void itsOutlinesStayInsideItAndItsBaselineIsThatOfTheText() {
        for (double size : new double[] {12, 30, 61.3}) {
            robot.interact(() -> {
                node().setFormulaSize(size);
                node().getScene().getRoot().layout();
            });
            Bounds own = node().localToScene(node().getLayoutBounds());
            for (Node path : node().lookupAll(".formula-term")) {
                Bounds ink = path.localToScene(path.getBoundsInLocal());
                assertThat(own.contains(ink)).as("%s in %s", ink, own).isTrue();
            }
            assertThat(node().getLayoutY() + node().getBaselineOffset()).isCloseTo(word().getLayoutY(), within(1.0));
            FormulaLayout layout = typesetter.typeset(LATEX, 16);
            assertThat(node().getWidth()).isCloseTo(layout.width() * size / 16, within(1.0));
        }
    }

    @Test
    void theSizeCanComeFromAStyleSheetInEm() {
        FormulaNode styled = new FormulaNode();
        robot.interact(() -> {
            styled.setStyle("-bs-formula-size: 1.5em");
            Pane pane = new Pane(styled);
            pane.setStyle("-fx-font-size: 20px");
            ((Pane) node().getScene().getRoot()).getChildren().add(pane);
            styled.applyCss();
        });

        assertThat(styled.getFormulaSize()).isCloseTo(30, within(1e-9));
    }

    private FormulaNode node() {
        return robot.lookup(".formula").queryAs(FormulaNode.class);
    }

    private Text word() {
        return robot.lookup("baseline").queryAs(Text.class);
    }

    private SVGPath path(int index) {
        List<Node> paths = node().lookupAll(".formula-term").stream().toList();
        return (SVGPath) paths.get(index);
    }

    private Region box(int key) {
        return boxes(key).get(0);
    }

    /** The boxes of a term, left to right; a box belongs to the term whose outline it was made around. */
    private List<Region> boxes(int key) {
        FormulaLayout layout = typesetter.typeset(LATEX, 16);
        FormulaLayout.Piece piece = layout.pieces().stream()
                .filter(candidate -> candidate.key() == key)
                .findFirst()
                .orElseThrow();
        return piece.runs().stream()
                .map(run -> node().lookupAll(".formula-term-box").stream()
                        .map(Region.class::cast)
                        .min(Comparator.comparingDouble(box -> distance(box.getBoundsInParent(), run)))
                        .orElseThrow())
                .toList();
    }

    /** How far the edges of two areas are apart, all four together. */
    private static double distance(Bounds box, Rectangle2D run) {
        return Math.abs(box.getMinX() - run.getMinX())
                + Math.abs(box.getMaxX() - run.getMaxX())
                + Math.abs(box.getMinY() - run.getMinY())
                + Math.abs(box.getMaxY() - run.getMaxY());
    }
}
