package io.backstep.ui.kit.network;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;

/** A short text on the drawing, centred in the place that the layout gives it; hidden where it has none. */
final class Pill extends Label {
    /** How large the letters of a pill are beside those of the drawing, and what is around them; as in the style sheet. */
    enum Size {
        USUAL(0.92, 1.08),
        /** Of the one number of a small neuron. */
        SMALL(0.8, 0.44),
        /** Of a column's name. */
        BARE(1, 0);

        private final double letters;
        private final double around;

        Size(double letters, double around) {
            this.letters = letters;
            this.around = around;
        }

        /** How wide a pill with these words is, in pixels. */
        double width(String words, TextRuler ruler) {
            return Math.ceil(letters * ruler.width(words) + around * ruler.em());
        }
    }

    private Box place = new Box(0, 0, 0, 0);
    private Box occupied = place;
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
    void showIn(Box box, TextRuler ruler, Size size) {
        place = box;
        for (String wording : wordings) {
            double width = size.width(wording, ruler);
            if (width <= box.width() + 0.5) {
                setText(wording);
                setVisible(true);
                occupied = Box.around(box.centerX(), box.centerY(), width, box.height());
                return;
            }
        }
        hide();
    }

    /** What it covers, where it is shown. */
    Optional<Box> occupied() {
        return isVisible() ? Optional.of(occupied) : Optional.empty();
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
