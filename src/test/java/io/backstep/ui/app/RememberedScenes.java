package io.backstep.ui.app;

import io.backstep.audit.Combination;
import io.backstep.experiment.Examples;
import io.backstep.text.Language;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.theme.TextScale;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole window as a session brings it back: on a screen that remembers something. */
public final class RememberedScenes {
    private RememberedScenes() {}

    /** The scene of a window on a screen that remembers something. To be called on the FX thread. */
    public static Scene of(Combination combination, String screen, ScreenState state) throws IOException {
        // Built otherwise and then switched, as a person would: nothing may be left behind in the other language.
        Language other = combination.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
        TestWindow made = new TestWindow(Files.createTempDirectory("backstep-window"), 1, new Stage(), other.locale());
        Scene scene = made.window.scene(combination.width(), combination.height());
        made.services
                .document()
                .restore(
                        Examples.get("two-two-two").experiment(),
                        Position.start(screen).with(screen, state),
                        Optional.empty(),
                        false);
        made.services.language().setLanguage(combination.language());
        made.services.themes().setTheme(combination.appearance().theme());
        made.services
                .themes()
                .setTextScale(TextScale.ofPercent(combination.textPercent()).orElseThrow());
        return scene;
    }
}
