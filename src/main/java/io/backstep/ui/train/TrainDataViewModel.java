package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.PlanProblem;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.SavedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.plan.PlanEdits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The data of the plan, and every way to have others. Each change begins a new run; what cannot be trained leaves the
 * plan as it was, and is told.
 */
public final class TrainDataViewModel {
    /** The id of data of one's own. */
    static final String OWN = "own";

    /** At least this share is trained on, however the sliders are moved. */
    static final double LEAST_TRAINING = 0.05;

    private final TrainViewModel train;
    private final LongSupplier seeds;
    private final Latest<Loaded> loading;
    private final OwnDataMemory memory;
    private final ReadOnlyObjectWrapper<Optional<Prepared>> prepared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PlannedRun> seen = Optional.empty();
    private DataSource.Generated lastMade;

    /** Data that were asked for. */
    private record Loaded(DataSource source, DataSet data) {}

    /**
     * The data of a run.
     *
     * @param seeds gives a new seed whenever other data of the same kind are asked for
     */
    public TrainDataViewModel(TrainViewModel train, Background background, LongSupplier seeds) {
        this.train = train;
        this.seeds = seeds;
        lastMade = new DataSource.Generated(Pattern.SPIRAL, 300, 0.05, 1);
        loading = background.latest(
                done -> train.change("data", now -> PlanEdits.withSource(now, done.source(), done.data())),
                TrainDataViewModel::fail);
        memory = new OwnDataMemory(background);
        train.plan().planProperty().subscribe(now -> {
            if (now.data().source() instanceof DataSource.Generated made) {
                lastMade = made;
            }
        });
        train.run().momentProperty().subscribe(this::follow);
    }

    private static void fail(Throwable failure) {
        throw new IllegalStateException(failure);
    }

    /** A run has many moments and one set of data, which is only worth looking at once. */
    private void follow(Optional<Moment> now) {
        if (now.isEmpty() || seen.filter(now.get()::isOf).isEmpty()) {
            seen = now.map(Moment::planned);
            prepared.set(seen.map(PlannedRun::prepared));
        }
    }

