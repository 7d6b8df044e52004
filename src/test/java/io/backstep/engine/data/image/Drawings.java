package io.backstep.engine.data.image;

import java.util.SplittableRandom;

/** Rasters with something like a digit on them, drawn by chance from a seed. */
final class Drawings {
    private Drawings() {}

    /** Two or three strokes somewhere on a raster of some size. */
    static GreyImage of(long seed) {
        return of(seed, 1);
    }

    /** Likewise, with strokes so many times as thick. */
    static GreyImage of(long seed, double times) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = random.nextInt(30, 120);
        int columns = random.nextInt(30, 120);
        double[] ink = new double[rows * columns];
        int strokes = random.nextInt(2, 4);
        double thickness = times * random.nextDouble(1.5, 6);
        for (int i = 0; i < strokes; i++) {
            stroke(
                    ink,
                    columns,
                    new double[] {
                        random.nextDouble(8, rows - 8.0),
                        random.nextDouble(8, columns - 8.0),
                        random.nextDouble(8, rows - 8.0),
                        random.nextDouble(8, columns - 8.0)
                    },
                    thickness);
        }
        return GreyImage.of(rows, columns, ink);
    }

    /** Full within the thickness, fading over one point. */
    private static void stroke(double[] ink, int columns, double[] ends, double thickness) {
        double down = ends[2] - ends[0];
        double across = ends[3] - ends[1];
        double square = Math.max(1e-9, down * down + across * across);
        for (int i = 0; i < ink.length; i++) {
            int wholeRow = i / columns;
            double row = wholeRow + 0.5;
            double column = i % columns + 0.5;
            double along = Math.max(0, Math.min(1, ((row - ends[0]) * down + (column - ends[1]) * across) / square));
            double distance = StrictMath.hypot(row - ends[0] - along * down, column - ends[1] - along * across);
            ink[i] = Math.max(ink[i], Math.max(0, Math.min(1, thickness / 2 - distance + 0.5)));
        }
    }

    /** The same with blank rows and columns around. */
    static GreyImage moved(GreyImage image, int top, int left, int bottom, int right) {
        return image.part(new GreyImage.Box(-top, -left, image.rows() + top + bottom, image.columns() + left + right));
    }
}
