package io.backstep.cli;

import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backstep trace}: works iterations out and writes every number down. */
@Command(
        name = "trace",
        description = {
            "Works out iterations of an experiment and writes down every number, as JSON or as the worked example "
                    + "that a person would write on paper. The text is UTF-8 and goes to standard output.",
        })
public final class TraceCommand implements Callable<Integer> {
    /** How the numbers are written. */
    enum Format {
        JSON,
        TEXT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final InputStream standardInput;
    private final OutputStream standardOutput;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A *.backstep.json file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many updates, at least 1 (default: ${DEFAULT-VALUE}).")
    private long iterations;

    @Option(
            names = "--format",
            paramLabel = "json|text",
            defaultValue = "json",
            description = "json with all digits, or text with six (default: ${DEFAULT-VALUE}).")
    private Format format = Format.JSON;

    @Option(
            names = "--steps",
            description = "In JSON, add every step with its formula. Steps of the batch as a whole follow those of its "
                    + "last sample. Text always shows them.")
    private boolean steps;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            description = "The language of the words: English or Chinese (default: ${DEFAULT-VALUE}).")
    private @Nullable String language;

    public TraceCommand(InputStream standardInput, OutputStream standardOutput) {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() throws IOException {
        if (iterations < 1) {
            throw new ParameterException(spec.commandLine(), "--iterations: at least 1 expected, found " + iterations);
        }
        Messages messages = Messages.of(Language.ofCode(String.valueOf(language))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--language: en or zh expected, found " + language)));
        ExperimentInput input = new ExperimentInput(file, standardInput);
        Experiment experiment = input.read(messages);
        PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8)), false);
        Trace last = format == Format.JSON ? json(experiment, out, messages) : text(experiment, out, messages);
        if (!isRead(out)) {
            throw CommandFailure.workFailed("standard output cannot be written");
        }
        if (last.divergedAt().isPresent()) {
            int at = last.divergedAt().getAsInt();
            Step step = last.step(at);
            FormulaWriter plain = FormulaWriter.plain(last.names());
            throw CommandFailure.workFailed(messages.get(
                    "trace.diverged",
                    input.shown(),
                    Long.toString(last.iteration()),
                    Integer.toString(at + 1),
                    plain.name(step.writes()),
                    plain.number(step.value())));
        }
        return ExitCode.DONE;
    }

    private Trace json(Experiment experiment, PrintWriter out, Messages messages) throws IOException {
        try (TraceJson json = new TraceJson(out, experiment, steps ? Optional.of(messages) : Optional.empty())) {
            return Iterations.run(experiment, iterations, trace -> {
                json.iteration(trace, experiment.optimizer().rate(trace.iteration() - 1));
                return isRead(out);
            });
        }
    }

    private Trace text(Experiment experiment, PrintWriter out, Messages messages) throws IOException {
        TraceText text = new TraceText(out, experiment, messages);
        text.begin();
        Trace last = Iterations.run(experiment, iterations, trace -> {
            text.iteration(trace);
            return isRead(out);
        });
        text.end();
        return last;
    }

    /** Whether somebody still reads the output; {@code head}, for one, stops when it has enough. */
    private boolean isRead(PrintWriter out) {
        // Standard output keeps its failures to itself, so it has to be asked too.
        return !out.checkError() && !(standardOutput instanceof PrintStream stream && stream.checkError());
    }
}
