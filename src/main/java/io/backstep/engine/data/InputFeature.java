package io.backstep.engine.data;

import java.util.List;

/**
 * What a network may be fed in place of two plain numbers x and y, as in the TensorFlow Playground of D. Smilkov and S.
 * Carter (2016).
 */
public enum InputFeature {
    X("x"),
    Y("y"),
    X_SQUARED("x^2"),
    Y_SQUARED("y^2"),
    PRODUCT("xy"),
    SIN_X("sin-x"),
    SIN_Y("sin-y");

    private final String id;

    InputFeature(String id) {
        this.id = id;
    }

    /** The name in files: {@code sin-x}. */
    public String id() {
        return id;
    }

    /** Whether it takes y, so that data of one column does not have it. */
    public boolean takesY() {
        return this == Y || this == Y_SQUARED || this == PRODUCT || this == SIN_Y;
    }

    /**
     * Its value.
     *
     * @param y without effect where the feature takes only x
     */
    public double of(double x, double y) {
        return switch (this) {
            case X -> x;
            case Y -> y;
            case X_SQUARED -> x * x;
            case Y_SQUARED -> y * y;
            case PRODUCT -> x * y;
            case SIN_X -> StrictMath.sin(x);
            case SIN_Y -> StrictMath.sin(y);
        };
    }

    /** What the feature is called for columns of these names: {@code sin x}. */
    String named(List<String> columns) {
        String x = columns.get(0);
        String y = columns.size() > 1 ? columns.get(1) : "";
        return switch (this) {
            case X -> x;
            case Y -> y;
            case X_SQUARED -> x + "²";
            case Y_SQUARED -> y + "²";
            case PRODUCT -> x + "·" + y;
            case SIN_X -> "sin " + x;
            case SIN_Y -> "sin " + y;
        };
    }
}
