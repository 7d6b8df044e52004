package io.backstep.audit;

import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StartsToolkit.class)
class WordsCheckUiTest {
    private final WordsCheck check = new WordsCheck();
    private final Vocabulary chinese =
            Vocabulary.of(Language.CHINESE, List.of("单步", "损失：{0}", "{0} 函数", "误差传到 {0}", "按 {0} 键，step 一步"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A word in no bundle",
                "step.title",
                "null",
                "NaN",
                "Loss: NaN",
                "Blame arrives at {0}",
                "损失",
                "java.lang.Object@1f2e3d4c",
                "%Step",
                "Loss: much"
            })
    void findsInEnglish(String text) {
        assertThat(findings(check, () -> column(new Label(text)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Step",
                "Loss: 0.298371",
                "loss: 0.3",
                "0.5933",
                "w₅ = 0.4 · (−0.62)",
                "δ",
                "x1",
                "ReLU",
                "中文",
                "…",
                "Step. Blame arrives at h₁.",
                "Blame arrives at h1",
                "LEARNING RATE",
                "∂E/∂w",
                "1e-9",
                "h1 feeds the output.",
                "h1 feeds 3 units."
            })
    void letsPassInEnglish(String text) {
        Vocabulary english = Vocabulary.of(
                Language.ENGLISH,
                List.of(
                        "Step",
                        "Step.",
                        "Loss: {0}",
                        "Learning rate",
                        "Blame arrives at {0}",
                        "{0} feeds {1,choice,1#the output|1<{1} units}."));
        assertThat(findings(check, () -> column(new Label(text)), english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Step", "损失：unknown", "按 Ctrl 键，step 一步", "学习", "explain.title"})
    void findsInChinese(String text) {
        assertThat(findings(check, () -> column(new Label(text)), chinese)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单步", "损失：0.298", "ReLU 函数", "误差传到 h1", "English", "dE/da", "tanh"})
    void letsPassInChinese(String text) {
        assertThat(findings(check, () -> column(new Label(text)), chinese)).isEmpty();
    }

    @Test
    void readsMessagesWithinMessages() {
        Vocabulary spoken = Vocabulary.of(
                Language.CHINESE,
                List.of("{0}，{1}", "第 {0} 步，共 {1} 步", "前向", "{0}等于{1}。", "{0}加{1}", "{0}乘以{1}", "权重 {0}"));
        assertThat(spoken.says("第 18 步，共 39 步，前向")).isTrue();
        assertThat(spoken.says("z 等于权重 w₁ 乘以 2 加权重 w₂ 乘以 3 加权重 w₃ 乘以 4 加 5 乘以 6。"))
                .isTrue();
        assertThat(spoken.says("第 18 步，共 39 步，后向")).isFalse();
        assertThat(spoken.says("z 等于权重 w₁ 乘以 2 加别的。")).isFalse();
    }

    @Test
    void readsTheTextsOfAFlowTogether() {
        assertThat(findings(check, () -> new TextFlow(new Text("go"), new Text("step")), chinese))
                .hasSize(2);
        assertThat(findings(check, () -> new TextFlow(new Text("back"), new Text("step")), chinese))
                .isEmpty();
        assertThat(findings(check, () -> new TextFlow(new Text("单"), new Text("步")), chinese))
                .isEmpty();
        assertThat(findings(check, () -> new TextFlow(new Text("step"), new Text("0.5")), chinese))
                .hasSize(1);
    }

    @Test
    void findsWordsThatOnlyAClickBringsUp() {
        Button told = new Button("Step");
        told.setTooltip(new Tooltip("a tooltip"));
        told.setAccessibleText("an accessible text");
        TextField field = new TextField();
        field.setPromptText("a prompt");
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add("a choice");
        Node drawn = new Region();
        Tooltip.install(drawn, new Tooltip("an installed tooltip"));
        Menu menu = new Menu("Step", null, new MenuItem("an item"));
        assertThat(findings(check, () -> column(told, field, box, drawn, new MenuBar(menu))))
                .extracting(Finding::text)
                .contains("a tooltip", "an accessible text", "a prompt", "a choice", "an installed tooltip", "an item");
    }

    @Test
    void letsTheLearnersOwnWordsPass() {
        Vocabulary own = chinese.with(Set.of("my network"));
        assertThat(findings(check, () -> column(new Text("my network")), own)).isEmpty();
        assertThat(findings(check, () -> column(new Text("my network")), chinese))
                .hasSize(1);
    }
}
