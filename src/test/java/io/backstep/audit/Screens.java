package io.backstep.audit;

import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.activations.FunctionKind;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.kit.plot.FieldGallery;
import io.backstep.ui.kit.plot.PlotGallery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every screen of the application, one line each: what stands here is audited in every combination. */
final class Screens {
    private Screens() {}

    static List<Screen> all() {
        return Stream.of(
                        stepAndActivations(),
                        LossesScreens.all(),
                        InformationScreens.all(),
                        TrainScreens.all(),
                        TrainDataScreens.all(),
                        DigitsScreens.all(),
                        SteppedDigitScreens.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> stepAndActivations() {
        return List.of(
                step("start", "two-two-two", Granularity.TERM, 0),
                step("blame", "two-two-two", Granularity.TERM, 18),
                step("update", "two-two-two", Granularity.TERM, 33).asFurtherState(),
                step("layer", "xor", Granularity.LAYER, 12).asFurtherState(),
                step("softmax", "softmax-three-classes", Granularity.TERM, 15),
                step("fading", "fading-gradient", Granularity.NEURON, 60),
                step("dead", "dead-relu", Granularity.NEURON, 14).asFurtherState(),
                Screen.ofScene(
                        "step-dropout",
                        combination ->
                                WindowScenes.edited(combination, "xor", Screens::withDropout, Granularity.TERM, 8)),
                Screen.ofScene(
                                "step-dropout-back",
                                combination -> WindowScenes.edited(
                                        combination, "xor", Screens::withDropout, Granularity.NEURON, 22))
                        .asFurtherState(),
                normalized("step-normalized", Granularity.TERM, 10),
                normalized("step-normalized-layer", Granularity.LAYER, 32).asFurtherState(),
                normalized("step-normalized-back", Granularity.TERM, 84).asFurtherState(),
                activations("sigmoid", "two-two-two", screen -> {}),
                activations("overlaid", "xor", screen -> {
                            screen.focus(FunctionKind.TANH);
                            screen.toggle(FunctionKind.RELU);
                            screen.showCurvatureProperty().set(true);
                            screen.moveTo(1.5);
                        })
                        .asFurtherState(),
                activations("many", "dead-relu", screen -> {
                            screen.focus(FunctionKind.GELU);
                            for (FunctionKind kind : FunctionKind.values()) {
                                // ReLU would lie hidden under leaky ReLU and step.
                                if (!screen.choice().shows(kind) && kind != FunctionKind.RELU) {
                                    screen.toggle(kind);
                                }
                            }
                            screen.showSlopeProperty().set(false);
                            screen.setReach(4);
                            screen.moveTo(-1.234);
                        })
                        .asFurtherState(),
                activations("softmax", "softmax-three-classes", screen -> {
                            screen.focus(FunctionKind.ELU);
                            screen.toggle(FunctionKind.SILU);
                            screen.setReach(3);
                        })
                        .asFurtherState(),
                Screen.ofScene("plots", PlotGallery::scene).asFurtherState(),
                Screen.ofScene("fields", FieldGallery::scene).asFurtherState());
    }

    /** The Activations screen over the network of an example. */
    private static Screen activations(String name, String example, Consumer<ActivationsViewModel> set) {
        return Screen.ofScene(
                "activations-" + name, combination -> WindowScenes.activations(combination, example, set));
    }

    /** The hidden layer of XOR normalises over a batch of all four samples. */
    private static Screen normalized(String name, Granularity granularity, int position) {
        return Screen.ofScene(
                name,
                combination ->
                        WindowScenes.edited(combination, "xor", Screens::withNormalization, granularity, position));
    }

    private static Experiment withNormalization(Experiment experiment) {
        Network network = experiment.network();
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(0, network.layer(0).withNormalization(Optional.of(BatchNormalization.initial(2))));
        return experiment.withBatchSize(4).withNetwork(new Network(network.inputs(), layers, network.biasMode()));
    }

    /** One of the two hidden units is left out for the first sample, the other is not. */
    private static Experiment withDropout(Experiment experiment) {
        Network network = experiment.network();
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(0, network.layer(0).withDropout(Optional.of(new Dropout(0.5, Dropout.Variant.INVERTED))));
        return experiment
                .withNetwork(new Network(network.inputs(), layers, network.biasMode()))
                .withSeed(2);
    }

    /** The Step screen at a position of an example. */
    private static Screen step(String name, String example, Granularity granularity, int position) {
        return Screen.ofScene(
                "step-" + name, combination -> WindowScenes.at(combination, example, granularity, position));
    }
}
