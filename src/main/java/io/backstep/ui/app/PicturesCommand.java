package io.backstep.ui.app;

import io.backstep.cli.CommandFailure;
import io.backstep.cli.ExitCode;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.experiment.ExperimentProblem;
import io.backstep.experiment.ExperimentReader;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backstep pictures}: draws the steps of an iteration, with no display needed. Loads no JavaFX class. */
@Command(
        name = "pictures",
        description = {
            "Draws the first iteration of an experiment, one PNG for each step with the network and the explanation, "
                    + "for slides and hand-outs. Needs no display. Files are named step-001.png and so on; those that "
                    + "are there already are replaced.",
        })
public final class PicturesCommand implements Callable<Integer> {
    private static final Pattern STEPS = Pattern.compile("(?<from>\\d{1,9})(-(?<to>\\d{1,9}))?");
    private static final Pattern SIZE = Pattern.compile("(?<width>\\d{1,5})x(?<height>\\d{1,5})");

    private static final int LEAST_WIDTH = 800;
    private static final int LEAST_HEIGHT = 500;
    private static final int MOST_WIDTH = 7680;
    private static final int MOST_HEIGHT = 4320;

    private final ClassPathWarning classPathWarning = new ClassPathWarning();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A *.backstep.json file.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; it is made if it is not there.")
    private Path out = Path.of("");

    @Option(
            names = "--steps",
            paramLabel = "FROM-TO",
            description = "Which steps, as in 1-42 or 7 (default: all of the iteration).")
    private @Nullable String steps;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "1440x900",
            description = "In pixels, from 800x500 to 7680x4320 (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Light or dark (default: ${DEFAULT-VALUE}).")
    private String theme = "";

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            description = "The language of the words: English or Chinese (default: ${DEFAULT-VALUE}).")
    private String language = "";

    @Option(
            names = "--granularity",
            paramLabel = "term|neuron|layer|pass|iteration",
            defaultValue = "term",
            description = "How much happens from one picture to the next (default: ${DEFAULT-VALUE}).")
    private Granularity granularity = Granularity.TERM;

    /** Pictures from a number to a number, both included. */
    private record Range(int from, int to) {}

    @Override
    public Integer call() {
        PictureLook look = look();
        Optional<Range> wanted = Optional.ofNullable(steps).map(this::range);
        Experiment experiment = experiment(look.language());
        Preflight.ofThisMachine().drawingProblem().ifPresent(problem -> {
            throw CommandFailure.workFailed(problem);
        });
        classPathWarning.drop();
        PictureFiles pictures = new PictureFiles(experiment, granularity, look);
        Range range = wanted.orElse(new Range(1, pictures.count()));
        if (range.to() > pictures.count()) {
            throw usage("--steps: there are " + pictures.count() + " steps, found " + steps);
        }
        pictures.write(range.from(), range.to(), out);
        return ExitCode.DONE;
    }

    private PictureLook look() {
        Matcher numbers = SIZE.matcher(size);
        if (!numbers.matches()) {
            throw usage("--size: WIDTHxHEIGHT expected, as in 1440x900, found " + size);
        }
        int width = Integer.parseInt(numbers.group("width"));
        int height = Integer.parseInt(numbers.group("height"));
        if (width < LEAST_WIDTH || width > MOST_WIDTH || height < LEAST_HEIGHT || height > MOST_HEIGHT) {
            throw usage("--size: " + LEAST_WIDTH + "x" + LEAST_HEIGHT + " to " + MOST_WIDTH + "x" + MOST_HEIGHT
                    + " expected, found " + size);
        }
        return new PictureLook(
                width,
                height,
                Theme.ofCode(theme).orElseThrow(() -> usage("--theme: light or dark expected, found " + theme)),
                Language.ofCode(language).orElseThrow(() -> usage("--language: en or zh expected, found " + language)));
    }

    private Range range(String text) {
        Matcher numbers = STEPS.matcher(text);
        if (!numbers.matches()) {
            throw usage("--steps: FROM-TO expected, as in 1-42, found " + text);
        }
        int from = Integer.parseInt(numbers.group("from"));
        int to = numbers.group("to") == null ? from : Integer.parseInt(numbers.group("to"));
        if (from < 1 || to < from) {
            throw usage("--steps: a range that begins at 1 or later and does not end before, found " + text);
        }
        return new Range(from, to);
    }

    private Experiment experiment(Language words) {
        try {
            return new ExperimentReader().read(file);
        } catch (ExperimentProblem problem) {
            throw CommandFailure.wrongInput(file + ": " + problem.worded(Messages.of(words)), problem);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
