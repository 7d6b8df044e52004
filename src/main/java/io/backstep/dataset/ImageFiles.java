package io.backstep.dataset;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.image.IdxHead.Meaning;
import io.backstep.engine.data.image.IdxReader;
import io.backstep.engine.data.image.IdxSource;
import io.backstep.engine.data.image.LabelledImages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sets of pictures from IDX files on the disk. */
public final class ImageFiles {
    /**
     * The names under which such sets are given away: {@code train-images-idx3-ubyte} and {@code t10k-...} (MNIST,
     * Fashion-MNIST), with the name of the set in front and {@code test} for {@code t10k} (EMNIST), with a dot where it is
     * unpacked by some programs, with {@code .gz} where it is packed.
     */
    private static final Pattern NAME =
            Pattern.compile("(?<set>.*?)(?<part>train|t10k|test)-(?<kind>images|labels)[.-]idx[13]-ubyte(\\.gz)?");

    private static final String USUAL_IMAGES = "train-images-idx3-ubyte";
    private static final String USUAL_LABELS = "train-labels-idx1-ubyte";
    private static final int BUFFER = 1 << 16;

    private ImageFiles() {}

    /** The files of one part of a set. */
    private static final class Pair {
        private final Map<String, Path> files = new TreeMap<>();

        /** An unpacked file goes before a packed one. */
        void add(String kind, Path file) {
            files.merge(
                    kind,
                    file,
                    (one, other) -> one.toString().length() < other.toString().length() ? one : other);
        }

        /** The name of one of the files, for messages. */
        String shown(String kind) {
            return name(Objects.requireNonNull(files.get(kind)));
        }

        Outcome<LabelledImages> read() {
            Path images = files.get("images");
            Path labels = files.get("labels");
            if (images == null || labels == null) {
                String there = name(files.values().iterator().next());
                String missing = images == null
                        ? there.replace("labels", "images").replace("idx1", "idx3")
                        : there.replace("images", "labels").replace("idx3", "idx1");
                return Outcome.refused(DataProblem.of(Kind.IMAGES_ALONE, there, missing));
            }
            return pair(images, labels);
        }
    }

    /** Whether this is a folder that holds files of such names, right or wrong. */
    public static boolean isFolderOfImages(Path folder) {
        return Files.isDirectory(folder)
                && files(folder).map(files -> !sets(files).isEmpty()).orElse(false);
    }

    /** Reads the set in a folder, found by the names of its files. */
    public static Outcome<ImageSets> folder(Path folder) {
        Optional<List<Path>> files = files(folder);
        return files.isEmpty()
                ? Outcome.refused(DataProblem.of(Kind.IMAGE_FILE_UNREADABLE, name(folder)))
                : named(sets(files.get()));
    }

    /** Reads the one set that there is among these. */
    private static Outcome<ImageSets> named(SortedMap<String, SortedMap<String, Pair>> sets) {
        if (sets.isEmpty()) {
            return Outcome.refused(DataProblem.of(Kind.IMAGES_NONE, USUAL_IMAGES, USUAL_LABELS));
        }
        // A set whose files bear no name in front goes before others, and comes first in their order.
        if (sets.size() > 1 && !sets.containsKey("")) {
            return Outcome.refused(DataProblem.of(Kind.IMAGES_SEVERAL, String.join(", ", sets.keySet())));
        }
        Map<String, Pair> parts = Objects.requireNonNull(sets.get(sets.firstKey()));
        Pair training = parts.get("train");
        Pair test = parts.get("test");
        if (training == null || test == null) {
            // Only one part is there: it is split like any other data.
            return one(training == null ? parts.values().iterator().next() : training);
        }
        return both(training, test);
    }

    private static Outcome<ImageSets> one(Pair pair) {
        Outcome<LabelledImages> read = pair.read();
        return read.value().isEmpty()
                ? Outcome.refused(read.problems())
                : Outcome.done(new ImageSets(read.value().get(), Optional.empty()));
    }

    private static Outcome<ImageSets> both(Pair training, Pair test) {
        Outcome<LabelledImages> first = training.read();
        if (first.value().isEmpty()) {
            return Outcome.refused(first.problems());
        }
        Outcome<LabelledImages> second = test.read();
        if (second.value().isEmpty()) {
            return Outcome.refused(second.problems());
        }
        LabelledImages images = first.value().get();
        LabelledImages others = second.value().get();
        if (images.rows() != others.rows() || images.columns() != others.columns()) {
            return Outcome.refused(DataProblem.of(
                    Kind.IMAGES_DIFFER,
                    training.shown("images"),
                    images.rows(),
                    images.columns(),
                    test.shown("images"),
                    others.rows(),
                    others.columns()));
        }
        int classes = Math.max(images.classes(), others.classes());
        return Outcome.done(new ImageSets(images.among(classes), Optional.of(others.among(classes))));
    }

