package io.backstep.ui.digits;

import io.backstep.ui.theme.Style;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One digit, how probable it is as a bar, and the same as a number. */
final class ProbabilityRow extends HBox {
    private static final PseudoClass LARGEST = PseudoClass.getPseudoClass("largest");

    private final Label number = new Label();
    private final Bar bar = new Bar();

    ProbabilityRow(int digit) {
        this("probability-", digit);
    }

    /**
     * @param prefix of the id of the number, before the digit
     */
    ProbabilityRow(String prefix, int digit) {
        getStyleClass().add("probability-row");
        Label name = new Label(Integer.toString(digit));
        Style.STRONG.addTo(name);
        name.setMinWidth(USE_PREF_SIZE);
        number.setId(prefix + digit);
        number.getStyleClass().add("probability-number");
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(name, bar, number);
    }

    /** Shows a probability, from 0 to 1. */
    void show(double probability, String text, boolean largest) {
        number.setText(text);
        bar.share = probability;
        bar.requestLayout();
        pseudoClassStateChanged(LARGEST, largest);
    }

    private static final class Bar extends Region {
        private final Region full = new Region();
        private double share;

        Bar() {
            getStyleClass().add("probability-track");
            full.getStyleClass().add("probability-bar");
            full.setManaged(false);
            getChildren().add(full);
        }

        @Override
        protected void layoutChildren() {
            full.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
        }
    }
}
