package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.InputPlane;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.HeatMapPicture;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.kit.plot.PlotCloud.Filling;
import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotField;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.train.ClassLooks.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the pictures of what a network has learned. */
final class LearnedPictures {
    /** More points than these would hide one another. */
    static final int MOST_POINTS = 2000;

    /** Room above and below targets, of their span. */
    private static final double ROOM = 0.18;

    private final Messages messages;
    private final LearnedWords words;

    LearnedPictures(Messages messages) {
        this.messages = messages;
        this.words = new LearnedWords(messages);
    }

    /** Points that look alike. */
    private record Kind(int group, Part part) {}

    /** The looks of the points of the data, in order, with what each stands for. */
    Map<String, Look> kinds(LearnedMap map) {
        Map<String, Look> kinds = new LinkedHashMap<>();
        List<String> classes = words.classes(map.input());
        for (int i = 0; i < classes.size(); i++) {
            kinds.put(classes.get(i), look(map, i));
        }
        if (classes.isEmpty() && map.frame().y().isPresent()) {
            String middle = LearnedWords.number(map.scale().middle());
            kinds.put(messages.get("train.learned.above", middle), look(map, 1));
            kinds.put(messages.get("train.learned.below", middle), look(map, 0));
        }
        return kinds;
    }

    /** Of a class; of numbers group 1 is above the mean and group 0 below it. */
    static Look look(LearnedMap map, int group) {
        LearnedInput input = map.input();
        boolean classes = input.classes().isPresent();
        if (!classes && map.frame().y().isEmpty()) {
            return new Look(map.outputs().size() == 1 ? PlotLook.MUTED : PlotLook.series(group), Form.series(group));
        }
        boolean twoSided = !classes || input.prepared().coding() instanceof ClassCoding.Single;
        return twoSided
                ? new Look(group == 0 ? PlotLook.NEGATIVE : PlotLook.POSITIVE, group == 0 ? Form.SQUARE : Form.CIRCLE)
                : Look.series(series(input, group));
    }

    /** Of an output: its class's, where it stands for one. */
    private static int series(LearnedInput input, int output) {
        return input.classes()
                .map(classes -> ClassLooks.series(classes.names(), output))
                .orElse(output);
    }

    static Filling filling(Part part) {
        return switch (part) {
            case TRAINING -> Filling.FULL;
            case VALIDATION -> Filling.DOTTED;
            case TEST -> Filling.HOLLOW;
        };
    }

    /**
     * The map, or the curve where there is one input.
     *
     * @param rows whose points are shown
     * @param onView the row that the network shows, around whose place there is a ring
     */
    PlotPicture map(LearnedMap map, boolean discrete, int[] rows, boolean wrong, OptionalInt onView) {
        Optional<PlotRange> up = map.frame().y();
        PlotPicture picture = up.isPresent() ? field(map, discrete, up.get()) : curve(map);
        List<PlotCloud> clouds = new ArrayList<>(clouds(map, rows, wrong));
        onView.ifPresent(row -> clouds.add(new PlotCloud(
                "learned-on-view",
                messages.get("train.learned.onView"),
                PlotLook.BOUNDARY,
                Form.RING,
                Filling.FULL,
                List.of(point(map, row)))));
        return picture.withClouds(clouds);
    }

    private PlotPicture field(LearnedMap map, boolean discrete, PlotRange up) {
        MapFrame frame = map.frame();
        LearnedInput input = map.input();
        String across = words.column(input, frame.plane().across().column());
        String upward = words.column(input, frame.plane().up().orElseThrow().column());
        PlotCurve boundary = PlotCurve.line(
                        "learnedBoundary", messages.get("train.learned.boundary"), PlotLook.BOUNDARY, map.boundary())
                .withLabel("");
        PlotPicture picture = PlotPicture.of(
                        messages.get("train.learned.map", across, upward),
                        PlotAxis.linear(frame.x().low(), frame.x().high(), across),
                        PlotAxis.linear(up.low(), up.high(), upward),
                        map.boundary().isEmpty() ? List.of() : List.of(boundary))
                .withField(new PlotField(
                        map.output().map(output -> words.output(input, output)).orElse(""),
                        frame.fieldX(),
                        frame.fieldY(),
                        values(map, discrete),
                        true));
        return frame.equalUnits() ? picture.withEqualUnits() : picture;
    }

    private PlotField.Values values(LearnedMap map, boolean discrete) {
        if (map.output().isEmpty()) {
            return new PlotField.Largest(
                    map.outputs(),
                    words.classes(map.input()),
                    IntStream.range(0, map.outputs().size())
                            .mapToObj(output -> series(map.input(), output))
                            .toList(),
                    discrete);
        }
        int output = map.output().get();
        Matrix numbers = map.outputs().get(output);
        LearnedMap.Scale scale = map.scale();
        return map.input().classes().isPresent() && map.outputs().size() > 1
                ? new PlotField.OneSided(numbers, series(map.input(), output), 0, 1, discrete)
                : new PlotField.TwoSided(numbers, scale.middle(), scale.reach(), discrete);
    }

