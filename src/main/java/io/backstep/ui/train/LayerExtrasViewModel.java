package io.backstep.ui.train;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.Remark;
import io.backstep.ui.plan.NumberRange;
import io.backstep.ui.plan.PlanEdits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Batch normalisation and dropout of the hidden layers, which are counted from 0. What is typed is answered with what is
 * wrong with it, or with nothing once it was taken over.
 */
final class LayerExtrasViewModel {
    /** Half the units, as in the first networks of this kind, would be too many to miss for networks of this size. */
    private static final Dropout USUAL_DROPOUT = new Dropout(0.2, Variant.INVERTED);

    private final TrainViewModel train;
    private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());

    LayerExtrasViewModel(TrainViewModel train) {
        this.train = train;
        train.plan().planProperty().subscribe(plan -> remark.set(Optional.empty()));
    }

    // Properties

    private TrainingPlan plan() {
        return train.plan().plan();
    }

    private List<Hidden> layers() {
        return plan().network().hidden();
    }

    /** What the last change did besides what was asked for, or why it was refused; said until the next change. */
    ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Whether all hidden layers normalise and drop out as this one does. */
    boolean allLike(int layer) {
        return PlanEdits.withAllLike(plan(), layer).equals(plan());
    }

    // Commands

    /** Has a layer normalise over the batch, or not; where a batch is one sample, it grows, and that is said. */
    void normalize(int layer, boolean normalized) {
        if (normalized && samples() < BatchNormalization.SMALLEST_BATCH) {
            say(true, messages -> messages.get("panel.problem.oneSample"));
            return;
        }
        int before = plan().settings().batchSize();
        train.change("normalization", now -> PlanEdits.withNormalized(now, layer, normalized));
        int after = plan().settings().batchSize();
        if (after != before) {
            say(false, messages -> messages.get("panel.remark.batchGrown", String.valueOf(after)));
        }
    }

    /** How many there are to train on; as many as may be while nobody knows. */
    private int samples() {
        return train.run()
                .moment()
                .map(now -> now.planned().data().training().size())
                .orElse(Integer.MAX_VALUE);
    }

    private void say(boolean refusal, Words words) {
        remark.set(Optional.of(new Remark(words, refusal)));
    }

    /** Has a layer drop out units, or not. */
    void dropOut(int layer, boolean on) {
        train.change(now -> PlanEdits.withDropout(now, layer, on ? Optional.of(usualDropout()) : Optional.empty()));
    }

    /** That of the other layers, if any has it, as all usually do it alike. */
    private Dropout usualDropout() {
        return layers().stream()
                .flatMap(layer -> layer.dropout().stream())
                .findFirst()
                .orElse(USUAL_DROPOUT);
    }

    /** Another share for a layer that drops out units. */
    Optional<Words> enterShare(int layer, String text) {
        NumberRange range = NumberRange.part();
        OptionalDouble share = range.parse(text);
        if (share.isEmpty()) {
            return Optional.of(range.words());
        }
        changeDropout(layer, now -> now.withShare(share.getAsDouble()));
        return Optional.empty();
    }

    /** Another variant for a layer that drops out units. */
    void chooseVariant(int layer, Variant variant) {
        changeDropout(layer, now -> new Dropout(now.share(), variant));
    }

    private void changeDropout(int layer, UnaryOperator<Dropout> change) {
        train.change(now -> PlanEdits.withDropout(
                now, layer, now.network().hidden().get(layer).dropout().map(change)));
    }

    /** Has all hidden layers normalise and drop out as this one does. */
    void makeAllLike(int layer) {
        train.change(now -> PlanEdits.withAllLike(now, layer));
    }
}
