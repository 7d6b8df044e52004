package io.backstep.audit;

import io.backstep.engine.trace.Granularity;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.activations.FunctionKind;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.kit.plot.FieldGallery;
import io.backstep.ui.kit.plot.PlotGallery;
import java.util.List;
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
                        TrainDataScreens.all())
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

    /** The Step screen at a position of an example. */
    private static Screen step(String name, String example, Granularity granularity, int position) {
        return Screen.ofScene(
                "step-" + name, combination -> WindowScenes.at(combination, example, granularity, position));
    }
}
