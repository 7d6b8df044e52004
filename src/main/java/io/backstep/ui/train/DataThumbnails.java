package io.backstep.ui.train;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import io.backstep.ui.background.Background;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Small pictures of the sets that can be chosen, made of their real points: once, in the background. */
public final class DataThumbnails {
    private static final int POINTS = 140;
    /** Of numbers over the plane, which lie close to one another and are told by their shades. */
    private static final int SHADED_POINTS = 420;
    /** From the faintest to the strongest, as opacities. */
    private static final List<Double> SHADES = List.of(0.18, 0.45, 1.0);

    private static final double NOISE = 0.08;
    private static final double GATE_NOISE = 0.2;
    private static final double MARGIN = 0.08;
    /** Petal length and width part the species best. */
    private static final int IRIS_X = 2;

    private static final int DIGIT_SIDE = 8;
    private static final int DIGIT_ROW = 3;
    private static final double INK = 5;
    /** A cell is wider than a point: it takes so many in each direction. */
    private static final int PARTS = 2;

    private final Background background;
    private final ReadOnlyObjectWrapper<Map<String, Thumbnail>> all = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean begun;

    /**
     * The picture of a set.
     *
     * @param shades the opacity of each cloud
     */
    record Thumbnail(List<PlotCloud> clouds, List<Double> shades, PlotRange x, PlotRange y) {
        Thumbnail(List<PlotCloud> clouds, PlotRange x, PlotRange y) {
            this(clouds, Collections.nCopies(clouds.size(), 1.0), x, y);
        }
    }

    /** No picture yet. */
    public DataThumbnails(Background background) {
        this.background = background;
    }

    /** The pictures by the ids of their sets; empty until they are made. */
    ReadOnlyObjectProperty<Map<String, Thumbnail>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Makes the pictures, unless that was asked for before. */
    void make() {
        if (!begun) {
            begun = true;
            background.run(DataThumbnails::made, all::set, failure -> {
                throw new IllegalStateException(failure);
            });
        }
    }

    static Map<String, Thumbnail> made() {
        Map<String, Thumbnail> made = new HashMap<>();
        for (Pattern pattern : Pattern.values()) {
            double noise = pattern.gate() ? GATE_NOISE : pattern.regression() ? 0 : NOISE;
            boolean shaded = pattern.regression() && pattern.columns().size() > 1;
            made.put(
                    pattern.id(),
                    shaded
                            ? shaded(new Generated(pattern, SHADED_POINTS, 0, 1).dataSet())
                            : of(new Generated(pattern, POINTS, noise, 1).dataSet(), 0));
        }
        made.put(ShippedData.IRIS.id(), of(ShippedData.IRIS.load(), IRIS_X));
        made.put(
                ShippedData.DIGITS8.id(),
                digit(ShippedData.DIGITS8.load().inputs().get(DIGIT_ROW)));
        return Map.copyOf(made);
    }

    /** Numbers over the plane: the further from 0, the stronger. */
    private static Thumbnail shaded(DataSet data) {
        List<Vector> values = ((Target.Numbers) data.target()).values();
        double largest = values.stream()
                .mapToDouble(value -> Math.abs(value.get(0)))
                .max()
                .orElse(1);
        List<PlotCloud> clouds = new ArrayList<>();
        List<Double> shades = new ArrayList<>();
        for (int shade = 0; shade < SHADES.size(); shade++) {
            for (PlotLook look : List.of(PlotLook.NEGATIVE, PlotLook.POSITIVE)) {
                List<PlotCloud.Point> points = new ArrayList<>();
                for (int row = 0; row < data.size(); row++) {
                    double value = values.get(row).get(0);
                    int strength = (int) Math.min(SHADES.size() - 1, SHADES.size() * Math.abs(value) / largest);
                    if (strength == shade && (value < 0) == (look == PlotLook.NEGATIVE)) {
                        Vector place = data.inputs().get(row);
                        points.add(new PlotCloud.Point(row, place.get(0), place.get(1)));
                    }
                }
                if (!points.isEmpty()) {
                    clouds.add(cloud(clouds.size(), look, PlotCloud.Form.SQUARE, points));
                    shades.add(SHADES.get(shade));
                }
            }
        }
        Thumbnail plain = fitted(clouds);
        return new Thumbnail(clouds, shades, plain.x(), plain.y());
    }

