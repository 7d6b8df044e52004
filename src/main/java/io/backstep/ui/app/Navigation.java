package io.backstep.ui.app;

import io.backstep.ui.document.Document;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Which screen is on view: a part of the document's position, so that a session goes on where it was left. */
final class Navigation {
    private final Document document;
    private final List<String> screens;
    private final ObservableValue<String> current;

    /**
     * @param screens the names of the screens as positions write them, in the order of the bar; at least one
     */
    Navigation(Document document, List<String> screens) {
        this.document = document;
        this.screens = List.copyOf(screens);
        current = document.positionProperty().map(position -> known(position.screen()));
    }

    /** A session may name a screen that only another version has. */
    private String known(String name) {
        return screens.contains(name) ? name : screens.get(0);
    }

    List<String> screens() {
        return screens;
    }

    /** The name of the screen on view. */
    ObservableValue<String> currentProperty() {
        return current;
    }

    String current() {
        return known(document.position().screen());
    }

    /** Goes to a screen. */
    void go(String name) {
        if (!name.equals(document.position().screen())) {
            document.move(position -> position.onScreen(known(name)));
        }
    }

    /** The key of a screen's name in the message bundles. */
    static String nameKey(String screen) {
        return "app.screen." + screen;
    }
}
