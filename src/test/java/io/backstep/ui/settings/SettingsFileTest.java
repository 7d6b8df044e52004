package io.backstep.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.UserFolders;
import io.backstep.experiment.WholeFile;
import io.backstep.text.Language;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("new/preferences.json");
    }

    private SettingsFile file() {
        return new SettingsFile(path(), WholeFile::write);
    }

    @Test
    void whatIsSetComesBack() {
        assertThat(file().load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULTS, Optional.empty()));
        Settings settings = Settings.DEFAULTS
                .withWindow(Optional.of(new WindowBounds(-10.5, 20, 1440, 900)), true)
                .withTheme(Theme.DARK)
                .withLanguage(Optional.of(Language.CHINESE))
                .withTextScale(TextScale.LARGEST)
                .withMotion(false)
                .withPanel("step.settings", new PanelState(280, true))
                .withRecentFiles(List.of(folder.resolve("a b.backstep.json")));
        assertThat(file().save(settings)).isEmpty();
        assertThat(file().load()).isEqualTo(new SettingsFile.Loaded(settings, Optional.empty()));
        assertThat(file().save(Settings.DEFAULTS)).isEmpty();
        assertThat(file().load().settings()).isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"theme\":\"pink\"}",
                "{\"motion\":1}",
                "{\"textSize\":99}",
                "{\"window\":{\"x\":0,\"y\":0,\"width\":-1,\"height\":5}}",
                "{\"window\":{\"x\":0}}",
                "{\"panels\":{\"a\":3}}",
                "{\"recentFiles\":[1]}",
                "{\"motion\":true,\"motion\":true}"
            })
    void aBrokenFileIsPutAsideAndTheDefaultsApply(String content) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(path(), content);
        SettingsFile.Loaded loaded = file().load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(loaded.notice()).isPresent();
        assertThat(path()).doesNotExist();
        assertThat(folder.resolve("new/preferences.json.broken")).hasContent(content);
        assertThat(file().load().notice()).isEmpty();
    }

    @Test
    void unknownSettingsArePassedOver() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(path(), "{\"of-a-later-version\":[1],\"theme\":\"dark\"}");
        assertThat(file().load())
                .isEqualTo(new SettingsFile.Loaded(Settings.DEFAULTS.withTheme(Theme.DARK), Optional.empty()));
    }

    @Test
    void foldersFollowTheCustomOfThePlatform() {
        Path home = folder.toAbsolutePath();
        assertThat(UserFolders.of(Optional.empty(), "Linux", Map.of(), home))
                .isEqualTo(new UserFolders(
                        home.resolve(".config/backstep"),
                        home.resolve(".local/state/backstep"),
                        home.resolve(".local/share/backstep")));
        Map<String, String> xdg = Map.of(
                "XDG_CONFIG_HOME",
                home.resolve("c").toString(),
                "XDG_STATE_HOME",
                "relative/is/ignored",
                "XDG_DATA_HOME",
                home.resolve("d").toString());
        assertThat(UserFolders.of(Optional.empty(), "Linux", xdg, home))
                .isEqualTo(new UserFolders(
                        home.resolve("c/backstep"), home.resolve(".local/state/backstep"), home.resolve("d/backstep")));
        assertThat(UserFolders.of(
                                Optional.empty(),
                                "Windows 11",
                                Map.of("APPDATA", home.resolve("r").toString()),
                                home)
                        .config())
                .isEqualTo(home.resolve("r/Backstep"));
        assertThat(UserFolders.of(Optional.empty(), "Mac OS X", Map.of(), home).config())
                .isEqualTo(home.resolve("Library/Application Support/Backstep"));
        assertThat(UserFolders.of(Optional.of(home.resolve("x").toString()), "Mac OS X", Map.of(), home))
                .isEqualTo(new UserFolders(home.resolve("x/config"), home.resolve("x/state"), home.resolve("x/data")));
    }
}
