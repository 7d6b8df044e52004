package io.backstep.ui.step;

import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.PhaseStripViewModel.Progress;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The chips above the drawing. */
public final class PhaseStripView {
    private static final List<Style> LOOKS = List.of(Style.FORWARD, Style.LOSS, Style.BACKWARD, Style.UPDATE);

    private final PhaseStripViewModel model;
    private final LiveLanguage language;

    @FXML
    private PhaseStripPane phaseStrip;

    @FXML
    private Button forwardChip;

    @FXML
    private Button lossChip;

    @FXML
    private Button backwardChip;

    @FXML
    private Button updateChip;

    @FXML
    private Label lossValue;

    @FXML
    private Label sampleValue;

    @FXML
    private Label iterationValue;

    public PhaseStripView(PhaseStripViewModel model, LiveLanguage language) {
        this.model = model;
        this.language = language;
    }

    @FXML
    private void initialize() {
        Map<Phase, Button> chips = new EnumMap<>(Phase.class);
        chips.put(Phase.FORWARD, forwardChip);
        chips.put(Phase.LOSS, lossChip);
        chips.put(Phase.BACKWARD, backwardChip);
        chips.put(Phase.UPDATE, updateChip);
        chips.forEach((phase, chip) -> chip.setOnAction(event -> model.goTo(phase)));
        for (Label label : List.of(lossValue, sampleValue)) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        Subscriptions.whileShown(phaseStrip, whileShown -> {
            whileShown.listen(model.iterationProperty(), iterationValue::setText);
            whileShown.listen(model.sampleProperty(), sampleValue::setText);
            whileShown.listen(model.lossProperty(), lossValue::setText);
            whileShown.listen(model.stripProperty(), strip -> show(chips));
            whileShown.onChange(language.messagesProperty(), () -> show(chips));
        });
    }

    private void show(Map<Phase, Button> chips) {
        chips.forEach((phase, chip) -> show(chip, phase, model.strip().of(phase)));
        markStale(model.strip().loss() instanceof Knowledge.Stale);
    }

    private void markStale(boolean stale) {
        if (stale) {
            Style.STALE.addTo(lossValue);
        } else {
            Style.STALE.removeFrom(lossValue);
        }
    }

    private void show(Button chip, Phase phase, Progress progress) {
        String name = language.messages().get("phase." + phase.name());
        chip.setText(progress.isDone() ? language.messages().get("transport.phase.ticked", name) : name);
        chip.setAccessibleText(model.sentence(phase));
        if (progress == Progress.TO_COME) {
            TimelineView.styleOf(phase).removeFrom(chip);
        } else {
            TimelineView.styleOf(phase).replace(LOOKS, chip);
        }
        chip.pseudoClassStateChanged(Style.CURRENT, progress.isCurrent());
    }
}
