package io.backstep.ui.theme;

import atlantafx.base.controls.ProgressSliderSkin;
import io.backstep.text.Language;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Every control in every state that a still picture can show, arranged as the screens arrange them. */
final class Gallery {
    private static final List<Style> PHASES = List.of(Style.FORWARD, Style.LOSS, Style.BACKWARD, Style.UPDATE);

    private final boolean chinese;
    private final BorderPane root = new BorderPane();
    private final Button focused = new Button("Pass");
    private final Button hovered = new Button("Hover");
    private final Button armed = new Button("Armed");
    private final TextField focusedField = new TextField("0.50");
    private final TextField invalidField = new TextField("fast");
    private final Slider focusedSlider = progressSlider(0.35);
    private final SegmentedButton focusedSegments = segments("learn", "frozen", "one per layer");
    private final CheckBox focusedBox = new CheckBox("Focused");

    Gallery(Language language) {
        chinese = language == Language.CHINESE;
        SplitPane middle = new SplitPane(settings(), centre(), explanation());
        middle.setDividerPositions(0.22, 0.68);
        root.setTop(new VBox(menuBar(), topBar()));
        root.setCenter(middle);
        root.setBottom(transport());
    }

    Parent root() {
        return root;
    }

    /** Shows the states that come from the mouse and the keyboard, which a picture has not. */
    void setStates() {
        show(focused, "focused", "focus-visible");
        show(hovered, "hover");
        show(armed, "armed");
        show(focusedField, "focused", "focus-visible");
        show(focusedSlider, "focused", "focus-visible");
        show(focusedSegments.getButtons().get(0), "focused", "focus-visible");
        show(focusedBox, "focused", "focus-visible");
        invalidField.pseudoClassStateChanged(Style.INVALID, true);
    }

