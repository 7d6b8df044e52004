package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Split;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.kit.plot.PlotCloud.Filling;
import io.backstep.ui.kit.plot.PlotCloud.Form;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.train.ClassLooks.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The points of the data on a map. They stay where they are while a network learns, so they are the same objects then,
 * and whoever draws them need not look at each: only which of them are wrong changes.
 */
final class LearnedClouds {
    /** More points than these would hide one another. */
    static final int MOST_POINTS = 2000;

    private Optional<Made> made = Optional.empty();

    /** Points that look alike. */
    private record Kind(int group, Part part) {}

    private record Made(Of of, List<Integer> rows, List<PlotCloud> clouds) {}

    /** All that decides where points are and how they look. */
    private record Of(
            DataSet data,
            Split split,
            MapFrame frame,
            Optional<Integer> output,
            LearnedMap.Scale scale,
            Messages messages) {
        static Of of(LearnedMap map, Messages messages) {
            return new Of(
                    map.input().loaded(),
                    map.input().prepared().split(),
                    map.frame(),
                    map.output(),
                    map.scale(),
                    messages);
        }

        /** By identity where a comparison would take as long as making everything anew. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSameAs(Of other) {
            return data == other.data
                    && split == other.split
                    && messages == other.messages
                    && frame.equals(other.frame)
                    && output.equals(other.output)
                    && scale.equals(other.scale);
        }
    }

    /**
     * The points.
     *
     * @param rows whose points are shown
     * @param wrong whether those are marked whose class is named wrong
     * @param onView the row that the network shows, around whose place there is a ring
     */
    List<PlotCloud> of(LearnedMap map, int[] rows, boolean wrong, OptionalInt onView, Messages messages) {
        List<Integer> drawn = drawn(rows);
        Of now = Of.of(map, messages);
        if (made.filter(before -> before.of().isSameAs(now) && before.rows().equals(drawn))
                .isEmpty()) {
            made = Optional.of(new Made(now, drawn, clouds(map, drawn, messages)));
        }
        List<PlotCloud> clouds = new ArrayList<>(made.orElseThrow().clouds());
        if (wrong) {
            wrong(map, drawn, messages).ifPresent(clouds::add);
        }
        onView.ifPresent(row -> clouds.add(new PlotCloud(
                "learned-on-view",
                messages.get("train.learned.onView"),
                PlotLook.BOUNDARY,
                Form.RING,
                Filling.FULL,
                List.of(point(map, row)))));
        return clouds;
    }

    private static List<Integer> drawn(int[] rows) {
        int shown = Math.min(MOST_POINTS, rows.length);
        List<Integer> drawn = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            drawn.add(rows[(int) ((long) i * rows.length / shown)]);
        }
        return drawn;
    }

    private static List<PlotCloud> clouds(LearnedMap map, List<Integer> rows, Messages messages) {
        LearnedWords words = new LearnedWords(messages);
        Map<Kind, List<PlotCloud.Point>> points = new LinkedHashMap<>();
        for (int row : rows) {
            Part part = map.input().prepared().split().parts().get(row);
            points.computeIfAbsent(new Kind(LearnedPictures.group(map, row), part), kind -> new ArrayList<>())
                    .add(point(map, row));
        }
        List<PlotCloud> clouds = new ArrayList<>();
        points.forEach((kind, of) -> {
            Look look = LearnedPictures.look(map, kind.group());
            clouds.add(new PlotCloud(
                    "learned-" + kind.group() + "-" + kind.part(),
                    messages.get(
                            "train.learned.points",
                            groupName(map, kind.group(), words, messages),
                            words.part(kind.part())),
                    look.color(),
                    look.form(),
                    LearnedPictures.filling(kind.part()),
                    of));
        });
        return List.copyOf(clouds);
    }

    private static PlotCloud.Point point(LearnedMap map, int row) {
        LearnedInput input = map.input();
        return new PlotCloud.Point(
                row,
                input.loaded()
                        .inputs()
                        .get(row)
                        .get(map.frame().plane().across().column()),
                map.frame()
                        .plane()
                        .up()
                        .map(side -> input.loaded().inputs().get(row).get(side.column()))
                        .orElseGet(() -> LearnedPictures.target(map, row, LearnedPictures.group(map, row))));
    }

    private static Optional<PlotCloud> wrong(LearnedMap map, List<Integer> rows, Messages messages) {
        List<PlotCloud.Point> crossed = new ArrayList<>();
        for (int row : rows) {
            if (!map.predictions().isRight(row)) {
                crossed.add(point(map, row));
            }
        }
        return crossed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlotCloud(
                        "learned-wrong",
                        messages.get("train.learned.wrong"),
                        PlotLook.BOUNDARY,
                        Form.CROSS,
                        Filling.FULL,
                        crossed));
    }

    private static String groupName(LearnedMap map, int group, LearnedWords words, Messages messages) {
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
}
