package io.backstep.ui.kit.network;

import java.util.List;
import javafx.scene.control.Label;

/** A short text on the drawing, centred in the place that the layout gives it; hidden where it has none. */
final class Pill extends Label {
    private Box place = new Box(0, 0, 0, 0);
    private List<String> wordings = List.of();

    Pill(NetworkStyle... styles) {
        NetworkStyle.PILL.addTo(this);
        for (NetworkStyle style : styles) {
            style.addTo(this);
        }
        setMnemonicParsing(false);
        setVisible(false);
    }

    /** @param longestFirst ways to say it, of which the first that fits is shown */
    void say(List<String> longestFirst) {
        wordings = List.copyOf(longestFirst);
    }

    void say(String text) {
        say(List.of(text));
    }

    void hide() {
        setVisible(false);
    }

    /** Shows the longest wording that fits the place. */
    void showIn(Box box, TextRuler ruler, double padding) {
        place = box;
        for (String wording : wordings) {
            if (ruler.width(wording) + padding <= box.width() + 0.5) {
                setText(wording);
                setVisible(true);
                return;
            }
        }
        hide();
    }

    /** To be called in a layout pass, when the style is known. */
    void settle() {
        if (isVisible()) {
            double width = Math.ceil(prefWidth(-1));
            double height = Math.ceil(prefHeight(-1));
            resizeRelocate(
                    Math.rint(place.centerX() - width / 2), Math.rint(place.centerY() - height / 2), width, height);
        }
    }
}
