package io.backstep.ui.step;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;

/** A slider whose value is the decimal logarithm of a learning rate. */
public final class LearningRateSlider extends Slider {
    private static final double KEY_STEP = 0.05;

    public LearningRateSlider() {
        super(
                LearningRateScale.place(LearningRateScale.SMALLEST),
                LearningRateScale.place(LearningRateScale.LARGEST),
                0);
        setBlockIncrement(KEY_STEP);
        setMajorTickUnit(1);
        setMinorTickCount(0);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }
}
