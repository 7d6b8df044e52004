package io.backstep.ui.digits;

import io.backstep.text.Messages;
import io.backstep.ui.background.Background;
import io.backstep.ui.digits.UnitViewModel.Unit;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** The weights of all units of the first layer, as pictures that change while the network learns. */
public final class WeightsView {
    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final UnitViewModel unit;
    private final Background background;
    private final LiveLanguage language;

    @FXML
    private Parent root;

    @FXML
    private WeightGallery weightGallery;

    @FXML
    private Label aboutGallery;

    public WeightsView(
            DigitsViewModel digits,
            DigitsTraining training,
            UnitViewModel unit,
            Background background,
            LiveLanguage language) {
        this.digits = digits;
        this.training = training;
        this.unit = unit;
        this.background = background;
        this.language = language;
    }

    @FXML
    private void initialize() {
        weightGallery.paintIn(background);
        weightGallery.setOnPointed(index -> unit.point(0, index));
        Subscriptions.whileShown(root, held -> {
            held.onChange(digits.networkProperty(), this::show);
            held.onChange(digits.partProperty(), this::show);
            held.listen(unit.unitProperty(), this::mark);
            held.onChange(language.messagesProperty(), this::say);
            show();
        });
    }

    private void show() {
        if (digits.partProperty().get() == DigitsPart.WEIGHTS) {
            digits.networkProperty()
                    .get()
                    .ifPresent(now -> weightGallery.show(now.layer(0).weights(), training.across(now)));
            say();
        }
    }

    private void mark(Unit now) {
        weightGallery.mark(now.layer() == 0 ? now.index() : Integer.MAX_VALUE);
        say();
    }

    private void say() {
        Messages messages = language.messages();
        digits.networkProperty().get().ifPresent(now -> {
            aboutGallery.setText(messages.get(
                    now.depth() == 1 ? "digits.weights.about.outputs" : "digits.weights.about",
                    now.layer(0).units()));
            weightGallery.setAccessibleText(messages.get(
                    "digits.weights.name",
                    aboutGallery.getText(),
                    unit.unitProperty().get().index() + 1));
        });
    }
}
