package io.backstep.ui.kit.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How a panel at the side of a screen is shown: one object that the menu, the screen and the settings share. */
public final class SidePanel {
    private final String name;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final DoubleProperty width;

    /**
     * A panel that is shown.
     *
     * @param name names it in the settings
     * @param width in pixels, more than 0
     */
    public SidePanel(String name, double width) {
        this.name = name;
        this.width = new SimpleDoubleProperty(this, "width", width);
    }

    public String name() {
        return name;
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    public boolean isShown() {
        return shown.get();
    }

    /** Its width in pixels while it is shown; kept while it is hidden. */
    public DoubleProperty widthProperty() {
        return width;
    }

    public double width() {
        return width.get();
    }
}
