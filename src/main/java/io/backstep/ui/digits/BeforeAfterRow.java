package io.backstep.ui.digits;

import io.backstep.ui.theme.Style;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One digit, how probable it was and is, as two bars one below the other and as numbers. */
final class BeforeAfterRow extends HBox {
    private static final PseudoClass LARGEST = PseudoClass.getPseudoClass("largest");

    private final Label number = new Label();
    private final Bars bars = new Bars();

    BeforeAfterRow(int digit) {
        getStyleClass().add("probability-row");
        Label name = new Label(Integer.toString(digit));
        Style.STRONG.addTo(name);
        name.setMinWidth(USE_PREF_SIZE);
        number.setId("taught-" + digit);
        number.getStyleClass().addAll("probability-number", "before-after-number");
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(bars, Priority.ALWAYS);
        getChildren().addAll(name, bars, number);
    }

    /**
     * Shows probabilities, from 0 to 1.
     *
     * @param taught whether this is the digit that was taught
     */
    void show(double before, double after, String text, boolean taught) {
        number.setText(text);
        bars.before = before;
        bars.after = after;
        bars.requestLayout();
        pseudoClassStateChanged(LARGEST, taught);
    }

    private static final class Bars extends Region {
        private final Region was = new Region();
        private final Region is = new Region();
        private double before;
        private double after;

        Bars() {
            getStyleClass().add("before-after-track");
            was.getStyleClass().add("probability-before");
            is.getStyleClass().add("probability-bar");
            was.setManaged(false);
            is.setManaged(false);
            getChildren().addAll(was, is);
        }

        @Override
        protected void layoutChildren() {
            double half = Math.floor(getHeight() / 2);
            was.resizeRelocate(0, 0, Math.rint(getWidth() * before), half);
            is.resizeRelocate(0, half, Math.rint(getWidth() * after), getHeight() - half);
        }
    }
}
