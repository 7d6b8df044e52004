package io.backstep.ui.kit.input;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Words;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * A number that is chosen by a slider, to a few digits, or typed into a field, to as many as one likes. It never leaves
 * its bounds.
 */
public final class ValueSetting {
    private static final int LOG_DIGITS = 2;

    private final String name;
    private final double low;
    private final double high;
    private final double usual;
    private final double step;
    private final double sliderLow;
    private final double sliderHigh;
    private final ReadOnlyDoubleWrapper value;

    private ValueSetting(
            String name, double low, double high, double sliderLow, double sliderHigh, double step, double usual) {
        this.name = name;
        this.low = low;
        this.high = high;
        this.sliderLow = sliderLow;
        this.sliderHigh = sliderHigh;
        this.step = step;
        this.usual = usual;
        value = new ReadOnlyDoubleWrapper(this, name, usual);
    }

    /**
     * Equal differences take equal room on the slider.
     *
     * @param name what it is called where it is kept
     * @param step what the slider rounds to
     */
    public static ValueSetting linear(String name, double low, double high, double step, double usual) {
        return new ValueSetting(name, low, high, low, high, step, usual);
    }

    /** Whole numbers only. */
    public static ValueSetting whole(String name, int low, int high, int usual) {
        return new ValueSetting(name, low, high, low, high, 1, usual);
    }

    /** As {@link #linear}, with a slider from {@code -reach} to {@code reach} only: what lies beyond is typed. */
    public static ValueSetting around0(String name, double bound, double reach, double step, double usual) {
        return new ValueSetting(name, -bound, bound, -reach, reach, step, usual);
    }

    /** Equal factors take equal room on the slider, which rounds to two digits; {@code low} is over 0. */
    public static ValueSetting logarithmic(String name, double low, double high, double usual) {
        return new ValueSetting(name, low, high, low, high, 0, usual);
    }

    private boolean isLogarithmic() {
        return step == 0;
    }

    private boolean isWhole() {
        return step == 1;
    }

    // Properties

    /** What it is called where it is kept. */
    public String name() {
        return name;
    }

    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    public double value() {
        return value.get();
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** Where the slider begins. */
    double lowPlace() {
        return placeOf(sliderLow);
    }

    /** Where the slider ends. */
    double highPlace() {
        return placeOf(sliderHigh);
    }

    /** Where the slider's thumb stands. */
    double place() {
        return placeOf(Math.max(sliderLow, Math.min(sliderHigh, value())));
    }

    /** How far an arrow key moves the slider's thumb. */
    double keyStep() {
        return isLogarithmic() ? (highPlace() - lowPlace()) / 40 : step;
    }

    private double placeOf(double number) {
        return isLogarithmic() ? Math.log10(number) : number;
    }

    // Commands

    /** Takes a number over, or the bound that it lies beyond; what is not a number changes nothing. */
    public void set(double number) {
        if (!Double.isNaN(number)) {
            double within = Math.max(low, Math.min(high, number));
            value.set(isWhole() ? Math.rint(within) : within);
        }
    }

    /** Takes over where the slider's thumb was put. */
    void drag(double place) {
        if (isLogarithmic()) {
            set(Numbers.rounded(Math.pow(10, place), LOG_DIGITS));
        } else {
            // Three times 0.1 would be 0.30000000000000004.
            double steps = Math.round(place / step);
            set(step < 1 ? steps / Math.round(1 / step) : steps * step);
        }
    }

    /** Takes over what was typed, or says what is wrong with it. */
    public Optional<Words> enter(String text) {
        OptionalDouble typed = NumberText.parse(text);
        if (isWhole() && typed.isPresent() && typed.getAsDouble() != Math.rint(typed.getAsDouble())) {
            typed = OptionalDouble.empty();
        }
        if (typed.isEmpty() || typed.getAsDouble() < low || typed.getAsDouble() > high) {
            String key = isWhole() ? "setting.problem.whole" : "setting.problem.range";
            return Optional.of(messages -> messages.get(key, NumberText.of(low), NumberText.of(high)));
        }
        set(typed.getAsDouble());
        return Optional.empty();
    }

    /** Takes up a value that was kept; the usual one where there is none, or none that fits. */
    public void recall(OptionalDouble kept) {
        set(kept.isPresent() && kept.getAsDouble() >= low && kept.getAsDouble() <= high ? kept.getAsDouble() : usual);
    }
}
