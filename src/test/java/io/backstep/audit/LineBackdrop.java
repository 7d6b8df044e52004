package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;

/**
 * What a line is seen against. Only the places count where the line itself is what the reader sees: not the gaps between
 * its dashes, not where a label or another line is painted over it, and not under a dot that marks a place on it. Where its
 * colour is no different from what is behind it nobody could see it, so those places do count. A place is seen against
 * what is behind it, or against the other line that looks out from under the line on both of its sides.
 */
final class LineBackdrop {
    /** A line of which less than this share of its length is to be seen does not tell where it goes. */
    private static final double LEAST = 0.1;

    /** A difference in a channel, from 0 to 1, from which on two colours can be told apart. */
    private static final double SAME = 12 / 255.0;

    /** How far, per channel, the colour of a place may be from a mix of the line's colour with that behind it. */
    private static final double MIXED = 24 / 255.0;

    /** A thin line covers its pixels in part. From this share of its colour on it is the line that is seen there. */
    private static final double COVERED = 0.25;

    /** Where a line is also looked for on both sides of its middle, in halves of its width: something thinner may lie on it. */
    private static final double INSIDE = 0.6;

    /** How far beside its rim a line is compared with what is next to it, in pixels. */
    private static final double BESIDE = 1.5;

    private final int places;
    private final List<Color> against;

    private LineBackdrop(int places, List<Color> against) {
        this.places = places;
        this.against = against;
    }

    /**
     * @param ink the line's colour with the opacity it is painted with
     * @param visible the part of the scene in which the line is not clipped
     * @param painted the scene as it is
     * @param behind the scene without words and lines
     */
    static LineBackdrop of(Shape line, Color ink, Bounds visible, Pixels painted, Pixels behind) {
        List<Point2D> points = MeaningfulShapes.points(line).stream()
                .map(point -> line.localToScene(point))
                .toList();
        double half = line.getStrokeWidth() / 2 * scale(line);
        List<Color> against = new ArrayList<>();
        int places = 0;
        for (int i = 0; i < points.size(); i++) {
            Point2D point = points.get(i);
            if (!visible.contains(point) || !painted.contains(point.getX(), point.getY()) || isMarked(line, point)) {
                continue;
            }
            places++;
            Color back = colorAt(behind, point);
            boolean faint = isSame(over(ink, back), back);
            Point2D along = points.get(Math.min(i + 1, points.size() - 1)).subtract(points.get(Math.max(i - 1, 0)));
            Point2D aside = new Point2D(-along.getY(), along.getX()).normalize();
            if (faint) {
                against.add(back);
            } else if (Stream.of(0.0, INSIDE, -INSIDE)
                    .map(share -> point.add(aside.multiply(share * half)))
                    .anyMatch(place -> isSeen(place, ink, painted, behind))) {
                against.add(seenAgainst(point, aside.multiply(half + BESIDE), back, painted, behind));
            }
        }
        return new LineBackdrop(places, against);
    }

    /** Whether the window or a viewport shows nothing of where the line is. */
    boolean isOutOfSight() {
        return places == 0;
    }

    /** Whether so little is left of the line that it does not show where it goes. */
    boolean isHidden() {
        return against.size() < places * LEAST;
    }

    /** One colour for each place where the line is seen. */
    List<Color> against() {
        return against;
    }

    private static Color seenAgainst(Point2D point, Point2D aside, Color back, Pixels painted, Pixels behind) {
        Point2D left = point.add(aside);
        Point2D right = point.subtract(aside);
        if (!painted.contains(left.getX(), left.getY()) || !painted.contains(right.getX(), right.getY())) {
            return back;
        }
        Color beside = colorAt(painted, left);
        boolean ground =
                isSame(beside, colorAt(behind, left)) || isSame(colorAt(painted, right), colorAt(behind, right));
        return ground || difference(beside, colorAt(painted, right)) > MIXED ? back : beside;
    }

    /** Whether a dot of the line's own colour marks this place of it: then the line does not end there for the reader. */
    private static boolean isMarked(Shape line, Point2D point) {
        Parent beside = line.getParent();
        // Dots may be kept together in a group beside that of the lines.
        Stream<Node> near =
                beside.getParent() == null ? Stream.of(beside) : beside.getParent().getChildrenUnmodifiable().stream();
        return near.flatMap(node ->
                        node instanceof Parent group ? group.getChildrenUnmodifiable().stream() : Stream.of(node))
                .anyMatch(node -> node instanceof Circle dot
                        && dot.isVisible()
                        && line.getStroke().equals(dot.getFill())
                        && dot.contains(dot.sceneToLocal(point)));
    }

    /** Whether the line is what is painted there. */
    private static boolean isSeen(Point2D place, Color ink, Pixels painted, Pixels behind) {
        if (!painted.contains(place.getX(), place.getY())) {
            return false;
        }
        Color back = colorAt(behind, place);
        Color full = over(ink, back);
        return !isSame(full, back) && isMix(colorAt(painted, place), back, full);
    }

    private static double scale(Shape line) {
        Transform toScene = line.getLocalToSceneTransform();
        return Math.hypot(toScene.getMxx(), toScene.getMyx());
    }

    private static Color colorAt(Pixels pixels, Point2D point) {
        return pixels.color((int) point.getX(), (int) point.getY());
    }

    private static Color over(Color ink, Color back) {
        Color opaque = Color.color(ink.getRed(), ink.getGreen(), ink.getBlue());
        return back.interpolate(opaque, ink.getOpacity());
    }

    private static boolean isSame(Color first, Color second) {
        return difference(first, second) <= SAME;
    }

    private static double difference(Color first, Color second) {
        return Math.max(
                Math.abs(first.getRed() - second.getRed()),
                Math.max(Math.abs(first.getGreen() - second.getGreen()), Math.abs(first.getBlue() - second.getBlue())));
    }

    /** Whether a colour lies on the way from that behind the line to that of the line, and far enough on it. */
    private static boolean isMix(Color seen, Color back, Color full) {
        double red = full.getRed() - back.getRed();
        double green = full.getGreen() - back.getGreen();
        double blue = full.getBlue() - back.getBlue();
        double share = ((seen.getRed() - back.getRed()) * red
                        + (seen.getGreen() - back.getGreen()) * green
                        + (seen.getBlue() - back.getBlue()) * blue)
                / (red * red + green * green + blue * blue);
        return share >= COVERED && difference(seen, back.interpolate(full, Math.min(1, share))) <= MIXED;
    }
}
