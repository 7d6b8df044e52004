package io.backstep.ui.digits;

import io.backstep.engine.function.Activation;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanSettings;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.StartKind;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the network of the Digits screen and its training are set to, and every way to set them otherwise. */
final class DigitsSettings implements PlanSettings {
    private final DigitsTraining training;
    private final ReadOnlyObjectWrapper<TrainingPlan> plan;

    DigitsSettings(DigitsTraining training) {
        this.training = training;
        plan = new ReadOnlyObjectWrapper<>(training.chosenProperty().get().plan());
        training.chosenProperty().subscribe(now -> plan.set(now.plan()));
    }

    @Override
    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    void chooseActivation(Activation activation) {
        training.change(now -> PlanEdits.withActivation(now, activation));
    }

    void chooseStart(StartKind kind) {
        if (PlanEdits.start(plan())
                .map(StartKind::of)
                .filter(now -> now == kind)
                .isEmpty()) {
            training.change(now -> PlanEdits.withStart(now, kind.usual()));
        }
    }

    void chooseRule(RuleKind kind) {
        training.change(
                now -> PlanEdits.withOptimizer(now, optimizer -> optimizer.withRule(kind.from(optimizer.rule()))));
    }

    @Override
    public Optional<Words> enter(PlanNumber number, String text) {
        OptionalDouble value = number.range().parse(text);
        if (value.isEmpty()) {
            return Optional.of(number.range().words());
        }
        set(number, value.getAsDouble());
        return Optional.empty();
    }

    @Override
    public void set(PlanNumber number, double value) {
        training.change(now -> number.in(now, value));
    }

    @Override
    public void turn(PlanSwitch which, boolean on) {
        training.change(now -> which.in(now, on));
    }
}
