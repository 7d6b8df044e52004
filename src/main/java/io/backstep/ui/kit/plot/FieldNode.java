package io.backstep.ui.kit.plot;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Paints the field of a plot as one image. */
final class FieldNode extends Region {
    private static final int SERIES = 10;
    private static final StyleablePropertyFactory<FieldNode> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<FieldNode, Color> POSITIVE =
            STYLES.createColorCssMetaData("-bs-field-positive", node -> node.positive, Color.TRANSPARENT);
    private static final CssMetaData<FieldNode, Color> NEGATIVE =
            STYLES.createColorCssMetaData("-bs-field-negative", node -> node.negative, Color.TRANSPARENT);
    private static final CssMetaData<FieldNode, Color> NONE =
            STYLES.createColorCssMetaData("-bs-field-none", node -> node.none, Color.TRANSPARENT);
    private static final List<CssMetaData<FieldNode, Color>> OF_SERIES = IntStream.range(0, SERIES)
            .mapToObj(i -> STYLES.createColorCssMetaData(
                    "-bs-field-series-" + (i + 1), node -> node.series.get(i), Color.TRANSPARENT))
            .toList();

    private final SimpleStyleableObjectProperty<Color> positive = color(POSITIVE, "positive");
    private final SimpleStyleableObjectProperty<Color> negative = color(NEGATIVE, "negative");
    private final SimpleStyleableObjectProperty<Color> none = color(NONE, "none");
    private final List<SimpleStyleableObjectProperty<Color>> series = new ArrayList<>();

    private final ImageView view = new ImageView();
    private final Rectangle edge = new Rectangle();
    /** Where a field is as pale as the ground, it still ends somewhere. */
    private final Rectangle frame = new Rectangle();

    private Optional<PlotField> shown = Optional.empty();
    private @Nullable PixelBuffer<IntBuffer> pixels;

    FieldNode() {
        PlotStyle.PLOT_FIELD.part(this);
        for (int i = 0; i < SERIES; i++) {
            series.add(color(OF_SERIES.get(i), "series-" + (i + 1)));
        }
        view.setManaged(false);
        view.setClip(edge);
        frame.setManaged(false);
        PlotStyle.PLOT_FIELD_FRAME.part(frame);
        PlotStyle.AUDIT_DECORATION.addTo(frame);
        getChildren().addAll(view, frame);
        setVisible(false);
        Stream.concat(Stream.of(positive, negative, none), series.stream())
                .forEach(color -> color.subscribe((before, now) -> shown.ifPresent(this::paint)));
    }

    private SimpleStyleableObjectProperty<Color> color(CssMetaData<FieldNode, Color> css, String name) {
        return new SimpleStyleableObjectProperty<>(css, this, name, Color.TRANSPARENT);
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    void draw(Optional<PlotField> field, PlotSpace space) {
        setVisible(field.isPresent());
        field.ifPresent(now -> {
            edge.setX(space.area().x());
            edge.setY(space.area().y());
            edge.setWidth(space.area().width());
            edge.setHeight(space.area().height());
            frame.setX(Math.floor(space.area().x()) + 0.5);
            frame.setY(Math.floor(space.area().y()) + 0.5);
            frame.setWidth(Math.max(1, Math.floor(space.area().width()) - 1));
            frame.setHeight(Math.max(1, Math.floor(space.area().height()) - 1));
            double left = space.x().toPixel(now.x().low());
            double top = space.y().toPixel(now.y().high());
            view.setX(left);
            view.setY(top);
            view.setFitWidth(space.x().toPixel(now.x().high()) - left);
            view.setFitHeight(space.y().toPixel(now.y().low()) - top);
            view.setSmooth(now.smooth());
            if (shown.filter(before -> before.values() == now.values() && before.smooth() == now.smooth())
                    .isEmpty()) {
                paint(now);
            }
        });
        shown = field;
    }

    private void paint(PlotField field) {
        int per = FieldPixels.pixelsPerCell(field);
        int width = field.values().first().columns() * per;
        int height = field.values().first().rows() * per;
        int[] painted = FieldPixels.of(field, colors());
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            pixels = buffer;
            view.setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(changed -> {
            changed.getBuffer().put(0, painted);
            return null;
        });
    }

    private FieldPixels.Colors colors() {
        return new FieldPixels.Colors(
                positive.get(),
                negative.get(),
                none.get(),
                series.stream().map(SimpleStyleableObjectProperty::get).toList());
    }
}
