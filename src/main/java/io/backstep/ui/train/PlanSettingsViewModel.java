package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.SampleOrder;
import io.backstep.experiment.PlanProblem;
import io.backstep.experiment.PlanProblem.Place;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.Remark;
import io.backstep.ui.plan.ClipKind;
import io.backstep.ui.plan.OutputChoices;
import io.backstep.ui.plan.OutputChoices.Choice;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanSettings;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.ScheduleKind;
import io.backstep.ui.plan.StartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What the plan is set to, and every way to set it otherwise, but for its data. Hidden layers are counted from 0.
 *
 * <p>What is typed is answered with what is wrong with it, or with nothing once it was taken over.
 */
public final class PlanSettingsViewModel implements PlanSettings {
    private final TrainViewModel train;
    private final LayerExtrasViewModel extras;
    private final ReadOnlyObjectWrapper<Optional<PartRemark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<OutputChoices> choices = Optional.empty();

    /** The parts of the settings that can have something to say. */
    public enum Part {
        OUTPUT,
        LOSS,
        EARLY_STOPPING
    }

    /** What a change did besides what was asked for; said until the next change. */
    private record PartRemark(Part part, Remark remark) {}

    public PlanSettingsViewModel(TrainViewModel train) {
        this.train = train;
        extras = new LayerExtrasViewModel(train);
        train.plan().planProperty().subscribe(plan -> remark.set(Optional.empty()));
        train.plan().loadedProperty().subscribe(data -> choices = data.map(OutputChoices::of));
    }

    // Properties

