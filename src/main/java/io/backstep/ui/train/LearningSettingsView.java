package io.backstep.ui.train;

import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.training.SampleOrder;
import io.backstep.experiment.ExperimentLimits;
import io.backstep.experiment.PlanProblem.Place;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.input.LearningRateTicks;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.ChoiceRow;
import io.backstep.ui.plan.NumberRow;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanRow;
import io.backstep.ui.plan.PlanRows;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.ScheduleKind;
import io.backstep.ui.plan.ValueScale;
import io.backstep.ui.train.PlanSettingsViewModel.Part;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The settings of how a network learns: the loss, the optimiser and its rate, and in which batches. */
public final class LearningSettingsView {
    private static final List<SampleOrder> ORDERS = List.of(SampleOrder.SHUFFLED, SampleOrder.GIVEN);

    private final PlanSettingsViewModel viewModel;
    private final PlotKit kit;
    private final PlanRows rows;

    @FXML
    private VBox root;

    @FXML
    private VBox planLoss;

    @FXML
    private SettingMessage planLossMessage;

    @FXML
    private VBox planOptimizer;

    @FXML
    private VBox planSchedule;

    @FXML
    private PlotView planScheduleView;

    @FXML
    private VBox planBatches;

    @FXML
    private SettingMessage planBatchMessage;

    @FXML
    private Pane planOrder;

    @FXML
    private VBox planSeed;

    public LearningSettingsView(PlanSettingsViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
        rows = new PlanRows(viewModel, kit.language());
    }

    @FXML
    private void initialize() {
        planScheduleView.connect(kit);
        rows.add(planLoss, loss());
        addOptimizer();
        addSchedule();
        NumberRow batch = rows.number(PlanNumber.BATCH_SIZE).strong();
        rows.add(planBatches, batch);
        rows.addNumbers(planSeed, PlanNumber.SEED);
        for (int i = 0; i < ORDERS.size(); i++) {
            SampleOrder order = ORDERS.get(i);
            ((ToggleButton) planOrder.getChildren().get(i)).setOnAction(event -> {
                viewModel.chooseOrder(order);
                followOrder(viewModel.plan());
            });
        }
        Subscriptions.whileShown(root, held -> {
            held.listen(
                    viewModel.samplesProperty(),
                    samples -> batch.withScale(ValueScale.batches(Math.max(1, samples), ExperimentLimits.BATCH_SIZE)));
            rows.hold(held);
            held.listen(viewModel.planProperty(), plan -> {
                followOrder(plan);
                draw(plan);
            });
            held.onChange(kit.language().messagesProperty(), () -> draw(viewModel.plan()));
            planLossMessage.followRemark(viewModel.remarkOf(Part.LOSS), kit.language(), held);
            planBatchMessage.followProblem(
                    viewModel.problemAt(Place.LOSS, Place.OUTPUT, Place.CODING, Place.BATCH_SIZE, Place.SEED),
                    kit.language(),
                    held);
        });
    }

    private ChoiceRow<Loss> loss() {
        return new ChoiceRow<>(
                new ChoiceRow.Naming<>(
                        "plan-loss",
                        messages -> messages.get("panel.loss.name"),
                        FunctionNames::loss,
                        loss -> messages -> messages.get("train.loss." + loss.id()),
                        ""),
                Losses.ALL,
                viewModel::problemWithLoss,
                plan -> Optional.of(plan.settings().loss()),
                viewModel::chooseLoss,
                kit.language());
    }

    private void addOptimizer() {
        rows.add(
                planOptimizer,
                rows.kinds(
                        "plan-rule",
                        "train.rule.",
                        RuleKind.values(),
                        plan -> Optional.of(
                                RuleKind.of(plan.settings().optimizer().rule())),
                        viewModel::chooseRule));
        rows.addNumbers(
                planOptimizer,
                PlanNumber.MOMENTUM,
                PlanNumber.RHO,
                PlanNumber.BETA1,
                PlanNumber.BETA2,
                PlanNumber.WEIGHT_DECAY);
        rows.add(
                planOptimizer,
                rows.onOff(PlanSwitch.NESTEROV),
                rows.number(PlanNumber.LEARNING_RATE)
                        .strong()
                        .withScale(ValueScale.rates())
                        .withBelow(new LearningRateTicks()));
    }

    private void addSchedule() {
        rows.add(
                planSchedule,
                rows.kinds(
                        "plan-schedule",
                        "train.schedule.",
                        ScheduleKind.values(),
                        plan -> Optional.of(
                                ScheduleKind.of(plan.settings().optimizer().schedule())),
                        viewModel::chooseSchedule));
        rows.addNumbers(planSchedule, PlanNumber.DECAY_RATE, PlanNumber.DECAY_STEPS);
        rows.add(planSchedule, rows.onOff(PlanSwitch.STAIRCASE));
        rows.addNumbers(
                planSchedule,
                PlanNumber.STEP_FACTOR,
                PlanNumber.STEP_EVERY,
                PlanNumber.COSINE_FLOOR,
                PlanNumber.COSINE_UPDATES);
        rows.add(planSchedule, rows.onOff(PlanSwitch.WARM_UP));
        rows.addNumbers(planSchedule, PlanNumber.WARM_UP_SHARE, PlanNumber.WARM_UP_UPDATES);
    }

    private void followOrder(TrainingPlan plan) {
        for (int i = 0; i < ORDERS.size(); i++) {
            ((ToggleButton) planOrder.getChildren().get(i))
                    .setSelected(ORDERS.get(i) == plan.settings().order());
        }
    }

    private void draw(TrainingPlan plan) {
        boolean changes = ScheduleKind.of(plan.settings().optimizer().schedule()) != ScheduleKind.CONSTANT
                || PlanSwitch.WARM_UP.of(plan).orElse(false);
        PlanRow.shown(planScheduleView, changes);
        if (changes) {
            planScheduleView.setPicture(SchedulePicture.of(
                    plan.settings().optimizer(), kit.language().messages()));
        }
    }
}
