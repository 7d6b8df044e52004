package io.backstep.engine.data.image;

import io.backstep.engine.data.image.Stroke.Point;
import java.util.List;

/**
 * Strokes on a square sheet, brought to grey points without any graphics system: the same strokes give the same picture,
 * bit for bit, on every machine.
 *
 * @param strokes one over the other; where they cross there is no more ink than where there is one
 */
public record Drawing(List<Stroke> strokes) {
    /** Rows and columns of the picture: four points for each of the field that a network sees. */
    public static final int SIDE = 4 * MnistLayout.FIELD;

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    /**
     * The picture. A point has full ink where it lies in a stroke by half a point or more, none where it lies as far
     * outside, and in between as much as the straight edge of a stroke there would cover of it.
     */
    public GreyImage raster() {
        double[] ink = new double[SIDE * SIDE];
        for (Stroke stroke : strokes) {
            List<Point> points = stroke.points();
            double radius = stroke.thousandths() * (double) SIDE / Stroke.UNIT / 2;
            for (int i = 0; i < points.size(); i++) {
                piece(points.get(Math.max(0, i - 1)), points.get(i), radius, ink);
            }
        }
        return GreyImage.of(SIDE, SIDE, ink);
    }

    /** All that is nearer than the radius to the line between two points, which may be the same. */
    private static void piece(Point from, Point to, double radius, double[] ink) {
        double x1 = onRaster(from.x());
        double y1 = onRaster(from.y());
        double x2 = onRaster(to.x());
        double y2 = onRaster(to.y());
        double reach = radius + 1;
        int top = first(Math.min(y1, y2) - reach);
        int bottom = end(Math.max(y1, y2) + reach);
        int left = first(Math.min(x1, x2) - reach);
        int right = end(Math.max(x1, x2) + reach);
        double alongX = x2 - x1;
        double alongY = y2 - y1;
        double length = alongX * alongX + alongY * alongY;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                double x = column + 0.5 - x1;
                double y = row + 0.5 - y1;
                double share = length == 0 ? 0 : Math.max(0, Math.min(1, (x * alongX + y * alongY) / length));
                double offX = x - share * alongX;
                double offY = y - share * alongY;
                double cover = radius + 0.5 - Math.sqrt(offX * offX + offY * offY);
                int at = row * SIDE + column;
                ink[at] = Math.max(ink[at], Math.min(1, cover));
            }
        }
    }

    private static double onRaster(int thousandths) {
        return thousandths * (double) SIDE / Stroke.UNIT;
    }

    private static int first(double edge) {
        return (int) Math.max(0, Math.floor(edge));
    }

    private static int end(double edge) {
        return (int) Math.min(SIDE, Math.ceil(edge));
    }
}
