package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.NetworkLayout.Wish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds places for labels along the edges: clear of neurons and of each other, and on as few other edges as may be. */
final class LabelPlacer {
    /** The middle of the edge first, then further and further out. */
    private static final double[] ALONG = {
        0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85
    };

    private static final double[] ON_THE_EDGE = {0};
    /** Above the edge there may be an arrow, which a label keeps clear of; below there is none. */
    private static final double[] ASIDE = {1.4, -1, 1.8, -1.6, 2.2, -2.2};

    private static final double GAP = 3;
    private static final double NEAR = 8;
    private static final int SAMPLES = 40;
    private static final int MOST_WISHES = 48;
    private static final double LARGEST_SHARE_OF_LABELS = 0.45;

    private final Box bounds;
    private final List<Box> fixed;
    private final List<Disc> discs;
    private final Map<Weight, Curve> curves;
    private final Map<Weight, double[]> samples = new HashMap<>();

    LabelPlacer(Box bounds, List<Box> fixed, List<Disc> discs, Map<Weight, Curve> curves) {
        this.bounds = bounds;
        this.fixed = List.copyOf(fixed);
        this.discs = discs;
        this.curves = curves;
    }

    /** The labels between two columns: all of them, or none where they would crowd. */
    Map<Weight, Box> permanentLabels(NetworkShape shape, double width, double height) {
        Map<Weight, Box> labels = new LinkedHashMap<>();
        for (int layer = 0; layer < shape.lastColumn(); layer++) {
            labels.putAll(betweenColumns(layer, shape, width, height, labels.values()));
        }
        return labels;
    }

    private Map<Weight, Box> betweenColumns(
            int layer, NetworkShape shape, double width, double height, Collection<Box> earlier) {
        List<Wish> wishes = new ArrayList<>();
        double span = 0;
        for (Map.Entry<Weight, Curve> edge : curves.entrySet()) {
            if (edge.getKey().layer() == layer) {
                wishes.add(new Wish(edge.getKey(), false, 0.5, width));
                span = edge.getValue().endX() - edge.getValue().startX();
            }
        }
        boolean crowded =
                wishes.size() * width * height > LARGEST_SHARE_OF_LABELS * bounds.height() * Math.max(span, width);
        Map<Weight, Box> labels = new LinkedHashMap<>();
        if (!crowded) {
            for (Map.Entry<Wish, Box> placed : place(wishes, earlier, height).entrySet()) {
                labels.put(placed.getKey().weight(), placed.getValue());
            }
        }
        int edges = shape.units(layer) * shape.units(layer + 1);
        return labels.size() == edges ? labels : Map.of();
    }

    Map<Wish, Box> place(List<Wish> wishes, Collection<Box> others, double height) {
        Map<Wish, Box> granted = new LinkedHashMap<>();
        if (wishes.size() > MOST_WISHES) {
            return granted;
        }
        List<Box> taken = new ArrayList<>(fixed);
        taken.addAll(others);
        for (Wish wish : wishes) {
            best(wish, height, taken).ifPresent(box -> {
                granted.put(wish, box);
                taken.add(box);
            });
        }
        return granted;
    }

    private Optional<Box> best(Wish wish, double height, List<Box> taken) {
        Curve curve = curves.get(wish.weight());
        if (curve == null) {
            return Optional.empty();
        }
        Box best = null;
        double lowest = Double.POSITIVE_INFINITY;
        double[] aside = wish.beside() ? ASIDE : ON_THE_EDGE;
        for (double side : aside) {
            for (double t : ALONG) {
                Box box = at(curve, t, side, wish.width(), height);
                double cost = 2 * Math.abs(t - wish.at()) + farness(side);
                if (cost < lowest && isFree(box, taken)) {
                    cost += crossings(box, wish);
                    if (cost < lowest) {
                        lowest = cost;
                        best = box;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double farness(double side) {
        double nearest = side < 0 ? ASIDE[1] : side > 0 ? ASIDE[0] : 0;
        return 0.8 * Math.abs(side - nearest) + (side < 0 ? 0.8 : 0);
    }

    /** @param side 0 on the edge, 1 just above it, -1 just below */
    private static Box at(Curve curve, double t, double side, double width, double height) {
        double nx = curve.normalX(t);
        double ny = curve.normalY(t);
        // How far the box must go along the normal for its nearest corner to clear the edge.
        double away = (Math.abs(nx) * width + Math.abs(ny) * height) / 2 + 0.35 * height;
        return Box.around(curve.x(t) + side * away * nx, curve.y(t) + side * away * ny, width, height);
    }

    private boolean isFree(Box box, List<Box> taken) {
        if (!box.isWithin(bounds)) {
            return false;
        }
        Box grown = box.grownBy(GAP);
        for (Box other : taken) {
            if (grown.overlaps(other)) {
                return false;
            }
        }
        for (Disc disc : discs) {
            if (grown.overlaps(disc)) {
                return false;
            }
        }
        return true;
    }

    private double crossings(Box box, Wish wish) {
        double cost = 0;
        // A number beside its own edge must not be taken for one of the edge next to it.
        Box near = wish.beside() ? box.grownBy(NEAR) : box;
        for (Map.Entry<Weight, Curve> other : curves.entrySet()) {
            Weight weight = other.getKey();
            if (weight.layer() == wish.weight().layer() && !weight.equals(wish.weight())) {
                cost += pointsWithin(near, samples.computeIfAbsent(weight, w -> sample(other.getValue())));
            }
        }
        return cost;
    }

    private static double pointsWithin(Box box, double[] points) {
        int within = 0;
        for (int i = 0; i < points.length; i += 2) {
            if (box.contains(points[i], points[i + 1])) {
                within++;
            }
        }
        return 0.35 * within;
    }

    private static double[] sample(Curve curve) {
        double[] points = new double[2 * (SAMPLES + 1)];
        for (int i = 0; i <= SAMPLES; i++) {
            points[2 * i] = curve.x((double) i / SAMPLES);
            points[2 * i + 1] = curve.y((double) i / SAMPLES);
        }
        return points;
    }
}
