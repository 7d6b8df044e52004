package io.backstep.engine.data.image;

import io.backstep.engine.data.image.GreyImage.Place;
import java.util.Arrays;

/**
 * A small grey picture of a digit as the smooth drawing that it may have come from.
 *
 * <p>Each point of the small picture says how much of a square is covered with ink. What is looked for is a smooth surface,
 * made of cubic B-splines around the squares' middles, such that the part of each square over which the surface stands
 * above 1/2 is what the small picture says. It begins as the picture's own surface, in which narrow loops are filled, and
 * is corrected again and again by what is still missing in each square (back-projection: M. Irani, S. Peleg, 1991). A
 * variation turns and bends the surface and chooses another height to cut it at.
 */
public final class Enlargement {
    /** Fine points along the side of a square. */
    private static final int FINE = 4;
    /** Empty squares around the picture. */
    private static final int MARGIN = 1;
    /** Further empty fine points around a drawing, so that there is room to turn it. */
    private static final int ROOM = 8;
    /** How often it is corrected: the mean error is about a hundredth then. */
    private static final int CORRECTIONS = 12;
    /** The height at which the surface is cut. */
    private static final double CUT = 0.5;
    /** Over which range of heights the ink fades while the surface is looked for, so that it is found in small steps. */
    private static final double SOFT = 0.5;
    /** Over which range it fades in a drawing, so that edges are smooth, but as sharp as MNIST's. */
    private static final double SHARP = 0.25;
    /** The lowest and the highest cut of a variation. */
    private static final double LOWEST_CUT = -0.5;

    private static final double HIGHEST_CUT = 1.5;
    /** The steps between them. */
    private static final int CUTS = 1024;

    private final int rows;
    private final int columns;
    /** The height of the surface at the fine points. */
    private final double[] surface;
    /** How many full fine points of ink the drawing has. */
    private final double ink;

    /**
     * @param original of at most 64 rows and columns
     */
    public Enlargement(GreyImage original) {
        Squares down = new Squares(original.rows());
        Squares across = new Squares(original.columns());
        rows = down.fine();
        columns = across.fine();
        double[] covering = original.part(new GreyImage.Box(-MARGIN, -MARGIN, down.count(), across.count()))
                .toArray();
        surface = new double[rows * columns];
        double[] missing = covering.clone();
        for (int i = 0; i <= CORRECTIONS; i++) {
            raise(missing, down, across);
            for (int square = 0; square < missing.length; square++) {
                missing[square] = covering[square] - covered(square / across.count(), square % across.count());
            }
        }
        ink = Arrays.stream(surface).map(height -> ink(height, CUT, SOFT)).sum();
    }

    /** The squares along one side of a picture, with the empty ones at both ends. */
    private static final class Squares {
        private final int count;
        /** For each fine point the weights of the four squares around it, the first of which is in {@link #first}. */
        private final double[][] weights;

        private final int[] first;

        Squares(int points) {
            count = points + 2 * MARGIN;
            weights = new double[count * FINE][4];
            first = new int[count * FINE];
            for (int i = 0; i < weights.length; i++) {
                double place = (i + 0.5) / FINE - 0.5;
                first[i] = (int) StrictMath.floor(place) - 1;
                for (int square = 0; square < 4; square++) {
                    weights[i][square] = spline(place - first[i] - square);
                }
            }
        }

        /** The cubic B-spline (I. J. Schoenberg, 1946). */
        private static double spline(double distance) {
            double far = Math.abs(distance);
            if (far < 1) {
                return (4 - 6 * far * far + 3 * far * far * far) / 6;
            }
            return far < 2 ? (2 - far) * (2 - far) * (2 - far) / 6 : 0;
        }

        int count() {
            return count;
        }

        int fine() {
            return weights.length;
        }

