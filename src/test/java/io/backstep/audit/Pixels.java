package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The scene as it is painted, as ARGB values. */
final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    private Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    static Pixels of(Scene scene) {
        return of(scene.snapshot(null));
    }

    static Pixels of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }

    /** The scene as it is painted without these nodes, which are shown again afterwards. */
    static Pixels without(List<? extends Node> nodes, Scene scene) {
        List<Runnable> shownAgain = new ArrayList<>();
        Function<Node, Runnable> hide = Pixels::hide;
        try {
            nodes.forEach(node -> shownAgain.add(hide.apply(node)));
            return of(scene);
        } finally {
            shownAgain.forEach(Runnable::run);
        }
    }

    private static Runnable hide(Node node) {
        if (!node.opacityProperty().isBound()) {
            double opacity = node.getOpacity();
            node.setOpacity(0);
            return () -> node.setOpacity(opacity);
        }
        if (!node.visibleProperty().isBound()) {
            node.setVisible(false);
            return () -> node.setVisible(true);
        }
        throw new IllegalStateException(
                NodePath.of(node) + " cannot be hidden for the audit: opacity and visible are both bound");
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean contains(double x, double y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    int argb(int x, int y) {
        return argb[y * width + x];
    }

    Color color(int x, int y) {
        int value = argb(x, y);
        return Color.rgb((value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
    }
}
