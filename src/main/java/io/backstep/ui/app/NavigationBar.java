package io.backstep.ui.app;

import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The screens as joined toggles, or, where the window has no room for them, as one button with a list. Takes the room
 * that the bar has left.
 */
public final class NavigationBar extends Pane {
    private final HBox toggles = new HBox();
    private final MenuButton list = new MenuButton();
    private final Map<String, ToggleButton> toggleOf = new LinkedHashMap<>();
    private final Map<String, RadioMenuItem> itemOf = new LinkedHashMap<>();

    /** A bar without screens, until {@link #connect} gives it some. */
    public NavigationBar() {
        getStyleClass().add("navigation-bar");
        toggles.getStyleClass().addAll(Style.SEGMENTED.cssClass(), Style.NAVIGATION.cssClass());
        list.setId("screens");
        getChildren().addAll(toggles, list);
    }

    /** Shows the screens and follows which of them is on view. */
    void connect(Navigation navigation, LiveLanguage language) {
        // Each in a group of its own kind: a group whose toggle is pressed again would have none chosen.
        ToggleGroup items = new ToggleGroup();
        int last = navigation.screens().size() - 1;
        for (int i = 0; i <= last; i++) {
            String screen = navigation.screens().get(i);
            ToggleButton toggle = new ToggleButton();
            toggle.setId("screen-" + screen);
            toggle.getStyleClass().add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
            toggle.setMinWidth(USE_PREF_SIZE);
            toggle.setOnAction(event -> {
                navigation.go(screen);
                show(navigation.current());
            });
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(items);
            item.setOnAction(event -> navigation.go(screen));
            toggleOf.put(screen, toggle);
            itemOf.put(screen, item);
        }
        toggles.getChildren().setAll(toggleOf.values());
        list.getItems().setAll(itemOf.values());
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.listen(language.messagesProperty(), messages -> {
                toggleOf.forEach((screen, toggle) -> toggle.setText(messages.get(Navigation.nameKey(screen))));
                itemOf.forEach((screen, item) -> item.setText(messages.get(Navigation.nameKey(screen))));
                list.setAccessibleText(messages.get("app.screens"));
                show(navigation.current());
            });
            subscriptions.listen(navigation.currentProperty(), this::show);
        });
    }

    private void show(String current) {
        toggleOf.forEach((screen, toggle) -> toggle.setSelected(screen.equals(current)));
        itemOf.forEach((screen, entry) -> entry.setSelected(screen.equals(current)));
        RadioMenuItem item = itemOf.get(current);
        list.setText(item == null ? "" : item.getText());
    }

    @Override
    protected double computeMinWidth(double height) {
        return snapSizeX(list.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(toggles.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(Math.max(toggles.prefHeight(-1), list.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        boolean room = getWidth() >= snapSizeX(toggles.prefWidth(-1));
        toggles.setVisible(room);
        list.setVisible(!room);
        Region shown = room ? toggles : list;
        double height = snapSizeY(shown.prefHeight(-1));
        shown.resizeRelocate(
                0,
                snapPositionY((getHeight() - height) / 2),
                Math.min(getWidth(), snapSizeX(shown.prefWidth(-1))),
                height);
    }
}
