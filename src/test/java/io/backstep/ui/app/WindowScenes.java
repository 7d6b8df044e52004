package io.backstep.ui.app;

import io.backstep.audit.Combination;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Examples;
import io.backstep.text.Language;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.theme.TextScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole window at a place in an example, as the audit and the pictures of the README want to see it. */
public final class WindowScenes {
    private WindowScenes() {}

    /** The Activations screen over the network of an example, set as one likes. To be called on the FX thread. */
    public static Scene activations(Combination combination, String example, Consumer<ActivationsViewModel> set)
            throws IOException {
        return scene(combination, made -> {
            made.services.document().replace(Examples.get(example).experiment(), Optional.empty());
            made.window.navigation().go(ActivationsViewModel.NAME);
            set.accept(made.window.activations());
        });
    }

    /** The scene of a window that stands at a position of an example. To be called on the FX thread. */
    public static Scene at(Combination combination, String example, Granularity granularity, int position)
            throws IOException {
        return scene(combination, made -> {
            made.services.document().replace(Examples.get(example).experiment(), Optional.empty());
            made.services.step().granularityProperty().set(granularity);
            made.services.step().goTo(position);
        });
    }

    private static Scene scene(Combination combination, Consumer<TestWindow> arrange) throws IOException {
        Path folder = Files.createTempDirectory("backstep-window");
        // Built otherwise and then switched, as a person would: nothing may be left behind in the other language.
        Language other = combination.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
        TestWindow made = new TestWindow(folder, 1, new Stage(), other.locale());
        Scene scene = made.window.scene(combination.width(), combination.height());
        arrange.accept(made);
        made.services.language().setLanguage(combination.language());
        made.services.themes().setTheme(combination.appearance().theme());
        made.services
                .themes()
                .setTextScale(TextScale.ofPercent(combination.textPercent()).orElseThrow());
        return scene;
    }
}
