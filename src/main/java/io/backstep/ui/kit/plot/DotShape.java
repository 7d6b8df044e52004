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
            point(path, x, y);
        }
    },
    /** A line of no length with square ends. */
    SQUARE {
        @Override
        void addTo(List<PathElement> path, double x, double y) {
            point(path, x, y);
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
    /** To be filled. */
    CROSS {
        @Override
        void addTo(List<PathElement> path, double x, double y) {
            // Around it, from the notch at the top: notch, and the two corners of the arm after it.
            path.add(new MoveTo(x, y - NOTCH));
            path.add(new LineTo(x + ARM_NEAR, y - ARM_FAR));
            path.add(new LineTo(x + ARM_FAR, y - ARM_NEAR));
            path.add(new LineTo(x + NOTCH, y));
            path.add(new LineTo(x + ARM_FAR, y + ARM_NEAR));
            path.add(new LineTo(x + ARM_NEAR, y + ARM_FAR));
            path.add(new LineTo(x, y + NOTCH));
            path.add(new LineTo(x - ARM_NEAR, y + ARM_FAR));
            path.add(new LineTo(x - ARM_FAR, y + ARM_NEAR));
            path.add(new LineTo(x - NOTCH, y));
            path.add(new LineTo(x - ARM_FAR, y - ARM_NEAR));
            path.add(new LineTo(x - ARM_NEAR, y - ARM_FAR));
            path.add(new ClosePath());
        }
    };

    /** So short a line is drawn by its ends alone; one of exactly no length would not be drawn. */
    private static final double NO_LENGTH = 0.01;

    private static final double DIAMOND_REACH = 5.2;
    private static final double NOTCH = 1.7;
    private static final double ARM_NEAR = 2.8;
    private static final double ARM_FAR = ARM_NEAR + NOTCH;

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

    private static void point(List<PathElement> path, double x, double y) {
        path.add(new MoveTo(x, y));
        path.add(new LineTo(x + NO_LENGTH, y));
    }
}
