package io.backstep.engine.training;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;
import java.util.Optional;

/**
 * A run, update by update, on the caller's thread. After every epoch the network is measured on all parts of the data.
 * Where a run goes is decided by its network, its data and its settings; a team of any size gives the same bits.
 */
public final class Training {
    private final Network start;
    private final RunData data;
    private RunSettings settings;
    private final Team team;
    private final Classes classes;
    private final Batches batches;
    private BatchTrainer trainer;
    private Evaluator evaluator;
    private final OptimizerState first;
    private RunHistory history = RunHistory.empty();
    private Figures figures;
    private double batchLoss = Double.NaN;
    private Optional<Snapshot.End> end = Optional.empty();
    private Network best;
    private OptimizerState bestState;
    private double bestLoss;
    private int withoutImprovement;

    /**
     * A run that begins with this network.
     *
     * @param data samples of the network's shape
     * @param settings with a batch size of at least 2 where a layer normalises over the batch
     * @param team does the work; it is not closed here
     */
    public Training(Network start, RunData data, RunSettings settings, Team team) {
        data.training().requireShapeOf(start);
        data.validation().requireShapeOf(start);
        data.test().requireShapeOf(start);
        this.start = start;
        this.data = data;
        this.settings = settings;
        this.team = team;
        classes = Classes.of(data.training());
        int least = start.normalizes() ? BatchNormalization.SMALLEST_BATCH : 1;
        batches = Batches.of(settings, start, data.training().size());
        if (batches.capacity() < least || data.training().size() < least) {
            throw new IllegalArgumentException("one sample alone has no variance to normalise by");
        }
        first = OptimizerState.initial(settings.optimizer(), start.learnedValues());
        trainer = trainer(start, first);
        evaluator = new Evaluator(start, settings.loss(), trainer.parameters(), team);
        best = start;
        bestState = first;
        figures = measured();
        begin();
    }

    private BatchTrainer trainer(Network network, OptimizerState state) {
        return new BatchTrainer(
                network,
                state,
                settings.loss(),
                settings.regularizer(),
                settings.optimizer(),
                batches.capacity(),
                team,
                settings.seed());
    }

    /**
     * Goes on with other settings from the next update on; the history goes on too, and schedules go on counting. A run
     * that diverged can go on, for it has the network from before. {@link #reset} then begins with these settings.
     *
     * @throws IllegalArgumentException unless the present settings {@link RunSettings#canSettleFor} them
     */
    public void settle(RunSettings next) {
        if (!settings.canSettleFor(next)) {
            throw new IllegalArgumentException("the run cannot go on with these settings: " + next);
        }
        settings = next;
        trainer = trainer(trainer.network(), trainer.state());
        evaluator = new Evaluator(start, settings.loss(), trainer.parameters(), team);
        end = end.filter(why -> why != Snapshot.End.DIVERGED);
    }

    /** Back to the start, which gives the same run once more. */
    public void reset() {
        goOnFrom(start, first);
    }

    /**
     * Takes a run up where it was left; what was measured on the way is forgotten, the number of updates is not.
     *
     * @param network of the same shape, after {@code state.updates()} updates
     */
    public void goOnFrom(Network network, OptimizerState state) {
        trainer.load(network, state);
        figures = measured();
        begin();
    }

    /**
     * Takes a run with early stopping up where it was left.
     *
     * @param kept what the run had kept by then
     */
    public void goOnFrom(Network network, OptimizerState state, BestSoFar kept) {
        goOnFrom(network, state);
        best = kept.network();
        bestState = kept.state();
        bestLoss = kept.loss();
        withoutImprovement = kept.withoutImprovement();
        if (isOutOfPatience()) {
            end = Optional.of(Snapshot.End.STOPPED_EARLY);
        }
    }

    /** What early stopping keeps; nothing in a run without it. */
    public Optional<BestSoFar> best() {
        return settings.earlyStopping().map(stopping -> new BestSoFar(best, bestState, bestLoss, withoutImprovement));
    }

    private boolean isOutOfPatience() {
        return settings.earlyStopping()
                .filter(stopping -> withoutImprovement >= stopping.patience())
                .isPresent();
    }

    private void begin() {
        history = RunHistory.empty();
        history.add(figures);
        batchLoss = Double.NaN;
        end = Optional.empty();
        best = start;
        bestState = first;
        bestLoss = Double.POSITIVE_INFINITY;
        withoutImprovement = 0;
        if (settings.earlyStopping().isPresent()) {
            keepIfBest();
        }
    }

    /**
     * One update.
     *
     * @return whether it was made and another may follow
     */
    public boolean update() {
        if (end.isPresent()) {
            return false;
        }
        long epochs = epochs();
        batches.choose(trainer.updates());
        if (!trainer.update(data.training(), batches.chosen(), batches.from(), batches.size())) {
            end = Optional.of(Snapshot.End.DIVERGED);
            return false;
        }
        batchLoss = trainer.loss();
        history.batchLoss().add(trainer.updates(), batchLoss);
        if (epochs() > epochs) {
            figures = measured();
            history.add(figures);
            stopIfItIsTime();
        }
        return end.isEmpty();
    }

    private void stopIfItIsTime() {
        if (settings.earlyStopping().isEmpty() || data.validation().isEmpty()) {
            return;
        }
        if (keepIfBest()) {
            withoutImprovement = 0;
            return;
        }
        withoutImprovement++;
        if (isOutOfPatience()) {
            trainer.load(best, bestState);
            figures = measured();
            end = Optional.of(Snapshot.End.STOPPED_EARLY);
        }
    }

    /** Keeps the network where the validation loss is low enough to count. */
    private boolean keepIfBest() {
        double least =
                settings.earlyStopping().map(EarlyStopping::leastImprovement).orElse(0.0);
        double loss = figures.validation().loss();
        boolean improved = loss < bestLoss && (bestLoss == Double.POSITIVE_INFINITY || bestLoss - loss >= least);
        if (improved) {
            best = trainer.network();
            bestState = trainer.state();
            bestLoss = loss;
        }
        return improved;
    }

    private Figures measured() {
        return new Figures(
                trainer.updates(),
                epochs(),
                settings.optimizer().rate(trainer.updates()),
                evaluator.evaluate(data.measured(), classes),
                evaluator.evaluate(data.validation(), classes),
                evaluator.evaluate(data.test(), classes));
    }

    /** Measures the network as it is now, in the middle of an epoch too. */
    public Figures measure() {
        return measured();
    }

    /** Measures another network of the same shape, such as that of the averages, as if a run began with it. */
    public Figures measure(Network other) {
        return new Training(other, data, settings, team).figures();
    }

    /** How many updates were made. */
    public long updates() {
        return trainer.updates();
    }

    /** How many epochs they completed. */
    public long epochs() {
        return batches.epochsAfter(trainer.updates());
    }

    /** How many updates it takes from the start to complete so many epochs. */
    public long updatesFor(long epochs) {
        return batches.updatesFor(epochs);
    }

    /** The last measurement: after the last epoch, or at the start. */
    public Figures figures() {
        return figures;
    }

    /** Why the run is over, or nothing where it can go on. */
    public Optional<Snapshot.End> end() {
        return end;
    }

    /** The run at this moment. */
    public Snapshot snapshot() {
        return new Snapshot(
                trainer.network(),
                trainer.state(),
                epochs(),
                batchLoss,
                figures,
                history.copy(),
                end,
                end.isPresent() ? trainer.divergence() : Optional.empty());
    }
}