    private PlotPicture curve(LearnedMap map) {
        MapFrame frame = map.frame();
        LearnedInput input = map.input();
        String across = words.column(input, 0);
        List<PlotCurve> curves = new ArrayList<>();
        for (int output = 0; output < map.outputs().size(); output++) {
            if (map.output().isEmpty() || map.output().get() == output) {
                double[] values = map.outputs().get(output).row(0);
                PlotRange x = frame.fieldX();
                curves.add(PlotCurve.function(
                                "learnedCurve" + output,
                                words.output(input, output),
                                curveLook(map, output),
                                place -> between(values, (place - x.low()) / x.span()))
                        .withLabel(""));
            }
        }
        PlotRange up = targets(map);
        List<PlotMark> threshold = input.classes().isPresent() && map.outputs().size() == 1
                ? List.of(new PlotMark.Guide(
                        "learnedThreshold",
                        false,
                        map.scale().middle(),
                        PlotLook.MUTED,
                        "",
                        messages.get("train.learned.boundary")))
                : List.of();
        return PlotPicture.of(
                        messages.get("train.learned.curve", across),
                        PlotAxis.linear(frame.x().low(), frame.x().high(), across),
                        PlotAxis.linear(
                                up.low(),
                                up.high(),
                                curves.size() == 1 ? curves.get(0).name() : ""),
                        curves)
                .withMarks(threshold);
    }

    private static PlotLook curveLook(LearnedMap map, int output) {
        return map.outputs().size() == 1 ? PlotLook.VALUE : PlotLook.series(series(map.input(), output));
    }

    /** Between the middles of cells on straight lines. */
    private static double between(double[] values, double share) {
        double at = Math.max(0, Math.min(values.length - 1, share * values.length - 0.5));
        int left = (int) Math.min(at, values.length - 2);
        return values[left] + (at - left) * (values[left + 1] - values[left]);
    }

    private static PlotRange targets(LearnedMap map) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < map.input().loaded().size(); row++) {
            double target = target(map, row, group(map, row));
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        if (map.input().classes().isPresent() && map.outputs().size() > 1) {
            low = 0;
            high = 1;
        }
        double room = high > low ? ROOM * (high - low) : 1;
        return new PlotRange(low - room, high + room);
    }

    private List<PlotCloud> clouds(LearnedMap map, int[] rows, boolean wrong) {
        LearnedInput input = map.input();
        Map<Kind, List<PlotCloud.Point>> points = new LinkedHashMap<>();
        List<PlotCloud.Point> crossed = new ArrayList<>();
        int shown = Math.min(MOST_POINTS, rows.length);
        for (int i = 0; i < shown; i++) {
            int row = rows[(int) ((long) i * rows.length / shown)];
            int group = group(map, row);
            PlotCloud.Point point = point(map, row);
            points.computeIfAbsent(
                            new Kind(group, input.prepared().split().parts().get(row)), kind -> new ArrayList<>())
                    .add(point);
            if (!map.predictions().isRight(row)) {
                crossed.add(point);
            }
        }
        List<PlotCloud> clouds = new ArrayList<>();
        points.forEach((kind, of) -> {
            Look look = look(map, kind.group());
            clouds.add(new PlotCloud(
                    "learned-" + kind.group() + "-" + kind.part(),
                    messages.get("train.learned.points", groupName(map, kind.group()), words.part(kind.part())),
                    look.color(),
                    look.form(),
                    filling(kind.part()),
                    of));
        });
        if (wrong && !crossed.isEmpty()) {
            clouds.add(new PlotCloud(
                    "learned-wrong",
                    messages.get("train.learned.wrong"),
                    PlotLook.BOUNDARY,
                    Form.CROSS,
                    Filling.FULL,
                    crossed));
        }
        return clouds;
    }

    /** Where a row of the data is. */
    private static PlotCloud.Point point(LearnedMap map, int row) {
        Vector inputs = map.input().loaded().inputs().get(row);
        InputPlane plane = map.frame().plane();
        return new PlotCloud.Point(
                row,
                inputs.get(plane.across().column()),
                plane.up()
                        .map(side -> inputs.get(side.column()))
                        .orElseGet(() -> target(map, row, group(map, row))));
    }

    private String groupName(LearnedMap map, int group) {
        List<String> classes = words.classes(map.input());
        if (!classes.isEmpty()) {
            return classes.get(group);
        }
        if (map.frame().y().isEmpty()) {
            return words.output(map.input(), group);
        }
        String middle = LearnedWords.number(map.scale().middle());
        return messages.get(group == 1 ? "train.learned.above" : "train.learned.below", middle);
    }

    /** Which points a row belongs to: its class, or the side of the mean that its number lies on. */
    private static int group(LearnedMap map, int row) {
        LearnedInput input = map.input();
        if (input.loaded().target() instanceof Target.Classes classes) {
            return classes.labels().get(row);
        }
        int output = map.output().orElse(0);
        if (map.frame().y().isEmpty()) {
            return output;
        }
        return number(input, row, output) >= map.scale().middle() ? 1 : 0;
    }

    /** How high a point lies over the only input. */
    private static double target(LearnedMap map, int row, int group) {
        LearnedInput input = map.input();
        if (input.loaded().target() instanceof Target.Classes classes) {
            int output = map.outputs().size() == 1 ? 0 : map.output().orElse(group);
            return input.prepared().coding().write(group, classes.count()).get(output);
        }
        return number(input, row, map.output().orElse(0));
    }

    private static double number(LearnedInput input, int row, int output) {
        return ((Target.Numbers) input.loaded().target()).values().get(row).get(output);
    }

    /** Rows are the truth, columns what was said. */
    HeatMapPicture confusion(LearnedMap map, Part part, ConfusionMatrix matrix) {
        List<String> classes = words.classes(map.input());
        return HeatMapPicture.of(
                        messages.get("train.learned.confusion.name", words.part(part)),
                        matrix.matrix(),
                        classes,
                        classes)
                .counting();
    }
}
