package io.backstep.engine.training;

import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.AdamW;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.optimizer.RateSchedule;
import java.util.Optional;

/**
 * Trains a network in place, batch by batch. It owns its numbers and, once it is made, allocates nothing for an update.
 *
 * <p>Activations, head, regulariser, clipping and update rule are asked for every value, and every sum is added up in the
 * order in which it is written: inputs of a unit from the first to the last and then the bias, paths from the first unit
 * fed to the last, samples in the order of the batch. So an update gives the same network as {@link TrainingStep}, bit for
 * bit, at every batch size, and as the trace at batch size 1. Threads share out the samples of the passes, of which none
 * depends on another, and then the rows of parameters, each of which one thread adds up over all samples: there is no
 * partial sum whose bits could depend on the number of threads.
 *
 * <p>An update that would leave the finite numbers is not made: the trainer then has the network from before it.
 */
public final class BatchTrainer {
    private static final double LARGE_WEIGHT = 1e290;
    private static final double LARGE_SLOT = 1e150;

    private final Loss loss;
    private final Regularizer regularizer;
    private final Optimizer optimizer;
    private final ParameterRows parameters;
    private final BatchPass pass;
    private final boolean normalizes;
    private final PassTogether together;
    private final BatchGradients gradients;
    private final Optional<DirectUpdate> direct;
    private final Team team;
    private final Team alone = Team.alone();
    private final int capacity;
    private final boolean constantRate;
    private final long seed;
    private final Team.Task passes = this::pass;
    private final Team.Task works = this::work;
    private final Team.Task changes = this::change;
    private final Team.Task directWorks = this::workDirectly;
    private int count;
    private long updates;
    private double meanLoss = Double.NaN;
    private double objective = Double.NaN;
    private double factor = 1;
    private double rate;
    private boolean wild;
    private Optional<Divergence> divergence = Optional.empty();

    /** For networks that leave nothing to chance; the seed of the others is 0. */
    public BatchTrainer(
            Network network,
            OptimizerState state,
            Loss loss,
            Regularizer regularizer,
            Optimizer optimizer,
            int capacity,
            Team team) {
        this(network, state, loss, regularizer, optimizer, capacity, team, 0);
    }

    /**
     * @param state what the optimiser remembers, for this network and this optimiser's rule
     * @param capacity the largest batch there will be, at least 1
     * @param team does the work; it is not closed here
     * @param seed from which is drawn which units dropout leaves out
     */
    public BatchTrainer(
            Network network,
            OptimizerState state,
            Loss loss,
            Regularizer regularizer,
            Optimizer optimizer,
            int capacity,
            Team team,
            long seed) {
        this.loss = loss;
        this.regularizer = regularizer;
        this.optimizer = optimizer;
        this.capacity = capacity;
        this.team = team;
        this.seed = seed;
        parameters = new ParameterRows(network, optimizer.keptSlots().size());
        pass = new BatchPass(network, loss, capacity);
        normalizes = network.normalizes();
        together = new PassTogether(pass, parameters);
        gradients = new BatchGradients(network, regularizer, optimizer, parameters, team.parts());
        direct = DirectUpdate.suits(optimizer, regularizer, normalizes)
                ? Optional.of(new DirectUpdate(parameters, network.biasMode(), optimizer, team.parts()))
                : Optional.empty();
        pass.samples()
                .expectSparse(new SparseInputs(capacity, network.inputs(), team.parts(), gradients.leavesZeros()));
        constantRate = optimizer.schedule() instanceof RateSchedule.Constant;
        rate = optimizer.rate(state.updates());
        load(network, state);
    }

    /** Goes on from another network of the same shape. */
    public void load(Network network, OptimizerState state) {
        parameters.load(network, state);
        updates = state.updates();
        divergence = Optional.empty();
        pass.turn(parameters);
        wild = isWild();
    }

    /**
     * One update by the samples {@code chosen[from]} to {@code chosen[from + size - 1]} of the data.
     *
     * @param data samples of the network's shape
     * @param chosen places in the data
     * @param size at least 1 and at most the trainer's capacity
     * @return whether it was made; if not, {@link #divergence} tells why
     */
    public boolean update(TrainingData data, int[] chosen, int from, int size) {
        if (size < 1 || size > capacity) {
            throw new IllegalArgumentException("a batch of 1 to " + capacity + " expected, not " + size);
        }
        if (normalizes && size < BatchNormalization.SMALLEST_BATCH) {
            throw new IllegalArgumentException("a batch of " + size + " has no variance to normalise by");
        }
        count = size;
        for (int place = 0; place < size; place++) {
            pass.samples().take(place, data, chosen[from + place]);
        }
        pass.train(seed, updates);
        Team workers = parameters.isWorthSharing(size) ? team : alone;
        if (normalizes) {
            together.run(workers, size);
        } else {
            workers.run(passes);
        }
        if (!constantRate) {
            rate = optimizer.rate(updates);
        }
        if (!updateDirectly(workers, data.largestInput()) && !updateByGradients(workers)) {
            TrainingData batch = data.part(chosen, from, size);
            divergence =
                    Optional.of(DivergenceSearch.in(network(), state(), batch, loss, regularizer, optimizer, seed));
            return false;
        }
        updates++;
        pass.turn(parameters);
        return true;
    }

