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
    private final @Nullable Spot only;

    /**
     * @param only the neuron whose inputs alone are drawn; nothing for the strongest edges of all
     * @param scale how many pixels make a unit of length of the scene
     */
    EdgePainting(CanvasPicture picture, CanvasSpace space, CanvasInk ink, @Nullable Spot only, double scale) {
        this.picture = picture;
        this.space = space;
        this.ink = ink;
        this.only = only;
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
        Weight[] weights = only == null ? strongest() : ofUnit(only);
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
            List<Weight> ofLayer = ofLayer(bySize[i], share);
            chosen.addAll(ofLayer);
            room -= ofLayer.size();
        }
        Weight[] all = chosen.toArray(Weight[]::new);
        Arrays.sort(all);
        return all;
    }

    private static int count(Matrix weights) {
        return weights.rows() * weights.columns();
    }

    /** The largest weights of a layer, without sorting all of them as edges: there may be many. */
    private List<Weight> ofLayer(int layer, int most) {
        Matrix weights = picture.weights().get(layer);
        double least = leastOf(weights, most);
        List<Weight> larger = new ArrayList<>();
        List<Weight> equal = new ArrayList<>();
        for (int unit = 0; unit < weights.rows(); unit++) {
            for (int input = 0; input < weights.columns(); input++) {
                double value = weights.get(unit, input);
                if (Math.abs(value) > least) {
                    larger.add(new Weight(new Edge(layer, unit, input), value));
                } else if (Math.abs(value) == least) {
                    equal.add(new Weight(new Edge(layer, unit, input), value));
                }
            }
        }
        int left = Math.max(0, Math.min(equal.size(), most - larger.size()));
        larger.addAll(equal.subList(equal.size() - left, equal.size()));
        return larger;
    }

    /** The size of the smallest weight among so many of the largest. */
    private static double leastOf(Matrix weights, int most) {
        double[] sizes = new double[count(weights)];
        int count = 0;
        for (int unit = 0; unit < weights.rows(); unit++) {
            for (int input = 0; input < weights.columns(); input++) {
                double size = Math.abs(weights.get(unit, input));
                if (!Double.isNaN(size)) {
                    sizes[count++] = size;
                }
            }
        }
        if (most <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(sizes, 0, count);
        return count <= most ? 0 : sizes[count - most];
    }

    /** The edges that lead to a neuron, by size; the strongest of them where there are too many. */
    private Weight[] ofUnit(Spot neuron) {
        int layer = neuron.column() - 1;
        Matrix weights = picture.weights().get(layer);
        Weight[] all = IntStream.range(0, weights.columns())
                .mapToObj(input -> new Edge(layer, neuron.unit(), input))
                .map(edge -> new Weight(edge, picture.weight(edge)))
                .filter(weight -> !Double.isNaN(weight.value()))
                .sorted()
                .toArray(Weight[]::new);
        return Arrays.copyOfRange(all, Math.max(0, all.length - picture.strongest()), all.length);
    }
}
