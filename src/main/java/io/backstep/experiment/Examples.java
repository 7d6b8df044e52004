package io.backstep.experiment;

import io.backstep.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The experiments that come along to start from, each chosen for something that can be seen in its numbers. */
public final class Examples {
    /** The ids in the order in which they are offered. The first is what a newcomer sees. */
    public static final List<String> IDS = List.of(
            "two-two-two",
            "perceptron-and",
            "xor",
            "logistic-regression",
            "softmax-three-classes",
            "fading-gradient",
            "dead-relu");

    /**
     * One of them.
     *
     * @param id names it in settings and messages; it is the experiment's name as well
     */
    public record Example(String id, Experiment experiment) {
        /** What a person calls it. */
        public String name(Messages messages) {
            return messages.get("example." + id + ".name");
        }

        /** What is worth looking at, in a sentence. */
        public String about(Messages messages) {
            return messages.get("example." + id + ".about");
        }
    }

    private Examples() {}

    /** All examples, read anew. */
    public static List<Example> all() {
        return IDS.stream().map(Examples::get).toList();
    }

    /**
     * One example, read anew.
     *
     * @param id one of {@link #IDS}
     */
    public static Example get(String id) {
        String resource = "/io/backstep/examples/" + id + ".backstep.json";
        try (InputStream stream = Examples.class.getResourceAsStream(resource)) {
            return new Example(id, new ExperimentReader().read(Objects.requireNonNull(stream, resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExperimentProblem e) {
            throw new IllegalStateException(resource + ": " + e.getMessage(), e);
        }
    }
}
