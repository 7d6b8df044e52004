package io.backstep.ui.kit.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backstep.engine.math.Matrix;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EdgeRasterTest {
    private static final int RED = 0xC02040;

    @Test
    @DisplayName("A level line on whole pixels covers these and no others, in its colour")
    void level() {
        EdgeRaster raster = new EdgeRaster(20, 9, 1);
        raster.stroke(raster.crossing(4, 16, false), 4.5, 4.5, 1, RED, 1, false);
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 20; x++) {
                int expected = y == 4 && x >= 4 && x < 16 ? 0xFF000000 | RED : 0;
                assertEquals(Integer.toHexString(expected), Integer.toHexString(raster.pixels()[y * 20 + x]));
            }
        }
    }

    @Test
    @DisplayName("A line has its thickness at any slope and place, and any number of pixels to the unit")
    void thickness() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            double scale = 1 + random.nextInt(3) / 2.0;
            EdgeRaster raster = new EdgeRaster((int) (60 * scale), (int) (400 * scale), scale);
            double start = random.nextDouble(40, 360);
            double end = random.nextDouble(40, 360);
            double thickness = random.nextDouble(0.6, 6);
            raster.stroke(raster.crossing(10, 50, false), start, end, thickness, RED, 1, false);
            double slope = (end - start) / 40;
            double expected = thickness * scale * Math.sqrt(1 + slope * slope);
            assertEquals(expected, covered(raster, (int) (30 * scale)), 0.06 * expected + 0.05, "slope " + slope);
        }
    }

    /** How much of a column of pixels is covered. */
    private static double covered(EdgeRaster raster, int x) {
        double covered = 0;
        for (int y = 0; y < raster.height(); y++) {
            covered += (raster.pixels()[y * raster.width() + x] >>> 24) / 255.0;
        }
        return covered;
    }

    @Test
    @DisplayName("Colours are multiplied by their opacity, whatever lies over what")
    void premultiplied() {
        SplittableRandom random = new SplittableRandom(5);
        EdgeRaster raster = new EdgeRaster(100, 100, 1);
        EdgeRaster.Crossing crossing = raster.crossing(0, 100, true);
        for (int i = 0; i < 300; i++) {
            raster.stroke(
                    crossing,
                    random.nextDouble(-50, 150),
                    random.nextDouble(-50, 150),
                    random.nextDouble(0.6, 4),
                    random.nextInt(0x1000000),
                    random.nextDouble(),
                    random.nextBoolean());
        }
        for (int pixel : raster.pixels()) {
            int alpha = pixel >>> 24;
            assertTrue((pixel >> 16 & 0xFF) <= alpha && (pixel >> 8 & 0xFF) <= alpha && (pixel & 0xFF) <= alpha);
        }
    }

    @Test
    @DisplayName("A dashed line is line and gap in turns, along its length")
    void dashes() {
        EdgeRaster raster = new EdgeRaster(110, 3, 1);
        raster.stroke(raster.crossing(0, 110, false), 1.5, 1.5, 1, RED, 1, true);
        int[] row = IntStream.range(0, 110)
                .map(x -> raster.pixels()[110 + x] >>> 24 == 255 ? 1 : 0)
                .toArray();
        int[] expected = IntStream.range(0, 110).map(x -> x % 11 < 7 ? 1 : 0).toArray();
        assertArrayEquals(expected, row);
    }

    @Test
    @DisplayName("Edges are painted by size, so that the strongest lies on top, and only as many as asked for")
    void strongest() {
        assertEquals("Optional[ff0000ff]", middle(1, -0.5, 2));
        assertEquals("Optional[ffff0000]", middle(0.5, -1, 2));
        assertEquals("Optional[ffff0000]", middle(0.5, -1, 1));
        assertEquals("Optional.empty", middle(1, -1, 0));
        assertEquals("Optional[ff0000ff]", middle(1, Double.NaN, 2));
    }

    @Test
    @DisplayName("Of every layer its strongest edges are painted, however small they are beside those of another")
    void everyLayer() {
        CanvasPicture picture = new CanvasPicture(
                List.of(column(1), column(2), column(1)),
                List.of(Matrix.of(new double[][] {{100}, {90}}), Matrix.of(new double[][] {{1, -2}})),
                1,
                2);
        CanvasSpace.Stack one = new CanvasSpace.Stack(1, false, 0);
        CanvasSpace space = CanvasSpace.of(List.of(one, new CanvasSpace.Stack(2, false, 0), one), 300, 100, 10, 0, 0);
        CanvasInk ink = new CanvasInk(Color.BLUE, Color.RED, Color.WHITE, Color.BLACK, Color.BLACK, Color.BLACK);
        EdgeRaster raster = new EdgePainting(picture, space, ink, null, 1).paint();
        int second = (int) space.leaves(1);
        assertTrue(covered(raster, (int) space.arrives(0) - 8) > 0);
        assertTrue(IntStream.range(second, (int) space.arrives(1)).anyMatch(x -> covered(raster, x) > 0));
    }

    /** Two inputs that lead crosswise to two units, seen where the edges with these weights cross. */
    private static String middle(double down, double up, int strongest) {
        CanvasPicture picture = new CanvasPicture(
                List.of(column(2), column(2)), List.of(Matrix.of(new double[][] {{0, up}, {down, 0}})), 1, strongest);
        CanvasSpace.Stack two = new CanvasSpace.Stack(2, false, 0);
        CanvasSpace space = CanvasSpace.of(List.of(two, two), 200, 100, 10, 0, 0);
        CanvasInk ink = new CanvasInk(Color.BLUE, Color.RED, Color.WHITE, Color.BLACK, Color.BLACK, Color.BLACK);
        EdgeRaster raster = new EdgePainting(picture, space, ink, null, 1).paint();
        int x = (int) ((space.leaves(0) + space.arrives(0)) / 2);
        // A dash may have its gap just there: what counts is the strongest colour near the crossing.
        return IntStream.rangeClosed(-6, 6)
                .map(off -> raster.pixels()[raster.height() / 2 * raster.width() + x + off])
                .filter(pixel -> pixel >>> 24 == 255)
                .mapToObj(Integer::toHexString)
                .findFirst()
                .toString()
                .replace("OptionalInt", "Optional");
    }

    private static Column column(int units) {
        List<Neuron> neurons = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            neurons.add(new Neuron("n" + i, "", OptionalDouble.of(0), OptionalDouble.empty(), Optional.empty()));
        }
        return new Column("", "", neurons, 0);
    }
}
