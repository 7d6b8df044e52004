package io.backstep.engine.training;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Loss;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks networks for what they make of every row of some data. It never changes, and may be asked on any thread. */
public final class Predictor {
    private final Prepared prepared;
    private final Loss loss;
    private final TrainingData samples;

    public Predictor(Prepared prepared, Loss loss) {
        this.prepared = prepared;
        this.loss = loss;
        samples = TrainingData.of(prepared.samples(
                IntStream.range(0, prepared.data().size()).boxed().toList()));
    }

    /**
     * What a network of the data's shape makes of every row, as it is used once it has been trained.
     *
     * @throws IllegalArgumentException if it has another shape
     */
    public Predictions of(Network network) {
        samples.requireShapeOf(network);
        OutputRows through = new OutputRows(network, loss);
        ClassCoding coding = prepared.coding();
        boolean classes = prepared.data().target() instanceof Target.Classes;
        List<Vector> outputs = new ArrayList<>(samples.size());
        List<Integer> said = new ArrayList<>(classes ? samples.size() : 0);
        double[] losses = new double[samples.size()];
        for (int first = 0; first < samples.size(); first += OutputRows.AT_ONCE) {
            int count = Math.min(OutputRows.AT_ONCE, samples.size() - first);
            through.measure(samples, first, count);
            for (int i = 0; i < count; i++) {
                Vector output = Vector.of(through.outputs(network.depth() - 1, i));
                outputs.add(output);
                losses[first + i] = through.loss(i);
                if (classes) {
                    said.add(coding.read(output));
                }
            }
        }
        return new Predictions(prepared, outputs, said, Vector.of(losses));
    }
}
