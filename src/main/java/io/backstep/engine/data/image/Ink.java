package io.backstep.engine.data.image;

import java.util.Arrays;

/**
 * Tells ink from paper in a picture from outside, such as a scanned digit. The paper is what most of the picture's edge
 * looks like, so that dark on light and light on dark are both read.
 *
 * @param image the ink alone
 * @param onDark whether it is lighter than its paper
 */
public record Ink(GreyImage image, boolean onDark) {
    /** With less contrast there is nothing but paper. */
    private static final double LEAST_CONTRAST = 0.1;
    /** What differs less from the paper, as a share of the contrast, is paper: its grain and shadows. */
    private static final double PAPER = 0.12;

    /**
     * The ink of a picture.
     *
     * @param brightness of each point, 0 for black and 1 for white
     */
    public static Ink of(GreyImage brightness) {
        double[] light = brightness.toArray();
        double paper = edge(brightness);
        double darkest = Arrays.stream(light).min().orElse(paper);
        double lightest = Arrays.stream(light).max().orElse(paper);
        boolean onDark = lightest - paper > paper - darkest;
        double contrast = onDark ? lightest - paper : paper - darkest;
        if (contrast < LEAST_CONTRAST) {
            return new Ink(GreyImage.blank(brightness.rows(), brightness.columns()), false);
        }
        double[] ink = Arrays.stream(light)
                .map(point -> (onDark ? point - paper : paper - point) / contrast)
                .map(share -> share < PAPER ? 0 : Math.min(1, share))
                .toArray();
        return new Ink(GreyImage.of(brightness.rows(), brightness.columns(), ink), onDark);
    }

    /** The median of the points along the edge. */
    private static double edge(GreyImage image) {
        double[] edge = new double[2 * (image.rows() + image.columns())];
        int count = 0;
        for (int row = 0; row < image.rows(); row++) {
            edge[count++] = image.get(row, 0);
            edge[count++] = image.get(row, image.columns() - 1);
        }
        for (int column = 0; column < image.columns(); column++) {
            edge[count++] = image.get(0, column);
            edge[count++] = image.get(image.rows() - 1, column);
        }
        Arrays.sort(edge);
        return edge[count / 2];
    }
}
