package io.backstep.ui.step;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.math.Vector;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.Problems;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the sample on view, its numbers to be typed over, and leads to the others. */
final class SampleEditor extends VBox {
    /** How many inputs, and how many targets, have a field. */
    static final int MOST_FIELDS = 16;

    /** Of more numbers, such as those of a picture, none has one: the first few would say nothing. */
    private static final int MOST_FOR_SOME = 48;

    private static final int NUMBERS_IN_THE_LIST = 4;
    private static final int DIGITS_IN_THE_LIST = 3;

    private final LiveLanguage language;
    private final SampleEditorViewModel samples;
    private final List<NumberField> inputs = new ArrayList<>();
    private final List<NumberField> targets = new ArrayList<>();
    private int inputsBuilt;
    private int targetsBuilt;
    private final FlowPane inputRow = new FlowPane();
    private final FlowPane targetRow = new FlowPane();
    private final Problems problems = new Problems();
    private final MenuButton list = new MenuButton();
    private final Button previous = button("previousSample", "mdi2c-chevron-left", "panel.sample.previous");
    private final Button next = button("nextSample", "mdi2c-chevron-right", "panel.sample.next");
    private final Button add = button("addSample", "mdi2p-plus", "panel.sample.add");
    private final Button remove = button("removeSample", "mdi2t-trash-can-outline", "panel.sample.remove");

    SampleEditor(LiveLanguage language, StepSettingsViewModel viewModel) {
        this.language = language;
        this.samples = viewModel.sampleEditor();
        getStyleClass().add("sample-editor");
        for (Button button : List.of(previous, next, add, remove)) {
            name(button);
        }
        list.setId("samples");
        list.accessibleTextProperty().bind(list.textProperty());
        Style.QUIET.addTo(list);
        list.setOnShowing(event -> fillList());
        previous.setOnAction(
                event -> samples.chooseSample(samples.indexProperty().get() - 1));
        next.setOnAction(event -> samples.chooseSample(samples.indexProperty().get() + 1));
        add.setOnAction(event -> samples.addSample());
        remove.setOnAction(event -> samples.removeSample());

        Label heading = new Label();
        Style.SECTION_HEADING.addTo(heading);
        heading.textProperty().bind(language.bind("panel.sample"));
        heading.setMinWidth(USE_PREF_SIZE);
        HBox tools = new HBox(previous, list, next, add, remove);
        tools.getStyleClass().add("sample-tools");
        LabelledRow header = new LabelledRow(heading, tools);
        header.getStyleClass().add("sample-header");
        SettingMessage problem = new SettingMessage();
        VBox card = new VBox(numbers("x", inputRow), numbers("t", targetRow));
        card.getStyleClass().add("sample-numbers");
        getChildren().addAll(header, card, problem);
        Subscriptions.whileShown(this, held -> {
            problem.followProblem(problems.firstProperty(), language, held);
            held.listen(viewModel.experimentProperty(), now -> follow(false));
            held.onChange(samples.indexProperty(), () -> follow(true));
            held.onChange(language.messagesProperty(), () -> follow(false));
        });
    }

