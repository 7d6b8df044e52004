package io.backstep.ui.kit.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Shows edges that were painted elsewhere. To be used on the JavaFX thread. */
public final class EdgeImage extends ImageView {
    private @Nullable PixelBuffer<IntBuffer> pixels;

    public EdgeImage() {
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(false);
    }

    /**
     * Shows these edges.
     *
     * @param scale how many pixels make a unit of length of the scene
     */
    public void show(EdgeRaster painted, double scale) {
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer == null || buffer.getWidth() != painted.width() || buffer.getHeight() != painted.height()) {
            buffer = new PixelBuffer<>(
                    painted.width(),
                    painted.height(),
                    IntBuffer.allocate(painted.width() * painted.height()),
                    PixelFormat.getIntArgbPreInstance());
            pixels = buffer;
            setImage(new WritableImage(buffer));
        }
        setFitWidth(painted.width() / scale);
        setFitHeight(painted.height() / scale);
        buffer.updateBuffer(changed -> {
            changed.getBuffer().put(0, painted.pixels());
            return null;
        });
    }
}
