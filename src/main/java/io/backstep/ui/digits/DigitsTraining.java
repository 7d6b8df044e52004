package io.backstep.ui.digits;

import io.backstep.engine.network.Network;
import io.backstep.engine.training.RunData;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.digits.DigitsHistory.State;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.run.LiveRun;
import io.backstep.ui.kit.run.RunDriver;
import io.backstep.ui.plan.PlanDifference;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What is trained on the Digits screen, and the run on view. A change with which the run can go on is taken up by it; any
 * other begins a new run, made in the background, and the run before is kept for who takes the change back. Where the
 * pictures change but not their shape, the network goes on with what it has learned.
 */
public final class DigitsTraining implements AutoCloseable {
    private static final String NAMES = "train.difference.";

    private final ObservableValue<Optional<DigitSets>> sets;
    private final ObservableValue<Optional<Network>> shipped;
    private final RunDriver<DigitsRun, DigitsMoment> run;
    private final Steady<Made> making;
    private final DigitsHistory history;
    private final ReadOnlyObjectWrapper<DigitsPlan> chosen = new ReadOnlyObjectWrapper<>(DigitsPreset.TRAINED.plan());
    /** To which state the run on view belongs. */
    private State onView;

    private Optional<Known> known = Optional.empty();
    /** How many runs were to be made, and the last of them that came. */
    private int asked;

    private int answered;

    /** Pictures that are numbers already. */
    private record Known(DigitSets pictures, RunData data) {}

    /** A run that was made for a state. */
    private record Made(int number, State state, Known known, LiveRun<DigitsRun> live) {}

    /**
     * Training; there is no run before there are pictures and the trained network.
     *
     * @param stamps ever larger numbers, by which edits here and elsewhere are ordered
     * @param shipped the trained network that comes along
     */
    public DigitsTraining(
            Background background,
            FrameClock clock,
            LongSupplier stamps,
            ObservableValue<Optional<DigitSets>> sets,
            ObservableValue<Optional<Network>> shipped) {
        this.sets = sets;
        this.shipped = shipped;
        run = new RunDriver<>(background, clock, DigitsMoment::new);
        history = new DigitsHistory(chosen.get(), stamps, run::closeLater);
        onView = history.now();
        making = background.steady(this::made);
        sets.subscribe(now -> goOnWithPictures());
        shipped.subscribe(now -> goOnWithPictures());
    }

    // Properties

    /** The run on view. */
    RunDriver<DigitsRun, DigitsMoment> run() {
        return run;
    }

    Optional<DigitsMoment> moment() {
        return run.moment();
    }

    /** The network as it is now; nothing before the first run. It changes at most once a frame. */
    public ObservableValue<Optional<Network>> networkProperty() {
        return run.momentProperty().map(now -> now.map(DigitsMoment::network));
    }

    /** How wide the pictures are that a network sees. */
    int across(Network network) {
        return moment().map(now -> now.planned().pictures().sets().training().columns())
                .filter(columns -> network.inputs() % columns == 0)
                .orElse((int) Math.round(Math.sqrt(network.inputs())));
    }

    /** What is to be trained. */
    ReadOnlyObjectProperty<DigitsPlan> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    DigitsHistory history() {
        return history;
    }

    // Commands: what is trained

    /** Changes the plan; the edit is called after the choice in which it becomes another. It can be taken back. */
    void change(UnaryOperator<TrainingPlan> change) {
        TrainingPlan before = chosen.get().plan();
        TrainingPlan changed = change.apply(before);
        List<String> ids = PlanDifference.between(before, changed);
        if (!ids.isEmpty()) {
            edit(
                    NAMES + (ids.size() == 1 ? ids.get(0) : "several"),
                    chosen.get().with(changed));
        }
    }

    /** Another network, with its usual settings. */
    void choose(DigitsPreset preset) {
        if (!DigitsPreset.of(chosen.get()).equals(Optional.of(preset))) {
            edit(NAMES + "layers", preset.plan());
        }
    }

    private void edit(String name, DigitsPlan wanted) {
        history.edited(name, wanted);
        follow(history.now());
    }

    /** Back to where the run began, which can be taken back. */
    void reset() {
        if (moment().filter(DigitsTraining::canLose).isPresent()) {
            history.reset("digits.run.reset");
            make(history.now(), Optional.empty());
        }
    }

    /** Whether there is more than what its plan would begin with again. */
    private static boolean canLose(DigitsMoment now) {
        return now.snapshot().updates() > 0 || now.planned().continued();
    }

