package io.backstep.ui.kit.network;

import static java.util.Objects.requireNonNull;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.LabelPlaces.Candidate;
import io.backstep.ui.kit.network.LabelWish.Stand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds places for labels along the edges: clear of neurons and of each other, and such that nobody takes a label for
 * that of another edge. Where there is no such place near its edge, a number gets a line that leads to its edge.
 */
final class LabelPlacer {
    private static final double GAP = 3;
    /** How far a number beside its edge must at least be from another edge, beyond its distance to its own. */
    private static final double CLEARLY = 4;

    /** How far from the rim of its edge, in its heights, a label may be that stands beside it for good. */
    private static final double NEAR = 0.4;

    private static final double CLEARLY_TIMES = 1.6;
    /** More of an edge than this does not hide behind its label if there is another place. */
    private static final double LARGEST_SHARE_HIDDEN = 0.62;

    /** How much a line that leads across another one costs. */
    private static final double CROSSING = 1.5;

    private static final int MOST_WISHES = 48;
    private static final double LARGEST_SHARE_OF_LABELS = 0.45;

    private final Box bounds;
    private final List<Box> fixed;
    private final List<Disc> discs;
    private final Map<Weight, Curve> curves;
    private final double stroke;
    private final double arrowReach;
    private final Map<Weight, PointPath> edges = new HashMap<>();
    private final Map<Weight, PointPath> corridors = new HashMap<>();

    /**
     * What is on view while a click is shown.
     *
     * @param taken where nothing else can stand
     * @param arrows the arrows beside the edges
     * @param told the edges that a label must be told apart from; of all others it cannot be thought to be
     */
    record Surroundings(Collection<Box> taken, Map<Weight, Arrow> arrows, Set<Weight> told) {}

    /** How strict to be; the first that can be had is taken. */
    private enum Level {
        /** On its edge, and no other edge comes near, nor an arrow that another edge may have. */
        CLEAR_OF_CORRIDORS,
        /** On its edge, and no other edge comes near. */
        CLEAR,
        /** Beside its edge, and clearly nearer to it than to any other. */
        BESIDE,
        /** At its edge; another may go past behind its rim, but not behind its middle. */
        OWN,
        /** Somewhere near, with a line that leads to its edge. */
        LED
    }

    /** @param stroke the thickest that an edge can be */
    LabelPlacer(
            Box bounds,
            List<Box> fixed,
            List<Disc> discs,
            Map<Weight, Curve> curves,
            double stroke,
            double arrowReach) {
        this.bounds = bounds;
        this.fixed = List.copyOf(fixed);
        this.discs = discs;
        this.curves = curves;
        this.stroke = stroke;
        this.arrowReach = arrowReach;
    }

    private PointPath edge(Weight weight, Curve curve) {
        return edges.computeIfAbsent(weight, w -> PointPath.along(curve));
    }

    private PointPath corridor(Weight weight, Curve curve) {
        return corridors.computeIfAbsent(weight, w -> PointPath.beside(curve, Arrow.side(curve) * arrowReach, 0, 1));
    }

    /**
     * The labels between the columns, each where it can be told whose it is; none between two columns where they would
     * crowd, or most would have no place.
     */
    Map<Weight, LabelSpot> permanentLabels(NetworkShape shape, List<Double> widths, double height) {
        Map<Weight, LabelSpot> labels = new LinkedHashMap<>();
        for (int layer = 0; layer < shape.lastColumn(); layer++) {
            List<Box> earlier = labels.values().stream().map(LabelSpot::box).toList();
            labels.putAll(betweenColumns(layer, widths.get(layer), height, earlier));
        }
        return labels;
    }

