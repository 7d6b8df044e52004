package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import io.backstep.ui.text.FxmlTexts;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every FXML can be loaded in every language, and gives its controller all it asks for. */
class ViewsUiTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private TestWindow window;

    @BeforeEach
    void begin() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        window = WaitForAsyncUtils.asyncFx(() -> new TestWindow(folder, 1, stage, Locale.ENGLISH))
                .get();
    }

    @Test
    void everyFxmlBelongsToAController() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fxml"))) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".fxml"))
                    .toList();
            assertThat(window.window.views().all())
                    .extracting(controller -> controller.getSimpleName() + ".fxml")
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFxmlLoads(Language language) {
        robot.interact(() -> {
            window.services.language().setLanguage(language);
            for (Class<?> controller : window.window.views().all()) {
                Views.View<?> view = window.window.views().load(controller);
                assertThat(emptyFields(view.controller())).isEmpty();
                assertThat(unboundTexts(view.root())).isEmpty();
            }
        });
    }

    private static List<String> emptyFields(Object controller) {
        List<String> empty = new ArrayList<>();
        for (Field field : controller.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(FXML.class)) {
                field.setAccessible(true);
                try {
                    if (field.get(controller) == null) {
                        empty.add(controller.getClass().getSimpleName() + "." + field.getName());
                    }
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return empty;
    }

    private static List<String> unboundTexts(Node node) {
        List<String> unbound = new ArrayList<>();
        String text = node instanceof Labeled labeled
                ? labeled.getText()
                : node instanceof Text words ? words.getText() : node.getAccessibleText();
        if (FxmlTexts.isUnbound(text)) {
            unbound.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> unbound.addAll(unboundTexts(child)));
        }
        return unbound;
    }
}