    private static void show(Node node, String... states) {
        Set.of(states).forEach(state -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true));
    }

    private String word(String english, String inChinese) {
        return chinese ? inChinese : english;
    }

    private static <N extends Node> N styled(N node, Style... styles) {
        for (Style style : styles) {
            style.addTo(node);
        }
        return node;
    }

    private MenuBar menuBar() {
        Menu file = new Menu(word("File", "文件"));
        file.getItems().addAll(new MenuItem(word("Open…", "打开…")), new CheckMenuItem("Keep"));
        return new MenuBar(file, new Menu(word("Edit", "编辑")), new Menu(word("View", "视图")));
    }

    private Node topBar() {
        Text back = styled(new Text("back"), Style.BRAND);
        Text step = styled(new Text("step"), Style.BRAND_ACCENT);
        SegmentedButton navigation =
                segments(word("Step", "单步"), word("Activations", "激活函数"), word("Losses", "损失"), word("Train", "训练"));
        Style.NAVIGATION.addTo(navigation);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button theme = new Button();
        theme.setGraphic(new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
        return styled(
                new HBox(new TextFlow(back, step), navigation, space, new Button("EN · 中文"), theme), Style.TOP_BAR);
    }

    private Node settings() {
        ComboBox<String> example = new ComboBox<>();
        example.getItems().add(word("2 – 2 – 2, worked by hand", "2 – 2 – 2，手算示例"));
        example.getSelectionModel().select(0);
        example.setMaxWidth(Double.MAX_VALUE);
        Label message = styled(
                new Label(word("A number from 0.0001 to 10, such as 0.5", "请输入 0.0001 到 10 之间的数，例如 0.5")),
                Style.FIELD_MESSAGE);
        message.pseudoClassStateChanged(Style.INVALID, true);
        Button disabled = new Button(word("Disabled", "不可用"));
        disabled.setDisable(true);
        TextField prompt = new TextField();
        prompt.setPromptText(word("seed", "随机种子"));
        CheckBox checked = new CheckBox(word("Animate", "动画"));
        checked.setSelected(true);
        RadioButton radio = new RadioButton(word("Radio", "单选"));
        radio.setSelected(true);
        ToggleSwitch toggle = new ToggleSwitch(word("Predict", "预测"));
        toggle.setSelected(true);
        MenuButton more = new MenuButton(word("More", "更多"), null, new MenuItem("ELU"));
        return styled(
                new VBox(
                        heading("EXAMPLE", "示例"),
                        example,
                        heading("LEARNING RATE", "学习率"),
                        new HBox(6, styled(new Label("η"), Style.MUTED), styled(new Label("0.50"), Style.STRONG)),
                        progressSlider(0.6),
                        focusedSlider,
                        focusedField,
                        invalidField,
                        message,
                        prompt,
                        heading("BIASES", "偏置"),
                        focusedSegments,
                        segments("σ", "tanh", "ReLU", "…"),
                        heading("CHOICES", "选择"),
                        new HBox(10, checked, new CheckBox(word("Off", "关")), focusedBox),
                        new HBox(10, radio, new RadioButton(word("Other", "其他")), toggle),
                        new HBox(8, new Spinner<>(1, 16, 2), more),
                        new RangeSlider(0, 1, 0.2, 0.7),
                        new HBox(8, disabled, hovered, armed),
                        new Hyperlink(word("edit layers", "编辑各层"))),
                Style.SIDE_PANEL);
    }

    private Node centre() {
        HBox now = new HBox(6);
        HBox quiet = new HBox(6, styled(new Label(word("Later", "稍后")), Style.CHIP));
        for (Style phase : PHASES) {
            Label chip = styled(new Label(phase.cssClass()), Style.CHIP, phase);
            chip.pseudoClassStateChanged(Style.CURRENT, true);
            now.getChildren().add(chip);
            quiet.getChildren().add(styled(new Label("✓ " + phase.cssClass()), Style.CHIP, phase));
        }
        HBox signs = new HBox(
                6,
                styled(new Label("w₅ 0.400"), Style.CHIP, Style.POSITIVE),
                styled(new Label("w₆ −0.450"), Style.CHIP, Style.NEGATIVE),
                styled(new Label("+0.055399"), Style.POSITIVE),
                styled(new Label("−0.019049"), Style.NEGATIVE),
                styled(new Label("?"), Style.UNKNOWN),
                styled(new Label("0.7514"), Style.STALE));
        VBox figures =
                new VBox(new Label("111111.11"), new Label("−28049.07"), styled(new Label("0.298371"), Style.STRONG));
        Pane buttons = new HBox(8);
        for (Style phase : PHASES) {
            buttons.getChildren().add(styled(new Button(phase.cssClass()), Style.PRIMARY, phase));
        }
        Button ok = new Button(word("Save", "保存"));
        ok.setDefaultButton(true);
        VBox box = new VBox(
                12, now, quiet, signs, figures, buttons, new HBox(12, ok, styled(new Button("Quiet"), Style.QUIET)));
        box.getChildren().addAll(new Separator(Orientation.HORIZONTAL), dialog());
        box.setPadding(new javafx.geometry.Insets(16));
        return box;
    }

    private DialogPane dialog() {
        DialogPane dialog = new DialogPane();
        dialog.setHeaderText(word("Save the changes to “xor”?", "保存对 “xor” 的更改吗？"));
        dialog.setContentText(word("They are lost otherwise.", "否则更改会丢失。"));
        dialog.getButtonTypes().addAll(ButtonType.CANCEL, ButtonType.OK);
        return dialog;
    }

    private Node explanation() {
        Label prose = styled(
                new Label(word(
                        "h₁ feeds both outputs, so it collects blame from both, each scaled by the weight it travels back"
                                + " along. The slope of σ at h₁ decides how much of it passes.",
                        "h₁ 连接到两个输出，因此它从两个输出收集误差，每一份都乘以回传时经过的权重。" + "σ 在 h₁ 处的斜率决定其中有多少能够通过。")),
                Style.PROSE);
        prose.setWrapText(true);
        prose.setMaxWidth(360);
        VBox card = styled(
                new VBox(heading("IN SYMBOLS", "符号"), new Label("δ = (w₅ δ₁ + w₇ δ₂) σ′(z)   ∂E/∂w ≈ ½ Σ (t − a)²")),
                Style.CARD);
        VBox check = styled(
                new VBox(
                        heading("CHECK IT WITHOUT CALCULUS", "不用微积分的检验"),
                        styled(new Label(word("✓ agrees to 9 digits", "✓ 前 9 位数字一致")), Style.SUCCESS),
                        styled(new Label(word("small print", "附注")), Style.SMALL, Style.MUTED)),
                Style.CARD);
        return styled(
                new VBox(styled(new Label(word("Blame arrives at h₁", "误差传到 h₁")), Style.TITLE), prose, card, check),
                Style.EXPLANATION_PANEL);
    }

    private Node transport() {
        Button primary = styled(new Button(word("Step ▶", "单步 ▶")), Style.PRIMARY, Style.BACKWARD);
        primary.setGraphic(styled(new Label("space"), Style.KEY_HINT));
        primary.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        Button back = styled(new Button(word("◀ Back", "◀ 后退")), Style.TRANSPORT);
        back.setGraphic(styled(new Label("←"), Style.KEY_HINT));
        back.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        Button icon = styled(new Button(), Style.TRANSPORT);
        icon.setGraphic(new FontIcon(MaterialDesignM.MENU));
        return styled(new HBox(icon, back, primary, styled(focused, Style.TRANSPORT)), Style.TRANSPORT_BAR);
    }

    private Label heading(String english, String inChinese) {
        return styled(new Label(word(english, inChinese)), Style.SECTION_HEADING);
    }

    private static Slider progressSlider(double value) {
        Slider slider = new Slider(0, 1, value);
        slider.setSkin(new ProgressSliderSkin(slider));
        return slider;
    }

    private static SegmentedButton segments(String... names) {
        SegmentedButton segments = new SegmentedButton();
        for (String name : names) {
            segments.getButtons().add(new ToggleButton(name));
        }
        segments.getButtons().get(Math.min(1, names.length - 1)).setSelected(true);
        return segments;
    }
}
