package io.backstep.cli;

import io.backstep.dataset.DataFiles;
import io.backstep.dataset.DataTexts;
import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblems;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Sample;
import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvChoice;
import io.backstep.engine.data.csv.CsvData;
import io.backstep.engine.data.csv.CsvOptions;
import io.backstep.engine.data.csv.CsvTable;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.TrainingData;
import io.backstep.experiment.ClassExamples;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.Experiment;
import io.backstep.text.Messages;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a network is trained on.
 *
 * @param inputs what the inputs are called
 * @param pictures whether the inputs are the points of pictures
 */
record TrainingSet(RunData data, List<String> inputs, boolean pictures) {
    /**
     * The data of a choice, for the network of an experiment.
     *
     * @param seed of all draws
     * @param shown what messages call the experiment's file
     * @param err takes all problems of a table but the last, one in a line; the last is the failure's
     */
    static TrainingSet of(
            DataOptions.Choice choice,
            Experiment experiment,
            long seed,
            String shown,
            Messages messages,
            PrintWriter err) {
        if (choice.isFileAsItIs()) {
            return new TrainingSet(
                    RunData.training(TrainingData.of(experiment.data())),
                    columns(experiment.network().inputs()),
                    false);
        }
        Optional<String> pictures = choice.source().filter(ImageData::isNamedBy);
        if (pictures.isPresent()) {
            return ofPictures(ImageData.of(choice, pictures.get(), seed, messages), experiment, pictures.get(), shown);
        }
        DataSet data = choice.source().isPresent()
                ? load(choice, choice.source().get(), seed, messages, err)
                : ofFile(experiment, shown);
        String name = choice.source().orElse(shown);
        ClassCoding coding = coding(data, experiment.network());
        requireFit(data, coding, experiment, name, shown);
        for (Sample sample : data.samples(coding)) {
            if (experiment.loss().problemWith(sample.target().toArray()).isPresent()) {
                throw CommandFailure.wrongInput(name + ": " + messages.get("plan.problem.loss-targets"));
            }
        }
        Prepared prepared = Prepared.of(data, choice.shares(), choice.scaling(), coding, seed);
        return new TrainingSet(
                new RunData(
                        samples(prepared, Part.TRAINING),
                        samples(prepared, Part.VALIDATION),
                        samples(prepared, Part.TEST)),
                data.columns(),
                false);
    }

    private static TrainingSet ofPictures(ImageData data, Experiment experiment, String name, String shown) {
        Network network = experiment.network();
        int points = data.training().pointsOfEach();
        int classes = data.training().classes();
        requirePictures(network, points, classes, name, shown);
        RunData parts = new RunData(
                TrainingData.of(data.training().samples(network.outputs())),
                samples(data.validation(), network),
                samples(data.test(), network));
        if (experiment
                .loss()
                .problemWith(parts.training().sample(0).target().toArray())
                .isPresent()) {
            throw CommandFailure.wrongInput(shown + ": the loss does not take classes as targets");
        }
        return new TrainingSet(parts, columns(points), true);
    }

    /** A network reads pictures that have a point for each input, and an output at least for each class. */
    static void requirePictures(Network network, int points, int classes, String name, String shown) {
        if (network.inputs() != points || network.outputs() < Math.max(2, classes)) {
            throw CommandFailure.wrongInput(shown + ": the network has "
                    + TrainingReport.count(network.inputs(), "input") + " and "
                    + TrainingReport.count(network.outputs(), "output") + ", " + name + " takes "
                    + TrainingReport.count(points, "input") + " and " + TrainingReport.count(classes, "output"));
        }
    }

    private static TrainingData samples(Optional<LabelledImages> images, Network network) {
        return images.map(some -> TrainingData.of(some.samples(network.outputs())))
                .orElse(TrainingData.NONE);
    }

    /** The first sample of each class to train on: what a new experiment shows, where all of them are too many. */
    List<Sample> examples(int classes) {
        return ClassExamples.of(data.training(), classes);
    }

