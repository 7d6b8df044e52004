package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Matrix;
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
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotRange;
import io.backstep.ui.train.ClassLooks.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the pictures of what a network has learned. */
final class LearnedPictures {
    private final Messages messages;
    private final LearnedWords words;

    LearnedPictures(Messages messages) {
        this.messages = messages;
        this.words = new LearnedWords(messages);
    }

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
        boolean twoSided =
                !classes || (input.prepared().coding() instanceof ClassCoding.Single && !hasColoursOfItsOwn(input));
        return twoSided
                ? new Look(group == 0 ? PlotLook.NEGATIVE : PlotLook.POSITIVE, group == 0 ? Form.SQUARE : Form.CIRCLE)
                : Look.series(series(input, group));
    }

    /** Whether the two classes of a single output were drawn in other colours than those of its two sides. */
    static boolean hasColoursOfItsOwn(LearnedInput input) {
        return input.prepared().coding() instanceof ClassCoding.Single
                && input.classes()
                        .filter(classes -> classes.count() == 2 && !ClassLooks.twoSided(classes.names()))
                        .isPresent();
    }

    /** Of an output: its class's, where it stands for one. */
    static int series(LearnedInput input, int output) {
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
     * @param clouds its points
     */
    PlotPicture map(LearnedMap map, boolean discrete, List<PlotCloud> clouds) {
        Optional<PlotRange> up = map.frame().y();
        PlotPicture picture = up.isPresent() ? field(map, discrete, up.get()) : new LearnedCurve(map).picture(messages);
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

    /** How near a single output is to either of its two answers, as if it were two outputs. */
    private PlotField.Values sides(LearnedMap map, Matrix numbers, boolean discrete) {
        LearnedMap.Scale scale = map.scale();
        double[][] first = numbers.toArray();
        double[][] second = numbers.toArray();
        for (int row = 0; row < second.length; row++) {
            for (int column = 0; column < second[row].length; column++) {
                second[row][column] = 0.5 + (second[row][column] - scale.middle()) / (2 * scale.reach());
                first[row][column] = 1 - second[row][column];
            }
        }
        return new PlotField.Largest(
                List.of(Matrix.of(first), Matrix.of(second)),
                words.classes(map.input()),
                List.of(series(map.input(), 0), series(map.input(), 1)),
                discrete);
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
        if (hasColoursOfItsOwn(map.input())) {
            return sides(map, numbers, discrete);
        }
        return map.input().classes().isPresent() && map.outputs().size() > 1
                ? new PlotField.OneSided(numbers, series(map.input(), output), 0, 1, discrete)
                : new PlotField.TwoSided(numbers, scale.middle(), scale.reach(), discrete);
    }

    /** Which points a row belongs to: its class, or the side of the mean that its number lies on. */
    static int group(LearnedMap map, int row) {
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
    static double target(LearnedMap map, int row, int group) {
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
