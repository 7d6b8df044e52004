package io.backstep.cli;

import io.backstep.engine.training.Evaluation;
import io.backstep.engine.training.Figures;
import io.backstep.experiment.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures of a run as comma-separated values: a row for the start and for every epoch, with all digits. A cell is empty
 * where there is nothing to say, as the accuracy of a regression. Columns for validation and test are there where samples
 * are held back for them.
 */
final class MetricsFile implements AutoCloseable {
    static final String HEADER = "epoch,updates,learning_rate,training_loss,training_accuracy";

    private final BufferedWriter out;

    private MetricsFile(BufferedWriter out) {
        this.out = out;
    }

    /** A new file, in place of one that is there. */
    static MetricsFile create(Path file, Figures start) throws IOException {
        return begin(file, header(start), List.of(row(start)));
    }

    /** The file of a run that goes on: rows from after the place where it was left are dropped, they will come again. */
    static MetricsFile goOn(Path file, Figures from) throws IOException {
        if (Files.notExists(file)) {
            return create(file, from);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String header = header(from);
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw CommandFailure.wrongInput(file + ": not the metrics of a training run");
        }
        return begin(
                file,
                header,
                lines.stream()
                        .skip(1)
                        .filter(line -> updates(line, header) <= from.updates())
                        .toList());
    }

    /** The updates of a row; a row that was cut off is dropped, as if it came later than any. */
    private static long updates(String line, String header) {
        String[] cells = line.split(",", -1);
        return cells.length == header.split(",", -1).length && cells[1].matches("\\d{1,18}")
                ? Long.parseLong(cells[1])
                : Long.MAX_VALUE;
    }

    private static String header(Figures figures) {
        return HEADER
                + (figures.validation().equals(Evaluation.NONE) ? "" : ",validation_loss,validation_accuracy")
                + (figures.test().equals(Evaluation.NONE) ? "" : ",test_loss,test_accuracy");
    }

    private static MetricsFile begin(Path file, String header, List<String> rows) throws IOException {
        String text = header + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return new MetricsFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
    }

    void add(Figures figures) throws IOException {
        out.write(row(figures) + "\n");
        out.flush();
    }

    private static String row(Figures figures) {
        return figures.epochs() + "," + figures.updates() + "," + figures.rate() + "," + cells(figures.training())
                + heldBack(figures.validation())
                + heldBack(figures.test());
    }

    private static String heldBack(Evaluation evaluation) {
        return evaluation.equals(Evaluation.NONE) ? "" : "," + cells(evaluation);
    }

    private static String cells(Evaluation evaluation) {
        String accuracy = evaluation.accuracy().isPresent()
                ? Double.toString(evaluation.accuracy().getAsDouble())
                : "";
        return evaluation.loss() + "," + accuracy;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