    private Map<Weight, LabelSpot> betweenColumns(int layer, double width, double height, List<Box> earlier) {
        List<LabelWish> wishes = new ArrayList<>();
        double span = 0;
        for (Map.Entry<Weight, Curve> edge : curves.entrySet()) {
            if (edge.getKey().layer() == layer) {
                wishes.add(new LabelWish(edge.getKey(), Stand.ON_THE_EDGE, 0.5, width));
                span = edge.getValue().endX() - edge.getValue().startX();
            }
        }
        if (wishes.size() * width * height > LARGEST_SHARE_OF_LABELS * bounds.height() * Math.max(span, width)) {
            return Map.of();
        }
        List<Level> levels = List.of(Level.CLEAR_OF_CORRIDORS, Level.CLEAR, Level.BESIDE, Level.OWN);
        Map<Weight, LabelSpot> best = Map.of();
        List<LabelWish> backwards = new ArrayList<>(wishes);
        Collections.reverse(backwards);
        for (List<LabelWish> order : List.of(wishes, backwards)) {
            List<Box> taken = new ArrayList<>(fixed);
            taken.addAll(earlier);
            Map<Weight, LabelSpot> labels = new LinkedHashMap<>();
            place(order, levels, height, new Surroundings(taken, Map.of(), curves.keySet()))
                    .forEach((wish, spot) -> labels.put(wish.weight(), spot));
            if (labels.size() > best.size()) {
                best = labels;
            }
        }
        return 2 * best.size() >= wishes.size() ? best : Map.of();
    }

    /** Places for the wishes that can be granted, the first ones first. */
    Map<LabelWish, LabelSpot> place(List<LabelWish> wishes, Surroundings around, double height) {
        return place(wishes, List.of(Level.values()), height, around);
    }

    private Map<LabelWish, LabelSpot> place(
            List<LabelWish> wishes, List<Level> levels, double height, Surroundings around) {
        Map<LabelWish, LabelSpot> granted = new LinkedHashMap<>();
        if (wishes.size() > MOST_WISHES) {
            return granted;
        }
        List<Box> taken = new ArrayList<>(around.taken());
        for (LabelWish wish : wishes) {
            Optional<LabelSpot> spot = levels.stream()
                    .filter(level -> wish.stand() == Stand.ON_THE_EDGE || level.compareTo(Level.BESIDE) >= 0)
                    .filter(level -> wish.stand() != Stand.BESIDE_THE_ARROW || level != Level.OWN)
                    .flatMap(level -> best(wish, level, height, taken, around).stream())
                    .findFirst();
            spot.ifPresent(found -> {
                granted.put(wish, found);
                taken.add(found.box());
            });
        }
        return granted;
    }

