package io.backstep.dataset;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.Pattern;
import io.backstep.text.Messages;
import java.util.List;
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
        return messages.get(problem.kind().key(), problem.arguments());
    }

    /** The problems one by one, and in a last line how many more there are. */
    public static List<String> problems(DataProblems problems, Messages messages) {
        Stream<String> lines = problems.listed().stream().map(problem -> problem(problem, messages));
        int more = problems.count() - problems.listed().size();
        return (more == 0 ? lines : Stream.concat(lines, Stream.of(messages.get("data.problem.more", more)))).toList();
    }
}
