package io.backstep.ui.step;

import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.text.FxmlTexts;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;

/** The chips above and the bar below an empty drawing. */
final class TransportScene {
    final ThemeService theme = new ThemeService();
    final LiveLanguage language = new LiveLanguage(Language.ENGLISH);
    final ManualFrameClock clock = new ManualFrameClock();
    final StepViewModel step;
    final TransportViewModel transport;
    final Scene scene;

    TransportScene(Experiment experiment, double width, double height) {
        step = new StepViewModel(experiment);
        transport = new TransportViewModel(step, language, clock);
        TransportView bar = new TransportView(transport, language);
        PhaseStripView strip = new PhaseStripView(new PhaseStripViewModel(step, language), language);
        BorderPane root = new BorderPane();
        root.setTop(load("PhaseStripView", strip));
        root.setBottom(load("TransportView", bar));
        scene = new Scene(root, width, height);
        theme.languageProperty().bind(language.languageProperty());
        theme.apply(scene, List.of("step-transport.css"));
    }

    private Parent load(String name, Object controller) {
        FxmlTexts texts = new FxmlTexts(language);
        FXMLLoader loader = new FXMLLoader(
                Objects.requireNonNull(TransportScene.class.getResource("/io/backstep/fxml/" + name + ".fxml")));
        loader.setControllerFactory(type -> controller);
        loader.setResources(texts.keys());
        try {
            Parent root = loader.load();
            texts.bind(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
