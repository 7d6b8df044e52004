package io.backstep.experiment;

import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Experiments whose numbers stand in a binary file beside them: {@code net.backstep.json}, which a person can read, names
 * {@code net.backstep.bin}, which is small and read at once.
 */
public final class ParametersBeside {
    static final String KEY = "parameters";
    private static final String FILE = "file";
    private static final String SUM = "sha256";
    private static final String JSON_ENDING = ".json";
    private static final String ENDING = ".bin";
    private static final int LONGEST_NAME = 255;
    private static final int SUM_DIGITS = 64;

    private final ExperimentWriter writer = new ExperimentWriter();

    /** Where the numbers of a network are. */
    record Reference(Path file, String sum, Node node) {
        /**
         * Reads a reference.
         *
         * @param folder that of the experiment; nothing where it does not come from a file
         */
        static Reference of(Node node, Optional<Path> folder) throws ExperimentProblem {
            node.withOnly(Set.of(FILE, SUM));
            Node nameNode = node.required(FILE);
            String name = nameNode.text();
            // A file is never led to elsewhere on the disk.
            boolean plain = !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && !name.equals(".")
                    && !name.equals("..")
                    && name.chars().noneMatch(c -> "/\\:".indexOf(c) >= 0 || Character.isISOControl(c));
            if (!plain) {
                throw nameNode.problem(
                        "experiment.parameters.name", nameNode.value().quoted());
            }
            Node sumNode = node.required(SUM);
            if (!sumNode.text().matches("[0-9a-f]{" + SUM_DIGITS + "}")) {
                throw sumNode.problem(
                        "experiment.parameters.sum-form", sumNode.value().quoted());
            }
            if (folder.isEmpty()) {
                throw nameNode.problem("experiment.parameters.beside", name);
            }
            return new Reference(folder.get().resolve(name), sumNode.text(), nameNode);
        }
    }

    /** In which folder a file stands; that of what it points to, where it is a link. */
    static Optional<Path> folderOf(Path file) {
        try {
            return Optional.ofNullable(file.toRealPath().getParent());
        } catch (IOException gone) {
            return Optional.ofNullable(file.toAbsolutePath().getParent());
        }
    }

    /**
     * Writes both files, whole or not at all: the binary one is always a new one, so that whoever reads finds the old
     * pair or the new one. The binary file that the experiment file named before is deleted.
     *
     * @param file the experiment file
     * @throws IOException if one of them cannot be written; both are then as they were before
     */
    public void write(Path file, Experiment experiment) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Optional<String> before = namedBy(target);
        Path binary = free(target);
        byte[] numbers = ParametersFile.bytes(experiment.network());
        Map<String, JsonValue> reference = new LinkedHashMap<>();
        reference.put(FILE, new JsonText(String.valueOf(binary.getFileName())));
        reference.put(SUM, new JsonText(ParametersFile.sum(numbers)));
        String text = writer.text(experiment, Optional.of(new JsonObject(reference)));
        WholeFile.write(binary, numbers);
        try {
            WholeFile.write(target, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(binary);
            throw e;
        }
        if (before.isPresent()
                && before.get().startsWith(stem(target))
                && before.get().endsWith(ENDING)) {
            Files.deleteIfExists(target.resolveSibling(before.get()));
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(JSON_ENDING) ? name.substring(0, name.length() - JSON_ENDING.length()) : name;
    }

    /** {@code net.backstep.bin}, or where there is such a file {@code net.backstep-2.bin}, and so on. */
    private static Path free(Path file) {
        Path path = file.resolveSibling(stem(file) + ENDING);
        for (int number = 2; Files.exists(path); number++) {
            path = file.resolveSibling(stem(file) + "-" + number + ENDING);
        }
        return path;
    }

    /** The binary file that an experiment file names as it is now, if it is one that does. */
    private static Optional<String> namedBy(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > ExperimentLimits.FILE_BYTES) {
            return Optional.empty();
        }
        try {
            Node root = new Node("", JsonParsing.parse(Files.readAllBytes(file)));
            Node parameters = root.required("network").required(KEY);
            Path binary = Reference.of(parameters, folderOf(file)).file();
            return Optional.of(String.valueOf(binary.getFileName()));
        } catch (ExperimentProblem noExperiment) {
            return Optional.empty();
        }
    }
}
