package io.backstep.bench;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.BatchTrainer;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One update by one batch: forward, backward and the change of the weights, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingBenchmark {
    private static final int SAMPLES = 1024;
    /** The share of the pixels of handwriting that are not 0. */
    private static final double INK = 0.19;

    private static final int FEW_INPUTS = 32;

    /** The widths of inputs and layers, and the size of the batch. */
    @Param({"2-2-2 1", "2-8-8-1 1", "784-16-16-10 1", "784-100-10 10", "784-100-10 32", "784-100-10 128"})
    public String work = "";

    private final int[] chosen = IntStream.range(0, SAMPLES).toArray();
    private int batch = 1;
    private int from;
    private TrainingData data = TrainingData.NONE;
    private BatchTrainer trainer = trainer("2-2-2", 1);

    @Setup
    public void prepare() {
        String shape = work.substring(0, work.indexOf(' '));
        batch = Integer.parseInt(work.substring(work.indexOf(' ') + 1));
        trainer = trainer(shape, batch);
        Network network = Workload.network(shape);
        SplittableRandom random = new SplittableRandom(2);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            double[] input = random.doubles(network.inputs()).toArray();
            for (int k = 0; k < input.length && input.length > FEW_INPUTS; k++) {
                input[k] = random.nextDouble() < INK ? input[k] : 0;
            }
            samples.add(new Sample(Vector.of(input), Vector.constant(network.outputs(), random.nextDouble())));
        }
        data = TrainingData.of(samples);
    }

    private static BatchTrainer trainer(String shape, int batch) {
        Network network = Workload.network(shape);
        Optimizer optimizer = Optimizer.sgd(0.01);
        OptimizerState state = OptimizerState.initial(optimizer, network.learnedValues());
        return new BatchTrainer(
                network, state, new HalfSquaredError(), Regularizer.NONE, optimizer, batch, Team.alone());
    }

    /** The time of a whole update; that of a sample is the share of one in the batch. */
    @Benchmark
    public boolean update() {
        boolean made = trainer.update(data, chosen, from, batch);
        from = (from + batch) % SAMPLES;
        return made;
    }
}
