package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Points of the plane drawn by hand. They do not change; what is drawn on is another one.
 *
 * @param numbers whether y is to be learned from x, not a class from both
 * @param dots at most {@link #MOST}, in the order they were drawn
 */
record HandPoints(boolean numbers, List<Dot> dots) {
    static final int MOST = 5_000;

    /** How many classes can be told apart. */
    static final int MOST_CLASSES = 4;

    /** How far the surface reaches from 0 in each direction. */
    static final double REACH = 6;

    static final HandPoints NONE = new HandPoints(false, List.of());

    /**
     * A point.
     *
     * @param label which class, counted from 0; without effect where numbers are learned
     */
    record Dot(double x, double y, int label) {
        Dot {
            x = clamped(x);
            y = clamped(y);
        }

        private static double clamped(double value) {
            return Math.max(-REACH, Math.min(REACH, value)) + 0.0;
        }

        double distance(double toX, double toY) {
            return Math.hypot(x - toX, y - toY);
        }
    }

    HandPoints {
        dots = List.copyOf(dots);
        if (dots.size() > MOST || dots.stream().anyMatch(dot -> dot.label() < 0 || dot.label() >= MOST_CLASSES)) {
            throw new IllegalArgumentException("at most " + MOST + " points of " + MOST_CLASSES + " classes expected");
        }
    }

    /** What a class is called. */
    static String className(int label) {
        return ClassLooks.DRAWN.get(label);
    }

    /** Points of a data set, to be drawn on; nothing where they are not points of this surface. */
    static Optional<HandPoints> of(DataSet data) {
        if (data.size() > MOST || data.size() == 0) {
            return Optional.empty();
        }
        List<Dot> dots = new ArrayList<>(data.size());
        if (data.target() instanceof Target.Classes classes) {
            if (data.columns().size() != 2 || classes.count() > MOST_CLASSES) {
                return Optional.empty();
            }
            boolean drawn = ClassLooks.DRAWN.containsAll(classes.names());
            for (int row = 0; row < data.size(); row++) {
                Vector point = data.inputs().get(row);
                int label = classes.labels().get(row);
                dots.add(new Dot(
                        point.get(0),
                        point.get(1),
                        drawn ? ClassLooks.DRAWN.indexOf(classes.names().get(label)) : label));
            }
            return onSurface(data.inputs()) ? Optional.of(new HandPoints(false, dots)) : Optional.empty();
        }
        List<Vector> values = ((Target.Numbers) data.target()).values();
        if (data.columns().size() != 1
                || values.get(0).size() != 1
                || !onSurface(values)
                || !onSurface(data.inputs())) {
            return Optional.empty();
        }
        for (int row = 0; row < data.size(); row++) {
            dots.add(new Dot(data.inputs().get(row).get(0), values.get(row).get(0), 0));
        }
        return Optional.of(new HandPoints(true, dots));
    }

    /** A point a little beyond the edge comes to lie on it; data of another size are none to draw on. */
    private static boolean onSurface(List<Vector> points) {
        return points.stream()
                .flatMapToDouble(point -> Arrays.stream(point.toArray()))
                .allMatch(value -> Math.abs(value) <= 1.25 * REACH);
    }

    /** Which classes have a point. */
    List<Integer> classes() {
        return List.copyOf(new TreeSet<>(dots.stream().map(Dot::label).toList()));
    }

    /** Whether there is something to learn: two points, and of two classes where classes are learned. */
    boolean enough() {
        return dots.size() >= 2 && (numbers || classes().size() >= 2);
    }

    /**
     * The points as data. Classes without a point are left out.
     *
     * @throws IllegalStateException if there is not {@link #enough}
     */
    DataSet dataSet() {
        if (!enough()) {
            throw new IllegalStateException("there are too few points");
        }
        if (numbers) {
            return new DataSet(
                    List.of("x"),
                    dots.stream().map(dot -> Vector.of(dot.x())).toList(),
                    new Target.Numbers(
                            List.of("y"),
                            dots.stream().map(dot -> Vector.of(dot.y())).toList()));
        }
        List<Integer> used = classes();
        return new DataSet(
                List.of("x", "y"),
                dots.stream().map(dot -> Vector.of(dot.x(), dot.y())).toList(),
                new Target.Classes(
                        "class",
                        used.stream().map(HandPoints::className).toList(),
                        dots.stream().map(dot -> used.indexOf(dot.label())).toList()));
    }

    // Drawing

    HandPoints withNumbers(boolean wanted) {
        return new HandPoints(wanted, dots);
    }

    /** With more points, as many as there is room for. */
    HandPoints with(List<Dot> more) {
        List<Dot> all = new ArrayList<>(dots);
        all.addAll(more.subList(0, Math.min(more.size(), MOST - dots.size())));
        return new HandPoints(numbers, all);
    }

    /** Without the points that are no further from a place than this. */
    HandPoints without(double x, double y, double radius) {
        return only(dot -> dot.distance(x, y) > radius);
    }

    HandPoints without(int index) {
        List<Dot> left = new ArrayList<>(dots);
        left.remove(index);
        return new HandPoints(numbers, left);
    }

    HandPoints moved(int index, double x, double y) {
        return change(index, dot -> new Dot(x, y, dot.label()));
    }

    /** Which point is nearest to a place, of several alike the one drawn last; nothing where none is so near. */
    Optional<Integer> nearest(double x, double y, double reach) {
        return IntStream.range(0, dots.size())
                .boxed()
                .filter(i -> dots.get(i).distance(x, y) <= reach)
                .min(Comparator.<Integer>comparingDouble(i -> dots.get(i).distance(x, y))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private HandPoints change(int index, UnaryOperator<Dot> change) {
        List<Dot> changed = new ArrayList<>(dots);
        changed.set(index, change.apply(dots.get(index)));
        return new HandPoints(numbers, changed);
    }

    private HandPoints only(Predicate<Dot> kept) {
        return new HandPoints(numbers, dots.stream().filter(kept).toList());
    }
}
