package io.backstep.ui.plan;

import io.backstep.engine.optimizer.Clipping;
import java.util.Optional;

/** How gradients may be clipped, without the threshold. */
public enum ClipKind {
    NONE,
    NORM,
    VALUE;

    private static final double USUAL_THRESHOLD = 1;

    public static ClipKind of(Optional<Clipping> clipping) {
        return clipping.map(now -> now instanceof Clipping.ByNorm ? NORM : VALUE)
                .orElse(NONE);
    }

    /** Clipping of this kind, with the threshold of the other where there is one. */
    public Optional<Clipping> from(Optional<Clipping> now) {
        double threshold = now.map(Clipping::threshold).orElse(USUAL_THRESHOLD);
        return switch (this) {
            case NONE -> Optional.empty();
            case NORM -> Optional.of(new Clipping.ByNorm(threshold));
            case VALUE -> Optional.of(new Clipping.ByValue(threshold));
        };
    }
}
