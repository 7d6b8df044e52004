package io.backstep.ui.losses;

import io.backstep.engine.data.Sample;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.training.Backpropagation;
import io.backstep.engine.training.ObjectiveParts;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.input.ValueSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * From the losses of single samples to the objective, on the network of the Step screen as it is now. The regulariser is
 * the experiment's own until a person tries other strengths, which changes nothing but this picture.
 */
public final class ObjectiveViewModel implements ScreenMemory {
    private static final double LARGEST_STRENGTH = 1;

    private final ObservableValue<Experiment> current;
    private final ObservableValue<Integer> firstSample;
    private final LossDestination destination;
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(this, "trying", false);
    private final ValueSetting l1 = ValueSetting.linear("l1", 0, LARGEST_STRENGTH, 0.001, 0);
    private final ValueSetting l2 = ValueSetting.linear("l2", 0, LARGEST_STRENGTH, 0.001, 0);
    private boolean following;

    /**
     * One sample of the data.
     *
     * @param index from 0
     * @param timesInBatch how often the batch has it: a batch of more samples than there are goes around again
     */
    public record SampleLoss(int index, double loss, int timesInBatch) {}

    /**
     * The objective and everything it is made of.
     *
     * @param regularizer the strengths that hold
     * @param data every sample of the data
     * @param batch the indices of the samples in the batch, in its order
     * @param parts what the batch and the weights come to
     */
    public record Objective(
            Experiment experiment,
            Regularizer regularizer,
            List<SampleLoss> data,
            List<Integer> batch,
            ObjectiveParts parts) {
        public Objective {
            data = List.copyOf(data);
            batch = List.copyOf(batch);
        }
    }

    /**
     * The topic.
     *
     * @param current the experiment, with the network as it is now
     * @param firstSample the index of the sample with which the batch on view begins
     * @param destination where a click on a sample's loss leads
     */
    public ObjectiveViewModel(
            ObservableValue<Experiment> current, ObservableValue<Integer> firstSample, LossDestination destination) {
        this.current = current;
        this.destination = destination;
        this.firstSample = firstSample;
        l1.valueProperty().subscribe((before, now) -> tried());
        l2.valueProperty().subscribe((before, now) -> tried());
        current.subscribe(now -> follow());
    }

    private void tried() {
        if (!following) {
            trying.set(true);
        }
    }

    private void follow() {
        if (!trying.get()) {
            following = true;
            l1.set(current.getValue().regularizer().l1());
            l2.set(current.getValue().regularizer().l2());
            following = false;
        }
    }

    // Properties

    /** The experiment that the numbers are of. */
    public ObservableValue<Experiment> currentProperty() {
        return current;
    }

    public ObservableValue<Integer> firstSampleProperty() {
        return firstSample;
    }

    /** Whether other strengths are being tried than the experiment's. */
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** The strength of L1. */
    public ValueSetting l1() {
        return l1;
    }

    /** The strength of L2. */
    public ValueSetting l2() {
        return l2;
    }

    /** The strengths that hold: the experiment's own may be larger than any that can be tried. */
    public Regularizer regularizer() {
        return trying.get()
                ? new Regularizer(l1.value(), l2.value())
                : current.getValue().regularizer();
    }

    /** Everything as it is now. */
    public Objective objective() {
        Experiment experiment = current.getValue();
        List<Integer> batch = new ArrayList<>();
        int size = experiment.data().size();
        int[] times = new int[size];
        for (int i = 0; i < experiment.batchSize(); i++) {
            int index = (int) (((long) firstSample.getValue() + i) % size);
            batch.add(index);
            times[index]++;
        }
        List<SampleLoss> data = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Sample sample = experiment.data().get(i);
            data.add(new SampleLoss(
                    i, Backpropagation.lossAt(experiment.network(), experiment.loss(), sample), times[i]));
        }
        ObjectiveParts parts = ObjectiveParts.of(
                experiment.network(), experiment.loss(), regularizer(), experiment.batchFrom(firstSample.getValue()));
        return new Objective(experiment, regularizer(), data, batch, parts);
    }

    // Commands

    /** Takes the experiment's own strengths again, as far as the sliders reach. */
    public void stopTrying() {
        trying.set(false);
        follow();
    }

    /** Goes to the step that works out the loss of a sample, counted from 0. */
    public void openLoss(int sample) {
        destination.show(sample);
    }

    @Override
    public ScreenState remember() {
        return trying.get()
                ? ScreenState.EMPTY.with(l1.name(), l1.value()).with(l2.name(), l2.value())
                : ScreenState.EMPTY;
    }

    @Override
    public void recall(ScreenState state) {
        OptionalDouble keptL1 = state.number(l1.name());
        OptionalDouble keptL2 = state.number(l2.name());
        if (keptL1.isPresent() && keptL2.isPresent()) {
            l1.recall(keptL1);
            l2.recall(keptL2);
            trying.set(true);
        } else {
            stopTrying();
        }
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return Subscription.combine(
                trying.subscribe((before, now) -> changed.run()),
                l1.valueProperty().subscribe((before, now) -> {
                    if (trying.get()) {
                        changed.run();
                    }
                }),
                l2.valueProperty().subscribe((before, now) -> {
                    if (trying.get()) {
                        changed.run();
                    }
                }));
    }
}
