package io.backstep.ui.kit.panel;

import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * What every screen is divided into: settings on the left, a picture, an explanation on the right. The panels at the
 * sides have the width that suits the window until a person drags a divider; either can be hidden, and leaves a handle
 * at its edge.
 */
public final class ThreePanels {
    private static final double SETTINGS_WIDTH = 264;
    private static final double EXPLANATION_WIDTH = 404;
    private static final double NARROW_SETTINGS_WIDTH = 216;
    private static final double NARROW_EXPLANATION_WIDTH = 292;
    /** Under this width of the window the panels at the sides give way to the picture. */
    private static final double NARROW = 1280;
    /** The most of the window that a panel takes. */
    private static final double LARGEST_SHARE = 0.4;

    private final SplitPane panes;
    private final Region settings;
    private final Pane picture;
    private final Region explanation;
    private final SidePanel settingsPanel;
    private final SidePanel explanationPanel;
    private final PanelHandle settingsHandle;
    private final PanelHandle explanationHandle;
    private final LiveLanguage language;
    /** As wide as a window must be, at the present text size, for two panels beside the picture. */
    private final Region roomForBothPanels = new Region();

    private boolean widthSettled;

    private ThreePanels(
            SplitPane panes,
            Pane picture,
            Sides sides,
            LiveLanguage language,
            SidePanel settingsPanel,
            SidePanel explanationPanel) {
        this.panes = panes;
        this.language = language;
        this.settings = sides.settings();
        this.picture = picture;
        this.explanation = sides.explanation();
        this.settingsPanel = settingsPanel;
        this.explanationPanel = explanationPanel;
        settingsHandle = new PanelHandle(settingsPanel, "mdi2c-chevron-right");
        explanationHandle = new PanelHandle(explanationPanel, "mdi2c-chevron-left");
    }

    /** What stands beside the picture. */
    private record Sides(Region settings, Region explanation) {}

    /**
     * Arranges the three items of a split pane for as long as it is in a scene.
     *
     * @param panes holds a region with the settings, a pane with the picture, a region with the explanation, in this
     *     order
     * @throws IllegalArgumentException if it holds anything else
     */
    public static void install(
            SplitPane panes, LiveLanguage language, SidePanel settingsPanel, SidePanel explanationPanel) {
        if (panes.getItems().size() != 3
                || !(panes.getItems().get(0) instanceof Region settings)
                || !(panes.getItems().get(1) instanceof Pane picture)
                || !(panes.getItems().get(2) instanceof Region explanation)) {
            throw new IllegalArgumentException("settings, a picture and an explanation expected: " + panes.getItems());
        }
        ThreePanels three = new ThreePanels(
                panes, picture, new Sides(settings, explanation), language, settingsPanel, explanationPanel);
        three.follow();
    }

    private void follow() {
        for (Region side : List.of(settings, explanation, settingsHandle, explanationHandle)) {
            SplitPane.setResizableWithParent(side, false);
        }
        roomForBothPanels.getStyleClass().add("room-for-both-panels");
        roomForBothPanels.setManaged(false);
        roomForBothPanels.setVisible(false);
        picture.getChildren().add(roomForBothPanels);
        Subscriptions.whileShown(panes, subscriptions -> {
            subscriptions.onChange(settingsPanel.shownProperty(), this::settingsChanged);
            subscriptions.onChange(explanationPanel.shownProperty(), this::explanationChanged);
            subscriptions.onChange(panes.widthProperty(), this::widthChanged);
            subscriptions.listen(language.messagesProperty(), messages -> {
                settingsHandle.name(messages);
                explanationHandle.name(messages);
            });
            arrange();
            subscriptions.add(afterLayout(panes.getScene()));
        });
        // Dividers also move by themselves; only a person lets one go.
        panes.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dividerReleased);
    }

    /** Where there is room for one panel only, the one that was brought back takes the other one's. */
    private void settingsChanged() {
        if (!settingsPanel.isShown()) {
            explanationPanel.restore();
        } else if (tight()) {
            explanationPanel.replace();
        }
        arrange();
    }

    private void explanationChanged() {
        if (explanationPanel.isShown() && tight()) {
            settingsPanel.shownProperty().set(false);
        }
        arrange();
    }

    private void arrange() {
        boolean broughtBack = settingsHandle.isFocused() || explanationHandle.isFocused();
        Region left = settingsPanel.isShown() ? settings : settingsHandle;
        Region right = explanationPanel.isShown() ? explanation : explanationHandle;
        Region focused = settingsHandle.isFocused() ? left : right;
        panes.getItems().setAll(left, picture, right);
        if (broughtBack) {
            // Who came by keyboard goes on in the panel.
            focused.requestFocus();
        }
        widthChanged();
    }

    private boolean narrow() {
        return panes.getWidth() < NARROW;
    }

    /** Gives the panels at the sides the width that suits the window; the divider moves them from there. */
    private void widthChanged() {
        widthSettled = false;
        place();
    }

    /** A split pane that changes its size sets its dividers by itself, so they are put in their places once more. */
    private Subscription afterLayout(Scene scene) {
        Runnable settle = () -> {
            makeRoom();
            if (!widthSettled) {
                widthSettled = true;
                place();
            }
        };
        scene.addPostLayoutPulseListener(settle);
        return () -> scene.removePostLayoutPulseListener(settle);
    }

    /** Whether both panels would leave too little for the picture. */
    private boolean tight() {
        return panes.getWidth() > 0 && panes.getWidth() < roomForBothPanels.prefWidth(-1);
    }

    /** With large text in a small window the settings make room for the picture; the handle brings them back. */
    private void makeRoom() {
        boolean tight = tight();
        settingsPanel.giveWay(tight);
        if (!tight) {
            explanationPanel.restore();
        }
    }

    private void place() {
        double width = panes.getWidth();
        if (width <= 0) {
            return;
        }
        double left = settingsPanel.isShown()
                ? width(settingsPanel, narrow() ? NARROW_SETTINGS_WIDTH : SETTINGS_WIDTH)
                : settingsHandle.prefWidth(-1);
        double right = explanationPanel.isShown()
                ? width(explanationPanel, narrow() ? NARROW_EXPLANATION_WIDTH : EXPLANATION_WIDTH)
                : explanationHandle.prefWidth(-1);
        panes.setDividerPositions(left / width, 1 - right / width);
    }

    /** The width a person has given a panel, as far as it leaves room for the picture, or the usual one. */
    private double width(SidePanel panel, double usual) {
        return panel.width() > 0 ? Math.min(panel.width(), panes.getWidth() * LARGEST_SHARE) : usual;
    }

    private void dividerReleased(MouseEvent event) {
        if (event.getTarget() instanceof Node released
                && released.getStyleClass().contains("split-pane-divider")) {
            keepWidth(settings, settingsPanel);
            keepWidth(explanation, explanationPanel);
        }
    }

    private static void keepWidth(Region region, SidePanel panel) {
        if (panel.isShown() && Math.abs(region.getWidth() - panel.width()) >= 1) {
            panel.widthProperty().set(region.getWidth());
        }
    }
}
