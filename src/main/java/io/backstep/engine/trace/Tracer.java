package io.backstep.engine.trace;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.Expr.Reference;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.Masks;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out one iteration step by step: forward, loss and backward for each sample of the batch, then the objective,
 * its gradients, and the update. Where a layer normalises over the batch, the samples go forward together layer by layer,
 * then backward together.
 */
public final class Tracer {
    private final Loss loss;
    private final Regularizer regularizer;
    private final Optimizer optimizer;
    private final long seed;

    /** For networks that leave nothing to chance; the seed of the others is 0. */
    public Tracer(Loss loss, Regularizer regularizer, Optimizer optimizer) {
        this(loss, regularizer, optimizer, 0);
    }

    /** @param seed from which is drawn which units dropout leaves out */
    public Tracer(Loss loss, Regularizer regularizer, Optimizer optimizer, long seed) {
        this.loss = loss;
        this.regularizer = regularizer;
        this.optimizer = optimizer;
        this.seed = seed;
    }

    /**
     * The trace of one iteration.
     *
     * @param state what the optimiser remembers, for this network and this optimiser's rule
     * @param batch at least one sample, each of the network's shape; at least two where a layer normalises
     * @param previous what the iteration before left behind, or {@link LastValues#NONE}
     */
    public Trace trace(Network network, OptimizerState state, List<Sample> batch, LastValues previous) {
        Recorder recorder = new Recorder();
        Map<Parameter, Reference> parameters = new HashMap<>();
        for (int l = 0; l < network.depth(); l++) {
            for (int unit = 0; unit < network.layer(l).units(); unit++) {
                for (int input = 0; input < network.layer(l).inputs(); input++) {
                    give(recorder, parameters, network, new Weight(l, unit, input));
                }
                give(recorder, parameters, network, network.biasOf(l, unit));
                if (network.layer(l).normalization().isPresent()) {
                    give(recorder, parameters, network, new Scale(l, unit));
                    give(recorder, parameters, network, new Shift(l, unit));
                }
            }
        }
        BatchTracing tracing = new BatchTracing(
                recorder, network, parameters, loss, regularizer, batch.size(), new Masks(seed, state.updates()));
        List<List<Reference>> inputs = new ArrayList<>();
        List<List<Reference>> targets = new ArrayList<>();
        for (int sample = 0; sample < batch.size(); sample++) {
            inputs.add(inputs(recorder, batch, sample));
            targets.add(targets(recorder, batch, sample));
        }
        if (network.normalizes()) {
            tracing.together(inputs, targets);
        } else {
            for (int sample = 0; sample < batch.size(); sample++) {
                tracing.sample(sample, inputs.get(sample), targets.get(sample));
            }
        }
        Map<Parameter, Reference> gradients = tracing.gradients();
        UpdateTracing update = new UpdateTracing(recorder, network, state, optimizer);
        UpdateTracing.Result result = update.update(parameters, gradients, tracing.statistics(), batch.size());
        boolean whole = !recorder.diverged();
        return new Trace(
                network,
                state,
                List.copyOf(batch),
                recorder.ledger(),
                whole ? result.network() : network,
                whole ? result.state() : state,
                previous);
    }

    private static void give(
            Recorder recorder, Map<Parameter, Reference> parameters, Network network, Parameter parameter) {
        parameters.computeIfAbsent(parameter, p -> recorder.given(p, network.valueOf(p)));
    }

    private static List<Reference> inputs(Recorder recorder, List<Sample> batch, int sample) {
        List<Reference> inputs = new ArrayList<>();
        for (int i = 0; i < batch.get(sample).input().size(); i++) {
            inputs.add(recorder.given(
                    new Input(sample, i), batch.get(sample).input().get(i)));
        }
        return inputs;
    }

    private static List<Reference> targets(Recorder recorder, List<Sample> batch, int sample) {
        List<Reference> targets = new ArrayList<>();
        for (int i = 0; i < batch.get(sample).target().size(); i++) {
            targets.add(recorder.given(
                    new Target(sample, i), batch.get(sample).target().get(i)));
        }
        return targets;
    }
}