    private Optional<LabelSpot> best(LabelWish wish, Level level, double height, List<Box> taken, Surroundings around) {
        Curve curve = curves.get(wish.weight());
        if (curve == null) {
            return Optional.empty();
        }
        Optional<Arrow> arrow = Optional.ofNullable(around.arrows().get(wish.weight()));
        boolean hidesIt = wish.width() > LARGEST_SHARE_HIDDEN * (curve.endX() - curve.startX());
        if (hidesIt
                && wish.stand() == Stand.ON_THE_EDGE
                && (level == Level.CLEAR || level == Level.CLEAR_OF_CORRIDORS)) {
            return Optional.empty();
        }
        LabelPlaces places = new LabelPlaces(curve, arrow, wish, height);
        List<Candidate> candidates = level == Level.LED
                ? places.further()
                : level == Level.BESIDE || wish.stand() != Stand.ON_THE_EDGE ? places.beside() : places.onTheEdge();
        LabelSpot best = null;
        double lowest = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            if (candidate.cost() < lowest && isFree(candidate.box(), taken)) {
                double cost = candidate.cost() + cost(candidate.box(), wish, level, height, around);
                Optional<Leader> leader = Optional.empty();
                if (level == Level.LED && cost < lowest) {
                    Leader line = leader(candidate.box(), wish, around);
                    leader = Optional.of(line);
                    cost += isFree(line, taken) ? CROSSING * crossings(line, wish, around) : Double.POSITIVE_INFINITY;
                }
                if (cost < lowest) {
                    lowest = cost;
                    best = new LabelSpot(candidate.box(), candidate.at(), leader);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isFree(Box box, List<Box> taken) {
        if (!box.isWithin(bounds)) {
            return false;
        }
        Box grown = box.grownBy(GAP);
        return taken.stream().noneMatch(grown::overlaps) && discs.stream().noneMatch(grown::overlaps);
    }

    private boolean isFree(Leader line, List<Box> taken) {
        for (int i = 1; i < Leader.PIECES; i++) {
            double x = line.x(i);
            double y = line.y(i);
            if (taken.stream().anyMatch(box -> box.distanceTo(x, y) < GAP)
                    || discs.stream().anyMatch(disc -> Math.hypot(disc.x() - x, disc.y() - y) < disc.radius())) {
                return false;
            }
        }
        return true;
    }

    private PointPath own(LabelWish wish, Surroundings around) {
        Arrow arrow = wish.stand() == Stand.BESIDE_THE_ARROW ? around.arrows().get(wish.weight()) : null;
        return arrow != null ? arrow.shaft() : edge(wish.weight(), requireNonNull(curves.get(wish.weight())));
    }

    private Leader leader(Box box, LabelWish wish, Surroundings around) {
        PointPath own = own(wish, around);
        int nearest = own.nearestTo(box);
        double x = own.x(nearest);
        double y = own.y(nearest);
        return new Leader(Math.max(box.x(), Math.min(x, box.maxX())), Math.max(box.y(), Math.min(y, box.maxY())), x, y);
    }

    /** How many edges and arrows it crosses that are not what it leads to. */
    private long crossings(Leader line, LabelWish wish, Surroundings around) {
        boolean toTheArrow =
                wish.stand() == Stand.BESIDE_THE_ARROW && around.arrows().containsKey(wish.weight());
        long crossed = around.told().stream()
                .filter(weight -> toTheArrow || !weight.equals(wish.weight()))
                .filter(weight -> line.touches(edge(weight, requireNonNull(curves.get(weight)))))
                .count();
        return crossed
                + around.arrows().entrySet().stream()
                        .filter(arrow -> !toTheArrow || !arrow.getKey().equals(wish.weight()))
                        .filter(arrow -> line.touches(arrow.getValue().shaft()))
                        .count();
    }

    /** How bad the place is; infinite where a reader would take the label for another edge's. */
    private double cost(Box box, LabelWish wish, Level level, double height, Surroundings around) {
        double own = own(wish, around).distanceTo(box);
        double limit = switch (level) {
            case CLEAR_OF_CORRIDORS, CLEAR -> GAP;
            case BESIDE -> Math.max(own * CLEARLY_TIMES, own + CLEARLY);
            case OWN, LED -> 0;
        };
        boolean apart = level == Level.BESIDE || level == Level.LED;
        boolean byAnArrow =
                wish.stand() == Stand.BESIDE_THE_ARROW && around.arrows().containsKey(wish.weight());
        // What stands there for good must touch its edge almost; a number that is lit is looked for.
        boolean near = level == Level.OWN || wish.stand() == Stand.ON_THE_EDGE;
        boolean tooFar = own > stroke / 2 + (near ? NEAR * height : height);
        if ((level != Level.LED && tooFar) || (apart && own < 1 + (byAnArrow ? 0 : stroke / 2))) {
            return Double.POSITIVE_INFINITY;
        }
        Box middle = level == Level.OWN ? box.narrowedBy(box.width() / 4) : box;
        double cost = own / height;
        for (Map.Entry<Weight, Curve> other : curves.entrySet()) {
            Weight weight = other.getKey();
            if (weight.layer() != wish.weight().layer()
                    || weight.equals(wish.weight())
                    || !around.told().contains(weight)) {
                continue;
            }
            PointPath path = edge(weight, other.getValue());
            if (!path.mayComeWithin(Math.max(limit, height) + 2 * arrowReach, box)) {
                continue;
            }
            double distance = path.distanceTo(middle);
            boolean inCorridor = level == Level.CLEAR_OF_CORRIDORS
                    && corridor(weight, other.getValue()).distanceTo(box) < 1;
            if (inCorridor || distance < limit || (level == Level.OWN && distance == 0)) {
                return Double.POSITIVE_INFINITY;
            }
            cost += 0.5 * Math.max(0, 1 - distance / height);
        }
        return cost + nearArrows(box, wish, level, limit, height, around);
    }

    private double nearArrows(Box box, LabelWish wish, Level level, double limit, double height, Surroundings around) {
        double cost = 0;
        for (Map.Entry<Weight, Arrow> other : around.arrows().entrySet()) {
            boolean own = other.getKey().equals(wish.weight());
            double distance = other.getValue().distanceTo(box);
            if (distance < (own || level == Level.LED ? 1 : Math.max(1, limit))) {
                return Double.POSITIVE_INFINITY;
            }
            if (!own) {
                cost += 0.5 * Math.max(0, 1 - distance / height);
            }
        }
        return cost;
    }
}
