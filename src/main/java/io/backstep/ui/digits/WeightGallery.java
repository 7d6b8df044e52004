package io.backstep.ui.digits;

import io.backstep.engine.math.Matrix;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.theme.Pixels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * What every unit of the first layer looks for: a picture of its weights for each, painted in the background. The mouse
 * and the arrow keys point at one. Colours are the style sheets'.
 */
public final class WeightGallery extends Region {
    private static final StyleablePropertyFactory<WeightGallery> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<WeightGallery, Color> POSITIVE = css("positive", gallery -> gallery.positive);
    private static final CssMetaData<WeightGallery, Color> NEGATIVE = css("negative", gallery -> gallery.negative);
    private static final CssMetaData<WeightGallery, Color> NONE = css("none", gallery -> gallery.none);
    /** Between two pictures, in points of a picture. */
    private static final int APART = 2;

    private static final double RING = 2;
    private static final int STEPS = 255;

    private final SimpleStyleableObjectProperty<Color> positive = color(POSITIVE, "positive");
    private final SimpleStyleableObjectProperty<Color> negative = color(NEGATIVE, "negative");
    private final SimpleStyleableObjectProperty<Color> none = color(NONE, "none");
    private final ImageView view = new ImageView();
    private final Region ring = new Region();
    private Optional<Steady<Painted>> painter = Optional.empty();
    private @Nullable Shown shown;
    private IntConsumer onPointed = unit -> {};
    private int pointed;
    /** How many pixels a point takes in each direction. */
    private int enlarged = 1;

    /** What is to be painted: a row of weights for each unit, for pictures with so many points in a row. */
    private record Shown(Matrix weights, int across) {
        int units() {
            return weights.rows();
        }

        int down() {
            return (weights.columns() + across - 1) / across;
        }

        /** Pictures in a row: so that the last row is full, if the whole is then not much wider than high. */
        int inRow() {
            int square = Math.max(1, (int) Math.ceil(Math.sqrt(units())));
            for (int count = square; count <= 2 * square; count++) {
                if (units() % count == 0) {
                    return count;
                }
            }
            return square;
        }

        int rows() {
            return (units() + inRow() - 1) / inRow();
        }

        int width() {
            return inRow() * (across + APART) - APART;
        }

        int height() {
            return rows() * (down() + APART) - APART;
        }
    }

    /** A picture in pixels. */
    private static final class Painted {
        private final Shown of;
        /** How many pixels a point takes in each direction. */
        private final int enlarged;

        private final int[] pixels;

        Painted(Shown of, int enlarged, int[] pixels) {
            this.of = of;
            this.enlarged = enlarged;
            this.pixels = pixels;
        }
    }

