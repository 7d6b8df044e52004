package io.backstep.ui.kit.plot;

import io.backstep.engine.math.Matrix;
import io.backstep.ui.theme.Pixels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** Turns the values of a field into pixels. */
final class FieldPixels {
    /** How much of its colour the strongest value has: a dot of that colour is to stand out still. */
    private static final double STRONGEST = 0.62;

    private static final int SHADES = 128;
    /** About as many pixels along a side as make edges look smooth. */
    private static final int FINE = 280;
    /** With more matrices a picture in fewer pixels is ready in time. */
    private static final int MANY = 3;

    private FieldPixels() {}

    /** The colours of a field. */
    record Colors(Color positive, Color negative, Color none, List<Color> series) {
        Color series(int index) {
            return series.get(Math.floorMod(index, series.size()));
        }
    }

    /** How many pixels stand for a cell, along either side. */
    static int pixelsPerCell(PlotField field) {
        int cells =
                Math.max(field.values().first().rows(), field.values().first().columns());
        boolean many = field.values() instanceof PlotField.Largest largest
                && largest.scores().size() > MANY;
        return Math.max(1, (many ? FINE / 2 : FINE) / cells);
    }

    /** Colours as {@code 0xAARRGGBB}, row by row from the top; 0 where there is no value. */
    static int[] of(PlotField field, Colors colors) {
        int per = pixelsPerCell(field);
        PlotField.Values values = field.values();
        if (values instanceof PlotField.TwoSided numbers) {
            int[] shades = twoSided(colors.negative(), colors.none(), colors.positive());
            double scale = SHADES / numbers.reach();
            double[] at = stretched(numbers.numbers(), per, field.smooth());
            int[] pixels = new int[at.length];
            for (int i = 0; i < at.length; i++) {
                double from = at[i] - numbers.middle();
                pixels[i] = Double.isNaN(from)
                        ? 0
                        : shades[SHADES + (numbers.sharp() ? (from >= 0 ? SHADES : -SHADES) : clamp(from * scale))];
            }
            return pixels;
        }
        if (values instanceof PlotField.OneSided numbers) {
            int[] shades = shades(colors.none(), colors.series(numbers.series()));
            double span = numbers.high() - numbers.low();
            double[] at = stretched(numbers.numbers(), per, field.smooth());
            int[] pixels = new int[at.length];
            for (int i = 0; i < at.length; i++) {
                double share = (at[i] - numbers.low()) / span;
                pixels[i] = Double.isNaN(share) ? 0 : shades[shade(numbers.sharp() ? (share >= 0.5 ? 1 : 0) : share)];
            }
            return pixels;
        }
        return largest((PlotField.Largest) values, per, field.smooth(), colors);
    }

    private static int[] largest(PlotField.Largest values, int per, boolean smooth, Colors colors) {
        int count = values.scores().size();
        List<int[]> shades = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shades.add(shades(colors.none(), colors.series(values.series().get(i))));
            scores.add(stretched(values.scores().get(i), per, smooth));
        }
        double least = 1.0 / count;
        int[] pixels = new int[scores.get(0).length];
        for (int i = 0; i < pixels.length; i++) {
            int best = 0;
            double most = scores.get(0)[i];
            for (int k = 1; k < count; k++) {
                double score = scores.get(k)[i];
                if (score > most) {
                    best = k;
                    most = score;
                }
            }
            double share = count == 1 ? most : (most - least) / (1 - least);
            pixels[i] = Double.isNaN(most) ? 0 : shades.get(best)[shade(values.sharp() ? 1 : share)];
        }
        return pixels;
    }

    private static int shade(double share) {
        return Math.max(0, clamp(share * SHADES));
    }

    /** To the nearest shade. Runs for every pixel of every picture: without the library, which heeds -0 and NaN. */
    private static int clamp(double step) {
        return step <= -SHADES ? -SHADES : step >= SHADES ? SHADES : (int) (step + SHADES + 0.5) - SHADES;
    }

    /** From the full colour below over none to the full colour above. */
    private static int[] twoSided(Color below, Color none, Color above) {
        int[] shades = new int[2 * SHADES + 1];
        int[] down = shades(none, below);
        int[] up = shades(none, above);
        for (int i = 0; i <= SHADES; i++) {
            shades[SHADES - i] = down[i];
            shades[SHADES + i] = up[i];
        }
        return shades;
    }

    private static int[] shades(Color none, Color full) {
        int[] shades = new int[SHADES + 1];
        for (int i = 0; i <= SHADES; i++) {
            shades[i] = Pixels.argb(none.interpolate(full, STRONGEST * i / SHADES));
        }
        return shades;
    }

    /**
     * The numbers with so many pixels for each along either side.
     *
     * @param smooth whether those in between lie on straight lines; otherwise all pixels of a cell are alike
     */
    private static double[] stretched(Matrix numbers, int per, boolean smooth) {
        double[][] rows = numbers.toArray();
        int width = numbers.columns() * per;
        int height = rows.length * per;
        double[] stretched = new double[width * height];
        int[] left = new int[width];
        double[] share = new double[width];
        for (int x = 0; x < width; x++) {
            double at = position(x, per, numbers.columns(), smooth);
            left[x] = Math.min((int) at, Math.max(0, numbers.columns() - 2));
            share[x] = at - left[x];
        }
        int rightwards = numbers.columns() > 1 ? 1 : 0;
        for (int y = 0; y < height; y++) {
            double at = position(y, per, rows.length, smooth);
            int above = Math.min((int) at, Math.max(0, rows.length - 2));
            double down = at - above;
            double[] top = rows[above];
            double[] bottom = rows[Math.min(above + 1, rows.length - 1)];
            for (int x = 0; x < width; x++) {
                int l = left[x];
                double s = share[x];
                double upper = top[l] + s * (top[l + rightwards] - top[l]);
                double lower = bottom[l] + s * (bottom[l + rightwards] - bottom[l]);
                stretched[y * width + x] = upper + down * (lower - upper);
            }
        }
        return stretched;
    }

    /** Where a pixel lies among the middles of cells, as far as they reach. */
    private static double position(int pixel, int per, int cells, boolean smooth) {
        if (!smooth) {
            return Math.floorDiv(pixel, per);
        }
        return Math.max(0, Math.min(cells - 1, (pixel + 0.5) / per - 0.5));
    }
}
