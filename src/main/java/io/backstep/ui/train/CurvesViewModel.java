package io.backstep.ui.train;

import io.backstep.ui.kit.run.CurveKind;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which curves of a run are on view, and how. */
public final class CurvesViewModel {
    static final double MOST_SMOOTHING = 0.99;

    private final ObjectProperty<CurveKind> kind = new SimpleObjectProperty<>(this, "kind", CurveKind.LOSS);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0);

    public ObjectProperty<CurveKind> kindProperty() {
        return kind;
    }

    /** Whether the vertical axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** How much of the smoothed value before each takes over, from 0, which smooths nothing. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public void setSmoothing(double share) {
        smoothing.set(Math.max(0, Math.min(MOST_SMOOTHING, share)));
    }
}
