package io.backstep.ui.losses;

import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;

/** The Losses screen: a row of topics, and below it the one that is chosen. */
public final class LossesView {
    private final LossesViewModel viewModel;
    private final LiveLanguage language;
    private final Function<Topic, Parent> load;
    private final Map<Topic, ToggleButton> toggles = new EnumMap<>(Topic.class);
    private final Map<Topic, Parent> loaded = new EnumMap<>(Topic.class);

    @FXML
    private BorderPane root;

    @FXML
    private SegmentFlow topics;

    /**
     * The view.
     *
     * @param load makes the view of a topic, which is kept from then on
     */
    public LossesView(LossesViewModel viewModel, LiveLanguage language, Function<Topic, Parent> load) {
        this.viewModel = viewModel;
        this.language = language;
        this.load = load;
    }

    @FXML
    private void initialize() {
        List<Topic> shown = viewModel.topics();
        for (Topic topic : shown) {
            ToggleButton toggle = new ToggleButton();
            toggle.setId("topic-" + topic.id());
            toggle.textProperty().bind(language.bind(topic.key()));
            toggle.setOnAction(event -> {
                viewModel.choose(topic);
                // Pressing the one that is chosen leaves it chosen.
                select(topic);
            });
            toggles.put(topic, toggle);
            topics.getChildren().add(toggle);
        }
        topics.getChildren().get(0).getStyleClass().add("left-pill");
        topics.getChildren().get(shown.size() - 1).getStyleClass().add("right-pill");
        Subscriptions.whileShown(root, held -> held.listen(viewModel.topicProperty(), this::show));
    }

    private void show(Topic topic) {
        select(topic);
        root.setCenter(loaded.computeIfAbsent(topic, load));
    }

    private void select(Topic topic) {
        toggles.forEach((of, toggle) -> toggle.setSelected(of == topic));
    }
}
