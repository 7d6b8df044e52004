package io.backstep.engine.training;

import io.backstep.engine.data.Part;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a network makes of every row of some data.
 *
 * @param outputs of each row
 * @param said the class that the outputs of each row speak for; empty where the data have no classes
 * @param losses of each row
 */
public record Predictions(Prepared prepared, List<Vector> outputs, List<Integer> said, Vector losses) {
    public Predictions {
        outputs = List.copyOf(outputs);
        said = List.copyOf(said);
    }

    /** Whether the network says the right class for a row; nothing is wrong where there are no classes. */
    public boolean isRight(int row) {
        return !(prepared.data().target() instanceof Target.Classes classes)
                || classes.labels().get(row).equals(said.get(row));
    }

    /** How good the network is on a part of the data. */
    public Evaluation evaluation(Part part) {
        List<Integer> rows = prepared.split().rows(part);
        if (rows.isEmpty()) {
            return Evaluation.NONE;
        }
        double sum = RowProducts.NOTHING;
        int right = 0;
        for (int row : rows) {
            sum += losses.get(row);
            right += isRight(row) ? 1 : 0;
        }
        return new Evaluation(
                sum / rows.size(),
                said.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) right / rows.size()));
    }

    /** Which classes of a part of the data were taken for which; nothing where the data have no classes. */
    public Optional<ConfusionMatrix> confusion(Part part) {
        if (!(prepared.data().target() instanceof Target.Classes classes)) {
            return Optional.empty();
        }
        int[][] counts = new int[classes.count()][classes.count()];
        for (int row : prepared.split().rows(part)) {
            counts[classes.labels().get(row)][said.get(row)]++;
        }
        return Optional.of(new ConfusionMatrix(
                Stream.of(counts).map(row -> IntStream.of(row).boxed().toList()).toList()));
    }
}
