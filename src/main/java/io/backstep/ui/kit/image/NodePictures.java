package io.backstep.ui.kit.image;

import java.io.IOException;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** Pictures of a part of a window as the contents of files. To be used on the JavaFX thread. */
public final class NodePictures {
    /** A picture is to look sharp in a document too. */
    private static final double PNG_SCALE = 2;

    private NodePictures() {}

    /** What a node looks like now, on the background that it stands on. */
    public static byte[] of(Region node, String title, PictureFormat format) throws IOException {
        return switch (format) {
            case PNG -> png(node);
            case SVG -> SvgPicture.of(node, title, backdrop(node));
        };
    }

    private static byte[] png(Region node) throws IOException {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(PNG_SCALE, PNG_SCALE));
        parameters.setFill(backdrop(node).orElse(Color.TRANSPARENT));
        Rectangle2D room = new Rectangle2D(0, 0, PNG_SCALE * node.getWidth(), PNG_SCALE * node.getHeight());
        parameters.setViewport(room);
        return PngFiles.bytes(node.snapshot(parameters, null));
    }

    /** The nearest opaque background behind a node. */
    private static Optional<Color> backdrop(Node node) {
        for (@Nullable Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Region region && region.getBackground() != null) {
                for (int i = region.getBackground().getFills().size() - 1; i >= 0; i--) {
                    BackgroundFill fill = region.getBackground().getFills().get(i);
                    if (fill.getFill() instanceof Color color && color.isOpaque()) {
                        return Optional.of(color);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
