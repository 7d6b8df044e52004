package io.backstep.engine.data.image;

/**
 * Brings pictures to another size: each new point is the mean of the old ones that it covers, each counted by the area that
 * it shares with it. What is left of the edge of a point that covers more than the picture has no ink.
 */
final class AreaAverage {
    private AreaAverage() {}

    /**
     * A picture of another size, in the middle of as many whole points as it takes.
     *
     * @param height of the picture in new points, over 0; it need not be whole
     * @param width likewise
     */
    static GreyImage resized(GreyImage image, double height, double width) {
        double[][] down = shares(image.rows(), height);
        double[][] across = shares(image.columns(), width);
        double[] half = new double[down.length * image.columns()];
        for (int row = 0; row < down.length; row++) {
            for (int from = 0; from < image.rows(); from++) {
                double share = down[row][from];
                if (share > 0) {
                    for (int column = 0; column < image.columns(); column++) {
                        half[row * image.columns() + column] += share * image.get(from, column);
                    }
                }
            }
        }
        double[] points = new double[down.length * across.length];
        for (int row = 0; row < down.length; row++) {
            for (int column = 0; column < across.length; column++) {
                double sum = 0;
                for (int from = 0; from < image.columns(); from++) {
                    sum += across[column][from] * half[row * image.columns() + from];
                }
                // Rounding may carry it over the edge.
                points[row * across.length + column] = Math.min(1, sum);
            }
        }
        return GreyImage.of(down.length, across.length, points);
    }

    /** For each new point how much of it each old one covers. */
    private static double[][] shares(int points, double length) {
        int count = Math.max(1, (int) StrictMath.ceil(length));
        double margin = (count - length) / 2;
        double each = length / points;
        double[][] shares = new double[count][points];
        for (int i = 0; i < count; i++) {
            for (int from = 0; from < points; from++) {
                double begin = Math.max(i, margin + from * each);
                double end = Math.min(i + 1.0, margin + (from + 1) * each);
                shares[i][from] = Math.max(0, end - begin);
            }
        }
        return shares;
    }
}
