package io.backstep.ui.plan;

import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.theme.Shown;
import javafx.scene.Node;

/** A control for one choice of a plan. It takes no room while the plan has no such choice. */
public interface PlanRow {
    Node node();

    /** Shows what the plan says. */
    void follow(TrainingPlan plan);

    /** Follows all else that it shows, as long as the subscriptions are held. */
    void hold(Subscriptions held);

    static void shown(Node node, boolean shown) {
        Shown.set(node, shown);
    }
}