    private static Button button(String id, String icon, String key) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setUserData(key);
        Style.QUIET.addTo(button);
        return button;
    }

    private void name(Button button) {
        String key = (String) button.getUserData();
        button.accessibleTextProperty().bind(language.bind(key));
        button.setTooltip(SettingWords.tooltip(language, words -> words.get(key)));
    }

    private static HBox numbers(String symbol, FlowPane fields) {
        Label label = new Label(symbol);
        label.getStyleClass().add("symbol");
        label.setMinWidth(USE_PREF_SIZE);
        fields.getStyleClass().add("fields");
        HBox.setHgrow(fields, Priority.ALWAYS);
        return new HBox(label, fields);
    }

    /** @param otherSample whether what is being typed belonged to another sample, and is to go */
    private void follow(boolean otherSample) {
        Sample sample = samples.sample();
        if (inputsBuilt != sample.input().size()
                || targetsBuilt != sample.target().size()) {
            build(sample);
        }
        show(inputs, sample.input(), otherSample);
        show(targets, sample.target(), otherSample);
        int count = samples.count();
        int index = samples.indexProperty().get();
        list.setText(language.messages().get("panel.sample.of", String.valueOf(index + 1), String.valueOf(count)));
        for (Node node : List.of(previous, list, next, remove)) {
            Shown.set(node, count > 1);
        }
        previous.setDisable(index == 0);
        next.setDisable(index == count - 1);
    }

    private static void show(List<NumberField> fields, Vector values, boolean afresh) {
        for (int i = 0; i < fields.size(); i++) {
            String text = NumberText.of(values.get(i));
            if (afresh) {
                fields.get(i).show(text);
            } else {
                fields.get(i).follow(text);
            }
        }
    }

    private void build(Sample sample) {
        inputsBuilt = sample.input().size();
        targetsBuilt = sample.target().size();
        problems.clear();
        inputs.clear();
        targets.clear();
        fill(inputRow, inputs, "x", "panel.sample.input", sample.input().size());
        fill(targetRow, targets, "t", "panel.sample.target", sample.target().size());
        for (int i = 0; i < inputs.size(); i++) {
            int input = i;
            inputs.get(i).onEnter(text -> samples.enterInput(input, text));
        }
        for (NumberField field : targets) {
            field.onEnter(text -> enterTargets());
            field.onRestored(() -> show(targets, samples.sample().target(), true));
        }
    }

    private static int fields(int size) {
        return size > MOST_FOR_SOME ? 0 : Math.min(MOST_FIELDS, size);
    }

    private void fill(FlowPane row, List<NumberField> fields, String symbol, String key, int size) {
        row.getChildren().clear();
        int count = fields(size);
        for (int i = 0; i < count; i++) {
            NumberField field = new NumberField();
            String name = SettingWords.subscripted(symbol, i);
            field.setId(symbol + "-" + (i + 1));
            field.setPrefColumnCount(4);
            field.accessibleTextProperty().bind(SettingWords.live(language, words -> words.get(key, name)));
            field.setTooltip(SettingWords.tooltip(language, words -> words.get(key, name)));
            fields.add(field);
            problems.add(field.problemProperty());
        }
        row.getChildren().addAll(fields);
        if (size > count) {
            Label rest = new Label();
            String words = count == 0 ? "panel.sample.numbers" : "panel.sample.rest";
            rest.textProperty()
                    .bind(SettingWords.live(language, messages -> messages.get(words, String.valueOf(size - count))));
            Style.MUTED.addTo(rest);
            row.getChildren().add(rest);
        }
    }

    private Optional<Words> enterTargets() {
        Optional<Words> problem =
                samples.enterTargets(targets.stream().map(NumberField::getText).toList());
        if (problem.isEmpty()) {
            // Neighbours that waited for this one are right now, too.
            show(targets, samples.sample().target(), true);
        }
        return problem;
    }

    private void fillList() {
        list.getItems().clear();
        for (int i = 0; i < samples.count(); i++) {
            int index = i;
            Sample sample = samples.sample(i);
            MenuItem item =
                    new MenuItem((i + 1) + "   x = " + brief(sample.input()) + "   t = " + brief(sample.target()));
            item.setOnAction(event -> samples.chooseSample(index));
            list.getItems().add(item);
        }
    }

    private static String brief(Vector values) {
        String numbers = IntStream.range(0, Math.min(values.size(), NUMBERS_IN_THE_LIST))
                .mapToObj(i -> Numbers.plain(values.get(i), DIGITS_IN_THE_LIST))
                .collect(Collectors.joining(", "));
        return "(" + numbers + (values.size() > NUMBERS_IN_THE_LIST ? ", …" : "") + ")";
    }
}
