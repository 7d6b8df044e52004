package io.backstep.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Subscription;
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
class ThemeUiTest {
    private Stage stage;
    private ThemeService service;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FxToolkit.registerStage(Stage::new);
        service = WaitForAsyncUtils.waitForAsyncFx(10_000, ThemeService::new);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> CssParser.errorsProperty().clear());
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyControlTakesTheLook(Theme theme, Language language, TextScale scale, FxRobot robot) throws IOException {
        // The scene is drawn without a window: with large text it is larger than the headless screen.
        Scene[] scene = new Scene[1];
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> {
            Gallery gallery = new Gallery(language);
            scene[0] = new Scene(gallery.root());
            service.apply(scene[0]);
            service.setTheme(theme);
            service.setTextScale(scale);
            service.languageProperty().set(language);
            scene[0].snapshot(null);
            gallery.setStates();
            picture[0] = scene[0].snapshot(null);
        });
        Path file = Path.of(
                "target", "screens", "gallery-%s-%s-%d.png".formatted(theme.code(), language.code(), scale.percent()));
        Files.createDirectories(file.getParent());
        Pictures.write(picture[0], file);
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(robot.from(scene[0].getRoot()).lookup(".label").queryAllAs(Label.class))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.getFont().getFamily()).isEqualTo(BundledFonts.FAMILY));
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(TextScale.NORMAL, TextScale.LARGEST)
                                .map(scale -> Arguments.of(theme, language, scale))));
    }

    @Test
    void aWrongStyleSheetIsNoticed(FxRobot robot) {
        robot.interact(() -> {
            Label label = new Label("text");
            label.setStyle("-fx-text-fill: -no-such-colour;");
            Scene scene = new Scene(new StackPane(label));
            service.apply(scene);
            stage.setScene(scene);
            stage.show();
        });
        assertThat(CssParser.errorsProperty()).isNotEmpty();
        CssParser.errorsProperty().clear();
    }

    @Test
    void whatIsOnViewFollowsTheThemeAndTheTextSize(FxRobot robot) {
        Label label = new Label("text");
        robot.interact(() -> {
            Scene scene = new Scene(new StackPane(label));
            service.apply(scene);
            stage.setScene(scene);
            stage.show();
        });
        Tokens light = Tokens.of(Theme.LIGHT);
        Tokens dark = Tokens.of(Theme.DARK);
        assertThat(label.getTextFill()).isEqualTo(light.color("text"));
        assertThat(label.getFont().getSize()).isEqualTo(13);
        robot.interact(() -> {
            service.setTheme(Theme.DARK);
            service.setTextScale(TextScale.LARGEST);
            label.applyCss();
        });
        assertThat(label.getTextFill()).isEqualTo(dark.color("text"));
        assertThat(label.getFont().getSize()).isEqualTo(19.5);
        assertThat(backgroundOf(stage.getScene().getRoot())).isEqualTo(dark.color("surface"));
    }

    @Test
    void aTooltipFollowsTheWindowItBelongsTo(FxRobot robot) {
        Label label = new Label("text");
        Tooltip tooltip = new Tooltip("more");
        robot.interact(() -> {
            label.setTooltip(tooltip);
            Style.TITLE.addTo(label);
            Scene scene = new Scene(new StackPane(label));
            service.apply(scene);
            service.setTheme(Theme.DARK);
            service.setTextScale(TextScale.LARGEST);
            stage.setScene(scene);
            stage.show();
            tooltip.show(label, 0, 0);
        });
        Label text = robot.from(tooltip.getScene().getRoot()).lookup(".tooltip").queryAs(Label.class);
        assertThat(text.getTextFill()).isEqualTo(Tokens.of(Theme.DARK).color("text"));
        assertThat(text.getFont().getSize()).isEqualTo(19.5);
        assertThat(text.getFont().getStyle()).isEqualTo("Regular");
        robot.interact(tooltip::hide);
    }

    @Test
    void aNewRootIsStyledAndAReleasedSceneKeepsItsLook(FxRobot robot) {
        Region first = new Region();
        Region second = new Region();
        robot.interact(() -> {
            service.setTheme(Theme.DARK);
            Scene scene = new Scene(new StackPane());
            Subscription following = service.apply(scene);
            scene.setRoot(new StackPane(first));
            assertThat(isDark(scene.getRoot())).isTrue();
            following.unsubscribe();
            service.setTheme(Theme.LIGHT);
            assertThat(isDark(scene.getRoot())).isTrue();
            scene.setRoot(new StackPane(second));
            assertThat(isDark(scene.getRoot())).isFalse();
        });
    }

    @Test
    void anUnknownStyleSheetIsRefused() {
        assertThatThrownBy(() -> ThemeService.stylesheets(List.of("no-such.css")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such.css");
    }

    private static boolean isDark(Parent root) {
        return root.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark"));
    }

    private static Color backgroundOf(Parent root) {
        return (Color) ((Region) root).getBackground().getFills().get(0).getFill();
    }
}
