package io.backstep.ui.digits;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Networks to read digits with that come along. */
// What it is made of never changes, though its types do not say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum DigitsPreset {
    /** 784-100-10, trained already. */
    TRAINED(true, new Sigmoid(), new Initializer.Xavier(), 0.5, 100),
    /** 784-16-16-10. */
    SIXTEENS(false, new Sigmoid(), new Initializer.Xavier(), 0.5, 16, 16),
    /** 784-100-10. */
    HUNDRED(false, new Sigmoid(), new Initializer.Xavier(), 0.5, 100),
    /** 784-10: softmax regression. */
    SOFTMAX(false, new Sigmoid(), new Initializer.Zeros(), 0.2),
    /** 784-32-10. */
    RELU(false, new Relu(), new Initializer.He(), 0.1, 32);

    private final DigitsPlan plan;

    DigitsPreset(boolean trained, Activation activation, Initializer start, double rate, int... hidden) {
        plan = new DigitsPlan(
                new TrainingPlan(
                        new DataPlan(
                                new DataSource.Shipped(ShippedData.DIGITS8),
                                Optional.empty(),
                                Shares.ALL_TRAINING,
                                1,
                                Scaling.NONE,
                                new ClassCoding.OneHot()),
                        NetworkPlan.of(activation, start, new Softmax(), hidden),
                        new RunSettings(
                                new CrossEntropy(),
                                Regularizer.NONE,
                                Optimizer.sgd(rate),
                                32,
                                SampleOrder.SHUFFLED,
                                1,
                                Optional.empty())),
                trained);
    }

    /** With all its usual settings. */
    DigitsPlan plan() {
        return plan;
    }

    /** The one with layers and activations as these are, whatever the other settings; nothing where there is none. */
    static Optional<DigitsPreset> of(DigitsPlan other) {
        return Stream.of(values())
                .filter(preset -> preset.plan.trained() == other.trained()
                        && layers(preset.plan).equals(layers(other)))
                .findFirst();
    }

    private static List<Object> layers(DigitsPlan of) {
        return of.plan().network().hidden().stream()
                .<Object>map(layer -> List.of(layer.units(), layer.activation().id()))
                .toList();
    }

    /** How many hidden units there are, layer by layer. */
    static List<Integer> units(DigitsPlan of) {
        return of.plan().network().hidden().stream().map(Hidden::units).toList();
    }
}
