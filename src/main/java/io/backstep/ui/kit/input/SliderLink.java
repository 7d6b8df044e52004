package io.backstep.ui.kit.input;

import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Slider;

/** A slider that shows a value somebody else keeps, and asks for another one. */
public final class SliderLink {
    private final Slider slider;
    private final DoubleConsumer ask;
    private boolean following;

    private SliderLink(Slider slider, DoubleConsumer ask) {
        this.slider = slider;
        this.ask = ask;
    }

    /**
     * Hands on what the slider is moved to.
     *
     * @param step what is asked for is a multiple of it, so that it can be read and typed
     * @param ask is given what a person chose
     */
    public static SliderLink of(Slider slider, double step, DoubleConsumer ask) {
        // Divided, not multiplied: 29 * 0.01 is not 0.29.
        double perUnit = 1 / step;
        return of(slider, moved -> ask.accept(Math.round(moved * perUnit) / perUnit));
    }

    /** Hands on exactly what the slider is moved to. */
    public static SliderLink of(Slider slider, DoubleConsumer ask) {
        SliderLink link = new SliderLink(slider, ask);
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
        if (!slider.isPressed()) {
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
            ask.accept(value);
        }
    }
}
