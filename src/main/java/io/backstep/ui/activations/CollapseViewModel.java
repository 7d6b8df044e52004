package io.backstep.ui.activations;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.LinearCollapse;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.experiment.Experiment;
import javafx.beans.value.ObservableValue;

/** The network of the Step screen with linear activations, multiplied out into one layer. */
public final class CollapseViewModel {
    private final ObservableValue<Experiment> current;

    /**
     * A linear network and the one layer it comes to.
     *
     * @param input the first sample of the data
     * @param deep the outputs for it, layer by layer
     * @param flat the outputs of the one layer
     */
    public record Collapsed(Network linear, Layer oneLayer, Vector input, Vector deep, Vector flat) {
        /** The most that two outputs differ by, which is the arithmetic's rounding. */
        double apart() {
            double apart = 0;
            for (int i = 0; i < deep.size(); i++) {
                apart = Math.max(apart, Math.abs(deep.get(i) - flat.get(i)));
            }
            return apart;
        }

        static Collapsed of(Experiment experiment) {
            Network linear = LinearCollapse.linear(experiment.network());
            Layer oneLayer = LinearCollapse.oneLayer(linear);
            Vector input = experiment.data().get(0).input();
            return new Collapsed(
                    linear,
                    oneLayer,
                    input,
                    ForwardPass.of(linear, input).outputs(),
                    oneLayer.weights().times(input).plus(oneLayer.biases()));
        }
    }

    CollapseViewModel(ObservableValue<Experiment> current) {
        this.current = current;
    }

    // Properties

    public ObservableValue<Experiment> currentProperty() {
        return current;
    }

    public Collapsed collapsed() {
        return Collapsed.of(current.getValue());
    }
}