        /** The weighted sum of four numbers around a fine point; beyond the ends they are 0. */
        double around(int fine, double[] numbers, int from, int step) {
            double sum = 0;
            for (int square = 0; square < 4; square++) {
                int index = first[fine] + square;
                if (index >= 0 && index < count) {
                    sum += weights[fine][square] * numbers[from + index * step];
                }
            }
            return sum;
        }
    }

    /** Adds to the surface what is missing in each square. */
    private void raise(double[] missing, Squares down, Squares across) {
        double[] half = new double[rows * across.count()];
        for (int row = 0; row < rows; row++) {
            for (int square = 0; square < across.count(); square++) {
                half[row * across.count() + square] = down.around(row, missing, square, across.count());
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                surface[row * columns + column] += across.around(column, half, row * across.count(), 1);
            }
        }
    }

    /** How much of a square has ink. */
    private double covered(int squareRow, int squareColumn) {
        double sum = 0;
        for (int row = squareRow * FINE; row < (squareRow + 1) * FINE; row++) {
            for (int column = squareColumn * FINE; column < (squareColumn + 1) * FINE; column++) {
                sum += ink(surface[row * columns + column], CUT, SOFT);
            }
        }
        return sum / (FINE * FINE);
    }

    private static double ink(double height, double cut, double fading) {
        return Math.max(0, Math.min(1, (height - cut) / fading + 0.5));
    }

    /** The drawing in MNIST's layout, varied. */
    public MnistLayout.Stages varied(Variation variation) {
        return MnistLayout.WHOLE.of(
                drawing(variation),
                MnistLayout.BOX * variation.size(),
                new Place(variation.down(), variation.across()));
    }

    /** The drawing as it is, turned, stretched, slanted and thickened, in fine points. */
    GreyImage drawing(Variation variation) {
        double[] heights = warped(variation);
        double cut = cut(heights, ink * variation.stretch() * variation.thickness());
        for (int i = 0; i < heights.length; i++) {
            heights[i] = ink(heights[i], cut, SHARP);
        }
        return GreyImage.of(rows + 2 * ROOM, columns + 2 * ROOM, heights);
    }

    /** Looks up for each point of the drawing where it was on the surface. */
    private double[] warped(Variation variation) {
        double cos = StrictMath.cos(variation.turn());
        double sin = StrictMath.sin(variation.turn());
        int height = rows + 2 * ROOM;
        int width = columns + 2 * ROOM;
        double[] warped = new double[height * width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double down = row + 0.5 - height / 2.0;
                double across = column + 0.5 - width / 2.0;
                double upright = cos * down - sin * across;
                double slanted = sin * down + cos * across;
                double before = (slanted + variation.slant() * upright) / variation.stretch();
                warped[row * width + column] = between(upright + rows / 2.0 - 0.5, before + columns / 2.0 - 0.5);
            }
        }
        return warped;
    }

    /** The height between four fine points, each counted as far as it is near. */
    private double between(double down, double across) {
        if (!(down >= 0 && across >= 0 && down < rows - 1 && across < columns - 1)) {
            return 0;
        }
        int top = (int) down;
        int left = (int) across;
        double lower = down - top;
        double right = across - left;
        int at = top * columns + left;
        return (1 - lower) * ((1 - right) * surface[at] + right * surface[at + 1])
                + lower * ((1 - right) * surface[at + columns] + right * surface[at + columns + 1]);
    }

    /** The height above which so many points lie. */
    private static double cut(double[] heights, double ink) {
        int[] counts = new int[CUTS + 1];
        for (double height : heights) {
            double share = (height - LOWEST_CUT) / (HIGHEST_CUT - LOWEST_CUT);
            counts[(int) (Math.max(0, Math.min(1, share)) * CUTS)]++;
        }
        int cut = CUTS + 1;
        double above = 0;
        while (above < ink && cut > 1) {
            cut--;
            above += counts[cut];
        }
        // Half the range of fading above the ground at least, so that blank paper stays blank.
        return Math.max(SHARP / 2, LOWEST_CUT + (HIGHEST_CUT - LOWEST_CUT) * cut / CUTS);
    }
}
