package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/**
 * The shapes a reader must be able to see: lines and curves, and the outlines that formulas and icons are drawn with.
 * Filled areas such as the disc of a neuron are not among them, since their text and their border say what they are.
 */
final class MeaningfulShapes {
    private static final int SAMPLES = 24;

    /** Enough that the places do not keep step with the dashes. */
    private static final int ALONG = 61;

    private MeaningfulShapes() {}

    static boolean isMeaningful(Shape shape) {
        return (isLine(shape) || shape instanceof SVGPath)
                && isPainted(paint(shape))
                && !AuditedScene.isInsideControl(shape)
                && !AuditedScene.isMarked(shape, AuditedScene.DECORATION);
    }

    static boolean isLine(Shape shape) {
        boolean curve = shape instanceof Line
                || shape instanceof CubicCurve
                || shape instanceof QuadCurve
                || shape instanceof Polyline
                || shape instanceof Path;
        return curve && isPainted(shape.getStroke());
    }

    private static boolean isPainted(Paint paint) {
        return paint != null && !(paint instanceof Color color && color.getOpacity() == 0);
    }

    /** Whether the shape is a letter of a formula, which is to be read as text is. */
    static boolean isGlyph(Shape shape) {
        return shape instanceof SVGPath && AuditedScene.isMarked(shape, "formula");
    }

    static Paint paint(Shape shape) {
        return isLine(shape) || !isPainted(shape.getFill()) ? shape.getStroke() : shape.getFill();
    }

    /** Places on the shape, in its own coordinates. */
    static List<Point2D> points(Shape shape) {
        List<Point2D> points = new ArrayList<>();
        if (shape instanceof Line line) {
            alongLine(points, line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
        } else if (shape instanceof CubicCurve curve) {
            alongCurve(
                    points,
                    new Point2D(curve.getStartX(), curve.getStartY()),
                    new Point2D(curve.getControlX1(), curve.getControlY1()),
                    new Point2D(curve.getControlX2(), curve.getControlY2()),
                    new Point2D(curve.getEndX(), curve.getEndY()));
        } else if (shape instanceof QuadCurve curve) {
            Point2D control = new Point2D(curve.getControlX(), curve.getControlY());
            Point2D start = new Point2D(curve.getStartX(), curve.getStartY());
            Point2D end = new Point2D(curve.getEndX(), curve.getEndY());
            alongCurve(points, start, toward(start, control), toward(end, control), end);
        } else if (shape instanceof Polyline polyline) {
            List<Double> corners = polyline.getPoints();
            for (int i = 0; i + 3 < corners.size(); i += 2) {
                alongLine(points, corners.get(i), corners.get(i + 1), corners.get(i + 2), corners.get(i + 3));
            }
        } else if (shape instanceof Path path) {
            alongPath(points, path);
        } else {
            inside(points, shape);
        }
        return points;
    }

    /** A quadratic curve's control point as a cubic curve has it. */
    private static Point2D toward(Point2D end, Point2D control) {
        return end.interpolate(control, 2.0 / 3);
    }

    private static void alongLine(List<Point2D> points, double x1, double y1, double x2, double y2) {
        Point2D start = new Point2D(x1, y1);
        Point2D end = new Point2D(x2, y2);
        for (int i = 1; i < ALONG; i++) {
            points.add(start.interpolate(end, (double) i / ALONG));
        }
    }

    private static void alongCurve(List<Point2D> points, Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        for (int i = 1; i < ALONG; i++) {
            double t = (double) i / ALONG;
            Point2D a = p0.interpolate(p1, t);
            Point2D b = p1.interpolate(p2, t);
            Point2D c = p2.interpolate(p3, t);
            points.add(a.interpolate(b, t).interpolate(b.interpolate(c, t), t));
        }
    }

    private static void alongPath(List<Point2D> points, Path path) {
        Point2D start = Point2D.ZERO;
        Point2D at = Point2D.ZERO;
        for (PathElement element : path.getElements()) {
            if (element instanceof MoveTo move) {
                start = new Point2D(move.getX(), move.getY());
                at = start;
            } else if (element instanceof LineTo line) {
                alongLine(points, at.getX(), at.getY(), line.getX(), line.getY());
                at = new Point2D(line.getX(), line.getY());
            } else if (element instanceof CubicCurveTo curve) {
                Point2D end = new Point2D(curve.getX(), curve.getY());
                alongCurve(
                        points,
                        at,
                        new Point2D(curve.getControlX1(), curve.getControlY1()),
                        new Point2D(curve.getControlX2(), curve.getControlY2()),
                        end);
                at = end;
            } else if (element instanceof ClosePath) {
                alongLine(points, at.getX(), at.getY(), start.getX(), start.getY());
                at = start;
            }
        }
    }

    private static void inside(List<Point2D> points, Shape shape) {
        Bounds bounds = shape.getLayoutBounds();
        for (int i = 1; i < SAMPLES; i++) {
            for (int j = 1; j < SAMPLES; j++) {
                Point2D point = new Point2D(
                        bounds.getMinX() + bounds.getWidth() * i / SAMPLES,
                        bounds.getMinY() + bounds.getHeight() * j / SAMPLES);
                if (shape.contains(point)) {
                    points.add(point);
                }
            }
        }
    }
}
