package io.backstep.ui.kit.input;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;

/** A slider whose track is filled up to the thumb. */
public class ProgressSlider extends Slider {
    /** From 0 to 100. */
    public ProgressSlider() {}

    /** From {@code min} to {@code max}, at {@code value}. */
    public ProgressSlider(double min, double max, double value) {
        super(min, max, value);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }
}
