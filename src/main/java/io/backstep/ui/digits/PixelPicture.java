package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.ui.theme.Pixels;
import java.util.Arrays;
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
    /** From so many pixels on a point need not take part of one: the picture becomes a little smaller instead. */
    private static final double LARGE = 4;

    private final SimpleStyleableObjectProperty<Color> positive = color(POSITIVE, "positive");
    private final SimpleStyleableObjectProperty<Color> negative = color(NEGATIVE, "negative");
    private final SimpleStyleableObjectProperty<Color> none = color(NONE, "none");
    private final ImageView view = new ImageView();
    private int rows = 1;
    private int columns = 1;
    private double[] values = {0};
    /** How many pixels a point takes in each direction. */
    private int enlarged = 1;

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
        // Enlarged here: a view that enlarges would blur what is to be told apart.
        int width = columns * enlarged;
        int[] pixels = new int[width * rows * enlarged];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values[row * columns + column];
                Color full = value < 0 ? negative.get() : positive.get();
                int pixel = Pixels.argb(none.get().interpolate(full, Math.min(1, Math.abs(value))));
                for (int i = 0; i < enlarged; i++) {
                    int from = (row * enlarged + i) * width + column * enlarged;
                    Arrays.fill(pixels, from, from + enlarged, pixel);
                }
            }
        }
        WritableImage image = new WritableImage(width, rows * enlarged);
        image.getPixelWriter()
                .setPixels(0, 0, width, rows * enlarged, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        view.setImage(image);
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
        double point = Math.max(0, Math.min(width / columns, height / rows));
        double side = point < LARGE ? point : Math.floor(point);
        int whole = Math.max(1, (int) Math.ceil(side));
        if (whole != enlarged) {
            enlarged = whole;
            paint();
        }
        view.setFitWidth(Math.max(1, side * columns));
        view.setFitHeight(Math.max(1, side * rows));
        view.relocate(
                snapPositionX(left + (width - side * columns) / 2), snapPositionY(top + (height - side * rows) / 2));
    }
}