    /** The update in one go where it can be told that it will succeed; returns whether it was made. */
    private boolean updateDirectly(Team workers, double largestInput) {
        if (direct.isEmpty()
                || !settleLosses()
                || !(rate <= BatchGradients.TAME)
                || wild
                || decayGrows()
                || !DirectUpdate.isSafe(pass, parameters, count, largestInput)) {
            return false;
        }
        objective = meanLoss;
        workers.run(directWorks);
        return true;
    }

    /** The update by all gradients together; returns whether it was made. */
    private boolean updateByGradients(Team workers) {
        workers.run(works);
        boolean finite = settle();
        factor = finite ? gradients.clipFactor() : Double.NaN;
        return finite && !Double.isNaN(factor) && Double.isFinite(rate) && changeAll(workers);
    }

    private void pass(int part, int parts) {
        int from = (int) ((long) count * part / parts);
        int to = (int) ((long) count * (part + 1) / parts);
        pass.forward(parameters, from, to);
        pass.backward(parameters, from, to);
    }

    private void work(int part, int parts) {
        gradients.work(pass, parameters, count, part, parts);
    }

    private void workDirectly(int part, int parts) {
        direct.orElseThrow().work(pass, parameters, count, rate, updates, part, parts);
    }

    private void change(int part, int parts) {
        gradients.update(pass, parameters, factor, rate, updates, part, parts);
    }

    /** The loss and the objective. Returns whether all that was worked out is finite. */
    private boolean settle() {
        boolean finite = settleLosses();
        objective = regularizer.isNone() ? meanLoss : meanLoss + gradients.penalty(parameters);
        return finite && Double.isFinite(objective) && (gradients.areTame(0) || gradients.areFinite());
    }

    /** The loss. Returns whether it and all sums are finite. */
    private boolean settleLosses() {
        boolean finite = pass.isFinite(0);
        double sum = pass.loss(0);
        for (int sample = 1; sample < count; sample++) {
            sum += pass.loss(sample);
            finite &= pass.isFinite(sample);
        }
        meanLoss = count > 1 ? sum / count : sum;
        return finite && Double.isFinite(meanLoss);
    }

    /** Changes the parameters and the moving means, or leaves them all where one would overflow. */
    private boolean changeAll(Team workers) {
        if (!normalizes) {
            return change(workers);
        }
        for (int l = 0; l < parameters.depth(); l++) {
            Optional<NormalizedRows> rows = pass.normalized(l);
            if (rows.isPresent()
                    && !rows.get().move(parameters.runningMeans[l], parameters.runningVariances[l], count)) {
                return false;
            }
        }
        if (!change(workers)) {
            return false;
        }
        for (int l = 0; l < parameters.depth(); l++) {
            Optional<NormalizedRows> rows = pass.normalized(l);
            if (rows.isPresent()) {
                rows.get().commit(parameters.runningMeans[l], parameters.runningVariances[l]);
            }
        }
        return true;
    }

    /** Changes the parameters, or leaves them where one would overflow. */
    private boolean change(Team workers) {
        if (!wild && gradients.areTame(rate) && !decayGrows()) {
            workers.run(changes);
            return true;
        }
        Network before = network();
        OptimizerState stateBefore = state();
        workers.run(changes);
        if (!parameters.areFinite()) {
            parameters.load(before, stateBefore);
            return false;
        }
        wild = isWild();
        return true;
    }

    /** A decay of more than the whole makes weights larger from update to update, until they overflow. */
    private boolean decayGrows() {
        return optimizer.rule() instanceof AdamW rule && !(rate * rule.weightDecay() <= 1);
    }

    private boolean isWild() {
        return !parameters.areWithin(LARGE_WEIGHT, LARGE_SLOT);
    }

    /** The mean loss of the last batch, before its update. */
    public double loss() {
        return meanLoss;
    }

    /** That loss plus what the regulariser adds. */
    public double objective() {
        return objective;
    }

    /** How many updates were made. */
    public long updates() {
        return updates;
    }

    /** Why the last update was not made, or nothing where it was. */
    public Optional<Divergence> divergence() {
        return divergence;
    }

    /** The network as it is now. */
    public Network network() {
        return parameters.network();
    }

    /** What the optimiser remembers now. */
    public OptimizerState state() {
        return parameters.state(updates);
    }

    /** The numbers themselves, for what works on them without changing them. */
    ParameterRows parameters() {
        return parameters;
    }
}
