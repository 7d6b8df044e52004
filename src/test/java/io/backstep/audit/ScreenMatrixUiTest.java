package io.backstep.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix itself, on a screen made for it. */
@ExtendWith(StartsToolkit.class)
class ScreenMatrixUiTest {
    private static final Screen SCREEN = Screen.ofScene("fixture", ScreenMatrixUiTest::scene);

    static Stream<ScreenShot> shots() {
        return ScreenMatrix.of(List.of(SCREEN));
    }

    @Test
    void hasEighteenCombinations() {
        assertThat(shots()).hasSize(18).doesNotHaveDuplicates();
        assertThat(shots().map(ScreenShot::toString)).contains("fixture-zh-dark-1024x700-150");
    }

    @ParameterizedTest
    @MethodSource("shots")
    void showsAuditsAndKeepsAPicture(ScreenShot shot) {
        assertThat(shot.findings(ScreenMatrixUiTest::vocabulary)).isEmpty();
        assertThat(shot.picture()).isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("shots")
    void reportsWhatIsWrongInThisCombination(ScreenShot shot) {
        assertThat(shot.findings(language -> Vocabulary.of(language, List.of())))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.screen()).isEqualTo(shot.toString()));
    }

    @Test
    void asksEveryCheck() {
        Screen bad = Screen.ofRoot("bad", combination -> {
            VBox root = new VBox(new Label("step.title"), new Slider());
            root.setStyle("-fx-background-color: -bs-no-such-colour");
            Label cut = new Label("a text that is too long for its label");
            cut.setMaxWidth(50);
            Button pale = new Button("Step");
            pale.setStyle("-fx-text-fill: lightgray");
            pale.setFocusTraversable(false);
            pale.setTranslateX(-20);
            pale.setTranslateY(-20);
            root.getChildren().addAll(cut, pale);
            return root;
        });
        ScreenShot shot = new ScreenShot(bad, Combination.all().get(0));
        List<String> checks = new ArrayList<>(shot.findings(ScreenMatrixUiTest::vocabulary).stream()
                .map(Finding::check)
                .distinct()
                .toList());
        assertThat(checks)
                .containsExactlyInAnyOrder(
                        "cut text", "overlap", "leaves", "contrast", "accessible name", "tab order", "words", "css");
    }

    private static Vocabulary vocabulary(Language language) {
        return Vocabulary.of(language, List.of(step(language), title(language)));
    }

    private static String step(Language language) {
        return language == Language.ENGLISH ? "Step" : "单步";
    }

    private static String title(Language language) {
        return language == Language.ENGLISH ? "Learning rate" : "学习率";
    }

    private static Scene scene(Combination combination) {
        String step = step(combination.language());
        Slider slider = new Slider();
        Label label = new Label(title(combination.language()));
        label.setLabelFor(slider);
        TextField field = new TextField("0.5");
        field.setAccessibleText(title(combination.language()));
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add(step);
        box.getSelectionModel().selectFirst();
        box.setAccessibleText(step);
        ScrollPane scroll = new ScrollPane(new VBox(new Label(step), new CheckBox(step)));
        VBox root = new VBox(
                12, label, slider, field, box, new Button(step), new ToggleButton(step), new Hyperlink(step), scroll);
        root.setPadding(new Insets(16));
        Scene scene = new Scene(root, combination.width(), combination.height());
        combination.themeService().apply(scene);
        return scene;
    }
}
