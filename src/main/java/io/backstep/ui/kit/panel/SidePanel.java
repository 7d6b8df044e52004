package io.backstep.ui.kit.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How a panel at the side of a screen is shown: one object that the menu, the screen and the settings share. */
public final class SidePanel {
    private final String name;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", 0);
    private boolean givesWay;
    private boolean replaced;

    /**
     * A panel that is shown, as wide as suits the window.
     *
     * @param name names it in the settings
     */
    public SidePanel(String name) {
        this.name = name;
        shown.subscribe(now -> replaced &= !now);
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

    /** The width in pixels that a person has given it, kept while it is hidden; 0 where nobody has. */
    public DoubleProperty widthProperty() {
        return width;
    }

    public double width() {
        return width.get();
    }

    /**
     * Hides the panel while there is no room for it. Only a change of the room hides or shows it: who brings it back
     * keeps it.
     */
    void giveWay(boolean tight) {
        if (tight != givesWay) {
            givesWay = tight;
            shown.set(!tight);
        }
    }

    /** Hides the panel for another one that was brought back where there is room for one of them. */
    void replace() {
        if (isShown()) {
            shown.set(false);
            replaced = true;
        }
    }

    /** Shows the panel again if it is hidden for another one only. */
    void restore() {
        if (replaced) {
            replaced = false;
            shown.set(true);
        }
    }
}
