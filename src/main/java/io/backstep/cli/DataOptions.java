package io.backstep.cli;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.training.RunData;
import io.backstep.experiment.SavedData;
import io.backstep.experiment.SavedRun;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say on what a network is trained. */
final class DataOptions {
    private static final int USUAL_SAMPLES = 500;
    private static final int ROWS_OF_A_GATE = 4;
    private static final double USUAL_SHARE = 0.2;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "ID|CSV|DIR",
            description = "Train on other data than those of the file: a set made by formula (and, or, nand, xor, "
                    + "gaussians, circle, xor-clouds, spiral, spiral-3, moons, checkerboard, line, plane, sine, humps), "
                    + "a set that comes along (iris, digits8), a table as CSV, or pictures: digits (those of digits8 "
                    + "enlarged to 28x28 and varied), mnist, or a folder of IDX files.")
    private @Nullable String data;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description =
                    "How many samples a set made by formula has (default: 500; 4 for a gate), or how many pictures "
                            + "of digits to train on (default: 20000).")
    private @Nullable Integer samples;

    @Option(
            names = "--noise",
            paramLabel = "SHARE",
            description = "How far chance moves them, from 0 to 0.5 (default: 0).")
    private @Nullable Double noise;

    @Option(
            names = "--test-share",
            paramLabel = "SHARE",
            description = "How much of the data is never trained on and tested in the end (default: 0.2 with --data "
                    + "other than a gate or pictures, otherwise 0). Pictures mostly come with others to test with.")
    private @Nullable Double test;

    @Option(
            names = "--validation-share",
            paramLabel = "SHARE",
            description = "How much of the data is never trained on and watched on the way (default: 0.2 with "
                    + "--early-stopping, otherwise 0).")
    private @Nullable Double validation;

    @Option(
            names = "--scale",
            paramLabel = "none|min-max|standard-score",
            description = "How features are brought to a like size, by numbers of the training part (default: none).")
    private @Nullable String scale;

    /**
     * What is chosen.
     *
     * @param source empty for the samples of the file
     * @param samples 0 unless made by formula or drawn
     */
    record Choice(Optional<String> source, int samples, double noise, Scaling scaling, Shares shares) {
        static final Choice FILE_AS_IT_IS = new Choice(Optional.empty(), 0, 0, Scaling.NONE, Shares.ALL_TRAINING);

        /** Pictures as they come, split as they come; how many of those that are drawn. */
        static Choice ofPictures(String source, int samples) {
            return new Choice(Optional.of(source), samples, 0, Scaling.NONE, Shares.ALL_TRAINING);
        }

        /** Whether all samples of the file are taken as they are. */
        boolean isFileAsItIs() {
            return equals(FILE_AS_IT_IS);
        }

        /** The set made by formula, if it is one. */
        Optional<Pattern> pattern() {
            return source.flatMap(DataOptions::pattern);
        }

        /** What is saved of it with a run. */
        Optional<SavedData> saved(RunData data) {
            return isFileAsItIs()
                    ? Optional.empty()
                    : Optional.of(new SavedData(source, samples, noise, scaling, shares, SavedData.fingerprint(data)));
        }

        /** What a saved run began with. */
        static Choice of(SavedRun run) {
            return run.data()
                    .map(saved ->
                            new Choice(saved.source(), saved.samples(), saved.noise(), saved.scaling(), saved.shares()))
                    .orElse(FILE_AS_IT_IS);
        }
    }

    private static Optional<Pattern> pattern(String id) {
        return Stream.of(Pattern.values())
                .filter(pattern -> pattern.id().equals(id))
                .findFirst();
    }

    /** What is chosen for a run that begins. */
    Choice chosen(boolean earlyStopping) {
        Optional<Pattern> pattern = Optional.ofNullable(data).flatMap(DataOptions::pattern);
        if (data != null && ImageData.isNamedBy(data)) {
            return pictures(data, earlyStopping);
        }
        if (pattern.isEmpty() && (samples != null || noise != null)) {
            throw wrong((samples != null ? "--samples" : "--noise") + " goes with --data made by formula: "
                    + String.join(
                            ", ", Stream.of(Pattern.values()).map(Pattern::id).toList()));
        }
        boolean gate = pattern.filter(Pattern::gate).isPresent();
        int size = pattern.isEmpty() ? 0 : Objects.requireNonNullElse(samples, gate ? ROWS_OF_A_GATE : USUAL_SAMPLES);
        if (pattern.isPresent() && (size < 1 || size > DataSet.MOST_ROWS)) {
            throw wrong("--samples: 1 to " + DataSet.MOST_ROWS + " expected, found " + size);
        }
        double moved = Objects.requireNonNullElse(noise, 0.0);
        if (!(moved >= 0 && moved <= Generated.MOST_NOISE)) {
            throw wrong("--noise: 0 to " + Generated.MOST_NOISE + " expected, found " + moved);
        }
        return new Choice(
                Optional.ofNullable(data),
                size,
                moved,
                scaling().orElse(Scaling.NONE),
                shares(data != null && !gate ? USUAL_SHARE : 0, earlyStopping ? USUAL_SHARE : 0));
    }

    private Choice pictures(String source, boolean earlyStopping) {
        boolean digits = source.equals(ImageData.DIGITS);
        if (noise != null || scale != null || (samples != null && !digits)) {
            String option = noise != null ? "--noise" : scale != null ? "--scale" : "--samples";
            throw wrong(option + " does not go with --data " + source);
        }
        int pictures = digits ? Objects.requireNonNullElse(samples, ImageData.MOST_DIGITS) : 0;
        if (digits && (pictures < 1 || pictures > ImageData.MOST_DIGITS)) {
            throw wrong("--samples: 1 to " + ImageData.MOST_DIGITS + " expected, found " + pictures);
        }
        return new Choice(Optional.of(source), pictures, 0, Scaling.NONE, shares(0, earlyStopping ? USUAL_SHARE : 0));
    }

    private Shares shares(double usualTest, double usualValidation) {
        double tested = Objects.requireNonNullElse(test, usualTest);
        double watched = Objects.requireNonNullElse(validation, usualValidation);
        if (!(tested >= 0)) {
            throw wrong("--test-share: a share from 0 on expected, found " + tested);
        }
        if (!(watched >= 0)) {
            throw wrong("--validation-share: a share from 0 on expected, found " + watched);
        }
        if (!(tested + watched < 1)) {
            throw wrong("--test-share and --validation-share: together under 1 expected, found " + tested + " and "
                    + watched);
        }
        return new Shares(watched, tested);
    }

    private Optional<Scaling> scaling() {
        if (scale == null) {
            return Optional.empty();
        }
        for (Scaling scaling : Scaling.values()) {
            if (scaling.id().equals(scale.toLowerCase(Locale.ROOT))) {
                return Optional.of(scaling);
            }
        }
        throw wrong("--scale: none, min-max or standard-score expected, found " + scale);
    }

    /**
     * What is chosen for a run that goes on: what it began with. An option need not be given again; one that is given
     * must be the same.
     *
     * @param began what it began with; empty for the samples of the file as they are
     * @return what differs, as the start of a sentence, or nothing
     */
    Optional<String> difference(Optional<SavedData> began) {
        Function<Function<SavedData, Object>, Object> of =
                part -> began.map(part).orElse("");
        return Stream.of(
                        differs("--data", data, began.flatMap(SavedData::source).orElse("the samples of the file")),
                        differs("--samples", samples, of.apply(SavedData::samples)),
                        differs("--noise", noise, of.apply(SavedData::noise)),
                        differs(
                                "--test-share",
                                test,
                                began.map(SavedData::shares).map(Shares::test).orElse(0.0)),
                        differs(
                                "--validation-share",
                                validation,
                                began.map(SavedData::shares)
                                        .map(Shares::validation)
                                        .orElse(0.0)),
                        differs(
                                "--scale",
                                scale,
                                began.map(SavedData::scaling)
                                        .orElse(Scaling.NONE)
                                        .id()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differs(String option, @Nullable Object given, Object began) {
        return given == null || given.equals(began)
                ? Optional.empty()
                : Optional.of("began with " + option + " " + began + ", not " + given);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** The ids of all sets, for a message. */
    static String ids() {
        return String.join(", ", DataTexts.IDS) + ", " + ImageData.DIGITS + ", " + ImageData.MNIST;
    }
}
