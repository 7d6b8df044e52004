package io.backstep.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.audit.CssWarnings;
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
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
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
            double zoom = scale.percent() / 100.0;
            scene[0] = new Scene(gallery.root(), 1200 * zoom, 860 * zoom);
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
        try (CssWarnings warnings = CssWarnings.listen()) {
            robot.interact(() -> {
                Label label = new Label("text");
                label.setStyle("-fx-text-fill: -no-such-colour;");
                Scene scene = new Scene(new StackPane(label));
                service.apply(scene);
                stage.setScene(scene);
                stage.show();
            });
            assertThat(CssParser.errorsProperty()).isNotEmpty();
            assertThat(warnings.messages()).isNotEmpty();
        }
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
        Label text = (Label) tooltip.getSkin().getNode();
        assertThat(text.getTextFill()).isEqualTo(Tokens.of(Theme.DARK).color("text"));
        assertThat(text.getFont().getSize()).isEqualTo(19.5);
        assertThat(text.getFont().getStyle()).isEqualTo("Regular");
        robot.interact(tooltip::hide);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatOpensOverTheWindowTakesTheLook(Theme theme, FxRobot robot) throws IOException {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().addAll("Squared error", "Cross-entropy", "Binary cross-entropy");
        box.getSelectionModel().select(1);
        Tooltip tooltip = new Tooltip("w₅ = 0.40000000000000002");
        MenuItem undo = new MenuItem("Undo: learning rate");
        undo.setAccelerator(KeyCombination.keyCombination("Shortcut+Z"));
        MenuItem redo = new MenuItem("Redo");
        redo.setDisable(true);
        CheckMenuItem animate = new CheckMenuItem("Animate");
        animate.setSelected(true);
        ContextMenu menu = new ContextMenu(undo, redo, new SeparatorMenuItem(), animate, new Menu("Theme"));
        PopOver popOver = new PopOver(new Label("Softmax works only in the output layer."));
        popOver.setAnimated(false);
        robot.interact(() -> {
            StackPane root = new StackPane(box);
            root.setPrefSize(600, 400);
            Scene scene = new Scene(root);
            service.apply(scene);
            service.apply(popOver.getRoot(), List.of());
            service.setTheme(theme);
            stage.setScene(scene);
            stage.show();
            box.show();
            tooltip.show(box, 10, 10);
            menu.show(box, 10, 100);
            popOver.show(box, 300, 300);
        });
        WritableImage[] pictures = new WritableImage[4];
        robot.interact(() -> {
            Scene[] scenes = {
                ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent().getScene(),
                tooltip.getScene(),
                menu.getScene(),
                popOver.getScene()
            };
            for (int i = 0; i < scenes.length; i++) {
                pictures[i] = scenes[i].snapshot(null);
            }
        });
        for (int i = 0; i < pictures.length; i++) {
            Path file = Path.of("target", "screens", "gallery-popup-%s-%d.png".formatted(theme.code(), i + 1));
            Files.createDirectories(file.getParent());
            Pictures.write(pictures[i], file);
        }
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(((Label) popOver.getContentNode()).getTextFill())
                .isEqualTo(Tokens.of(theme).color("text"));
        robot.interact(() -> {
            popOver.hide(Duration.ZERO);
            menu.hide();
            tooltip.hide();
            box.hide();
        });
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
