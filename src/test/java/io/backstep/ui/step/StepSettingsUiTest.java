package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.LeakyRelu;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.MeanSquaredError;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.kit.image.PngFiles;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.step.StepSettingsViewModel.Example;
import io.backstep.ui.text.FxmlTexts;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import io.backstep.ui.theme.ThemeService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StepSettingsUiTest {
    private final LiveLanguage language = new LiveLanguage(Language.ENGLISH);
    private final Document document = new Document(Experiments.worked(), Position.start("step"));
    private final StepViewModel step = new StepViewModel(document.experiment());
    private final List<Example> examples = List.of(
            new Example(words -> "2 – 2 – 2", Experiments.worked()),
            new Example(words -> "two samples", Experiments.twoSamples().withName("two")));
    private final StepSettingsViewModel viewModel = new StepSettingsViewModel(
            document, step, examples, chosen -> document.replace(chosen.experiment(), Optional.empty()), () -> 99);
    private Stage stage;
    private ThemeService themes;

    @BeforeEach
    void open() throws TimeoutException {
        document.onChange(change -> step.experimentChanged(change.after().experiment()));
        stage = FxToolkit.registerStage(Stage::new);
        themes = WaitForAsyncUtils.waitForAsyncFx(10_000, ThemeService::new);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            CssParser.errorsProperty().clear();
            Scene scene = new Scene(load(), 264, 700);
            themes.apply(scene, List.of("step-settings.css"));
            stage.setScene(scene);
            stage.show();
        });
    }

    private ScrollPane load() {
        FxmlTexts texts = new FxmlTexts(language);
        FXMLLoader loader = new FXMLLoader(getClass().getResource("/io/backstep/fxml/StepSettingsView.fxml"));
        loader.setResources(texts.keys());
        loader.setControllerFactory(type -> new StepSettingsView(viewModel, language));
        try {
            ScrollPane loaded = loader.load();
            texts.bind(loaded);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private Experiment now() {
        return document.experiment();
    }

    private void undo(FxRobot robot) {
        robot.interact(document::undo);
    }

    private static <T extends Node> T find(FxRobot robot, String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> find(robot, id, ButtonBase.class).fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        TextField field = find(robot, id, TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean says(FxRobot robot, String words) {
        Set<Label> messages = robot.lookup(".field-message").queryAllAs(Label.class);
        return messages.stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    @Test
    void reluIsOneClickAwayAndOneUndoBack(FxRobot robot) {
        robot.clickOn("#activation-1-relu");
        assertThat(now().network().layer(0).activation()).isEqualTo(new Relu());
        assertThat(find(robot, "activation-1-sigmoid", ToggleButton.class).isSelected())
                .isFalse();
        undo(robot);
        assertThat(now()).isEqualTo(Experiments.worked());
        assertThat(find(robot, "activation-1-sigmoid", ToggleButton.class).isSelected())
                .isTrue();
        assertThat(find(robot, "activation-1-relu", ToggleButton.class).isSelected())
                .isFalse();
    }

    @Test
    void aToggleThatIsOnStaysOn(FxRobot robot) {
        robot.clickOn("#activation-1-sigmoid");
        robot.interact(() -> find(robot, "granularity-term", ToggleButton.class).fire());
        assertThat(find(robot, "activation-1-sigmoid", ToggleButton.class).isSelected())
                .isTrue();
        assertThat(find(robot, "granularity-term", ToggleButton.class).isSelected())
                .isTrue();
        assertThat(document.undoNameProperty().getValue()).isEmpty();
    }

    @Test
    void theOthersStandBehindAndSoftmaxOnlyAtTheOutput(FxRobot robot) {
        robot.clickOn("#activation-1-more");
        MenuItem inHidden = menuItem(robot, "activation-1-softmax");
        assertThat(inHidden.isDisable()).isTrue();
        assertThat(inHidden.getText()).contains("only in the output layer");
        robot.interact(() -> menuItem(robot, "activation-1-elu").fire());
        assertThat(now().network().layer(0).activation().id()).isEqualTo("elu");
        assertThat(find(robot, "activation-1-more", ToggleButton.class).getText())
                .isEqualTo("ELU");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#activation-2-more");
        robot.interact(() -> menuItem(robot, "activation-2-softmax").fire());
        assertThat(now().network().layer(1).activation()).isEqualTo(new Softmax());
    }

    private static MenuItem menuItem(FxRobot robot, String id) {
        return robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(window -> ((ContextMenu) window).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draggingTheRateIsOneUndo(FxRobot robot) {
        Slider slider = find(robot, "learningRate", Slider.class);
        Node thumb = slider.lookup(".thumb");
        robot.drag(thumb, MouseButton.PRIMARY);
        for (int i = 0; i < 10; i++) {
            robot.moveBy(-6, 0);
        }
        robot.drop();
        assertThat(now().optimizer().learningRate()).isBetween(0.01, 0.1);
        assertThat(find(robot, "learningRateField", TextField.class).getText())
                .isEqualTo(NumberText.of(now().optimizer().learningRate()));
        assertThat(slider.getAccessibleText()).isEqualTo("learning rate " + NumberText.of(viewModel.learningRate()));
        undo(robot);
        assertThat(now()).isEqualTo(Experiments.worked());
        assertThat(slider.getValue()).isEqualTo(Math.log10(0.5));
        assertThat(document.undoNameProperty().getValue()).isEmpty();
    }

    @Test
    void theRateGoesByKeysToo(FxRobot robot) {
        Slider slider = find(robot, "learningRate", Slider.class);
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT, 2);
        assertThat(now().optimizer().learningRate()).isGreaterThan(0.55);
        undo(robot);
        undo(robot);
        assertThat(now()).isEqualTo(Experiments.worked());
    }

    @Test
    void aWrongRateIsExplainedAndTheOldOneHolds(FxRobot robot) {
        type(robot, "learningRateField", "quick");
        TextField field = find(robot, "learningRateField", TextField.class);
        assertThat(now()).isEqualTo(Experiments.worked());
        assertThat(field.getText()).isEqualTo("quick");
        assertThat(field.getPseudoClassStates().toString()).contains("invalid");
        assertThat(says(robot, "0.0001 to 10")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0.5");
        assertThat(says(robot, "0.0001 to 10")).isFalse();
        type(robot, "learningRateField", "0,25");
        assertThat(now().optimizer().learningRate()).isEqualTo(0.25);
        assertThat(field.getText()).isEqualTo("0.25");
    }

    @Test
    void aLossThatDoesNotFitIsNotChosenAndSaysWhy(FxRobot robot) {
        ComboBox<Loss> loss = lossBox(robot);
        robot.interact(() -> viewModel.chooseActivation(1, new Relu()));
        robot.interact(() -> loss.setValue(new CrossEntropy()));
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
        assertThat(loss.getValue()).isEqualTo(new HalfSquaredError());
        assertThat(says(robot, "needs softmax or σ in the output layer")).isTrue();
        robot.interact(() -> loss.setValue(new MeanSquaredError()));
        assertThat(now().loss()).isEqualTo(new MeanSquaredError());
        assertThat(says(robot, "needs softmax")).isFalse();
    }

    @SuppressWarnings("unchecked") // the box holds losses and nothing else
    private static ComboBox<Loss> lossBox(FxRobot robot) {
        return find(robot, "loss", ComboBox.class);
    }

    @Test
    void theLossChangesAlongWithTheOutputsAndSaysSo(FxRobot robot) {
        robot.interact(() -> lossBox(robot).setValue(new BinaryCrossEntropy()));
        fire(robot, "activation-2-tanh");
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
        assertThat(lossBox(robot).getValue()).isEqualTo(new HalfSquaredError());
        assertThat(says(robot, "does not go with tanh")).isTrue();
        undo(robot);
        assertThat(lossBox(robot).getValue()).isEqualTo(new BinaryCrossEntropy());
        assertThat(now().network().layer(1).activation()).isEqualTo(new Sigmoid());
    }

    @Test
    void arrowsInTheOpenListChooseNothingBeforeEnter(FxRobot robot) {
        ComboBox<Loss> loss = lossBox(robot);
        robot.interact(loss::requestFocus);
        robot.type(KeyCode.DOWN);
        assertThat(loss.isShowing()).isTrue();
        robot.type(KeyCode.DOWN);
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
        robot.type(KeyCode.ESCAPE);
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
        assertThat(loss.getValue()).isEqualTo(new HalfSquaredError());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(now().loss()).isEqualTo(new MeanSquaredError());
    }

    @Test
    void layersAreEditedAndBroughtBack(FxRobot robot) {
        fire(robot, "editLayers");
        fire(robot, "addLayer");
        assertThat(now().network().depth()).isEqualTo(3);
        assertThat(robot.lookup("#activation-3-relu").tryQuery()).isPresent();
        fire(robot, "units-1-more");
        type(robot, "units-3", "4");
        assertThat(now().network().layer(0).units()).isEqualTo(3);
        assertThat(now().network().outputs()).isEqualTo(4);
        assertThat(robot.lookup("#t-4").tryQuery()).isPresent();
        type(robot, "inputs", "99");
        assertThat(says(robot, "1 to 16")).isTrue();
        robot.type(KeyCode.ESCAPE);
        fire(robot, "removeLayer-1");
        assertThat(now().network().depth()).isEqualTo(2);
        fire(robot, "drawWeights");
        for (int i = 0; i < 5; i++) {
            undo(robot);
        }
        assertThat(now()).isEqualTo(Experiments.worked());
        assertThat(robot.lookup("#activation-3-relu").tryQuery()).isEmpty();
        assertThat(find(robot, "units-1", TextField.class).getText()).isEqualTo("2");
    }

    @Test
    void dropoutIsEditedAndBroughtBack(FxRobot robot) {
        fire(robot, "editLayers");
        assertThat(robot.lookup("#dropoutSeed")
                        .queryAs(Node.class)
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        type(robot, "dropout-1", "0.5");
        assertThat(now().network().layer(0).dropout()).isPresent();
        type(robot, "dropoutSeed", "7");
        assertThat(now().seed()).isEqualTo(7);
        type(robot, "dropout-1", "1");
        assertThat(says(robot, "to under 1")).isTrue();
        robot.type(KeyCode.ESCAPE);
        fire(robot, "addLayer");
        assertThat(robot.lookup("#dropout-2").tryQuery()).isPresent();
        for (int i = 0; i < 3; i++) {
            undo(robot);
        }
        assertThat(now()).isEqualTo(Experiments.worked());
        assertThat(find(robot, "dropout-1", TextField.class).getText()).isEqualTo("0");
        assertThat(robot.lookup("#dropout-2").tryQuery()).isEmpty();
    }

    @Test
    void theSampleIsEditedInPlace(FxRobot robot) {
        type(robot, "x-1", "0,25");
        assertThat(now().data().get(0).input().get(0)).isEqualTo(0.25);
        type(robot, "t-2", "?");
        assertThat(says(robot, "A number, please")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(find(robot, "t-2", TextField.class).getText()).isEqualTo("0.99");
        undo(robot);
        assertThat(find(robot, "x-1", TextField.class).getText()).isEqualTo("0.05");
        assertThat(robot.lookup("#nextSample").queryAs(Node.class).isVisible()).isFalse();
        fire(robot, "addSample");
        assertThat(step.run().firstSample()).isEqualTo(1);
        fire(robot, "previousSample");
        assertThat(step.run().firstSample()).isZero();
    }

    @Test
    void targetsOfADistributionWaitForEachOther(FxRobot robot) {
        robot.interact(() -> {
            viewModel.chooseActivation(1, new Softmax());
            viewModel.chooseLoss(new CrossEntropy());
        });
        type(robot, "t-1", "1");
        assertThat(says(robot, "sum 1")).isTrue();
        type(robot, "t-2", "0");
        assertThat(says(robot, "sum 1")).isFalse();
        assertThat(now().data().get(0).target().toArray()).containsExactly(1, 0);
        assertThat(find(robot, "t-1", TextField.class).getPseudoClassStates().toString())
                .doesNotContain("invalid");
    }

    @Test
    void examplesReplaceTheDocument(FxRobot robot) {
        @SuppressWarnings("unchecked") // the box holds examples and nothing else
        ComboBox<Example> box = find(robot, "example", ComboBox.class);
        assertThat(box.getValue()).isEqualTo(examples.get(0));
        robot.interact(() -> box.setValue(examples.get(1)));
        assertThat(now()).isEqualTo(examples.get(1).experiment());
        robot.interact(() -> document.replace(Experiments.worked().withName("mine"), Optional.empty()));
        assertThat(box.getValue()).isNull();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null));
        List<String> texts = inside(box, Labeled.class).stream()
                .filter(StepSettingsUiTest::isShown)
                .map(Labeled::getText)
                .toList();
        assertThat(texts).containsExactly("mine");
    }

    @Test
    void theDepthOfAClickAndTheBiasesAreSegments(FxRobot robot) {
        robot.clickOn("#granularity-layer");
        assertThat(step.granularityProperty().get()).isEqualTo(Granularity.LAYER);
        robot.clickOn("#biasMode-shared");
        assertThat(now().network().biasMode().id()).isEqualTo("shared");
        undo(robot);
        assertThat(find(robot, "biasMode-frozen", ToggleButton.class).isSelected())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothingIsCut(Theme theme, Language shown, TextScale scale, String what, FxRobot robot) throws IOException {
        WritableImage[] picture = new WritableImage[1];
        Scene[] scene = new Scene[1];
        robot.interact(() -> {
            prepare(what);
            themes.setTheme(theme);
            themes.setTextScale(scale);
            themes.languageProperty().set(shown);
            language.setLanguage(shown);
            double zoom = scale.percent() / 100.0;
            scene[0] = new Scene(load(), 264 * zoom, (what.equals("plain") ? 720 : 1100) * zoom);
            themes.apply(scene[0], List.of("step-settings.css"));
            scene[0].snapshot(null);
            picture[0] = scene[0].snapshot(null);
        });
        Path file = Path.of(
                "target",
                "screens",
                "settings-%s-%s-%s-%d.png".formatted(what, theme.code(), shown.code(), scale.percent()));
        Files.createDirectories(file.getParent());
        PngFiles.write(picture[0], file);
        assertThat(CssParser.errorsProperty()).isEmpty();
        ScrollPane pane = (ScrollPane) scene[0].getRoot();
        Node content = pane.getContent();
        assertThat(content.getBoundsInParent().getWidth())
                .isLessThanOrEqualTo(pane.getViewportBounds().getWidth() + 1);
        for (Labeled labeled : inside(content, Labeled.class)) {
            if (labeled.getText() != null && isShown(labeled)) {
                assertThat(labeled.lookupAll(".text"))
                        .as(labeled.toString())
                        .allSatisfy(text -> assertThat(((Text) text).getText()).isEqualTo(labeled.getText()));
            }
        }
        for (Node control : inside(content, Control.class)) {
            if (isShown(control)) {
                double right = content.sceneToLocal(control.localToScene(control.getLayoutBounds()))
                        .getMaxX();
                assertThat(right)
                        .as(control.toString())
                        .isLessThanOrEqualTo(content.getLayoutBounds().getWidth());
            }
        }
    }

    private static <T> List<T> inside(Node node, Class<T> type) {
        return Stream.concat(
                        Stream.of(node).filter(type::isInstance).map(type::cast),
                        node instanceof Parent parent
                                ? parent.getChildrenUnmodifiable().stream()
                                        .flatMap(child -> inside(child, type).stream())
                                : Stream.of())
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void prepare(String what) {
        if (what.equals("deep")) {
            document.replace(Experiments.twoSamples().withName("mine"), Optional.empty());
            viewModel.layerEditor().openProperty().set(true);
            viewModel.layerEditor().chooseInitializer(StartWeights.Kind.GAUSSIAN);
            viewModel.layerEditor().addLayer();
            viewModel.dropoutEditor().enterShare(1, "0.25");
            assertThat(viewModel.layerEditor().enterInputs("5")).isEmpty();
            viewModel.chooseActivation(0, new LeakyRelu(0.01));
            viewModel.chooseLoss(new BinaryCrossEntropy());
            viewModel.chooseActivation(2, new Softmax());
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Language.values())
                        .flatMap(shown -> Stream.of(TextScale.NORMAL, TextScale.LARGEST)
                                .flatMap(scale -> Stream.of("plain", "deep")
                                        .map(what -> Arguments.of(theme, shown, scale, what)))));
    }
}
