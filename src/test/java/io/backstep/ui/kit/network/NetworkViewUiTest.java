package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.LastValues;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Trace;
import io.backstep.text.Language;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NetworkViewUiTest {
    private final Trace example = Traces.workedExample();
    private final ManualFrameClock clock = new ManualFrameClock();
    private final LiveLanguage language = new LiveLanguage(Language.ENGLISH);
    private final List<String> hovered = new ArrayList<>();
    private final List<Quantity> clicked = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();
    private FxRobot robot;
    private NetworkView view;
    private Stage stage;

    @BeforeEach
    void open(FxRobot fxRobot) throws TimeoutException {
        robot = fxRobot;
        stage = FxToolkit.registerStage(Stage::new);
        view = WaitForAsyncUtils.waitForAsyncFx(10_000, this::newView);
        robot.interact(() -> {
            Scene scene = new Scene(new StackPane(view), 770, 680);
            new ThemeService().apply(scene, List.of("network.css"));
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private NetworkView newView() {
        NetworkView made = new NetworkView(clock, language);
        made.setOnQuantityHovered((quantity, entered) -> hovered.add((entered ? "+" : "-") + quantity));
        made.setOnQuantityClicked(clicked::add);
        made.setOnQuantityEdited((parameter, node, afterClick) ->
                edited.add(parameter + " at " + node.getId() + (afterClick ? " after a click" : "")));
        return made;
    }

    private void show(Trace trace, int from, int position, boolean animate) {
        robot.interact(() -> {
            view.show(NetworkPictures.of(trace, position, from), animate);
            layOut(view);
        });
    }

    private static void layOut(Parent parent) {
        parent.applyCss();
        parent.layout();
    }

    private void show(Trace trace, int position) {
        show(trace, Math.max(0, position - 1), position, false);
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return robot.from(view).lookup("#" + id).queryAs(type);
    }

    private static boolean has(Node node, String pseudoClass) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }

    @Test
    void neuronsAndEdgesAreFoundByTheirIds() {
        show(example, 0);
        for (String id : List.of("neuron-0-1", "neuron-0-2", "neuron-1-1", "neuron-2-2", "edge-1-1-1", "edge-2-2-1")) {
            assertThat(robot.from(view).lookup("#" + id).queryAll()).as(id).hasSize(1);
        }
        assertThat(node("edge-2-1-1", CubicCurve.class).getStrokeWidth())
                .isGreaterThan(node("edge-1-1-1", CubicCurve.class).getStrokeWidth());
        assertThat(node("weight-2-1-1", Label.class).getText()).isEqualTo("w₅ 0.4");
    }

    @Test
    void knowledgeIsToldApart() {
        show(example, 0);
        assertThat(node("neuron-0-1", Node.class).getStyleClass()).contains("current");
        assertThat(node("neuron-1-1", Node.class).getStyleClass()).contains("unknown");
        assertThat(node("delta-1-1", Node.class).isVisible()).isFalse();
        Trace learned = Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, LastValues.NONE);
        show(Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, learned.lastValues()), 0);
        assertThat(node("neuron-1-1", Node.class).getStyleClass())
                .contains("stale")
                .doesNotContain("unknown");
        assertThat(node("delta-2-1", Node.class).getStyleClass()).contains("stale");
    }

    @Test
    void neuronsThatAClickIsAboutAreNamedHoweverSmallTheyAre() {
        Trace large = Traces.random(List.of(2, 16, 16, 1), BiasMode.LEARNED, 1, LastValues.NONE);
        robot.interact(() -> view.setMaxHeight(400));
        show(large, Traces.after(large, Operation.ACTIVATION_SLOPE, 3));
        List<Label> tags = robot.from(view).lookup(".number").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .toList();
        assertThat(tags)
                .extracting(Label::getText)
                .anySatisfy(text -> assertThat(text).startsWith("h₂,").contains("σ′ 0."));
        assertThat(node("number-1-1", Label.class).isVisible()).isFalse();
        assertThat(node("target-3-1", Node.class).isVisible()).isTrue();
        show(large, 0);
        assertThat(robot.from(view).lookup(".number").queryAllAs(Label.class)).noneMatch(Node::isVisible);
    }

    @Test
    void outlinesOfTheThreeStatesDiffer() {
        Trace learned = Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, LastValues.NONE);
        show(example, 0);
        List<Double> unknown = dashes("neuron-1-1");
        List<Double> current = dashes("neuron-0-1");
        show(Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 1, learned.lastValues()), 0);
        List<Double> stale = dashes("neuron-1-1");
        assertThat(current).isEmpty();
        assertThat(unknown).isNotEmpty().isNotEqualTo(stale);
        assertThat(stale).isNotEmpty();
    }

    private List<Double> dashes(String neuron) {
        return List.copyOf(robot.from(node(neuron, Node.class))
                .lookup(".outline")
                .queryAs(Shape.class)
                .getStrokeDashArray());
    }

    @Test
    void negativeWeightsAreDashed() {
        show(Traces.signChange(), 0);
        assertThat(node("edge-1-1-1", CubicCurve.class).getStyleClass()).contains("negative");
        assertThat(node("edge-1-1-1", CubicCurve.class).getStrokeDashArray()).isNotEmpty();
        show(example, 0);
        assertThat(node("edge-1-1-1", CubicCurve.class).getStrokeDashArray()).isEmpty();
    }

    @Test
    void theMouseTellsWhatItIsOn() {
        show(example, Traces.after(example, Operation.DELTA, 4));
        robot.moveTo("#neuron-1-1");
        robot.moveTo("#weight-2-1-1");
        assertThat(has(node("edge-2-1-1", Node.class), "lit")).isTrue();
        assertThat(hovered)
                .containsSubsequence("+" + new Output(0, 0, 0), "-" + new Output(0, 0, 0), "+" + new Weight(1, 0, 0));
        robot.moveTo("#target-2-2");
        assertThat(has(node("edge-2-1-1", Node.class), "lit")).isFalse();
        assertThat(hovered).contains("-" + new Weight(1, 0, 0)).endsWith("+" + new Target(0, 1));
    }

    @Test
    void everyNumberCanBeClicked() {
        show(example, Traces.after(example, Operation.DELTA, 4));
        for (String id : List.of("neuron-0-2", "neuron-2-1", "delta-1-2", "bias-2-1", "target-2-1", "weight-1-2-2")) {
            robot.clickOn("#" + id);
        }
        assertThat(clicked)
                .containsExactly(
                        new Input(0, 1),
                        new Output(0, 1, 0),
                        new Delta(0, 0, 1),
                        new Bias(1, 0),
                        new Target(0, 0),
                        new Weight(0, 1, 1));
        robot.clickOn("#edge-1-2-2", MouseButton.PRIMARY);
        assertThat(clicked).endsWith(new Weight(0, 1, 1));
    }

    @Test
    void theTipShowsAllDigitsAfterAWhile() {
        show(example, Traces.after(example, Operation.ACTIVATION, 1));
        robot.moveTo("#neuron-1-1");
        robot.interact(() -> clock.advance(Duration.ofMillis(16)));
        assertThat(robot.lookup(".tooltip").tryQuery()).isEmpty();
        robot.interact(() -> clock.advance(Duration.ofMillis(400)));
        Label tip = robot.lookup(".tooltip").queryAll().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(tip.getText()).contains("a h₁ = 0.5932699921071872").contains("b₁ = 0.35");
        robot.moveBy(0, -250);
        assertThat(clock.isIdle()).isTrue();
    }

    @Test
    void whatAFormulaPointsAtIsLit() {
        show(example, Traces.after(example, Operation.BLAME, 1));
        robot.interact(() -> view.setLit(Set.of(new Weight(1, 1, 0), new Output(0, 1, 1))));
        assertThat(has(node("edge-2-2-1", Node.class), "lit")).isTrue();
        assertThat(has(node("neuron-2-2", Node.class), "lit")).isTrue();
        assertThat(has(node("edge-2-1-1", Node.class), "lit")).isFalse();
        robot.interact(() -> view.setLit(Set.of(new OutputSlope(0, 0, 0))));
        assertThat(has(node("delta-1-1", Node.class), "lit")).isTrue();
        robot.interact(() -> view.setLit(Set.of(new Quantity.ActivationSlope(0, 0, 1))));
        assertThat(has(node("neuron-1-2", Node.class), "lit")).isTrue();
        robot.interact(() -> view.setLit(Set.of()));
        assertThat(has(node("neuron-1-2", Node.class), "lit")).isFalse();
        assertThat(has(node("edge-2-2-1", Node.class), "lit")).isFalse();
    }

    @Test
    void theKeyboardGoesEverywhere() {
        show(example, Traces.after(example, Operation.ACTIVATION, 1));
        robot.interact(view::requestFocus);
        assertThat(has(node("neuron-0-1", Node.class), "cursor")).isTrue();
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(clicked).containsExactly(new Weight(0, 0, 0), new Output(0, 0, 0));
        assertThat(has(node("neuron-0-1", Node.class), "cursor")).isFalse();
        assertThat(has(node("neuron-1-1", Node.class), "cursor")).isTrue();
        assertThat(view.getAccessibleText()).contains("0.5932699921071872");
    }

    @Test
    void aDoubleClickChangesAWeightOrABias() {
        show(example, Traces.after(example, Operation.DELTA, 4));
        robot.doubleClickOn("#weight-2-1-1");
        robot.doubleClickOn("#bias-1-2");
        CubicCurve edge = node("edge-1-2-2", CubicCurve.class);
        robot.doubleClickOn(edge.localToScreen(edge.getStartX() + 20, edge.getStartY()));
        robot.doubleClickOn("#neuron-1-1");
        robot.doubleClickOn("#delta-1-1");
        assertThat(edited)
                .containsExactly(
                        new Weight(1, 0, 0) + " at weight-2-1-1 after a click",
                        new Bias(0, 1) + " at bias-1-2 after a click",
                        new Weight(0, 1, 1) + " at weight-1-2-2 after a click");
        assertThat(clicked).as("the first click is a click as any other").hasSize(5);
    }

    @Test
    void aKeyChangesTheWeightOrTheBiasAtTheCursor() {
        show(example, 0);
        robot.interact(view::requestFocus);
        robot.type(KeyCode.F2);
        assertThat(edited).as("an input has no bias").isEmpty();
        robot.type(KeyCode.RIGHT).type(KeyCode.F2);
        robot.type(KeyCode.RIGHT).press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(edited).containsExactly(new Weight(0, 0, 0) + " at weight-1-1-1", new Bias(0, 0) + " at bias-1-1");
        assertThat(clicked).isEmpty();
    }

    @Test
    void theTipSaysHowToChangeIt() {
        show(example, 0);
        for (String id : List.of("weight-2-1-1", "bias-1-2")) {
            robot.moveTo("#" + id);
            robot.interact(() -> clock.advance(Duration.ofMillis(16)));
            robot.interact(() -> clock.advance(Duration.ofMillis(400)));
            assertThat(robot.lookup(".tooltip").queryAll())
                    .anySatisfy(tip -> assertThat(tip)
                            .isInstanceOfSatisfying(
                                    Label.class,
                                    label -> assertThat(label.getText()).endsWith("Double-click to change it")));
            robot.moveTo("#neuron-0-1");
        }
    }

    @Test
    void aMotionHoldsBackWhatHasNotArrivedAndEnds() {
        int sum = Traces.after(example, Operation.WEIGHTED_SUM, 1);
        show(example, 0);
        show(example, 0, sum, true);
        robot.interact(() -> clock.advance(Duration.ofMillis(10)));
        robot.interact(() -> clock.advance(Duration.ofMillis(100)));
        assertThat(view.isMoving()).isTrue();
        assertThat(node("note-1-1-1", Node.class).getOpacity()).isLessThan(1);
        assertThat(visiblePulses()).isEqualTo(2);
        robot.interact(() -> clock.advance(Duration.ofMillis(500)));
        assertThat(view.isMoving()).isFalse();
        assertThat(clock.isIdle()).isTrue();
        assertThat(visiblePulses()).isZero();
        assertThat(node("note-1-1-1", Node.class).getOpacity()).isEqualTo(1);
    }

    private long visiblePulses() {
        return robot.from(view).lookup(".pulse").queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void anEdgeMorphsFromItsOldWeightToItsNew() {
        Trace trace = Traces.signChange();
        int position = Traces.after(trace, Operation.PARAMETER, 3);
        show(trace, position - 1);
        CubicCurve edge = node("edge-2-1-1", CubicCurve.class);
        assertThat(edge.getStyleClass()).contains("negative");
        show(trace, position - 1, position, true);
        assertThat(edge.getStyleClass()).contains("negative");
        robot.interact(() -> clock.advance(Duration.ofMillis(1)));
        robot.interact(() -> clock.advance(Duration.ofSeconds(1)));
        assertThat(edge.getStyleClass()).contains("positive").doesNotContain("negative");
    }

    @Test
    void anInterruptedMotionEndsWhereAnInstantOneDoes() {
        for (Granularity granularity : Granularity.values()) {
            for (Trace trace : List.of(
                    example,
                    Traces.signChange(),
                    Traces.random(List.of(2, 3, 2), BiasMode.LEARNED, 2, LastValues.NONE))) {
                List<Integer> stops = new ArrayList<>();
                for (int at = 0; at < trace.size(); at = trace.next(at, granularity)) {
                    stops.add(at);
                }
                stops.add(trace.size());
                List<String> interrupted = walk(trace, stops, true);
                List<String> instant = walk(trace, stops, false);
                assertThat(interrupted).isEqualTo(instant);
            }
        }
    }

    /** Through all positions in a fresh view; with motion, each step interrupts the one before at another moment. */
    private List<String> walk(Trace trace, List<Integer> stops, boolean animate) {
        List<String> states = new ArrayList<>();
        robot.interact(() -> {
            view = newView();
            stage.getScene().setRoot(new StackPane(view));
            view.show(NetworkPictures.of(trace, 0, 0), false);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            for (int i = 1; i < stops.size(); i++) {
                view.show(NetworkPictures.of(trace, stops.get(i), stops.get(i - 1)), animate);
                layOut(view);
                clock.advance(Duration.ofMillis(1));
                clock.advance(Duration.ofMillis(40L * (i % 7)));
            }
            int last = stops.get(stops.size() - 1);
            view.show(NetworkPictures.of(trace, last, last), false);
            layOut(view);
            collect(view, (node, path) -> states.add(state(node, path)), "");
        });
        return states;
    }

    private static void collect(Parent parent, BiConsumer<Node, String> each, String path) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.getStyleClass().contains("pulse") || child.isVisible()) {
                each.accept(child, path);
            }
            if (child instanceof Parent inner) {
                collect(inner, each, path + "/" + child.getClass().getSimpleName() + child.getId());
            }
        }
    }

    private static String state(Node node, String path) {
        StringBuilder state = new StringBuilder(path + " " + node.getId())
                .append(node.getStyleClass().stream().sorted().toList())
                .append(node.getPseudoClassStates())
                .append(" visible ")
                .append(node.isVisible())
                .append(" opacity ")
                .append(node.getOpacity());
        if (node.isVisible()) {
            state.append(" bounds ").append(node.getBoundsInParent());
        }
        if (node instanceof Shape shape) {
            state.append(" stroke ").append(shape.getStroke()).append(shape.getStrokeWidth());
        }
        if (node instanceof Text text) {
            state.append(' ').append(text.getText());
        }
        return state.toString();
    }

    @Test
    void withoutMotionItIsThereAtOnce() {
        show(example, 0);
        show(example, 0, 1, false);
        assertThat(view.isMoving()).isFalse();
        assertThat(clock.isIdle()).isTrue();
    }

    @Test
    void anUnseenDrawingDoesNotMove() {
        show(example, 0);
        show(example, 0, 1, true);
        assertThat(clock.isIdle()).isFalse();
        robot.interact(() -> stage.getScene().setRoot(new StackPane()));
        assertThat(clock.isIdle()).isTrue();
        assertThat(view.isMoving()).isFalse();
    }

    @Test
    void nodesAreKeptForTheSameShapeAndMadeAnewForAnother() {
        show(example, 0);
        Node neuron = node("neuron-1-1", Node.class);
        show(example, 5);
        assertThat(node("neuron-1-1", Node.class)).isSameAs(neuron);
        show(Traces.random(List.of(3, 4, 3), BiasMode.LEARNED, 1, LastValues.NONE), 3);
        assertThat(node("neuron-1-1", Node.class)).isNotSameAs(neuron);
        assertThat(robot.from(view).lookup(".neuron").queryAll()).hasSize(10);
    }

    @Test
    void wordsFollowTheLanguage() {
        show(example, 0);
        robot.interact(() -> {
            language.setLanguage(Language.CHINESE);
            layOut(view);
        });
        assertThat(robot.from(view).lookup(".caption").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("输入层", "隐藏层 · σ", "输出层 · σ");
        assertThat(robot.from(view).lookup(".target-name").queryAllAs(Label.class).stream()
                        .filter(label -> label.getParent().isVisible()))
                .extracting(Label::getText)
                .containsOnly("目标");
    }

    @Test
    void everyNeuronAndEdgeCanBeReadAloud() {
        show(example, Traces.after(example, Operation.PARAMETER, 5));
        assertThat(node("neuron-2-1", Node.class).getAccessibleText())
                .contains("o₁")
                .contains("t₁ = 0.01");
        assertThat(node("edge-2-1-1", Node.class).getAccessibleText())
                .contains("w₅ = 0.35891647971788465")
                .contains("before the update: 0.4");
        assertThat(view.getAccessibleText()).startsWith("Drawing of the network");
    }
}
