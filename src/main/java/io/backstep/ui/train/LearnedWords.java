package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Target;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.Predictions;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.HeatMapPicture;
import io.backstep.ui.train.LearnedViewModel.CellFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Says what a network has learned. */
final class LearnedWords {
    /** Of more outputs than these only the largest is told for a point. */
    private static final int MOST_OUTPUTS = 3;

    private final Messages messages;

    LearnedWords(Messages messages) {
        this.messages = messages;
    }

    /** A column, class or target as a person calls it. */
    String named(LearnedInput input, String name) {
        return input.own() ? name : DataTexts.named(name, messages);
    }

    String column(LearnedInput input, int column) {
        return named(input, input.loaded().columns().get(column));
    }

    /** The classes; none where the data have none. */
    List<String> classes(LearnedInput input) {
        return input.classes()
                .map(classes ->
                        classes.names().stream().map(name -> named(input, name)).toList())
                .orElse(List.of());
    }

    /** What an output stands for: a class, or the number that it is to meet. */
    String output(LearnedInput input, int output) {
        if (input.loaded().target() instanceof Target.Numbers numbers) {
            return named(input, numbers.names().get(output));
        }
        List<String> classes = classes(input);
        return input.network().outputs() == 1 ? messages.get("train.learned.output") : classes.get(output);
    }

    String part(Part part) {
        return switch (part) {
            case TRAINING -> messages.get("train.curves.training");
            case VALIDATION -> messages.get("train.curves.validation");
            case TEST -> messages.get("train.curves.test");
        };
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }

    /** A share in percent; what is short of all never looks like all. */
    String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return "–";
        }
        double percent = 100 * share.getAsDouble();
        String written = AlignedNumbers.decimals(percent, 1);
        boolean roundedUp = percent < 100 && written.equals(AlignedNumbers.decimals(100, 1));
        return messages.get("train.learned.percent", roundedUp ? "> 99.9" : written);
    }

    /** What the background of the map is. */
    String about(LearnedMap map, boolean discrete) {
        LearnedInput input = map.input();
        if (input.pixels().isPresent()) {
            return messages.get("train.learned.about.pixels");
        }
        if (map.frame().y().isEmpty()) {
            return new LearnedCurve(map)
                    .leaving()
                    .map(away -> messages.get(
                            away.seen() ? "train.learned.about.curve.leaves" : "train.learned.about.curve.outside",
                            number(away.low()),
                            number(away.high())))
                    .orElseGet(() -> messages.get("train.learned.about.curve"));
        }
        List<String> classes = classes(input);
        if (map.output().isEmpty()) {
            return messages.get(discrete ? "train.learned.about.classes" : "train.learned.about.largest");
        }
        if (classes.isEmpty()) {
            return messages.get(
                    "train.learned.about.numbers", number(map.scale().middle()));
        }
        if (map.outputs().size() > 1) {
            return messages.get(
                    discrete ? "train.learned.about.one.discrete" : "train.learned.about.one",
                    classes.get(map.output().get()));
        }
        if (LearnedPictures.hasColoursOfItsOwn(input)) {
            return messages.get(
                    discrete ? "train.learned.about.own.discrete" : "train.learned.about.own",
                    classes.get(1),
                    classes.get(0),
                    number(map.scale().middle()));
        }
        return messages.get(
                discrete ? "train.learned.about.two.discrete" : "train.learned.about.two",
                classes.get(1),
                classes.get(0),
                number(map.scale().middle()));
    }

    /**
     * What the map shows, in a few sentences.
     *
     * @param points how many there are to be shown
     */
    String aboutAll(LearnedMap map, boolean discrete, int points) {
        if (map.input().pixels().isPresent()) {
            return about(map, discrete);
        }
        String said = join(about(map, discrete), messages.get("train.learned.about.points"));
        if (map.input().columns() > 2) {
            said = join(said, messages.get("train.learned.about.held"));
        }
        return points > LearnedClouds.MOST_POINTS
                ? join(said, messages.get("train.learned.about.some", LearnedClouds.MOST_POINTS, points))
                : said;
    }

    private String join(String first, String second) {
        return messages.get("train.learned.about.join", first, second);
    }

    /** Which points alone are shown. */
    String filtered(LearnedMap map, CellFilter cell, int points) {
        List<String> classes = classes(map.input());
        return messages.get(
                "train.learned.filter", points, part(cell.part()), classes.get(cell.truth()), classes.get(cell.said()));
    }

    /** A cell of the confusion matrix. */
    String cell(LearnedMap map, HeatMapPicture counts, HeatMapPicture.Cell cell) {
        List<String> classes = classes(map.input());
        if (cell.row() >= classes.size() || cell.column() >= classes.size()) {
            return "";
        }
        return messages.get(
                "train.learned.confusion.cell",
                Math.round(counts.values().get(cell.row(), cell.column())),
                classes.get(cell.row()),
                classes.get(cell.column()));
    }

    /**
     * A point of the map.
     *
     * @param onView whether it is the one that the network shows
     */
    String point(LearnedMap map, int row, boolean onView) {
        LearnedInput input = map.input();
        Predictions predictions = map.predictions();
        List<String> lines = new ArrayList<>();
        lines.add(messages.get(
                "train.learned.row",
                String.valueOf(row + 1),
                part(input.prepared().split().parts().get(row))));
        if (onView) {
            lines.add(messages.get("train.learned.onView"));
        }
        Vector output = predictions.outputs().get(row);
        if (input.loaded().target() instanceof Target.Classes known) {
            List<String> classes = classes(input);
            int truth = known.labels().get(row);
            int said = predictions.said().get(row);
            lines.add(messages.get("train.learned.truth", classes.get(truth)));
            lines.add(messages.get(
                    truth == said ? "train.learned.said.right" : "train.learned.said.wrong",
                    classes.get(said),
                    number(output.get(output.size() == 1 ? 0 : said))));
        } else if (input.loaded().target() instanceof Target.Numbers numbers) {
            for (int i = 0; i < Math.min(MOST_OUTPUTS, output.size()); i++) {
                lines.add(messages.get(
                        "train.learned.number",
                        output(input, i),
                        number(numbers.values().get(row).get(i)),
                        number(output.get(i))));
            }
        }
        return String.join("\n", lines);
    }
}
