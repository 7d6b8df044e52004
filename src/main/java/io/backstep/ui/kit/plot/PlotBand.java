package io.backstep.ui.kit.plot;

import java.util.Objects;

/**
 * A vertical stretch of a plot.
 *
 * @param from may be infinite
 * @param to may be infinite
 * @param label stands at its top where there is room, or nothing
 */
public record PlotBand(double from, double to, PlotLook look, String label) {
    public PlotBand {
        if (!(from <= to)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is no stretch");
        }
        Objects.requireNonNull(look);
        Objects.requireNonNull(label);
    }
}