    public WeightGallery() {
        getStyleClass().add("weight-gallery");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setManaged(false);
        view.setMouseTransparent(true);
        ring.getStyleClass().add("weight-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        getChildren().addAll(view, ring);
        List.of(positive, negative, none).forEach(colour -> colour.subscribe(this::paint));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            point(at(event.getX(), event.getY()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static CssMetaData<WeightGallery, Color> css(
            String name, Function<WeightGallery, SimpleStyleableObjectProperty<Color>> property) {
        return STYLES.createColorCssMetaData("-bs-pixel-" + name, property::apply, Color.TRANSPARENT);
    }

    private SimpleStyleableObjectProperty<Color> color(CssMetaData<WeightGallery, Color> css, String name) {
        return new SimpleStyleableObjectProperty<>(css, this, name, Color.TRANSPARENT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /** Paints away from the JavaFX thread. */
    void paintIn(Background background) {
        painter = Optional.of(background.steady(this::showPainted));
    }

    /** What hears of the unit that is pointed at. */
    void setOnPointed(IntConsumer handler) {
        onPointed = handler;
    }

    /**
     * Shows weights.
     *
     * @param weights a row for each unit
     * @param across how many points a row of the picture has that they belong to
     */
    void show(Matrix weights, int across) {
        shown = new Shown(weights, across);
        paint();
    }

    /** Marks the unit that is pointed at. */
    void mark(int unit) {
        pointed = unit;
        requestLayout();
    }

    // Painting

    private void paint() {
        Shown now = shown;
        if (now != null) {
            Color full = positive.get();
            Color under = negative.get();
            Color empty = none.get();
            // Enlarged here: a view that enlarges would blur what is to be told apart.
            int times = enlarged;
            painter.ifPresent(steady -> steady.submit(
                    () -> new Painted(now, times, enlarged(now, times, pixels(now, empty, full, under)))));
        }
    }

    /** Each picture by its own largest weight, or those that learn slowly would show nothing. */
    private static int[] pixels(Shown of, Color none, Color positive, Color negative) {
        int[] pixels = new int[of.width() * of.height()];
        int[] above = scale(none, positive);
        int[] below = scale(none, negative);
        for (int unit = 0; unit < of.units(); unit++) {
            double[] weights = of.weights().row(unit);
            double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
            int left = unit % of.inRow() * (of.across() + APART);
            int top = unit / of.inRow() * (of.down() + APART);
            for (int point = 0; point < weights.length; point++) {
                int strength = largest > 0 ? (int) Math.round(Math.abs(weights[point]) / largest * STEPS) : 0;
                int at = (top + point / of.across()) * of.width() + left + point % of.across();
                pixels[at] = (weights[point] < 0 ? below : above)[strength];
            }
        }
        return pixels;
    }

    private static int[] enlarged(Shown of, int times, int[] pixels) {
        int width = of.width() * times;
        int[] large = new int[width * of.height() * times];
        for (int row = 0; row < of.height(); row++) {
            int first = row * times * width;
            for (int column = 0; column < of.width(); column++) {
                int from = first + column * times;
                Arrays.fill(large, from, from + times, pixels[row * of.width() + column]);
            }
            for (int i = 1; i < times; i++) {
                System.arraycopy(large, first, large, first + i * width, width);
            }
        }
        return large;
    }

    private static int[] scale(Color none, Color full) {
        int[] scale = new int[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            scale[i] = Pixels.argb(none.interpolate(full, (double) i / STEPS));
        }
        return scale;
    }

    private void showPainted(Painted painted) {
        Shown of = painted.of;
        int width = of.width() * painted.enlarged;
        int height = of.height() * painted.enlarged;
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), painted.pixels, 0, width);
        boolean other = view.getImage() == null
                || view.getImage().getWidth() != width
                || view.getImage().getHeight() != height;
        view.setImage(image);
        if (other) {
            requestLayout();
        }
    }

    // Pointing

    private void keyPressed(KeyEvent event) {
        Shown now = shown;
        if (now == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        // The unit that was pointed at may be of another layer.
        boolean here = pointed < now.units();
        switch (event.getCode()) {
            case LEFT -> point(here ? pointed - 1 : 0);
            case RIGHT -> point(here ? pointed + 1 : 0);
            case UP -> point(here ? pointed - now.inRow() : 0);
            case DOWN -> point(here ? pointed + now.inRow() : 0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(int unit) {
        Shown now = shown;
        if (now != null && unit >= 0 && unit < now.units() && unit != pointed) {
            onPointed.accept(unit);
        }
    }

    private int at(double x, double y) {
        Shown now = shown;
        if (now == null) {
            return -1;
        }
        double scale = scale(now);
        int column = (int) Math.floor(x / scale / (now.across() + APART));
        int row = (int) Math.floor(y / scale / (now.down() + APART));
        return column < 0 || column >= now.inRow() || row < 0 ? -1 : row * now.inRow() + column;
    }

    /** Whole where there is room, so that points are of one size. */
    private double scale(Shown of) {
        double most = Math.min(getWidth() / of.width(), getHeight() / of.height());
        return most >= 2 ? Math.floor(most) : Math.max(0.1, most);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Shown now = shown;
        if (now == null || width <= 0) {
            return 100;
        }
        double scale = width / now.width();
        double highest = getMaxHeight() > 0 ? getMaxHeight() : width;
        return Math.min(highest, (scale >= 2 ? Math.floor(scale) : scale) * now.height());
    }

    @Override
    protected void layoutChildren() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        double scale = scale(now);
        int whole = Math.max(1, (int) Math.ceil(scale));
        if (whole != enlarged) {
            enlarged = whole;
            paint();
        }
        view.setFitWidth(now.width() * scale);
        view.setFitHeight(now.height() * scale);
        view.relocate(0, 0);
        ring.setVisible(pointed < now.units());
        int row = pointed / now.inRow();
        ring.resizeRelocate(
                pointed % now.inRow() * (now.across() + APART) * scale - RING,
                row * (now.down() + APART) * scale - RING,
                now.across() * scale + 2 * RING,
                now.down() * scale + 2 * RING);
    }
}
