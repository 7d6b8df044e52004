package io.backstep.ui.kit.panel;

import io.backstep.ui.kit.subscription.Subscriptions;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Three parts side by side in a split pane: a panel, the middle, a panel. The panels keep their widths when the window
 * changes its size; a hidden one takes no room, and comes back as wide as it was.
 */
public final class SidePanels {
    private final SplitPane split;
    private final Region left;
    private final SidePanel leftState;
    private final Region right;
    private final SidePanel rightState;
    private boolean arranging;

    private SidePanels(SplitPane split, Region left, SidePanel leftState, Region right, SidePanel rightState) {
        this.split = split;
        this.left = left;
        this.leftState = leftState;
        this.right = right;
        this.rightState = rightState;
    }

    /**
     * Arranges a split pane that holds the two panels and between them the middle.
     *
     * @return ends the following of the states
     */
    public static Subscription arrange(
            SplitPane split, Region left, SidePanel leftState, Region right, SidePanel rightState) {
        SidePanels panels = new SidePanels(split, left, leftState, right, rightState);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        Subscriptions subscriptions = new Subscriptions();
        subscriptions.onChange(leftState.shownProperty(), panels::arrange);
        subscriptions.onChange(rightState.shownProperty(), panels::arrange);
        subscriptions.onChange(split.widthProperty(), panels::place);
        subscriptions.listen(left.widthProperty(), width -> panels.remember(left, leftState));
        subscriptions.listen(right.widthProperty(), width -> panels.remember(right, rightState));
        panels.arrange();
        return subscriptions;
    }

    private void arrange() {
        arranging = true;
        try {
            show(left, leftState, 0);
            show(right, rightState, split.getItems().size());
        } finally {
            arranging = false;
        }
        place();
    }

    private void show(Region panel, SidePanel state, int at) {
        boolean there = split.getItems().contains(panel);
        if (state.isShown() && !there) {
            split.getItems().add(Math.min(at, split.getItems().size()), panel);
        } else if (!state.isShown() && there) {
            split.getItems().remove(panel);
        }
    }

    /** Puts the dividers where the widths want them. */
    private void place() {
        double width = split.getWidth();
        if (width <= 0) {
            return;
        }
        arranging = true;
        try {
            int divider = 0;
            if (leftState.isShown()) {
                split.setDividerPosition(divider++, Math.min(0.5, leftState.width() / width));
            }
            if (rightState.isShown()) {
                split.setDividerPosition(divider, Math.max(0.5, 1 - rightState.width() / width));
            }
        } finally {
            arranging = false;
        }
    }

    private void remember(Region panel, SidePanel state) {
        boolean dragged =
                !arranging && panel.getScene() != null && split.getItems().contains(panel);
        if (dragged && panel.getWidth() > 0) {
            state.widthProperty().set(panel.getWidth());
        }
    }
}
