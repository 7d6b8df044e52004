package io.backstep.ui.kit.formula;

import static io.backstep.ui.kit.formula.FormulaMarks.mark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FormulaFlowUiTest {
    private static final int TERMS = 12;
    private static final double SIZE = 20;
    private static final String SUM = IntStream.range(0, TERMS)
            .mapToObj(i -> mark(i, "w_{" + i + "} \\, x_{" + i + "}"))
            .collect(Collectors.joining(" + ", "z = \\left( ", " \\right) \\cdot " + mark(TERMS, "\\sigma'(z)")));

    private final FormulaTypesetter typesetter = new FormulaTypesetter();
    private final List<String> told = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        FormulaFlow flow = new FormulaFlow(typesetter);
        flow.setFormulaSize(SIZE);
        flow.setOnTermHover((key, inside) -> told.add((inside ? "enter " : "leave ") + key));
        flow.setOnTermClicked(key -> told.add("click " + key));
        flow.setTermLook(key -> key < 0 ? TermLook.NONE : TermLook.of("term-" + key));
        flow.setLatex(SUM);
        VBox root = new VBox(flow);
        root.setFillWidth(true);
        Scene scene = new Scene(root, 1200, 400);
        scene.getStylesheets().add("data:text/css,.formula-term{-fx-fill:blue}.formula-term:lit{-fx-fill:red}");
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 800, 500, 300, 200, 90, 40})
    void staysInsideTheWidthItGetsAndShowsEveryTermOnce(int width) {
        give(width);

        Bounds own = flow().localToScene(flow().getLayoutBounds());
        assertThat(own.getWidth()).isLessThanOrEqualTo(width + 1.0);
        List<Node> paths = terms();
        assertThat(paths).hasSize(TERMS + 1);
        for (Node path : paths) {
            Bounds ink = path.localToScene(path.getBoundsInLocal());
            assertThat(ink.getMinX()).isGreaterThanOrEqualTo(own.getMinX() - 0.01);
            assertThat(ink.getMaxX()).isLessThanOrEqualTo(own.getMaxX() + 0.01);
            assertThat(ink.getMinY()).isGreaterThanOrEqualTo(own.getMinY() - 0.01);
            assertThat(ink.getMaxY()).isLessThanOrEqualTo(own.getMaxY() + 0.01);
        }
        for (int i = 0; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(inScene(paths.get(i)).intersects(inScene(paths.get(j))))
                        .as("terms %d and %d overlap", i, j)
                        .isFalse();
            }
        }
    }

    @Test
    void shrinksToNineTenthsAndThenBreaksAtFullSize() {
        double full = typesetter.typeset(SUM, SIZE).width();

        give(Math.ceil(full));
        double fullHeight = inScene(term(0)).getHeight();
        assertThat(nodes()).hasSize(1);

        give(Math.ceil(full * 0.95));
        assertThat(nodes()).hasSize(1);
        assertThat(inScene(term(0)).getHeight() / fullHeight).isCloseTo(0.95, within(0.01));

        give(Math.floor(full * 0.88));
        assertThat(nodes()).hasSizeGreaterThan(TERMS);
        assertThat(inScene(term(0)).getHeight()).isCloseTo(fullHeight, within(0.1));
        assertThat(inScene(term(TERMS)).getMinY())
                .isGreaterThan(inScene(term(0)).getMaxY());

        give(Math.ceil(full));
        assertThat(nodes()).hasSize(1);
    }

    @Test
    void brokenItStillTellsTheRightKeysAndIsColouredAtOnce() {
        give(300);

        assertThat(terms())
                .allSatisfy(path -> assertThat(((SVGPath) path).getFill()).isEqualTo(Color.BLUE));
        for (int key : new int[] {0, 5, TERMS}) {
            robot.moveTo(term(key));
            assertThat(told).endsWith("enter " + key);
            told.clear();
            robot.clickOn(MouseButton.PRIMARY);
            assertThat(told).containsExactly("click " + key);
        }
    }

    @Test
    void litTermsStayLitHoweverItIsBroken() {
        robot.interact(() -> flow().setLit(Set.of(5)));
        for (int width : new int[] {1200, 300, 1200}) {
            give(width);
            assertThat(term(5).getPseudoClassStates()).contains(FormulaNode.LIT);
            assertThat(term(6).getPseudoClassStates()).doesNotContain(FormulaNode.LIT);
        }
        assertThat(flow().getLit()).containsExactly(5);
    }

    @Test
    void badLatexLeavesTheFormulaOnView() {
        robot.interact(() -> {
            assertThatExceptionOfType(FormulaException.class)
                    .isThrownBy(() -> flow().setLatex("a + \\nosuchcommand"))
                    .withMessageContaining("nosuchcommand");
        });

        assertThat(terms()).hasSize(TERMS + 1);
    }

    @Test
    void clearedItTakesNoRoom() {
        robot.interact(() -> flow().clear());

        assertThat(terms()).isEmpty();
        assertThat(flow().prefWidth(-1)).isZero();
        assertThat(flow().prefHeight(100)).isZero();
    }

    private void give(double width) {
        robot.interact(() -> {
            flow().setMaxWidth(width);
            flow().setMinWidth(Math.min(width, 40));
            flow().getScene().getRoot().applyCss();
            flow().getScene().getRoot().layout();
        });
    }

    private FormulaFlow flow() {
        return robot.lookup(".formula-flow").queryAs(FormulaFlow.class);
    }

    private List<Node> nodes() {
        return List.copyOf(flow().getChildrenUnmodifiable());
    }

    private List<Node> terms() {
        return List.copyOf(flow().lookupAll(".formula-term"));
    }

    private Node term(int key) {
        return flow().lookup(".term-" + key);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
