package io.backstep.ui.activations;

import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** The Activations screen: the functions, their curves with the neurons below, and what they mean for learning. */
public final class ActivationsView {
    private static final Map<KeyCode, FunctionKind> KEYS = Map.of(
            KeyCode.DIGIT1, FunctionKind.SIGMOID,
            KeyCode.NUMPAD1, FunctionKind.SIGMOID,
            KeyCode.DIGIT2, FunctionKind.TANH,
            KeyCode.NUMPAD2, FunctionKind.TANH,
            KeyCode.DIGIT3, FunctionKind.RELU,
            KeyCode.NUMPAD3, FunctionKind.RELU);

    private final ActivationsViewModel viewModel;
    private final LiveLanguage language;
    private final ScreenTools tools;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane panels;

    @FXML
    private Label activationTitle;

    @FXML
    private Label activationSentence;

    @FXML
    private ActivationPlotView plotController;

    @FXML
    private NeuronStripView neuronsController;

    public ActivationsView(ActivationsViewModel viewModel, ScreenTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.language = tools.language();
    }

    @FXML
    private void initialize() {
        tools.install(panels);
        neuronsController.follow(plotController.plot());
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.choiceProperty(), now -> say());
            held.onChange(viewModel.showValueProperty(), this::say);
            held.onChange(viewModel.showSlopeProperty(), this::say);
            held.onChange(viewModel.showCurvatureProperty(), this::say);
            held.onChange(viewModel.showRegionsProperty(), this::say);
            held.onChange(language.messagesProperty(), this::say);
            Scene scene = root.getScene();
            EventHandler<KeyEvent> keys = this::keyPressed;
            scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            held.add(() -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys));
        });
    }

    private void keyPressed(KeyEvent event) {
        FunctionKind kind = KEYS.get(event.getCode());
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (kind != null && plain && !(event.getTarget() instanceof TextInputControl)) {
            viewModel.toggle(kind);
            event.consume();
        }
    }

    private void say() {
        FunctionChoice choice = viewModel.choice();
        String name = new FunctionWords(language.messages()).name(choice.focus());
        boolean slope = viewModel.showSlopeProperty().get();
        boolean curvature = viewModel.showCurvatureProperty().get();
        String key = slope
                ? curvature ? "activations.title.both" : "activations.title.slope"
                : curvature ? "activations.title.curvature" : "activations.title";
        activationTitle.setText(language.messages().get(key, name));
        List<String> sentences = new ArrayList<>();
        if (viewModel.showValueProperty().get()) {
            sentences.add(language.messages().get("activations.says.value"));
        }
        if (slope) {
            sentences.add(language.messages().get("activations.says.slope"));
        }
        if (curvature) {
            sentences.add(language.messages().get("activations.says.curvature"));
        }
        if (viewModel.showRegionsProperty().get()) {
            sentences.add(language.messages().get("activations.says.regions"));
        }
        activationSentence.setText(sentences.stream()
                .reduce((said, next) -> language.messages().get("activations.says.join", said, next))
                .orElse(""));
    }
}
