package io.backstep.ui.train;

import io.backstep.experiment.PlanProblem.Place;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.ClipKind;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanRows;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.ValueScale;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.train.PlanSettingsViewModel.Part;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** The settings that keep a network from learning its samples by heart, and from running away. */
public final class OverfittingSettingsView {
    private final PlanSettingsViewModel viewModel;
    private final LiveLanguage language;
    private final PlanRows rows;

    @FXML
    private VBox root;

    @FXML
    private VBox planPenalties;

    @FXML
    private VBox planClipping;

    @FXML
    private VBox planAveraging;

    @FXML
    private VBox planStopping;

    @FXML
    private SettingMessage planStoppingMessage;

    @FXML
    private SettingMessage planStoppingProblem;

    public OverfittingSettingsView(PlanSettingsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
        rows = new PlanRows(viewModel, language);
    }

    @FXML
    private void initialize() {
        rows.add(
                planPenalties,
                rows.number(PlanNumber.L2).withScale(ValueScale.penalties()),
                rows.number(PlanNumber.L1).withScale(ValueScale.penalties()));
        rows.add(
                planClipping,
                rows.kinds(
                        "plan-clipping",
                        "train.clip.",
                        ClipKind.values(),
                        plan -> Optional.of(
                                ClipKind.of(plan.settings().optimizer().clipping())),
                        viewModel::chooseClipping));
        rows.addNumbers(planClipping, PlanNumber.CLIP);
        rows.add(planAveraging, rows.onOff(PlanSwitch.AVERAGING));
        rows.addNumbers(planAveraging, PlanNumber.AVERAGE_DECAY);
        rows.add(planAveraging, rows.onOff(PlanSwitch.AVERAGE_WARM_UP));
        rows.add(planStopping, rows.onOff(PlanSwitch.EARLY_STOPPING));
        rows.addNumbers(planStopping, PlanNumber.PATIENCE);
        Subscriptions.whileShown(root, held -> {
            rows.hold(held);
            planStoppingMessage.followRemark(viewModel.remarkOf(Part.EARLY_STOPPING), language, held);
            planStoppingProblem.followProblem(viewModel.problemAt(Place.EARLY_STOPPING), language, held);
        });
    }
}
