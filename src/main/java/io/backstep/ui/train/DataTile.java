package io.backstep.ui.train;

import io.backstep.ui.kit.plot.CloudsPane;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** A tile with a small picture of a data set, or with a word. */
final class DataTile extends ToggleButton {
    private static final double POINT = 1.5;

    private final CloudsPane picture = new CloudsPane(POINT);
    private final Tooltip tip = new Tooltip();

    DataTile(String id) {
        setId("data-" + id);
        getStyleClass().add("data-tile");
        picture.setMouseTransparent(true);
        setTooltip(tip);
    }

    /** Shows a picture in place of words. */
    void show(DataThumbnails.Thumbnail thumbnail) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(picture);
        picture.show(thumbnail.clouds(), thumbnail.shades(), thumbnail.x(), thumbnail.y());
    }

    /** What the tile stands for, for who points at it and for who cannot see it. */
    void name(String name) {
        tip.setText(name);
        setAccessibleText(name);
    }
}
