package io.backstep.ui.kit.canvas;

import io.backstep.engine.math.Matrix;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The responses of neurons as images, painted again only when they have changed. */
final class ResponseImages {
    private final Map<Spot, Painted> images = new HashMap<>();
    private int[] shades = new int[0];
    private Optional<CanvasInk> ink = Optional.empty();

    private record Painted(Matrix map, double largest, WritableImage image) {}

    /** Takes the colours for what is painted next. */
    void use(CanvasInk newInk) {
        if (!ink.equals(Optional.of(newInk))) {
            ink = Optional.of(newInk);
            shades = newInk.shades();
            images.clear();
        }
    }

    /** Forgets neurons that are no more. */
    void clear() {
        images.clear();
    }

    /** The image of a response; the same object as long as it has the same size. */
    @SuppressWarnings("ReferenceEquality")
    Image of(Spot spot, Matrix map, double largest) {
        Painted before = images.get(spot);
        if (before != null && before.map() == map && before.largest() == largest) {
            return before.image();
        }
        WritableImage image = before != null
                        && before.map().rows() == map.rows()
                        && before.map().columns() == map.columns()
                ? before.image()
                : new WritableImage(map.columns(), map.rows());
        int[] pixels = new int[map.columns()];
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < pixels.length; column++) {
                pixels[column] = CanvasInk.shade(shades, map.get(row, column), largest);
            }
            image.getPixelWriter()
                    .setPixels(0, row, pixels.length, 1, PixelFormat.getIntArgbInstance(), pixels, 0, pixels.length);
        }
        images.put(spot, new Painted(map, largest, image));
        return image;
    }
}
