package io.backstep.ui.kit.plot;

import java.util.List;

/** Something at a place of a plot, over its curves. */
public sealed interface PlotMark {
    /** The id of its node; unique among the marks of a picture. */
    String id();

    PlotLook look();

    /** What it says to who cannot see it, or nothing where the rest says it already. */
    String description();

    /**
     * A point.
     *
     * @param label stands beside it, or nothing
     */
    record Dot(String id, PlotPoint at, PlotLook look, String label, String description) implements PlotMark {}

    /**
     * A point that can be dragged, and moved with the arrow keys. It stays where it is until the owner shows another
     * picture.
     *
     * @param description its accessible name; never empty
     */
    record Handle(String id, PlotPoint at, Freedom freedom, PlotLook look, String label, String description)
            implements PlotMark {}

    /** Which coordinates of a handle can be moved. To keep it on a curve, move x and put y on the curve yourself. */
    enum Freedom {
        BOTH,
        X,
        Y
    }

    /** A dashed line across the whole plot, at an x or at a y. */
    record Guide(String id, boolean vertical, double at, PlotLook look, String label, String description)
            implements PlotMark {}

    /**
     * A straight piece between two places, cut off where it leaves the plot.
     *
     * @param label stands beside its middle, or nothing
     */
    record Segment(
            String id, PlotPoint from, PlotPoint to, PlotLook look, PlotDash dash, String label, String description)
            implements PlotMark {
        /** A piece that nothing stands beside. */
        public Segment(String id, PlotPoint from, PlotPoint to, PlotLook look, PlotDash dash, String description) {
            this(id, from, to, look, dash, "", description);
        }

        PlotPoint at(double share) {
            return new PlotPoint(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        }
    }

    /** A small box with a few lines of text beside a place, kept within the plot. */
    record Note(String id, PlotPoint at, List<String> lines, PlotLook look) implements PlotMark {
        public Note {
            lines = List.copyOf(lines);
        }

        @Override
        public String description() {
            return String.join("\n", lines);
        }
    }
}
