package io.backstep.ui.kit.network;

import io.backstep.ui.kit.canvas.EdgeImage;
import io.backstep.ui.kit.canvas.EdgeRaster;
import io.backstep.ui.kit.network.NetworkPicture.Backdrop;
import io.backstep.ui.kit.network.NetworkPicture.Strand;
import io.backstep.ui.theme.Pixels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The weights that stand behind those drawn one by one, painted as a picture; again only where they are others. */
final class BackdropNode extends Region {
    private static final StyleablePropertyFactory<BackdropNode> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<BackdropNode, Color> POSITIVE = css("positive", node -> node.positive);
    private static final CssMetaData<BackdropNode, Color> NEGATIVE = css("negative", node -> node.negative);

    private static final double FAINTEST = 0.06;
    private static final double STRONGEST = 0.34;
    private static final double STRONGEST_OF_THE_FAN = 0.5;
    private static final double THICKEST = 1.6;
    private static final double SLIMMEST = 0.7;

    private final SimpleStyleableObjectProperty<Color> positive =
            new SimpleStyleableObjectProperty<>(POSITIVE, this, "positive", Color.TRANSPARENT);
    private final SimpleStyleableObjectProperty<Color> negative =
            new SimpleStyleableObjectProperty<>(NEGATIVE, this, "negative", Color.TRANSPARENT);
    private final Painting still = new Painting(STRONGEST);
    private final Painting fan = new Painting(STRONGEST_OF_THE_FAN);

    private @Nullable NetworkLayout layout;

    /** Some weights, and the picture of them. */
    private static final class Painting {
        private final EdgeImage image = new EdgeImage();
        private final double strongest;
        private List<Strand> strands = List.of();
        private boolean painted;

        Painting(double strongest) {
            this.strongest = strongest;
        }

        void show(List<Strand> shown) {
            if (!strands.equals(shown)) {
                strands = shown;
                painted = false;
            }
        }
    }

    BackdropNode() {
        NetworkStyle.BACKDROP.addTo(this);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(still.image, fan.image);
        List.of(positive, negative).forEach(color -> color.subscribe(this::paintAgain));
    }

    private static CssMetaData<BackdropNode, Color> css(
            String name, Function<BackdropNode, SimpleStyleableObjectProperty<Color>> property) {
        return STYLES.createColorCssMetaData("-bs-strand-" + name, property::apply, Color.TRANSPARENT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    void show(Backdrop backdrop) {
        still.show(backdrop.still());
        fan.show(backdrop.fan());
    }

    void place(NetworkLayout there) {
        if (!there.equals(layout)) {
            layout = there;
            still.painted = false;
            fan.painted = false;
        }
        paint();
    }

    private void paintAgain() {
        still.painted = false;
        fan.painted = false;
        paint();
    }

    private void paint() {
        NetworkLayout placed = layout;
        if (placed == null) {
            return;
        }
        for (Painting painting : List.of(still, fan)) {
            if (!painting.painted) {
                painting.painted = true;
                painting.image.setVisible(!painting.strands.isEmpty());
                if (!painting.strands.isEmpty()) {
                    painting.image.show(paint(painting, placed), scale());
                }
            }
        }
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getRenderScaleX());
    }

    private EdgeRaster paint(Painting painting, NetworkLayout placed) {
        double scale = scale();
        EdgeRaster raster = new EdgeRaster(
                Math.max(1, (int) Math.ceil(placed.room().width() * scale)),
                Math.max(1, (int) Math.ceil(placed.room().height() * scale)),
                scale);
        Map<List<Long>, EdgeRaster.Crossing> crossings = new HashMap<>();
        for (Strand strand : painting.strands) {
            Curve curve = placed.curve(strand.place());
            List<Long> ends = List.of(Math.round(curve.startX()), Math.round(curve.endX()));
            double size = Math.min(1, Math.abs(strand.share()));
            raster.stroke(
                    crossings.computeIfAbsent(ends, gap -> raster.crossing(gap.get(0), gap.get(1), true)),
                    curve.startY(),
                    curve.endY(),
                    SLIMMEST + (THICKEST - SLIMMEST) * size,
                    Pixels.rgb(strand.share() < 0 ? negative.get() : positive.get()),
                    FAINTEST + (painting.strongest - FAINTEST) * size,
                    strand.share() < 0);
        }
        return raster;
    }
}
