package io.backstep.ui.kit.input;

import io.backstep.engine.formula.Numbers;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A {@link ValueSetting} as a person sets it: what it is called, a field, and a slider below. */
public final class SettingSlider extends VBox {
    private final Label label = new Label();
    private final NumberField field = new NumberField();
    private final Slider slider = new ProgressSlider();
    private final SettingMessage message = new SettingMessage();
    private final SliderLink link = SliderLink.of(slider, this::moved);
    private DoubleConsumer onMoved = place -> {};

    public SettingSlider() {
        getStyleClass().add("setting-slider");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        field.setPrefColumnCount(5);
        field.setMinWidth(USE_PREF_SIZE);
        field.accessibleTextProperty().bind(label.textProperty());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(label, between, field);
        row.getStyleClass().add("setting-slider-row");
        getChildren().addAll(row, slider, message);
    }

    /** What the setting is called. */
    public String getText() {
        return label.getText();
    }

    public void setText(String text) {
        label.setText(text);
    }

    public StringProperty textProperty() {
        return label.textProperty();
    }

    /** The id of the slider itself. */
    public String getSliderId() {
        return slider.getId();
    }

    public void setSliderId(String id) {
        slider.setId(id);
        field.setId(id + "Field");
    }

    private void moved(double place) {
        onMoved.accept(place);
    }

    /** Shows a setting and passes changes on to it, as long as the subscriptions are held. */
    public void follow(ValueSetting setting, LiveLanguage language, Subscriptions held) {
        field.onEnter(setting::enter);
        link.limit(setting.lowPlace(), setting.highPlace());
        slider.setBlockIncrement(setting.keyStep());
        onMoved = setting::drag;
        held.add(() -> onMoved = place -> {});
        // The slider's own value may be a logarithm, which would mean nothing read out.
        slider.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> language.messages()
                                .get(
                                        "setting.value",
                                        label.getText(),
                                        Numbers.plain(setting.value(), Numbers.FORMULA_DIGITS)),
                        label.textProperty(),
                        language.messagesProperty(),
                        setting.valueProperty()));
        held.listen(setting.valueProperty(), value -> {
            field.follow(NumberText.of(value.doubleValue()));
            link.show(setting.place());
        });
        message.followProblem(field.problemProperty(), language, held);
    }
}
