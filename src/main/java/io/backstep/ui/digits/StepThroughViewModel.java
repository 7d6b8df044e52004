package io.backstep.ui.digits;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.text.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** From the digit on the pad to the Step screen, where every number of its way through the network can be asked. */
public final class StepThroughViewModel {
    /**
     * Weights and biases of the largest network that is taken apart. Each has two steps; those of 784-100-10, which has
     * 79,510, fill 50 MB and take most of a second to work out.
     */
    static final int MOST_NUMBERS = 100_000;

    private final DigitsViewModel digits;
    private final StepThroughDigit destination;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Words>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public StepThroughViewModel(DigitsViewModel digits, StepThroughDigit destination) {
        this.digits = digits;
        this.destination = destination;
        digits.readingProperty().subscribe(now -> find());
        digits.networkProperty().subscribe(now -> find());
    }

    private void find() {
        Optional<Network> network = digits.networkProperty().get();
        Optional<Words> found = network.flatMap(StepThroughViewModel::problemWith);
        problem.set(found);
        possible.set(found.isEmpty() && network.flatMap(this::answer).isPresent());
    }

    private static Optional<Words> problemWith(Network network) {
        if (network.normalizes()) {
            return Optional.of(messages -> messages.get("digits.step.normalizes"));
        }
        return numbers(network) > MOST_NUMBERS
                ? Optional.of(messages -> messages.get("digits.step.tooLarge", numbers(network), MOST_NUMBERS))
                : Optional.empty();
    }

    /** What the network says to what is on the pad. */
    private Optional<Vector> answer(Network network) {
        Reading reading = digits.readingProperty().get();
        return reading.probabilities()
                .filter(probabilities -> probabilities.size() == network.outputs())
                .filter(probabilities -> reading.field().toArray().length == network.inputs());
    }

    private static long numbers(Network network) {
        long numbers = 0;
        for (Layer layer : network.layers()) {
            numbers += layer.units() * (layer.inputs() + 1L);
        }
        return numbers;
    }

    // Properties

    /** Whether there is a digit, and a network that it can be followed through. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Why no digit can be followed through this network, if it is so. */
    ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /** Shows how the network reads the digit, and what it would learn were its own answer the right one. */
    void stepThrough() {
        digits.networkProperty()
                .get()
                .filter(network -> possible.get())
                .ifPresent(network -> answer(network)
                        .ifPresent(probabilities -> destination.show(
                                network,
                                Vector.of(digits.readingProperty().get().field().toArray()),
                                AnswerWords.largest(probabilities, -1))));
    }
}
