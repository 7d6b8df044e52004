package io.backstep.dataset;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.Pattern;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data in words. */
public final class DataTexts {
    /** The ids of all sets that can be had without a file: those made by formula, then the real ones. */
    public static final List<String> IDS = Stream.concat(
                    Stream.of(Pattern.values()).map(Pattern::id),
                    Stream.of(ShippedData.values()).map(ShippedData::id))
            .toList();

    /** The columns, targets and classes of these sets that have a word in each language; others are symbols. */
    public static final List<String> NAMES = List.of(
            "sepal length",
            "sepal width",
            "petal length",
            "petal width",
            "species",
            "setosa",
            "versicolor",
            "virginica",
            "digit",
            "class");

    /** More places than these of one problem are not told one by one. */
    private static final int MOST_PLACES = 4;

    private DataTexts() {}

    /** What a person calls one of {@link #IDS}. */
    public static String name(String id, Messages messages) {
        return messages.get("data.set." + id + ".name");
    }

    /** What is worth looking at in one of {@link #IDS}, in a sentence. */
    public static String about(String id, Messages messages) {
        return messages.get("data.set." + id + ".about");
    }

    /**
     * A column, target or class of one of {@link #IDS}. It is not for data of one's own, whose names are what its file
     * says.
     */
    public static String named(String name, Messages messages) {
        return NAMES.contains(name) ? messages.get("data.name." + name.replace(' ', '-')) : name;
    }

    /** A problem in one line. */
    public static String problem(DataProblem problem, Messages messages) {
        return problem(List.of(problem), List.of(), messages);
    }

    /**
     * Problems that are alike, in one line.
     *
     * @param columns what the columns of the table are called, where it has names for them
     */
    public static String problem(List<DataProblem> alike, List<String> columns, Messages messages) {
        DataProblem first = alike.get(0);
        return messages.get(first.kind().key(), first.arguments(place(alike, columns, messages)));
    }

    /** The lines, and the column where the problem is one of cells; nothing where it has no line. */
    private static String place(List<DataProblem> alike, List<String> columns, Messages messages) {
        DataProblem first = alike.get(0);
        if (first.line() == 0) {
            return "";
        }
        String join = messages.get("data.place.join");
        String numbers = alike.stream()
                .limit(MOST_PLACES)
                .map(problem -> range(problem, messages))
                .collect(Collectors.joining(join));
        String all = alike.size() > MOST_PLACES ? messages.get("data.place.more", numbers) : numbers;
        boolean single = alike.size() == 1 && first.size() == 1;
        String lines = messages.get(single ? "data.place.line" : "data.place.lines", all);
        if (first.column() == 0) {
            return lines;
        }
        return first.column() <= columns.size()
                ? messages.get("data.place.cell-named", lines, columns.get(first.column() - 1))
                : messages.get("data.place.cell", lines, first.column());
    }

    private static String range(DataProblem problem, Messages messages) {
        String from = Integer.toString(problem.line());
        return problem.size() == 1
                ? from
                : messages.get("data.place.range", from, Integer.toString(problem.lastLine()));
    }

    /** The problems, those that are alike together, in the order in which the first of them was found. */
    public static List<List<DataProblem>> alike(DataProblems problems) {
        List<List<DataProblem>> groups = new ArrayList<>();
        for (DataProblem problem : problems.listed()) {
            groups.stream()
                    .filter(group -> problem.line() > 0 && group.get(0).isLike(problem))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(problem);
        }
        return groups;
    }

    /** The problems, and in a last line how many more there are. */
    public static List<String> problems(DataProblems problems, Messages messages) {
        Stream<String> lines = alike(problems).stream().map(alike -> problem(alike, List.of(), messages));
        Optional<String> more = more(problems, messages);
        return Stream.concat(lines, more.stream()).toList();
    }

    /** How many problems there are that are not listed, if there are. */
    public static Optional<String> more(DataProblems problems, Messages messages) {
        return problems.more() == 0
                ? Optional.empty()
                : Optional.of(messages.get("data.problem.more", problems.more()));
    }
}
