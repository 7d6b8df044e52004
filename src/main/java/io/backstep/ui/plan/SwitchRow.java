package io.backstep.ui.plan;

import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/** Something in a plan that is on or off. */
public final class SwitchRow implements PlanRow {
    private final PlanSwitch which;
    private final CheckBox box = new CheckBox();

    public SwitchRow(PlanSwitch which, PlanSettings settings, LiveLanguage language) {
        this.which = which;
        Words tip = messages -> messages.get("train.tip." + which.name());
        box.setId("plan-" + which.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.textProperty().bind(language.bind(messages -> messages.get("train.switch." + which.name())));
        box.accessibleHelpProperty().bind(language.bind(tip));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.bind(tip));
        box.setTooltip(tooltip);
        box.setOnAction(event -> {
            settings.turn(which, box.isSelected());
            follow(settings.plan());
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void follow(TrainingPlan plan) {
        Optional<Boolean> now = which.of(plan);
        PlanRow.shown(box, now.isPresent());
        box.setSelected(now.orElse(false));
    }

    @Override
    public void hold(Subscriptions held) {}
}