    // Properties

    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return train.plan().planProperty();
    }

    private DataPlan data() {
        return train.plan().plan().data();
    }

    /** The id of the set: one of {@link DataTexts#IDS}, or {@link #OWN}. */
    public ObservableValue<String> chosenProperty() {
        return planProperty().map(now -> id(now.data().source()));
    }

    private static String id(DataSource source) {
        if (source instanceof DataSource.Generated made) {
            return made.pattern().id();
        }
        return source instanceof DataSource.Shipped shipped ? shipped.set().id() : OWN;
    }

    /** The data of the run as they are used; nothing before the first run. */
    public ReadOnlyObjectProperty<Optional<Prepared>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** The data of the run before features are made of them. */
    public ReadOnlyObjectProperty<Optional<DataSet>> loadedProperty() {
        return train.plan().loadedProperty();
    }

    /** What stands in the way of the data that were last asked for. */
    public ObservableValue<Optional<Words>> problemProperty() {
        return train.plan()
                .problemsProperty()
                .map(all -> all.stream()
                        .filter(problem -> switch (problem.place()) {
                            case DATA, FEATURES, SHARES, CODING, EARLY_STOPPING -> true;
                            default -> false;
                        })
                        .findFirst()
                        .map(problem -> (Words) problem::worded));
    }

    /** What else is to be said, such as that the file of the last session is gone. */
    public ReadOnlyObjectProperty<Optional<Words>> noticeProperty() {
        return memory.noticeProperty();
    }

    /** Data of one's own, and what the session keeps of them. */
    OwnDataMemory memory() {
        return memory;
    }

    /** Which features the data can have: none unless they have one or two columns. */
    public Set<InputFeature> possibleFeatures() {
        return featureChoice().possible();
    }

    /** Which features are inputs. */
    public Set<InputFeature> features() {
        return featureChoice().chosen();
    }

    private FeatureChoice featureChoice() {
        int columns = loadedProperty().get().map(now -> now.columns().size()).orElse(0);
        return new FeatureChoice(columns, data().features());
    }

    // Commands

    /** Goes to one of the sets that come along or are made, by its id. */
    public void choose(String id) {
        memory.clearNotice();
        for (Pattern pattern : Pattern.values()) {
            if (pattern.id().equals(id)) {
                load(new DataSource.Generated(pattern, lastMade.size(), lastMade.noise(), lastMade.seed()));
            }
        }
        for (ShippedData shipped : ShippedData.values()) {
            if (shipped.id().equals(id)) {
                load(new DataSource.Shipped(shipped));
            }
        }
    }

    private void load(DataSource source) {
        if (!source.equals(data().source())) {
            loading.submit(() -> new Loaded(source, source.load()));
        }
    }

    /** Goes to data of one's own. */
    void takeOver(OwnData taken) {
        memory.hold(taken);
        loading.cancel();
        train.change(
                taken.drawn() ? "points" : "table",
                now -> PlanEdits.withSource(now, taken.source(), taken.source().data()));
    }

    public void setNoise(double noise) {
        remake(made -> new DataSource.Generated(made.pattern(), made.size(), clamped(noise), made.seed()));
    }

    private static double clamped(double noise) {
        return Math.max(0, Math.min(Generated.MOST_NOISE, noise));
    }

    public void setSize(int size) {
        remake(made -> new DataSource.Generated(made.pattern(), size, made.noise(), made.seed()));
    }

    /** Takes over a number of samples as it was typed, or says what is wrong with it. */
    public Optional<Words> enterSize(String typed) {
        return whole(typed, 1, DataSet.MOST_ROWS, size -> setSize((int) size));
    }

    /** Other data of the same kind. */
    public void newData() {
        setDataSeed(seeds.getAsLong());
    }

    private void setDataSeed(long seed) {
        remake(made -> new DataSource.Generated(made.pattern(), made.size(), made.noise(), seed));
    }

    public Optional<Words> enterDataSeed(String typed) {
        return whole(typed, 0, SavedRun.LARGEST_SEED, this::setDataSeed);
    }

    private void remake(UnaryOperator<DataSource.Generated> change) {
        changeData(now -> now.source() instanceof DataSource.Generated made ? now.withSource(change.apply(made)) : now);
    }

    /** Holds back a share to watch while training; at most what the test share leaves. */
    public void setValidation(double share) {
        changeData(now -> {
            double test = now.shares().test();
            return now.withShares(new Shares(within(share, test), test));
        });
    }

    /** Holds back a share to look at in the end; at most what the validation share leaves. */
    public void setTest(double share) {
        changeData(now -> {
            double validation = now.shares().validation();
            return now.withShares(new Shares(validation, within(share, validation)));
        });
    }

    private static double within(double share, double other) {
        // Rounded to whole percents, in which shares are shown.
        long most = Math.round(100 * (1 - LEAST_TRAINING - other));
        return Math.max(0, Math.min(Math.round(100 * share), most)) / 100.0;
    }

    public Optional<Words> enterSplitSeed(String typed) {
        return whole(typed, 0, SavedRun.LARGEST_SEED, seed -> changeData(now -> now.withSplitSeed(seed)));
    }

    /** Holds back other rows. */
    public void newSplit() {
        long seed = seeds.getAsLong();
        changeData(now -> now.withSplitSeed(seed));
    }

    public void setScaling(Scaling scaling) {
        changeData(now -> now.withScaling(scaling));
    }

    /** Makes a feature an input, or no longer; the last one stays. */
    public void toggle(InputFeature feature) {
        featureChoice().toggled(feature).ifPresent(wanted -> changeData(now -> now.withFeatures(wanted)));
    }

    private void changeData(UnaryOperator<DataPlan> change) {
        train.change(now -> now.withData(change.apply(now.data())));
    }

    private static Optional<Words> whole(String typed, long least, long most, LongConsumer take) {
        OptionalLong value = NumberText.parseWhole(typed);
        if (value.isEmpty() || value.getAsLong() < least || value.getAsLong() > most) {
            return Optional.of(messages -> messages.get("train.data.whole", least, most));
        }
        take.accept(value.getAsLong());
        return Optional.empty();
    }

    /** Why a plan with these data cannot be trained. */
    List<PlanProblem> problemsWith(DataSet data) {
        TrainingPlan now = train.plan().plan();
        return PlanEdits.withSource(now, new DataSource.Own("", data), data).problems(data);
    }
}
