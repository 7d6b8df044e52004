package io.backstep.experiment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things that a file names by their id. */
final class Choices {
    private Choices() {}

    /** The one with the id that the node holds. */
    static <T> T ofId(Node node, List<T> choices, Function<T, String> id) throws ExperimentProblem {
        String wanted = node.text();
        for (T choice : choices) {
            if (id.apply(choice).equals(wanted)) {
                return choice;
            }
        }
        String known = choices.stream().map(id).collect(Collectors.joining(", "));
        throw node.problem("experiment.id.unknown", JsonValue.JsonText.quote(wanted), known);
    }
}
