package io.backstep.ui.train;

import io.backstep.engine.formula.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** The axes beside the surface on which points are drawn, with their numbers and names, and where both are 0. */
final class BoardAxes extends Group {
    /** From number to number, in units of the axes. */
    private static final int STEP = 2;
    /** From the surface to an axis, in its units. */
    private static final double AWAY = 0.3;
    /** The length of a mark, and from there to its number, in pixels. */
    private static final double MARK = 3;

    private final Axis across = new Axis("x");
    private final Axis up = new Axis("y");
    private final Line acrossZero = line();
    private final Line upZero = line();

    BoardAxes() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(acrossZero, upZero);
        across.addTo(this);
        up.addTo(this);
    }

    /** Lays the axes where their places are now. */
    void place(BiFunction<Double, Double, Point2D> pixels) {
        double reach = HandPoints.REACH;
        double edge = -reach - AWAY;
        across.between(pixels.apply(-reach, edge), pixels.apply(reach, edge));
        up.between(pixels.apply(edge, -reach), pixels.apply(edge, reach));
        lay(acrossZero, pixels.apply(-reach, 0.0), pixels.apply(reach, 0.0));
        lay(upZero, pixels.apply(0.0, -reach), pixels.apply(0.0, reach));
        for (Mark mark : across.marks) {
            Point2D at = pixels.apply(mark.value, edge);
            lay(mark.line, at.add(0, 1), at.add(0, 1 + MARK));
            below(mark.text, at);
        }
        for (Mark mark : up.marks) {
            Point2D at = pixels.apply(edge, mark.value);
            lay(mark.line, at.add(-1, 0), at.add(-1 - MARK, 0));
            before(mark.text, at);
        }
        below(across.name, pixels.apply(reach - 1, edge));
        before(up.name, pixels.apply(edge, reach - 1));
    }

    private static void below(Text text, Point2D at) {
        Bounds size = text.getLayoutBounds();
        text.relocate(at.getX() - size.getWidth() / 2, at.getY() + 2 * MARK);
    }

    private static void before(Text text, Point2D at) {
        Bounds size = text.getLayoutBounds();
        text.relocate(at.getX() - 2 * MARK - size.getWidth(), at.getY() - size.getHeight() / 2);
    }

    /** A line, the numbers along it and what it is called. */
    private static final class Axis {
        private final Line line = line();
        private final Text name;
        private final List<Mark> marks = new ArrayList<>();

        Axis(String name) {
            this.name = new Text(name);
            this.name.getStyleClass().add("point-board-name");
            int last = (int) HandPoints.REACH / STEP;
            for (int i = -last; i <= last; i++) {
                marks.add(new Mark(i * STEP));
            }
        }

        void addTo(BoardAxes axes) {
            axes.getChildren().addAll(line, name);
            marks.forEach(mark -> axes.getChildren().addAll(mark.line, mark.text));
        }

        void between(Point2D from, Point2D to) {
            lay(line, from, to);
        }
    }

    /** A number, and a short line from the axis to it. */
    private static final class Mark {
        private final double value;
        private final Line line = line();
        private final Text text;

        Mark(double value) {
            this.value = value;
            text = new Text(Numbers.plain(value, Numbers.GRAPH_DIGITS));
            text.getStyleClass().add("point-board-number");
        }
    }

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("point-board-axis");
        return line;
    }

    private static void lay(Line line, Point2D from, Point2D to) {
        line.setStartX(sharp(from.getX()));
        line.setStartY(sharp(from.getY()));
        line.setEndX(sharp(to.getX()));
        line.setEndY(sharp(to.getY()));
    }

    /** The middle of a pixel, so that a thin line fills one row of them. */
    private static double sharp(double pixels) {
        return Math.floor(pixels) + 0.5;
    }
}
