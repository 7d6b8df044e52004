package io.backstep.ui.plan;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Pane;

/** Makes the controls of a part of the settings, and keeps them and the plan together. */
public final class PlanRows {
    private final PlanSettings settings;
    private final LiveLanguage language;
    private final List<PlanRow> rows = new ArrayList<>();

    public PlanRows(PlanSettings settings, LiveLanguage language) {
        this.settings = settings;
        this.language = language;
    }

    /** Adds rows below what a pane has already. */
    public void add(Pane pane, PlanRow... added) {
        for (PlanRow row : added) {
            rows.add(row);
            pane.getChildren().add(row.node());
        }
    }

    public NumberRow number(PlanNumber number) {
        return new NumberRow(number, settings, language);
    }

    public void addNumbers(Pane pane, PlanNumber... numbers) {
        for (PlanNumber number : numbers) {
            add(pane, number(number));
        }
    }

    public SwitchRow onOff(PlanSwitch which) {
        return new SwitchRow(which, settings, language);
    }

    /** A choice among kinds, whose names and sentences stand in the bundle under their own names. */
    public <K extends Enum<K>> ChoiceRow<K> kinds(
            String id, String prefix, K[] kinds, Function<TrainingPlan, Optional<K>> chosen, Consumer<K> choose) {
        return new ChoiceRow<>(
                new ChoiceRow.Naming<>(
                        id,
                        messages -> messages.get(prefix + "title"),
                        kind -> messages -> messages.get(prefix + kind.name()),
                        kind -> messages -> messages.get(prefix + kind.name() + ".about"),
                        "train.mixed"),
                List.of(kinds),
                kind -> Optional.empty(),
                chosen,
                choose,
                language);
    }

    public ChoiceRow<Activation> activation(
            String id,
            Words title,
            Function<Activation, Words> about,
            Function<Activation, Optional<Words>> problem,
            Function<TrainingPlan, Optional<Activation>> chosen,
            Consumer<Activation> choose) {
        return new ChoiceRow<>(
                new ChoiceRow.Naming<>(id, title, FunctionNames::activation, about, ""),
                Activations.ALL,
                problem,
                chosen.andThen(found -> found.flatMap(now -> Activations.ofId(now.id()))),
                choose,
                language);
    }

    /** Keeps everything up to date as long as the subscriptions are held. */
    public void hold(Subscriptions held) {
        rows.forEach(row -> row.hold(held));
        held.listen(settings.planProperty(), plan -> rows.forEach(row -> row.follow(plan)));
    }
}