    /** Takes the last edit back, with the network that was there before. */
    boolean undo() {
        return go(-1);
    }

    boolean redo() {
        return go(1);
    }

    private boolean go(int by) {
        Optional<State> there = history.go(by);
        there.ifPresent(state -> {
            if (by > 0 && state.beginsAnew() && !state.hasRun()) {
                chosen.set(state.plan());
                make(state, Optional.empty());
            } else {
                follow(state);
            }
        });
        return there.isPresent();
    }

    /** Puts a plan in place of the one that there is, which cannot be taken back. */
    void take(DigitsPlan wanted) {
        if (!wanted.equals(chosen.get()) || history.undoNameProperty().get().isPresent()) {
            history.restart(wanted);
            follow(history.now());
        }
    }

    private void follow(State state) {
        chosen.set(state.plan());
        Optional<LiveRun<DigitsRun>> left = state.takeRun();
        if (left.isPresent()) {
            asked++;
            answered = asked;
            comeBack(state, left.get());
        } else if (moment().isPresent()
                && asked == answered
                && moment().get().planned().plan().canSettleFor(state.plan())) {
            onView = state;
            run.goOnWith(
                    moment().get().planned().with(state.plan()),
                    state.plan().plan().settings());
        } else {
            make(state, Optional.empty());
        }
    }

    private void comeBack(State state, LiveRun<DigitsRun> left) {
        Optional<DigitSets> now = sets.getValue();
        if (now.filter(pictures ->
                        pictures.id().equals(left.planned().pictures().id()))
                .isPresent()) {
            show(state, left);
        } else {
            run.closeLater(List.of(left));
            make(state, Optional.of(left.run().latest().network()));
        }
    }

    // Commands: the run

    void toggle() {
        run.toggle();
    }

    void oneBatch() {
        run.oneBatch();
    }

    void oneEpoch() {
        run.oneEpoch();
    }

    // Making runs

    private void goOnWithPictures() {
        if (sets.getValue().isPresent() && shipped.getValue().isPresent()) {
            if (moment().filter(now -> canLose(now) && !fits(now.network())).isPresent()) {
                // It cannot go on; who goes back to the pictures before can take it up again.
                history.edited(NAMES + "data", chosen.get());
            }
            make(history.now(), moment().map(DigitsMoment::network));
        }
    }

    private boolean fits(Network network) {
        return sets.getValue()
                .map(DigitSets::sets)
                .filter(pictures -> network.inputs() == pictures.training().pointsOfEach()
                        && network.outputs() == pictures.classes())
                .isPresent();
    }

    /**
     * Makes a run for a state.
     *
     * @param learned a network to go on with, where it has the shape of the pictures
     */
    private void make(State state, Optional<Network> learned) {
        Optional<DigitSets> pictures = sets.getValue();
        Optional<Network> trained = shipped.getValue();
        if (pictures.isEmpty() || trained.isEmpty()) {
            return;
        }
        asked++;
        int number = asked;
        DigitsPlan wanted = state.plan();
        Optional<Known> before = known;
        Optional<Network> goingOn = learned.filter(this::fits);
        making.submit(() -> {
            Known now = before.filter(
                            there -> there.pictures().id().equals(pictures.get().id()))
                    .orElseGet(() -> new Known(pictures.get(), DigitsRun.data(pictures.get())));
            Network start = goingOn.orElseGet(() -> wanted.start(
                    pictures.get().sets().training().pointsOfEach(),
                    pictures.get().sets().classes(),
                    trained.get()));
            DigitsRun made = new DigitsRun(now.pictures(), wanted, start, goingOn.isPresent(), now.data());
            return new Made(number, state, now, made.live());
        });
    }

    private void made(Made made) {
        known = Optional.of(made.known());
        answered = made.number();
        if (made.number() == asked) {
            show(made.state(), made.live());
        } else {
            run.closeLater(List.of(made.live()));
        }
    }

    private void show(State state, LiveRun<DigitsRun> live) {
        State before = onView;
        onView = state;
        boolean learned = moment().filter(DigitsTraining::canLose).isPresent();
        Optional<LiveRun<DigitsRun>> left = run.swap(live);
        left.ifPresent(old -> {
            if (learned && before != state) {
                history.leave(before, old);
            } else {
                run.closeLater(List.of(old));
            }
        });
    }

    @Override
    public void close() {
        history.takeRuns().forEach(LiveRun::close);
        run.close();
    }
}
