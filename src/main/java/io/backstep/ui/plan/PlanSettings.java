package io.backstep.ui.plan;

import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A plan that controls show and change. What is typed is answered with what is wrong with it, or with nothing. */
public interface PlanSettings {
    ReadOnlyObjectProperty<TrainingPlan> planProperty();

    default TrainingPlan plan() {
        return planProperty().get();
    }

    /** Takes over a number that was typed, or says what is wrong with it. */
    Optional<Words> enter(PlanNumber number, String text);

    /**
     * Puts a number in place.
     *
     * @param value within the number's range
     */
    void set(PlanNumber number, double value);

    /** Turns something on or off. */
    void turn(PlanSwitch which, boolean on);
}
