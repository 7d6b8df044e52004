package io.backstep.ui.step;

import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
import io.backstep.ui.document.Document;
import io.backstep.ui.kit.input.NumberText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/**
 * What dropout leaves out, and the seed from which that is drawn. Every change is a job of the document. Layers are
 * counted from 0.
 *
 * <p>What is typed is answered with what is wrong with it, or with nothing once it was taken over.
 */
final class DropoutEditorViewModel {
    private final Document document;
    private final LongSupplier seeds;

    /** @param seeds gives a seed that was not there before */
    DropoutEditorViewModel(Document document, LongSupplier seeds) {
        this.document = document;
        this.seeds = seeds;
    }

    // Properties

    ObservableValue<Experiment> experimentProperty() {
        return document.experimentProperty();
    }

    private Experiment experiment() {
        return document.experiment();
    }

    /** What a layer drops out; 0 where that is nothing. */
    double share(int layer) {
        return experiment().network().layer(layer).dropout().map(Dropout::share).orElse(0.0);
    }

    Variant variant() {
        return DropoutEdits.variant(experiment().network());
    }

    /** Whether any layer drops out anything, so that variant and seed matter. */
    boolean drops() {
        return DropoutEdits.drops(experiment().network());
    }

    // Commands

    Optional<Words> enterShare(int layer, String text) {
        OptionalDouble share = NumberText.parse(text);
        if (share.isEmpty() || !(share.getAsDouble() >= 0 && share.getAsDouble() < 1)) {
            return Optional.of(EditProblems.notADropShare());
        }
        document.edit("job.dropout", now -> DropoutEdits.withShare(now, layer, share.getAsDouble()));
        return Optional.empty();
    }

    void chooseVariant(Variant variant) {
        document.edit("job.dropout", now -> DropoutEdits.withVariant(now, variant));
    }

    Optional<Words> enterSeed(String text) {
        OptionalLong seed = NumberText.parseWhole(text);
        if (seed.isEmpty() || seed.getAsLong() < 0 || seed.getAsLong() > Experiment.LARGEST_SEED) {
            return Optional.of(EditProblems.notADrawSeed());
        }
        setSeed(seed.getAsLong());
        return Optional.empty();
    }

    void newSeed() {
        setSeed(Math.floorMod(seeds.getAsLong(), Experiment.LARGEST_SEED));
    }

    private void setSeed(long seed) {
        document.edit("job.seed", now -> now.withSeed(seed));
    }
}
