package io.backstep.ui.plan;

import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One of several things in a plan, and in a sentence what comes of it. */
public final class ChoiceRow<T> implements PlanRow {
    private final LiveLanguage language;
    private final Naming<T> naming;
    private final Function<TrainingPlan, Optional<T>> chosen;
    private final VBox root = new VBox();
    private final DeliberateChoice<T> choice;
    private final Label about = new Label();
    private Optional<T> shown = Optional.empty();

    /**
     * What a choice and the things to choose from are called.
     *
     * @param id of the control
     * @param title what is chosen
     * @param name of one thing
     * @param about what comes of it
     * @param mixed what stands there where the plan has not one of them
     */
    public record Naming<T>(String id, Words title, Function<T, Words> name, Function<T, Words> about, String mixed) {}

    public ChoiceRow(
            Naming<T> naming,
            List<T> values,
            Function<T, Optional<Words>> problem,
            Function<TrainingPlan, Optional<T>> chosen,
            Consumer<T> choose,
            LiveLanguage language) {
        this.language = language;
        this.naming = naming;
        this.chosen = chosen;
        root.getStyleClass().add("plan-row");
        ComboBox<T> box = new ComboBox<>();
        box.setId(naming.id());
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(values);
        box.accessibleTextProperty().bind(language.bind(naming.title()));
        choice = new DeliberateChoice<>(box, language, naming.name(), problem, choose);
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        Style.MUTED.addTo(about);
        Style.SMALL.addTo(about);
        root.getChildren().addAll(box, about);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void follow(TrainingPlan plan) {
        shown = chosen.apply(plan);
        choice.show(shown);
        say();
    }

    private void say() {
        choice.prompt(naming.mixed().isEmpty() ? "" : language.messages().get(naming.mixed()));
        about.setText(shown.map(now -> naming.about().apply(now).in(language.messages()))
                .orElse(""));
        PlanRow.shown(about, shown.isPresent());
    }

    @Override
    public void hold(Subscriptions held) {
        choice.followLanguage(held);
        held.onChange(language.messagesProperty(), this::say);
    }
}