    @Override
    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return train.plan().planProperty();
    }

    @Override
    public TrainingPlan plan() {
        return train.plan().plan();
    }

    /** What hidden layers have besides units and a function. */
    LayerExtrasViewModel extras() {
        return extras;
    }

    /** The network of the run on view; nothing before the first run. */
    public ObservableValue<Optional<Network>> networkProperty() {
        return train.run()
                .momentProperty()
                .map(moment -> moment.map(now -> now.planned().network()));
    }

    /** How many samples are trained on; 0 before the first run. */
    public ObservableValue<Integer> samplesProperty() {
        return train.run()
                .momentProperty()
                .map(moment -> moment.map(now -> now.planned().data().training().size())
                        .orElse(0));
    }

    /** What one part has to say. */
    public ObservableValue<Optional<Remark>> remarkOf(Part part) {
        return remark.map(said -> said.filter(now -> now.part() == part).map(PartRemark::remark));
    }

    /** Why the last change was not taken over, where that is about one of these choices. */
    public ObservableValue<Optional<Words>> problemAt(Place... places) {
        Set<Place> about = Set.of(places);
        return train.plan().problemsProperty().map(problems -> {
            List<PlanProblem> found = problems.stream()
                    .filter(problem -> about.contains(problem.place()))
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(messages -> worded(found, messages));
        });
    }

    private static String worded(List<PlanProblem> problems, Messages messages) {
        return problems.stream().map(problem -> problem.worded(messages)).collect(Collectors.joining("\n"));
    }

    /** How many numbers a network learns. */
    static long learned(Network network) {
        long learned = 0;
        for (Layer layer : network.layers()) {
            learned += (long) layer.units() * layer.inputs();
            learned += switch (network.biasMode()) {
                case LEARNED -> layer.units();
                case SHARED -> 1;
                case FROZEN -> 0;
            };
            learned += layer.normalization().isPresent() ? 2L * layer.units() : 0;
        }
        return learned;
    }

    /** Why the output layer cannot have a function. */
    public Optional<Words> problemWithOutput(Activation output) {
        return choices.filter(
                        now -> now.withOutput(PlanEdits.choice(plan()), output).isEmpty())
                .map(now -> messages -> messages.get("train.problem.needs-classes"));
    }

    /** Why a hidden layer cannot have a function. */
    public static Optional<Words> problemWithHidden(Activation activation) {
        return activation instanceof Softmax
                ? Optional.of(messages -> messages.get("panel.problem.softmaxHidden"))
                : Optional.empty();
    }

    /** Why the data cannot have a loss. */
    public Optional<Words> problemWithLoss(Loss loss) {
        return choices.filter(
                        now -> now.withLoss(PlanEdits.choice(plan()), loss).isEmpty())
                .map(now -> messages -> messages.get("train.problem.needs-shares"));
    }

    // Commands: the network

    public Optional<Words> enterUnits(int layer, String text) {
        OptionalLong units = NumberText.parseWhole(text);
        if (units.isEmpty() || units.getAsLong() < 1 || units.getAsLong() > PlanEdits.MOST_UNITS) {
            return Optional.of(messages -> messages.get("panel.problem.count", String.valueOf(PlanEdits.MOST_UNITS)));
        }
        train.change(now -> PlanEdits.withUnits(now, layer, (int) units.getAsLong()));
        return Optional.empty();
    }

    public void chooseActivation(int layer, Activation activation) {
        if (problemWithHidden(activation).isEmpty()) {
            train.change(now -> PlanEdits.withActivation(now, layer, activation));
        }
    }

    public boolean canAddLayer() {
        return plan().network().hidden().size() < PlanEdits.MOST_HIDDEN;
    }

    public void addLayer() {
        if (canAddLayer()) {
            train.change("layers", PlanEdits::withAnotherLayer);
        }
    }

    public void removeLayer(int layer) {
        train.change("layers", now -> PlanEdits.withoutLayer(now, layer));
    }

    public void chooseStart(StartKind kind) {
        if (PlanEdits.start(plan())
                .map(StartKind::of)
                .filter(now -> now == kind)
                .isEmpty()) {
            train.change(now -> PlanEdits.withStart(now, kind.usual()));
        }
    }

    public void chooseBiasMode(BiasMode mode) {
        train.change(now -> now.withNetwork(now.network().withBiasMode(mode)));
    }

    /** Another output layer; loss and coding change along where they must, which is said. */
    public void chooseOutput(Activation output) {
        choices.filter(known -> !plan().network().output().activation().id().equals(output.id()))
                .flatMap(known -> known.withOutput(PlanEdits.choice(plan()), output))
                .ifPresent(found -> choose(found, Part.LOSS));
    }

    /** Another loss; the output layer and the coding change along where they must, which is said. */
    public void chooseLoss(Loss loss) {
        choices.filter(known -> !plan().settings().loss().equals(loss))
                .flatMap(known -> known.withLoss(PlanEdits.choice(plan()), loss))
                .ifPresent(found -> choose(found, Part.OUTPUT));
    }

    private void choose(Choice found, Part follows) {
        Choice before = PlanEdits.choice(plan());
        boolean ofClasses = choices.map(OutputChoices::ofClasses).orElse(false);
        train.change(follows == Part.LOSS ? "activation" : "loss", now -> PlanEdits.withChoice(now, found));
        List<Words> said = new ArrayList<>();
        if (follows == Part.LOSS && !found.loss().equals(before.loss())) {
            said.add(messages -> messages.get(
                    "panel.remark.lossChanged",
                    FunctionNames.loss(before.loss()).in(messages),
                    FunctionNames.activation(found.output()).in(messages)));
        }
        if (follows == Part.OUTPUT
                && !found.output().id().equals(before.output().id())) {
            said.add(messages -> messages.get(
                    "train.remark.output",
                    FunctionNames.activation(before.output()).in(messages),
                    FunctionNames.activation(found.output()).in(messages)));
        }
        if (ofClasses && !found.coding().equals(before.coding())) {
            said.add(coding(found.coding()));
        }
        if (!said.isEmpty()) {
            say(
                    follows,
                    messages -> said.stream().map(words -> words.in(messages)).collect(Collectors.joining(" ")));
        }
    }

    private static Words coding(ClassCoding coding) {
        return coding instanceof ClassCoding.Single single
                ? messages -> messages.get(
                        "train.remark.one-output", NumberText.of(single.first()), NumberText.of(single.second()))
                : messages -> messages.get("train.remark.one-each");
    }

    // Commands: numbers, switches and the rest

    @Override
    public Optional<Words> enter(PlanNumber number, String text) {
        OptionalDouble value = number.range().parse(text);
        if (value.isEmpty()) {
            return Optional.of(number.range().words());
        }
        train.change(now -> number.in(now, value.getAsDouble()));
        return Optional.empty();
    }

    /**
     * Puts a number in place.
     *
     * @param value within the number's range
     */
    @Override
    public void set(PlanNumber number, double value) {
        train.change(now -> number.in(now, value));
    }

    /** Turns something on or off; says so where something else comes along. */
    @Override
    public void turn(PlanSwitch which, boolean on) {
        double before = plan().data().shares().validation();
        if (which == PlanSwitch.EARLY_STOPPING) {
            train.change("stopping", now -> which.in(now, on));
        } else {
            train.change(now -> which.in(now, on));
        }
        double after = plan().data().shares().validation();
        if (after != before) {
            long percent = Math.round(100 * after);
            say(Part.EARLY_STOPPING, messages -> messages.get("train.remark.validation", percent));
        }
    }

    public void chooseRule(RuleKind kind) {
        train.change(now -> PlanEdits.withOptimizer(now, optimizer -> optimizer.withRule(kind.from(optimizer.rule()))));
    }

    public void chooseSchedule(ScheduleKind kind) {
        train.change(now -> PlanEdits.withSchedule(now, kind::from));
    }

    public void chooseClipping(ClipKind kind) {
        train.change(now ->
                PlanEdits.withOptimizer(now, optimizer -> optimizer.withClipping(kind.from(optimizer.clipping()))));
    }

    public void chooseOrder(SampleOrder order) {
        train.change(now -> now.withSettings(now.settings().withOrder(order)));
    }

    private void say(Part part, Words words) {
        remark.set(Optional.of(new PartRemark(part, new Remark(words, false))));
    }
}
