package io.backstep.ui.kit.canvas;

import io.backstep.engine.math.Matrix;
import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import io.backstep.ui.theme.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Paints the edges of a picture: the strongest last, or they would vanish under the weak ones. Uses no scene graph. */
final class EdgePainting {
    private final CanvasPicture picture;
    private final CanvasSpace space;
    private final CanvasInk ink;
    private final double scale;

    /**
     * @param scale how many pixels make a unit of length of the scene
     */
    EdgePainting(CanvasPicture picture, CanvasSpace space, CanvasInk ink, double scale) {
        this.picture = picture;
        this.space = space;
        this.ink = ink;
        this.scale = scale;
    }

    /** Whether neurons still stand where this painting takes them to be. */
    boolean isOf(@Nullable CanvasSpace now) {
        return space.equals(now);
    }

    double scale() {
        return scale;
    }

    /** All edges that are to be drawn, on nothing. */
    EdgeRaster paint() {
        EdgeRaster raster = new EdgeRaster(
                Math.max(1, (int) Math.ceil(space.width() * scale)),
                Math.max(1, (int) Math.ceil(space.height() * scale)),
                scale);
        boolean curved = EdgeStyle.curved(picture);
        EdgeRaster.Crossing[] crossings =
                new EdgeRaster.Crossing[picture.weights().size()];
        for (int layer = 0; layer < crossings.length; layer++) {
            crossings[layer] = raster.crossing(space.leaves(layer), space.arrives(layer), curved);
        }
        Weight[] weights = strongest();
        double largest = weights.length == 0 ? 1 : weights[weights.length - 1].size();
        for (Weight weight : weights) {
            Edge edge = weight.edge();
            double share = largest > 0 && Double.isFinite(largest) ? weight.value() / largest : weight.value();
            EdgeStyle style = EdgeStyle.of(share, space.widest(), curved, ink);
            raster.stroke(
                    crossings[edge.layer()],
                    space.y(new Spot(edge.layer(), edge.input())),
                    space.y(new Spot(edge.layer() + 1, edge.unit())),
                    style.width(),
                    Pixels.rgb(style.color()),
                    style.opacity(),
                    style.dashed());
        }
        return raster;
    }

    private record Weight(Edge edge, double value) implements Comparable<Weight> {
        double size() {
            return Math.abs(value);
        }

        @Override
        public int compareTo(Weight other) {
            return Double.compare(size(), other.size());
        }
    }

    /**
     * Those that are to be drawn, by size. Of every layer its strongest, as many of each as there is room for: else layers
     * with many inputs, whose weights are small, would look as if nothing led to them. A weight that is no number has
     * nothing to show.
     */
    private Weight[] strongest() {
        List<Matrix> layers = picture.weights();
        Integer[] bySize = IntStream.range(0, layers.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(bySize, Comparator.comparingInt(layer -> count(layers.get(layer))));
        List<Weight> chosen = new ArrayList<>();
        int room = picture.strongest();
        for (int i = 0; i < bySize.length; i++) {
            // What small layers leave, the larger ones share.
            int share = room / (bySize.length - i);
            Weight[] ofLayer = ofLayer(bySize[i]);
            int drawn = Math.min(share, ofLayer.length);
            chosen.addAll(Arrays.asList(ofLayer).subList(ofLayer.length - drawn, ofLayer.length));
            room -= drawn;
        }
        Weight[] all = chosen.toArray(Weight[]::new);
        Arrays.sort(all);
        return all;
    }

    private static int count(Matrix weights) {
        return weights.rows() * weights.columns();
    }

    private Weight[] ofLayer(int layer) {
        Matrix weights = picture.weights().get(layer);
        Weight[] all = new Weight[count(weights)];
        int count = 0;
        for (int unit = 0; unit < weights.rows(); unit++) {
            for (int input = 0; input < weights.columns(); input++) {
                double value = weights.get(unit, input);
                if (!Double.isNaN(value)) {
                    all[count++] = new Weight(new Edge(layer, unit, input), value);
                }
            }
        }
        Weight[] known = Arrays.copyOf(all, count);
        Arrays.sort(known);
        return known;
    }
}
