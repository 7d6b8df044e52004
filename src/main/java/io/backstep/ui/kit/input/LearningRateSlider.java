package io.backstep.ui.kit.input;

/** A slider whose value is the decimal logarithm of a learning rate. */
public final class LearningRateSlider extends ProgressSlider {
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
}
