package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/** Draws the vertical stretches behind the curves. */
final class BandNodes extends Group {
    private final List<Rectangle> pool = new ArrayList<>();

    BandNodes() {
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
    }

    void draw(List<PlotBand> bands, PlotSpace space) {
        List<Node> shown = new ArrayList<>();
        for (PlotBand band : bands) {
            TextSpot spot = spot(band, space);
            if (spot.width() > 0) {
                if (pool.size() == shown.size()) {
                    pool.add(PlotStyle.PLOT_BAND.part(new Rectangle()));
                }
                Rectangle rectangle = pool.get(shown.size());
                band.look().applyTo(rectangle);
                rectangle.setX(spot.x());
                rectangle.setY(spot.y());
                rectangle.setWidth(spot.width());
                rectangle.setHeight(spot.height());
                shown.add(rectangle);
            }
        }
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    /** The part of a band that is on view; of no width where there is none. */
    static TextSpot spot(PlotBand band, PlotSpace space) {
        PlotRange range = space.x().range();
        double from = space.x().toPixel(range.clamp(band.from()));
        double to = space.x().toPixel(range.clamp(band.to()));
        return new TextSpot(
                from, space.area().y(), Math.max(0, to - from), space.area().height());
    }
}
