package io.backstep.ui.train;

import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotCloud.Filling;
import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PointSample;
import io.backstep.ui.train.ClassLooks.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says what the points of a map are; which were trained on is said beside the figures of each part. */
final class LearnedKey {
    private final FlowPane pane;
    private List<Entry> shown = List.of();

    private record Entry(Look look, Filling filling, String words) {}

    LearnedKey(FlowPane pane) {
        this.pane = pane;
    }

    void show(LearnedMap map, boolean wrong, Messages messages) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Look> kinds = new LearnedPictures(messages).kinds(map);
        kinds.forEach((name, look) -> entries.add(new Entry(look, Filling.FULL, name)));
        if (wrong && map.input().classes().isPresent()) {
            entries.add(new Entry(
                    new Look(PlotLook.BOUNDARY, Form.CROSS), Filling.FULL, messages.get("train.learned.wrong")));
        }
        entries.add(new Entry(
                new Look(PlotLook.BOUNDARY, Form.RING), Filling.FULL, messages.get("train.learned.key.onView")));
        if (!entries.equals(shown)) {
            shown = List.copyOf(entries);
            pane.getChildren().setAll(entries.stream().map(LearnedKey::node).toList());
        }
    }

    private static HBox node(Entry entry) {
        Label words = new Label(entry.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox box = new HBox(new PointSample(entry.look().color(), entry.look().form(), entry.filling()), words);
        box.getStyleClass().add("learned-key-entry");
        return box;
    }
}
