package io.backstep.engine.training;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.function.Loss;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which classes a network with an output for each class names for samples, beside those that are right.
 *
 * @param right the class of each sample
 * @param said the class whose output is the largest; of equal ones the first
 * @param confidence that largest output, of each sample
 * @param losses of each sample
 */
public record ClassAnswers(List<Integer> right, List<Integer> said, Vector confidence, Vector losses) {
    public ClassAnswers {
        right = List.copyOf(right);
        said = List.copyOf(said);
        if (right.size() != said.size() || right.size() != confidence.size() || right.size() != losses.size()) {
            throw new IllegalArgumentException("an answer to each sample expected");
        }
    }

    /**
     * The answers of a network as it is used once it has been trained.
     *
     * @param samples of its shape, with targets that single a class out by a 1 among zeros
     * @throws IllegalArgumentException if they have another shape
     */
    public static ClassAnswers of(Network network, Loss loss, TrainingData samples) {
        samples.requireShapeOf(network);
        OutputRows rows = new OutputRows(network, loss);
        ClassCoding coding = new ClassCoding.OneHot();
        List<Integer> right = new ArrayList<>(samples.size());
        List<Integer> said = new ArrayList<>(samples.size());
        double[] confidence = new double[samples.size()];
        double[] losses = new double[samples.size()];
        for (int first = 0; first < samples.size(); first += OutputRows.AT_ONCE) {
            int count = Math.min(OutputRows.AT_ONCE, samples.size() - first);
            rows.measure(samples, first, count);
            for (int i = 0; i < count; i++) {
                Vector output = Vector.of(rows.outputs(network.depth() - 1, i));
                int answer = coding.read(output);
                right.add(coding.read(Vector.of(samples.target(first + i))));
                said.add(answer);
                confidence[first + i] = output.get(answer);
                losses[first + i] = rows.loss(i);
            }
        }
        return new ClassAnswers(right, said, Vector.of(confidence), Vector.of(losses));
    }

    /** How many samples there are. */
    public int size() {
        return right.size();
    }

    /** Loss and accuracy; losses are added up in the order of the samples. */
    public Evaluation evaluation() {
        if (size() == 0) {
            return Evaluation.NONE;
        }
        double sum = RowProducts.NOTHING;
        int hits = 0;
        for (int i = 0; i < size(); i++) {
            sum += losses.get(i);
            hits += right.get(i).equals(said.get(i)) ? 1 : 0;
        }
        return new Evaluation(sum / size(), OptionalDouble.of((double) hits / size()));
    }

    /**
     * Which classes were taken for which.
     *
     * @param classes how many there are, more than any that is named
     */
    public ConfusionMatrix confusion(int classes) {
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < size(); i++) {
            counts[right.get(i)][said.get(i)]++;
        }
        return new ConfusionMatrix(
                Stream.of(counts).map(row -> IntStream.of(row).boxed().toList()).toList());
    }
}
