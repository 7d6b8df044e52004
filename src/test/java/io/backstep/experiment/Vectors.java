package io.backstep.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reference cases among the test resources, worked out by PyTorch in double precision. */
public final class Vectors {
    private Vectors() {}

    /** The names of all cases. */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of("two-two-two", "two-two-two-biases-learned", "two-two-two-one-bias-per-layer"),
                        IntStream.rangeClosed(1, 30).mapToObj(i -> "random-" + i))
                .toList();
    }

    /** The bytes of the experiment. */
    public static byte[] experiment(String name) {
        return resource(name + ".json");
    }

    /** The bytes of what its trace must give. */
    public static byte[] expected(String name) {
        return resource(name + ".expected.json");
    }

    private static byte[] resource(String file) {
        try (InputStream stream = Vectors.class.getResourceAsStream("/io/backstep/vectors/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