    /**
     * Reads what a person chose: a folder, the files of a set, two files whatever their names, or one file of a set that
     * lies beside it.
     *
     * @param paths at least one
     */
    public static Outcome<ImageSets> chosen(List<Path> paths) {
        if (paths.size() == 1 && Files.isDirectory(paths.get(0))) {
            return folder(paths.get(0));
        }
        if (paths.stream().anyMatch(Files::isDirectory)) {
            return Outcome.refused(DataProblem.of(Kind.IMAGES_MIXED));
        }
        List<Path> first = first(paths);
        if (paths.size() == 2) {
            Outcome<LabelledImages> read = pair(first.get(0), first.get(1));
            return read.value().isEmpty()
                    ? Outcome.refused(read.problems())
                    : Outcome.done(new ImageSets(read.value().get(), Optional.empty()));
        }
        SortedMap<String, SortedMap<String, Pair>> sets = sets(around(paths));
        if (sets.isEmpty() && paths.size() == 1) {
            return Outcome.refused(DataProblem.of(Kind.IMAGES_ONE, name(paths.get(0))));
        }
        return named(sets);
    }

    /**
     * The files that would be read first of what a person chose: pictures, then labels, each if it is there, be they
     * right or wrong.
     */
    public static List<Path> first(List<Path> paths) {
        if (paths.size() == 2 && paths.stream().noneMatch(Files::isDirectory)) {
            return labels(paths.get(0)) && !labels(paths.get(1)) ? List.of(paths.get(1), paths.get(0)) : paths;
        }
        return sets(around(paths)).values().stream()
                .findFirst()
                .map(parts -> parts.getOrDefault("train", parts.get(parts.lastKey())))
                .map(pair -> List.copyOf(pair.files.values()))
                .orElseGet(() ->
                        paths.stream().filter(Files::isRegularFile).limit(1).toList());
    }

    private static boolean labels(Path file) {
        return FirstBytes.of(file)
                .map(bytes -> bytes.head().parts().stream().anyMatch(part -> part.meaning() == Meaning.LABELS))
                .orElse(false);
    }

    /** What is in a folder; the files of the set to which a single file belongs; or just these files. */
    private static List<Path> around(List<Path> paths) {
        Path first = paths.get(0);
        if (paths.size() > 1) {
            return paths;
        }
        if (Files.isDirectory(first)) {
            return files(first).orElse(List.of());
        }
        Path folder = first.toAbsolutePath().getParent();
        Matcher matcher = NAME.matcher(name(first));
        if (folder == null || !matcher.matches()) {
            return List.of();
        }
        String set = matcher.group("set");
        return files(folder).orElse(List.of()).stream()
                .filter(file -> {
                    Matcher other = NAME.matcher(name(file));
                    return other.matches() && other.group("set").equals(set);
                })
                .toList();
    }

    /** Reads two files, whatever their names. */
    public static Outcome<LabelledImages> pair(Path images, Path labels) {
        for (Path file : new Path[] {images, labels}) {
            if (Files.isDirectory(file)) {
                return Outcome.refused(DataProblem.of(Kind.IMAGE_FILE_DIRECTORY, name(file)));
            }
            if (!Files.exists(file)) {
                return Outcome.refused(DataProblem.of(Kind.IMAGE_FILE_MISSING, name(file)));
            }
        }
        try (InputStream imageStream = open(images)) {
            try (InputStream labelStream = open(labels)) {
                return IdxReader.read(source(images, imageStream), source(labels, labelStream));
            } catch (IOException e) {
                return Outcome.refused(DataProblem.of(Kind.IMAGE_FILE_UNREADABLE, name(labels)));
            }
        } catch (IOException e) {
            return Outcome.refused(DataProblem.of(Kind.IMAGE_FILE_UNREADABLE, name(images)));
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    private static IdxSource source(Path file, InputStream stream) throws IOException {
        return new IdxSource(name(file), Files.size(file), stream);
    }

    /** The files of a folder that may be of a set, or nothing where it cannot be read. */
    private static Optional<List<Path>> files(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-ubyte*")) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** By the name of the set, then by part. */
    private static SortedMap<String, SortedMap<String, Pair>> sets(List<Path> files) {
        SortedMap<String, SortedMap<String, Pair>> sets = new TreeMap<>();
        for (Path file : files) {
            Matcher matcher = NAME.matcher(name(file));
            if (matcher.matches()) {
                String part = matcher.group("part").equals("train") ? "train" : "test";
                sets.computeIfAbsent(matcher.group("set"), set -> new TreeMap<>())
                        .computeIfAbsent(part, which -> new Pair())
                        .add(matcher.group("kind"), file);
            }
        }
        return sets;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
