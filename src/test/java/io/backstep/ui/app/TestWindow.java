package io.backstep.ui.app;

import io.backstep.dataset.UserFolders;
import io.backstep.ui.background.FxLater;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.clock.ManualFrameClock;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;

/** A window whose files, time and dialogs are a test's. To be made on the FX thread. */
final class TestWindow {
    final FakeDialogs person = new FakeDialogs();
    final ManualPace pace = new ManualPace();
    final Services services;
    final AppWindow window;

    TestWindow(Path folder, long process, Stage stage, Locale locale) {
        services = new Services(new Services.Surroundings(
                new UserFolders(folder.resolve("config"), folder.resolve("state"), folder.resolve("data")),
                new SameThreadBackground(),
                pace,
                new ManualFrameClock(),
                new FxLater()::execute,
                locale,
                process,
                () -> 7,
                Rates.example()));
        window = new AppWindow(services, stage, person, person);
    }
}
