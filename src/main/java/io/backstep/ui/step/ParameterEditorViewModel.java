package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.explanation.SpokenNames;
import io.backstep.text.Words;
import io.backstep.ui.document.Document;
import io.backstep.ui.kit.input.NumberText;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * Changes single weights and biases. A number that is typed is that of the iteration on view as it begins: the run
 * begins anew from there, with that one number changed and all others as they are.
 */
public final class ParameterEditorViewModel {
    private final Document document;
    private final StepViewModel step;

    public ParameterEditorViewModel(Document document, StepViewModel step) {
        this.document = document;
        this.step = step;
    }

    // Properties

    /** The place on view, on which all answers depend. */
    ReadOnlyObjectProperty<StepRun> runProperty() {
        return step.runProperty();
    }

    private Network network() {
        return step.run().trace().before();
    }

    /** Whether the network has this weight or bias. */
    boolean has(Parameter parameter) {
        if (parameter.layer() >= network().depth()) {
            return false;
        }
        Layer layer = network().layer(parameter.layer());
        return parameter.unit() < layer.units()
                && (!(parameter instanceof Weight weight) || weight.input() < layer.inputs());
    }

    /** What a weight or bias is called. */
    Words name(Parameter parameter) {
        return words -> new SpokenNames(words, network().names(false, false)).of(parameter);
    }

    /** A weight or bias, with all its digits, as it is to be typed over. */
    String text(Parameter parameter) {
        return NumberText.of(network().valueOf(parameter));
    }

    /** What becomes of the run with another number. */
    Words hint() {
        long iteration = step.run().iteration();
        return words -> iteration == 1
                ? words.get("panel.parameter.start")
                : words.get("panel.parameter.anew", String.valueOf(iteration));
    }

    // Commands

    /**
     * Takes over what was typed for a weight or bias. The place on view stays, as far as the number is to be seen there:
     * where its own update has been made already, the run stands before the first step.
     *
     * @return what is wrong with the text, or nothing once it was taken over
     */
    public Optional<Words> enter(Parameter parameter, String text) {
        OptionalDouble value = NumberText.parse(text);
        if (value.isEmpty()) {
            return Optional.of(EditProblems.notANumber());
        }
        Network changed = network().with(parameter, value.getAsDouble());
        if (changed.equals(network())) {
            return Optional.empty();
        }
        int firstSample = step.run().firstSample();
        boolean edited = document.edit(
                parameter instanceof Weight ? "job.weight" : "job.bias",
                now -> now.withNetwork(changed),
                position -> position.withRun(Optional.empty()));
        if (edited) {
            step.settle(firstSample, parameter);
        }
        return Optional.empty();
    }
}
