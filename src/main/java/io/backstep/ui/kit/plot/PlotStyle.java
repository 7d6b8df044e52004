package io.backstep.ui.kit.plot;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.scene.Node;

/** The style classes of what plots are made of. Each has a selector in {@code styles/plot.css}. */
enum PlotStyle {
    PLOT,
    PLOT_FIELD,
    PLOT_FIELD_FRAME,
    PLOT_GRID,
    PLOT_ZERO,
    PLOT_BAND,
    PLOT_CURVE,
    PLOT_CURVE_CASING,
    PLOT_AREA,
    PLOT_TICK,
    PLOT_TITLE,
    PLOT_BAND_LABEL,
    PLOT_CURVE_LABEL,
    PLOT_GUIDE,
    PLOT_SEGMENT,
    PLOT_DOT,
    PLOT_MARK_LABEL,
    PLOT_HANDLE,
    PLOT_POINTS,
    PLOT_POINTS_HOLLOW,
    PLOT_POINTS_INSIDE,
    PLOT_POINTS_RIM,
    PLOT_POINTS_CROSSED,
    PLOT_POINTS_RING,
    PLOT_POINTS_RING_GROUND,
    PLOT_NOTE,
    PLOT_NOTE_LINE,
    PLOT_PROBE_LINE,
    PLOT_HOVER_LINE,
    PLOT_LEADER,
    PLOT_BAR_COLUMN,
    PLOT_BAR,
    PLOT_BAR_ENDLESS,
    PLOT_BAR_ENDLESS_UP,
    PLOT_BAR_LEADER,
    PLOT_BAR_VALUE,
    PLOT_BAR_PART,
    PLOT_CELLS,
    PLOT_CELL,
    PLOT_CELL_CURSOR,
    PLOT_CELL_NUMBER,
    PLOT_CELL_NUMBER_LIGHT,
    PLOT_STRIP_LINE,
    PLOT_STRIP_DOTS,
    PLOT_DOT_KEY,
    PLOT_STRIP_NAME,
    PLOT_STRIP_CURSOR,
    /** Says to the audit that contrast is not asked of it: what it shows is told by something else too. */
    AUDIT_DECORATION;

    /** Where the keyboard is. */
    static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void addTo(Styleable node) {
        if (!node.getStyleClass().contains(cssClass())) {
            node.getStyleClass().add(cssClass());
        }
    }

    /** Puts the class on a node or takes it off. */
    void set(Styleable node, boolean present) {
        if (present) {
            addTo(node);
        } else {
            node.getStyleClass().remove(cssClass());
        }
    }

    /** Makes a node a part of a drawing: placed by it, and out of the mouse's way. */
    <N extends Node> N part(N node) {
        addTo(node);
        node.setMouseTransparent(true);
        node.setManaged(false);
        return node;
    }
}
