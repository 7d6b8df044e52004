package io.backstep.ui.digits;

import io.backstep.engine.data.image.Drawing;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies on the pad: strokes, or a picture from a file.
 *
 * @param picture its ink; then there are no strokes
 */
public record Sheet(Optional<GreyImage> picture, List<Stroke> strokes) {
    static final Sheet EMPTY = new Sheet(Optional.empty(), List.of());

    public Sheet {
        strokes = List.copyOf(strokes);
    }

    static Sheet of(List<Stroke> strokes) {
        return new Sheet(Optional.empty(), strokes);
    }

    static Sheet of(GreyImage picture) {
        return new Sheet(Optional.of(picture), List.of());
    }

    boolean isEmpty() {
        return picture.isEmpty() && strokes.isEmpty();
    }

    /** The sheet with a stroke more. A picture makes room for it. */
    Sheet with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return of(more);
    }

    /** The sheet with another stroke in place of the last. */
    Sheet withLast(Stroke stroke) {
        List<Stroke> other = new ArrayList<>(strokes);
        other.set(other.size() - 1, stroke);
        return of(other);
    }

    Stroke last() {
        return strokes.get(strokes.size() - 1);
    }

    /** The ink in grey points. */
    GreyImage raster() {
        return picture.orElseGet(() -> new Drawing(strokes).raster());
    }
}
