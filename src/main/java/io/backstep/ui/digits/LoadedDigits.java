package io.backstep.ui.digits;

import io.backstep.dataset.BuiltInDigits;
import io.backstep.dataset.FirstBytes;
import io.backstep.dataset.ImageFiles;
import io.backstep.dataset.ImageSets;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.text.Words;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a choice of pictures.
 *
 * @param choice what was chosen
 * @param sets the pictures; nothing where they were refused
 * @param problems why
 * @param firstBytes what the files begin with that were read first, refused or not
 * @param examples of the digits that come along, what each variation does to one
 */
record LoadedDigits(
        DataChoice choice,
        Optional<DigitSets> sets,
        DataProblems problems,
        List<FirstBytes> firstBytes,
        Map<Kind, List<GreyImage>> examples) {
    /** What is held back of a set that comes without pictures to test with. */
    private static final double TEST_SHARE = 0.2;

    private static final int EXAMPLES = 6;
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    LoadedDigits {
        firstBytes = List.copyOf(firstBytes);
        examples = Map.copyOf(examples);
    }

    /**
     * Makes or reads the pictures, which takes its time.
     *
     * @param mnist the folder of MNIST
     */
    static LoadedDigits of(DataChoice choice, Path mnist) {
        return switch (choice.source()) {
            case BUILT_IN -> builtIn(choice);
            case MNIST -> files(choice, List.of(mnist), messages -> "MNIST");
            case OTHER -> files(choice, choice.files(), messages -> name(choice.files()));
        };
    }

    private static LoadedDigits builtIn(DataChoice choice) {
        BuiltInDigits digits = new BuiltInDigits(choice.seed());
        ImageSets sets = digits.sets(choice.pictures(), choice.kinds());
        Map<Kind, List<GreyImage>> examples = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            examples.put(kind, digits.examples(kind, EXAMPLES));
        }
        LabelledImages training = sets.training();
        return new LoadedDigits(
                choice,
                Optional.of(new DigitSets(
                        id(choice, List.of()),
                        messages -> messages.get("digits.data.built-in", training.size()),
                        sets)),
                DataProblems.NONE,
                List.of(FirstBytes.ofImages(IMAGES, training), FirstBytes.ofLabels(LABELS, training)),
                examples);
    }

    private static LoadedDigits files(DataChoice choice, List<Path> files, Words name) {
        Outcome<ImageSets> read = ImageFiles.chosen(files);
        List<FirstBytes> firstBytes = ImageFiles.first(files).stream()
                .flatMap(file -> FirstBytes.of(file).stream())
                .toList();
        return new LoadedDigits(
                choice,
                read.value().map(sets -> new DigitSets(id(choice, files), name, used(sets, choice))),
                read.problems(),
                firstBytes,
                Map.of());
    }

    private static ImageSets used(ImageSets sets, DataChoice choice) {
        return sets.tested(TEST_SHARE, choice.seed()).few(choice.limit(), choice.seed());
    }

    private static String id(DataChoice choice, List<Path> files) {
        String made = choice.source() == DataChoice.Source.BUILT_IN
                ? choice.pictures() + "-" + choice.kinds()
                : choice.limit() + "-" + files;
        return choice.source() + "-" + choice.seed() + "-" + made;
    }

    /** What files are called, in a line: the folder that is one, or in which they are. */
    static String name(List<Path> files) {
        return files.size() == 1
                ? String.valueOf(files.get(0).getFileName())
                : files.stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .sorted()
                        .collect(Collectors.joining(" + "));
    }
}
