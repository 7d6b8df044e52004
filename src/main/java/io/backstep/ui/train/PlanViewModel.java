package io.backstep.ui.train;

import io.backstep.engine.data.DataSet;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.PlanProblem;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import io.backstep.ui.kit.run.LiveRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is to be trained. A change with which the run on view can go on is taken up by it. Any other is tried out in the
 * background: where it can be trained a new run comes of it, otherwise the plan stays what it was, and why is said.
 */
public final class PlanViewModel {
    private final ReadOnlyObjectWrapper<TrainingPlan> plan;
    private final ReadOnlyObjectWrapper<List<PlanProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DataSet>> loaded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Steady<Tried> trying;
    private final Consumer<LiveRun<PlannedRun>> onRun;
    private final Predicate<TrainingPlan> goOnWith;
    private TrainingPlan good;
    private Optional<Known> known = Optional.empty();
    /** How many plans were to be tried out, and the last of them of which something came. */
    private int asked;

    private int answered;

    /** Data that need not be loaded again. */
    private record Known(DataSource source, DataSet data) {}

    /** What came of a plan. */
    private record Tried(
            int number,
            TrainingPlan plan,
            Optional<Known> data,
            List<PlanProblem> problems,
            Optional<LiveRun<PlannedRun>> run) {}

    /**
     * A plan that is not tried out yet.
     *
     * @param onRun takes each new run; the one before is no longer needed then
     * @param goOnWith has the run on view go on with a plan, where it can; answers whether it does
     */
    PlanViewModel(
            TrainingPlan first,
            Background background,
            Consumer<LiveRun<PlannedRun>> onRun,
            Predicate<TrainingPlan> goOnWith) {
        this.plan = new ReadOnlyObjectWrapper<>(first);
        this.good = first;
        this.onRun = onRun;
        this.goOnWith = goOnWith;
        this.trying = background.steady(this::tried);
    }

    // Properties

    /** The plan; for a moment after a change perhaps one that turns out not to be possible. */
    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public TrainingPlan plan() {
        return plan.get();
    }

    /** Why the last change was not taken over; empty where it was. */
    public ReadOnlyObjectProperty<List<PlanProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** The data of the run, before features are made of them; nothing before the first run. */
    public ReadOnlyObjectProperty<Optional<DataSet>> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    // Commands

    /** Changes the plan, and has the run go on with it, or begins a run of it. */
    public void change(UnaryOperator<TrainingPlan> change) {
        TrainingPlan wanted = change.apply(plan());
        if (wanted.equals(plan())) {
            return;
        }
        if (answered == asked && goOnWith.test(wanted)) {
            good = wanted;
            problems.set(List.of());
            plan.set(wanted);
        } else {
            plan.set(wanted);
            begin();
        }
    }

    /** Puts a plan in place without trying it out; where nothing comes of it the one before is tried. */
    void replace(TrainingPlan wanted) {
        plan.set(wanted);
    }

    /** Begins a run of the plan as it is. */
    public void begin() {
        TrainingPlan now = plan();
        Optional<Known> before = known;
        asked++;
        int number = asked;
        trying.submit(() -> tryOut(number, now, before));
    }

    private static Tried tryOut(int number, TrainingPlan wanted, Optional<Known> before) {
        Optional<Known> data =
                before.filter(already -> already.source().equals(wanted.data().source()));
        if (data.isEmpty()) {
            List<PlanProblem> ofSource = TrainingPlan.problemsOf(wanted.data().source());
            if (!ofSource.isEmpty()) {
                return new Tried(number, wanted, Optional.empty(), ofSource, Optional.empty());
            }
            data = Optional.of(
                    new Known(wanted.data().source(), wanted.data().source().load()));
        }
        List<PlanProblem> problems = wanted.problems(data.get().data());
        Optional<LiveRun<PlannedRun>> run = problems.isEmpty()
                ? Optional.of(RunViewModel.live(wanted.run(data.get().data())))
                : Optional.empty();
        return new Tried(number, wanted, data, problems, run);
    }

    private void tried(Tried tried) {
        answered = tried.number();
        problems.set(tried.problems());
        if (tried.run().isPresent()) {
            good = tried.plan();
            known = tried.data();
            loaded.set(tried.data().map(Known::data));
            onRun.accept(tried.run().get());
        } else if (tried.plan().equals(plan())) {
            plan.set(good);
            if (known.isEmpty() && !good.equals(tried.plan())) {
                begin();
            }
        }
    }
}
