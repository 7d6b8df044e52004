package io.backstep.ui.kit.plot;

import java.util.List;
import java.util.Objects;

/**
 * Many points that look alike, drawn as one. Which points there are is told by their form too, never by colour alone.
 *
 * @param id of the cloud's node; unique in a picture
 * @param name what its points are, for who cannot see them
 */
public record PlotCloud(String id, String name, PlotLook look, Form form, Filling filling, List<Point> points) {
    /** The form of a point. Those of {@link #series} are told apart at a glance. */
    public enum Form {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        TRIANGLE_DOWN,
        STAR,
        PENTAGON,
        PLUS,
        TRIANGLE_LEFT,
        BAR,
        /** Thin lines across what lies under it. */
        CROSS,
        /** Around what lies under it, to be seen on any ground. */
        RING;

        private static final List<Form> SERIES =
                List.of(CIRCLE, SQUARE, TRIANGLE, DIAMOND, TRIANGLE_DOWN, STAR, PENTAGON, PLUS, TRIANGLE_LEFT, BAR);

        /** Whether it marks a point that is there already. */
        boolean isMark() {
            return this == CROSS || this == RING;
        }

        /** The form of one of several things beside one another; after ten they begin again. */
        public static Form series(int index) {
            return SERIES.get(Math.floorMod(index, SERIES.size()));
        }
    }

    /** What is within the outline of a point. */
    public enum Filling {
        FULL,
        /** Nothing, with a rim in the colour of the look. */
        HOLLOW,
        /** Nothing, with a small point of the same form in the colour of the look. */
        DOTTED
    }

    /**
     * One of them.
     *
     * @param key tells the owner which it is
     */
    public record Point(int key, double x, double y) {}

    public PlotCloud {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(look);
        Objects.requireNonNull(form);
        Objects.requireNonNull(filling);
        points = List.copyOf(points);
    }
}
