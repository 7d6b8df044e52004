package io.backstep.ui.kit.plot;

import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * The shape of a dot, so that what it means is told by more than its colour. A row can have thousands, so each takes as
 * few elements as it can; {@code styles/plot.css} says for each look how wide their line is and how it ends, or that they
 * are filled.
 */
enum DotShape {
    /** A line of no length with round ends. */
    DISC {
        @Override
        void addTo(List<PathElement> path, double x, double y) {
            line(path, x, y, x + NO_LENGTH, y);
        }
    },
    /** A line of no length with square ends. */
    SQUARE {
        @Override
        void addTo(List<PathElement> path, double x, double y) {
            line(path, x, y, x + NO_LENGTH, y);
        }
    },
    /** To be filled. */
    DIAMOND {
        @Override
        void addTo(List<PathElement> path, double x, double y) {
            path.add(new MoveTo(x - DIAMOND_REACH, y));
            path.add(new LineTo(x, y - DIAMOND_REACH));
            path.add(new LineTo(x + DIAMOND_REACH, y));
            path.add(new LineTo(x, y + DIAMOND_REACH));
            path.add(new ClosePath());
        }
    },
    /** Two lines. */
    CROSS {
        @Override
        void addTo(List<PathElement> path, double x, double y) {
            line(path, x - CROSS_REACH, y - CROSS_REACH, x + CROSS_REACH, y + CROSS_REACH);
            line(path, x - CROSS_REACH, y + CROSS_REACH, x + CROSS_REACH, y - CROSS_REACH);
        }
    };

    /** So short a line is drawn by its ends alone; one of exactly no length would not be drawn. */
    private static final double NO_LENGTH = 0.01;

    private static final double DIAMOND_REACH = 5.2;
    private static final double CROSS_REACH = 3.5;

    static DotShape of(PlotLook look) {
        return switch (look) {
            case LINEAR -> DIAMOND;
            case SATURATED -> SQUARE;
            case DEAD -> CROSS;
            default -> DISC;
        };
    }

    /** Adds a dot to a path. */
    abstract void addTo(List<PathElement> path, double x, double y);

    /** Dots of one look. */
    static Path dots(PlotLook look, List<PathElement> elements) {
        Path path = PlotStyle.PLOT_STRIP_DOTS.part(new Path(elements));
        look.applyTo(path);
        return path;
    }

    private static void line(List<PathElement> path, double x1, double y1, double x2, double y2) {
        path.add(new MoveTo(x1, y1));
        path.add(new LineTo(x2, y2));
    }
}
