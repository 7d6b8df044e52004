package io.backstep.ui.train;

import io.backstep.engine.data.Part;
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

/** Says what the points of a map are. */
final class LearnedKey {
    private final FlowPane pane;
    private List<Entry> shown = List.of();

    private record Entry(Look look, Filling filling, String words) {}

    LearnedKey(FlowPane pane) {
        this.pane = pane;
    }

    void show(LearnedMap map, boolean heldOut, boolean wrong, Messages messages) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Look> kinds = new LearnedPictures(messages).kinds(map);
        kinds.forEach((name, look) -> entries.add(new Entry(look, Filling.FULL, name)));
        Look plain = new Look(PlotLook.MUTED, Form.CIRCLE);
        for (Part part : Part.values()) {
            boolean some = map.input().prepared().split().has(part);
            if (some && (part == Part.TRAINING || heldOut)) {
                entries.add(new Entry(plain, LearnedPictures.filling(part), part(part, messages)));
            }
        }
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

    private static String part(Part part, Messages messages) {
        return switch (part) {
            case TRAINING -> messages.get("train.learned.key.training");
            case VALIDATION -> messages.get("train.learned.key.validation");
            case TEST -> messages.get("train.learned.key.test");
        };
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
