package io.backstep.ui.kit.plot;

import io.backstep.engine.math.Vector;
import java.util.List;
import java.util.Objects;

/**
 * Rows of dots under the horizontal axis of a plot.
 *
 * @param name what the dots are, for who cannot see them, and for the names of files; not drawn
 */
public record StripPicture(String name, List<Row> rows) {
    /** No rows. */
    public static final StripPicture EMPTY = new StripPicture("", List.of());

    public StripPicture {
        Objects.requireNonNull(name);
        rows = List.copyOf(rows);
    }

    /**
     * Dots on a line.
     *
     * @param name stands above the line, at its beginning
     * @param note stands above the line, at its end; or nothing
     * @param at where the dots are along the axis
     * @param looks one for each dot, or a single one for all
     */
    public record Row(String name, String note, PlotLook noteLook, Vector at, List<PlotLook> looks) {
        public Row {
            Objects.requireNonNull(name);
            Objects.requireNonNull(note);
            Objects.requireNonNull(noteLook);
            looks = List.copyOf(looks);
            if (looks.size() != 1 && looks.size() != at.size()) {
                throw new IllegalArgumentException(at.size() + " dots and " + looks.size() + " looks");
            }
        }

        PlotLook look(int dot) {
            return looks.size() == 1 ? looks.get(0) : looks.get(dot);
        }
    }

    /** One of the dots; rows and dots are counted from 0. */
    public record Dot(int row, int index) {}
}
