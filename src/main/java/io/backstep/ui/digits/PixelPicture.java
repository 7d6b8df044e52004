package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A small picture of numbers, one colour for those over 0 and one for those under 0: grey points of a drawing, or the
 * weights of a neuron. The colours are the style sheets'. It fills what room there is in its own proportions.
 */
public final class PixelPicture extends Region {
    private static final StyleablePropertyFactory<PixelPicture> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<PixelPicture, Color> POSITIVE = css("positive", picture -> picture.positive);
    private static final CssMetaData<PixelPicture, Color> NEGATIVE = css("negative", picture -> picture.negative);
    private static final CssMetaData<PixelPicture, Color> NONE = css("none", picture -> picture.none);
    private static final int BYTE = 255;

    private final SimpleStyleableObjectProperty<Color> positive = color(POSITIVE, "positive");
    private final SimpleStyleableObjectProperty<Color> negative = color(NEGATIVE, "negative");
    private final SimpleStyleableObjectProperty<Color> none = color(NONE, "none");
    private final ImageView view = new ImageView();
    private int rows = 1;
    private int columns = 1;
    private double[] values = {0};

    public PixelPicture() {
        getStyleClass().add("pixel-picture");
        view.setManaged(false);
        view.setPreserveRatio(false);
        getChildren().add(view);
        List.of(positive, negative, none).forEach(colour -> colour.subscribe(this::paint));
    }

    private static CssMetaData<PixelPicture, Color> css(
            String name, Function<PixelPicture, SimpleStyleableObjectProperty<Color>> property) {
        return STYLES.createColorCssMetaData("-bs-pixel-" + name, property::apply, Color.TRANSPARENT);
    }

    private SimpleStyleableObjectProperty<Color> color(CssMetaData<PixelPicture, Color> css, String name) {
        return new SimpleStyleableObjectProperty<>(css, this, name, Color.TRANSPARENT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /** Shows ink. */
    void show(GreyImage image) {
        show(image.rows(), image.columns(), image.toArray());
    }

    /**
     * Shows numbers.
     *
     * @param shown row by row, each from -1 to 1
     */
    void show(int rowsShown, int columnsShown, double[] shown) {
        rows = rowsShown;
        columns = columnsShown;
        values = shown.clone();
        paint();
        requestLayout();
    }

    private void paint() {
        int[] pixels = new int[values.length];
        for (int i = 0; i < pixels.length; i++) {
            Color full = values[i] < 0 ? negative.get() : positive.get();
            pixels[i] = argb(none.get().interpolate(full, Math.min(1, Math.abs(values[i]))));
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        view.setImage(image);
    }

    private static int argb(Color color) {
        return channel(color.getOpacity()) << 24
                | channel(color.getRed()) << 16
                | channel(color.getGreen()) << 8
                | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * BYTE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as wide: what is longer than wide, or the other way around, lies in the middle of a square. */
    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? prefWidth(-1) : width;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double point = Math.min(width / columns, height / rows);
        // Points that can be told apart are as large as one another, and their edges are sharp.
        boolean large = point >= 2;
        double side = large ? Math.floor(point) : Math.max(0, point);
        view.setSmooth(!large);
        view.setFitWidth(Math.max(1, side * columns));
        view.setFitHeight(Math.max(1, side * rows));
        view.relocate(
                snapPositionX(left + (width - side * columns) / 2), snapPositionY(top + (height - side * rows) / 2));
    }
}
