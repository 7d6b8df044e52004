package io.backstep.ui.kit.input;

import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Slider;

/** A slider that shows a value somebody else keeps, and asks for another one. */
public final class SliderLink {
    private final Slider slider;
    private final double step;
    private final DoubleConsumer ask;
    private boolean following;

    private SliderLink(Slider slider, double step, DoubleConsumer ask) {
        this.slider = slider;
        this.step = step;
        this.ask = ask;
    }

    /**
     * Hands on what the slider is moved to.
     *
     * @param step what is asked for is a multiple of it, so that it can be read and typed
     * @param ask is given what a person chose
     */
    public static SliderLink of(Slider slider, double step, DoubleConsumer ask) {
        SliderLink link = new SliderLink(slider, step, ask);
        // Changes only: the value that the slider happens to begin with is no choice of anybody.
        slider.valueProperty().subscribe((before, now) -> link.moved(now.doubleValue()));
        return link;
    }

    /** Shows a value as long as the subscriptions are held. */
    public void follow(ObservableValue<? extends Number> value, Subscriptions held) {
        held.listen(value, now -> show(now.doubleValue()));
    }

    /** Gives the slider other ends. */
    public void limit(double min, double max) {
        following = true;
        try {
            slider.setMin(min);
            slider.setMax(max);
        } finally {
            following = false;
        }
    }

    /** Shows a value once. */
    public void show(double value) {
        // While the thumb is held it belongs to the hand, not to the rounded value.
        if (!slider.isPressed() && Math.abs(slider.getValue() - value) > step / 100) {
            following = true;
            try {
                slider.setValue(value);
            } finally {
                following = false;
            }
        }
    }

    private void moved(double value) {
        if (!following) {
            // Divided, not multiplied: 29 * 0.01 is not 0.29.
            double perUnit = 1 / step;
            ask.accept(Math.round(value * perUnit) / perUnit);
        }
    }
}
