package io.backstep.ui.step;

import io.backstep.text.Words;
import io.backstep.ui.document.Document;
import io.backstep.ui.kit.input.NumberText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The network's shape and start weights. Every change of the network is a job of the document; the initialiser is only
 * how the next weights will be drawn. Layers are counted from 0.
 *
 * <p>What is typed is answered with what is wrong with it, or with nothing once it was taken over.
 */
final class LayerEditorViewModel {
    private static final StartWeights USUAL_START = new StartWeights(StartWeights.Kind.XAVIER, 0.5, 1);

    private final Document document;
    private final LongSupplier seeds;

    private final ReadOnlyObjectWrapper<StartWeights> start = new ReadOnlyObjectWrapper<>(USUAL_START);
    private final BooleanProperty open = new SimpleBooleanProperty();

    /** @param seeds gives a seed that was not there before */
    LayerEditorViewModel(Document document, LongSupplier seeds) {
        this.document = document;
        this.seeds = seeds;
    }

    // Properties

    /** How new weights are drawn. */
    ReadOnlyObjectProperty<StartWeights> startWeightsProperty() {
        return start.getReadOnlyProperty();
    }

    StartWeights startWeights() {
        return Objects.requireNonNull(start.get());
    }

    /** Whether the editor of inputs, layers and start weights is open. */
    BooleanProperty openProperty() {
        return open;
    }

    // Commands

    Optional<Words> enterInputs(String text) {
        return enterCount(
                text,
                NetworkEdits.MOST_INPUTS,
                count -> document.edit("job.layers", now -> NetworkEdits.withInputs(now, count, startWeights())));
    }

    Optional<Words> enterUnits(int layer, String text) {
        return enterCount(
                text,
                NetworkEdits.MOST_UNITS,
                count -> document.edit("job.units", now -> NetworkEdits.withUnits(now, layer, count, startWeights())));
    }

    private static Optional<Words> enterCount(String text, int most, Consumer<Integer> taken) {
        OptionalLong count = NumberText.parseWhole(text);
        if (count.isEmpty() || count.getAsLong() < 1 || count.getAsLong() > most) {
            return Optional.of(EditProblems.notACount(most));
        }
        taken.accept((int) count.getAsLong());
        return Optional.empty();
    }

    boolean canAddLayer() {
        return document.experiment().network().depth() < NetworkEdits.MOST_LAYERS;
    }

    /** Puts another hidden layer before the output layer. */
    void addLayer() {
        if (canAddLayer()) {
            document.edit("job.layers", now -> NetworkEdits.withAnotherLayer(now, startWeights()));
        }
    }

    /** Takes a hidden layer away. */
    void removeLayer(int layer) {
        document.edit("job.layers", now -> NetworkEdits.withoutLayer(now, layer, startWeights()));
    }

    void chooseInitializer(StartWeights.Kind kind) {
        StartWeights now = startWeights();
        double size = kind.takes(now.size()) ? now.size() : USUAL_START.size();
        start.set(new StartWeights(kind, size, now.seed()));
    }

    /** The limit, deviation or value of an initialiser that has one. */
    Optional<Words> enterStartSize(String text) {
        StartWeights now = startWeights();
        OptionalDouble size = NumberText.parse(text);
        if (size.isEmpty() || !now.kind().takes(size.getAsDouble())) {
            return Optional.of(
                    now.kind() == StartWeights.Kind.CONSTANT ? EditProblems.notANumber() : EditProblems.notASize());
        }
        start.set(new StartWeights(now.kind(), size.getAsDouble(), now.seed()));
        return Optional.empty();
    }

    Optional<Words> enterSeed(String text) {
        OptionalLong seed = NumberText.parseWhole(text);
        if (seed.isEmpty()) {
            return Optional.of(EditProblems.notASeed());
        }
        setSeed(seed.getAsLong());
        return Optional.empty();
    }

    void newSeed() {
        setSeed(seeds.getAsLong());
    }

    private void setSeed(long seed) {
        start.set(new StartWeights(startWeights().kind(), startWeights().size(), seed));
    }

    /** Draws all weights by the chosen initialiser and seed. */
    void drawWeights() {
        document.edit("job.startWeights", now -> NetworkEdits.withStartWeights(now, startWeights()));
    }
}
