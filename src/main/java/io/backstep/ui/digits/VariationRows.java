package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be varied of the digits that come along: each with a switch, and with pictures of what it does. */
final class VariationRows {
    private final Map<Kind, CheckBox> switches = new EnumMap<>(Kind.class);
    private final Map<Kind, HBox> pictures = new EnumMap<>(Kind.class);
    private final List<Node> nodes = new ArrayList<>();

    VariationRows(DigitsDataViewModel viewModel, LiveLanguage language) {
        for (Kind kind : Kind.values()) {
            CheckBox box = new CheckBox();
            box.setId("vary-" + kind.name().toLowerCase(Locale.ROOT));
            box.setWrapText(true);
            box.textProperty().bind(language.bind("digits.data.vary." + kind.name()));
            box.setOnAction(event -> viewModel.vary(kind, box.isSelected()));
            HBox row = new HBox();
            row.getStyleClass().add("variation-pictures");
            switches.put(kind, box);
            pictures.put(kind, row);
            VBox both = new VBox(box, row);
            both.getStyleClass().add("variation-row");
            nodes.add(both);
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    void follow(DataChoice choice) {
        switches.forEach((kind, box) -> box.setSelected(choice.kinds().contains(kind)));
    }

    /** Shows what each kind does to one digit. */
    void show(Map<Kind, List<GreyImage>> examples) {
        pictures.forEach((kind, row) -> {
            row.getChildren().clear();
            for (GreyImage image : examples.getOrDefault(kind, List.of())) {
                PixelPicture picture = new PixelPicture();
                picture.getStyleClass().add("variation-picture");
                picture.show(image);
                row.getChildren().add(picture);
            }
        });
    }
}