    private static TrainingData samples(Prepared prepared, Part part) {
        return TrainingData.of(prepared.samples(part));
    }

    private static List<String> columns(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "x" + i).toList();
    }

    private static DataSet ofFile(Experiment experiment, String shown) {
        try {
            Target target = new Target.Numbers(
                    IntStream.rangeClosed(1, experiment.network().outputs())
                            .mapToObj(i -> "t" + i)
                            .toList(),
                    experiment.data().stream().map(Sample::target).toList());
            List<Vector> inputs = experiment.data().stream().map(Sample::input).toList();
            return new DataSet(columns(experiment.network().inputs()), inputs, target);
        } catch (IllegalArgumentException tooLarge) {
            throw CommandFailure.wrongInput(
                    shown + ": numbers beyond " + DataSet.LARGEST + " cannot be split and scaled", tooLarge);
        }
    }

    private static DataSet load(
            DataOptions.Choice choice, String source, long seed, Messages messages, PrintWriter err) {
        if (choice.pattern().isPresent()) {
            return new Generated(choice.pattern().get(), choice.samples(), choice.noise(), seed).dataSet();
        }
        return Stream.of(ShippedData.values())
                .filter(shipped -> shipped.id().equals(source))
                .findFirst()
                .map(ShippedData::load)
                .orElseGet(() -> table(source, messages, err));
    }

    private static DataSet table(String source, Messages messages, PrintWriter err) {
        Path path;
        try {
            path = Path.of(source);
        } catch (InvalidPathException problem) {
            throw missing(source, messages);
        }
        Outcome<CsvTable> table = DataFiles.csv(path, CsvOptions.FIND);
        if (table.value().isEmpty()) {
            throw refused(source, table.problems(), messages, err);
        }
        CsvTable read = table.value().get();
        Outcome<CsvData.Loaded> loaded = CsvData.of(read, CsvChoice.suggested(read));
        return loaded.value()
                .orElseThrow(() -> refused(source, loaded.problems(), messages, err))
                .data();
    }

    private static CommandFailure missing(String source, Messages messages) {
        return CommandFailure.wrongInput(source + ": "
                + messages.get(DataProblem.Kind.FILE_MISSING.key()) + ", nor data of that name; there are "
                + DataOptions.ids());
    }

    private static CommandFailure refused(String source, DataProblems problems, Messages messages, PrintWriter err) {
        if (problems.listed().get(0).kind() == DataProblem.Kind.FILE_MISSING) {
            return missing(source, messages);
        }
        List<String> lines = DataTexts.problems(problems, messages);
        int last = lines.size() - 1;
        lines.subList(0, last).forEach(line -> FailureReport.writeLine(err, source + ": " + line));
        return CommandFailure.wrongInput(source + ": " + lines.get(last));
    }

    /** An output for each class where the network has as many, or else the one that its only output can give. */
    private static ClassCoding coding(DataSet data, Network network) {
        boolean one = network.outputs() == 1;
        return one ? DataPlan.usualCoding(network.outputLayer().activation(), data) : new ClassCoding.OneHot();
    }

    private static void requireFit(DataSet data, ClassCoding coding, Experiment experiment, String name, String shown) {
        Network network = experiment.network();
        int inputs = data.columns().size();
        int outputs = data.outputs(coding);
        if (inputs == network.inputs() && outputs == network.outputs()) {
            return;
        }
        boolean two = data.target() instanceof Target.Classes classes && classes.count() == 2;
        throw CommandFailure.wrongInput(shown + ": the network has " + TrainingReport.count(network.inputs(), "input")
                + " and " + TrainingReport.count(network.outputs(), "output") + ", " + name + " takes "
                + TrainingReport.count(inputs, "input") + " and "
                + (two ? "1 or 2 outputs" : TrainingReport.count(outputs, "output")));
    }
}
