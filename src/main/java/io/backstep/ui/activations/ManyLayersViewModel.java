package io.backstep.ui.activations;

import io.backstep.engine.function.SlopeProduct;
import io.backstep.ui.document.ScreenState;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/** The slope of the function in focus, multiplied once for each layer. */
public final class ManyLayersViewModel {
    static final int MOST_LAYERS = 30;
    private static final int USUAL_LAYERS = 8;

    private final IntegerProperty layers = new SimpleIntegerProperty(this, "layers", USUAL_LAYERS);
    private final ObservableValue<Probe> probe;

    ManyLayersViewModel(ObservableValue<Probe> probe) {
        this.probe = probe;
    }

    // Properties

    /** From 1 to {@link #MOST_LAYERS}. */
    public IntegerProperty layersProperty() {
        return layers;
    }

    public ObservableValue<Probe> probeProperty() {
        return probe;
    }

    /** What is left after 1, 2, 3 layers where the function is steepest. */
    public List<SlopeProduct> best() {
        return products(probe.getValue().function().largestSlope());
    }

    /** The same where the probe stands. */
    public List<SlopeProduct> here() {
        return products(probe.getValue().slope());
    }

    private List<SlopeProduct> products(double slope) {
        return IntStream.rangeClosed(1, layers.get())
                .mapToObj(count -> new SlopeProduct(slope, count))
                .toList();
    }

    // Commands

    public void setLayers(int count) {
        layers.set(Math.max(1, Math.min(MOST_LAYERS, count)));
    }

    ScreenState addTo(ScreenState state) {
        return state.with("layers", layers.get());
    }

    void recall(ScreenState state) {
        setLayers(state.integer("layers").orElse(USUAL_LAYERS));
    }
}
