package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.Locale;
import javafx.css.Styleable;

/**
 * What something in a plot means, and so its colour and its dashes. Each has a selector in {@code styles/plot.css}:
 * {@code look-value} and so on.
 */
public enum PlotLook {
    // A function in focus
    VALUE,
    SLOPE,
    CURVATURE,
    TANGENT,

    // Meanings of the whole program
    POSITIVE,
    NEGATIVE,
    FORWARD,
    LOSS,
    BACKWARD,
    UPDATE,
    MUTED,
    /** Measured values that a smoother curve stands over: so pale that it can be read. */
    RAW,
    /** What parts regions, or strikes out. */
    BOUNDARY,

    // Stretches
    SATURATED,
    LINEAR,
    DEAD,

    // Things beside one another, told apart by colour and dashes
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    SERIES_7,
    SERIES_8,
    SERIES_9,
    SERIES_10;

    private static final List<PlotLook> SERIES = List.of(
            SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6, SERIES_7, SERIES_8, SERIES_9, SERIES_10);

    /** Whether it is that of a function in focus, about which the rest of the plot is. */
    boolean isOfFocus() {
        return this == VALUE || this == SLOPE || this == CURVATURE;
    }

    /** The look of one of several things beside one another; after ten they begin again. */
    public static PlotLook series(int index) {
        return SERIES.get(Math.floorMod(index, SERIES.size()));
    }

    /** The class as style sheets write it. A legend outside a plot can carry it too. */
    public String cssClass() {
        return "look-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives a node this look and takes away any other. */
    public void applyTo(Styleable node) {
        if (!node.getStyleClass().contains(cssClass())) {
            node.getStyleClass().removeIf(name -> name.startsWith("look-"));
            node.getStyleClass().add(cssClass());
        }
    }
}
