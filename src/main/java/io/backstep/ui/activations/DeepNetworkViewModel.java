package io.backstep.ui.activations;

import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.training.DeepNetwork;
import io.backstep.engine.training.DeepNetwork.GradientSizes;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import io.backstep.ui.document.ScreenState;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What is measured in a deep random network with the function in focus. */
public final class DeepNetworkViewModel {
    static final int LEAST_WIDTH = 2;
    static final int MOST_WIDTH = 64;
    static final int LEAST_DEPTH = 2;
    static final int MOST_DEPTH = 30;
    private static final Setup USUAL = new Setup(StartKind.XAVIER, 32, 12, 1);

    private final ReadOnlyObjectWrapper<Setup> setup = new ReadOnlyObjectWrapper<>(USUAL);
    private final ObservableValue<ElementwiseActivation> activation;
    private final ReadOnlyObjectWrapper<Optional<Measured>> measured = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<Measured> measuring;

    /** How the network is made, besides its activation. */
    public record Setup(StartKind start, int width, int depth, long seed) {
        public Setup {
            width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width));
            depth = Math.max(LEAST_DEPTH, Math.min(MOST_DEPTH, depth));
        }

        DeepNetwork network(ElementwiseActivation activation) {
            return new DeepNetwork(activation, start.initializer(), width, depth, seed);
        }
    }

    /** A network and what was found in it. */
    public record Measured(DeepNetwork network, GradientSizes gradients) {}

    DeepNetworkViewModel(ObservableValue<ElementwiseActivation> activation, Background background) {
        this.activation = activation;
        this.measuring = background.latest(now -> measured.set(Optional.of(now)), failure -> {
            throw new IllegalStateException(failure);
        });
    }

    // Properties

    public ReadOnlyObjectProperty<Setup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    public Setup setup() {
        return setup.get();
    }

    public ObservableValue<ElementwiseActivation> activationProperty() {
        return activation;
    }

    /** The newest measurement that is there; nothing before the first. */
    public ReadOnlyObjectProperty<Optional<Measured>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    // Commands

    /** Measures the network as it is set now, unless that is what is on view. */
    public void measure() {
        DeepNetwork wanted = setup().network(activation.getValue());
        measuring.cancel();
        if (measured.get().filter(known -> known.network().equals(wanted)).isEmpty()) {
            measuring.submit(() -> new Measured(wanted, wanted.gradientSizes()));
        }
    }

    public void setStart(StartKind start) {
        setup.set(new Setup(start, setup().width(), setup().depth(), setup().seed()));
    }

    public void setWidth(int width) {
        setup.set(new Setup(setup().start(), width, setup().depth(), setup().seed()));
    }

    public void setDepth(int depth) {
        setup.set(new Setup(setup().start(), setup().width(), depth, setup().seed()));
    }

    /** Draws other weights and samples. */
    public void newSeed() {
        setup.set(new Setup(setup().start(), setup().width(), setup().depth(), setup().seed() + 1));
    }

    ScreenState addTo(ScreenState state) {
        return state.with("start", setup().start().id())
                .with("width", setup().width())
                .with("depth", setup().depth())
                .with("seed", Long.toString(setup().seed()));
    }

    void recall(ScreenState state) {
        long seed = state.text("seed")
                .filter(text -> text.matches("-?\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(USUAL.seed());
        setup.set(new Setup(
                state.text("start").flatMap(StartKind::ofId).orElse(USUAL.start()),
                state.integer("width").orElse(USUAL.width()),
                state.integer("depth").orElse(USUAL.depth()),
                seed));
    }
}
