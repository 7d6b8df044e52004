package io.backstep.engine.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what was seen in a run over time, in bounded memory. Of the figures of each layer {@link Series} keeps what it
 * keeps; whole moments, with their histograms, are kept by the same rule: once there are too many every other one is
 * dropped, and from then on only every second, every fourth moment is taken. The first always stays, and so does the last.
 */
public final class DiagnosticsLog {
    /** The most moments that are kept, beside the last. */
    public static final int MOMENTS = 64;

    private final List<Diagnostics> moments = new ArrayList<>();
    private final List<LayerHistory> layers = new ArrayList<>();
    private long taken;
    private long stride = 1;
    private List<Diagnostics> last = List.of();

    /**
     * Takes a moment of the run. One that is not after the last is passed over, unless the run began anew: then so does
     * the log.
     */
    public void add(Diagnostics now) {
        if (!last.isEmpty() && now.updates() < last.get(0).updates()) {
            clear();
        }
        if (!last.isEmpty() && now.updates() == last.get(0).updates()) {
            return;
        }
        last = List.of(now);
        while (layers.size() < now.layers().size()) {
            layers.add(LayerHistory.empty());
        }
        for (int l = 0; l < now.layers().size(); l++) {
            layers.get(l).add(now.updates(), now.layers().get(l));
        }
        if (taken++ % stride == 0) {
            if (moments.size() == MOMENTS) {
                halve();
            }
            moments.add(now);
        }
    }

    private void halve() {
        for (int i = MOMENTS - 1; i > 0; i -= 2) {
            moments.remove(i);
        }
        stride *= 2;
    }

    /** As if nothing had been taken. */
    public void clear() {
        moments.clear();
        layers.clear();
        last = List.of();
        taken = 0;
        stride = 1;
    }

    /** What was seen so far; it never changes. */
    public DiagnosticsHistory history() {
        List<Diagnostics> kept = new ArrayList<>(moments);
        if (!kept.isEmpty() && kept.get(kept.size() - 1).updates() < last.get(0).updates()) {
            kept.addAll(last);
        }
        return new DiagnosticsHistory(
                kept, layers.stream().map(LayerHistory::copy).toList());
    }
}