    /** A set of classes over two of its columns, or numbers over the only one. */
    private static Thumbnail of(DataSet data, int first) {
        boolean line = data.columns().size() == 1;
        List<List<PlotCloud.Point>> groups = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            int group = data.target() instanceof Target.Classes classes
                    ? classes.labels().get(row)
                    : 0;
            while (groups.size() <= group) {
                groups.add(new ArrayList<>());
            }
            Vector input = data.inputs().get(row);
            double up =
                    line ? ((Target.Numbers) data.target()).values().get(row).get(0) : input.get(first + 1);
            groups.get(group).add(new PlotCloud.Point(row, input.get(first), up));
        }
        List<PlotCloud> clouds = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            ClassLooks.Look look = data.target() instanceof Target.Classes classes
                    ? ClassLooks.of(classes.names(), group)
                    : ClassLooks.Look.series(group);
            clouds.add(cloud(group, look.color(), look.form(), groups.get(group)));
        }
        boolean plane = !line && first == 0;
        return plane ? fitted(clouds) : fitted(stretched(clouds));
    }

    /** As wide as high: where the axes have nothing to do with one another, both may be seen. */
    private static List<PlotCloud> stretched(List<PlotCloud> clouds) {
        Thumbnail tight = fitted(clouds);
        return clouds.stream()
                .map(cloud -> new PlotCloud(
                        cloud.id(),
                        cloud.name(),
                        cloud.look(),
                        cloud.form(),
                        cloud.filling(),
                        cloud.points().stream()
                                .map(point -> new PlotCloud.Point(
                                        point.key(),
                                        (point.x() - tight.x().low())
                                                / tight.x().span(),
                                        (point.y() - tight.y().low())
                                                / tight.y().span()))
                                .toList()))
                .toList();
    }

    private static Thumbnail digit(Vector greys) {
        List<PlotCloud.Point> inked = new ArrayList<>();
        for (int i = 0; i < greys.size(); i++) {
            if (greys.get(i) >= INK) {
                int row = i / DIGIT_SIDE;
                for (int part = 0; part < PARTS * PARTS; part++) {
                    int partOfRow = part % PARTS;
                    int partRow = part / PARTS;
                    double right = (partOfRow + 0.5) / PARTS;
                    double up = (partRow + 0.5) / PARTS;
                    inked.add(new PlotCloud.Point(i, (i % DIGIT_SIDE) + right, DIGIT_SIDE - 1.0 - row + up));
                }
            }
        }
        PlotRange side = new PlotRange(0, DIGIT_SIDE);
        return new Thumbnail(List.of(cloud(0, PlotLook.series(0), PlotCloud.Form.SQUARE, inked)), side, side);
    }

    private static PlotCloud cloud(int index, PlotLook look, PlotCloud.Form form, List<PlotCloud.Point> points) {
        return new PlotCloud("cloud-" + index, "", look, form, PlotCloud.Filling.FULL, points);
    }

    private static Thumbnail fitted(List<PlotCloud> clouds) {
        List<PlotCloud.Point> points =
                clouds.stream().flatMap(cloud -> cloud.points().stream()).toList();
        double[] x = points.stream().mapToDouble(PlotCloud.Point::x).sorted().toArray();
        double[] y = points.stream().mapToDouble(PlotCloud.Point::y).sorted().toArray();
        return new Thumbnail(clouds, range(x), range(y));
    }

    private static PlotRange range(double[] sorted) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double margin = MARGIN * (high - low) + 1e-9;
        return new PlotRange(low - margin, high + margin);
    }
}
