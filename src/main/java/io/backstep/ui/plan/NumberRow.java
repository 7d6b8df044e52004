package io.backstep.ui.plan;

import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.ProgressSlider;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** One number of a plan: its name, a field, where it has a scale a slider, and what is wrong with what was typed. */
public final class NumberRow implements PlanRow {
    private final PlanNumber number;
    private final LiveLanguage language;
    private final PlanSettings settings;
    private final VBox root = new VBox();
    private final NumberField field = new NumberField();
    private final Slider slider = new ProgressSlider();
    private final SettingMessage message = new SettingMessage();
    private final SimpleObjectProperty<String> shown = new SimpleObjectProperty<>("");
    private Optional<ValueScale> scale = Optional.empty();
    private double value;
    private boolean following;

    public NumberRow(PlanNumber number, PlanSettings settings, LiveLanguage language) {
        this.number = number;
        this.settings = settings;
        this.language = language;
        String id = "plan-" + number.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Words name = messages -> messages.get("train.number." + number.name());
        Words tip = messages -> messages.get("train.tip." + number.name());
        root.getStyleClass().add("plan-row");
        Label label = new Label();
        label.textProperty().bind(language.bind(name));
        label.setLabelFor(field);
        field.setId(id);
        field.setPrefColumnCount(5);
        field.accessibleTextProperty().bind(language.bind(name));
        field.accessibleHelpProperty().bind(language.bind(tip));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.bind(tip));
        field.setTooltip(tooltip);
        label.setTooltip(tooltip);
        field.onEnter(text -> settings.enter(number, text));
        slider.setId(id + "-slider");
        root.getChildren().addAll(new LabelledRow(label, field), message);
    }

    /** With a slider too; another scale may take the place of the one before. */
    public NumberRow withScale(ValueScale newScale) {
        if (scale.isEmpty()) {
            root.getChildren().add(1, slider);
            // A slider's own value is its place, which would mean nothing read out.
            slider.accessibleTextProperty().bind(language.bind("train.slider." + number.name(), shown));
            // Changes only: the value that the slider happens to begin with is no choice of anybody.
            slider.valueProperty().subscribe((before, place) -> {
                if (!following) {
                    scale.ifPresent(now -> settings.set(number, now.value(place.doubleValue())));
                }
            });
            slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> followSlider());
        }
        scale = Optional.of(newScale);
        followSlider();
        return this;
    }

    /** With something below the slider, such as the labels of its scale. */
    public NumberRow withBelow(Node below) {
        root.getChildren().add(root.getChildren().size() - 1, below);
        return this;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void follow(TrainingPlan plan) {
        OptionalDouble now = number.of(plan);
        PlanRow.shown(root, now.isPresent());
        if (now.isPresent()) {
            value = now.getAsDouble();
            shown.set(NumberText.of(value));
            field.follow(NumberText.of(value));
            // While the thumb is held it belongs to the hand, not to the rounded value.
            if (!slider.isPressed()) {
                followSlider();
            }
        }
    }

    private void followSlider() {
        scale.ifPresent(now -> {
            following = true;
            try {
                slider.setMin(now.lowest());
                slider.setMax(now.highest());
                slider.setBlockIncrement(now.keyStep());
                slider.setValue(now.place(value));
            } finally {
                following = false;
            }
        });
    }

    @Override
    public void hold(Subscriptions held) {
        message.followProblem(field.problemProperty(), language, held);
    }

    /** Makes the number stand out, as one that is changed more often than others. */
    public NumberRow strong() {
        Style.STRONG.addTo(field);
        return this;
    }
}
