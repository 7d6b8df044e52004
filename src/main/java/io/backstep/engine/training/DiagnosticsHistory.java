package io.backstep.engine.training;

import java.util.List;

/**
 * What was seen in a run over time.
 *
 * @param moments at most {@link DiagnosticsLog#MOMENTS} and the last, in order, the first always among them
 * @param layers figures of each layer at all moments, kept or not; empty before the first
 */
public record DiagnosticsHistory(List<Diagnostics> moments, List<LayerHistory> layers) {
    /** Nothing seen yet. */
    public static final DiagnosticsHistory EMPTY = new DiagnosticsHistory(List.of(), List.of());

    public DiagnosticsHistory {
        moments = List.copyOf(moments);
        layers = List.copyOf(layers);
    }
}
