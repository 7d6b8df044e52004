package io.backstep.ui.kit.panel;

import io.backstep.text.Messages;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is left at the edge of the window of a panel that is hidden: it brings the panel back. */
final class PanelHandle extends Button {
    private static final double UPWARDS = -90;

    private final SidePanel panel;
    private final Label word = new Label();
    private final Tooltip tip = new Tooltip();

    /**
     * The handle of a panel.
     *
     * @param icon points to where the panel will be
     */
    PanelHandle(SidePanel panel, String icon) {
        this.panel = panel;
        setId("show-" + panel.name());
        getStyleClass().add("panel-handle");
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, Double.MAX_VALUE);
        VBox look = new VBox(new FontIcon(icon), new Group(word));
        look.getStyleClass().add("panel-handle-look");
        setGraphic(look);
        setTooltip(tip);
        setOnAction(event -> panel.shownProperty().set(true));
    }

    void name(Messages messages) {
        String text = messages.get("panel.handle." + panel.name());
        word.setText(text);
        // Chinese characters stand upright, each in a line of its own.
        word.setRotate(text.contains("\n") ? 0 : UPWARDS);
        String name = messages.get("panel.handle." + panel.name() + ".show");
        tip.setText(name);
        setAccessibleText(name);
    }
}
