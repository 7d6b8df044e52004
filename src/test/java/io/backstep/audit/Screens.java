package io.backstep.audit;

import io.backstep.engine.trace.Granularity;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.losses.Topic;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** Every screen of the application, one line each: what stands here is audited in every combination. */
final class Screens {
    private Screens() {}

    static List<Screen> all() {
        return List.of(
                step("start", "two-two-two", Granularity.TERM, 0),
                step("blame", "two-two-two", Granularity.TERM, 18),
                step("update", "two-two-two", Granularity.TERM, 33),
                step("layer", "xor", Granularity.LAYER, 12),
                step("softmax", "softmax-three-classes", Granularity.TERM, 15),
                step("fading", "fading-gradient", Granularity.NEURON, 60),
                step("dead", "dead-relu", Granularity.NEURON, 14),
                losses("one-output", "xor", Topic.ONE_OUTPUT, scene -> {}),
                losses(
                        "asymmetric",
                        "xor",
                        Topic.ONE_OUTPUT,
                        scene -> WindowScenes.press(scene, "#loss-asymmetric")),
                losses("many-outputs", "xor", Topic.MANY_OUTPUTS, scene -> {}),
                losses("ten-outputs", "xor", Topic.MANY_OUTPUTS, Screens::tenLargeLogits),
                losses("objective", "xor", Topic.OBJECTIVE, scene -> {}),
                losses("regularised", "xor", Topic.OBJECTIVE, Screens::regularised));
    }

    /** A topic of the Losses screen. */
    private static Screen losses(String name, String example, Topic topic, Consumer<Scene> use) {
        return Screen.ofScene(
                "losses-" + name, combination -> WindowScenes.losses(combination, example, topic, use));
    }

    private static void tenLargeLogits(Scene scene) {
        type(scene, "#outputCountField", "10");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        type(scene, "#logitField-1", "1000");
        type(scene, "#logitField-2", "-1000");
        type(scene, "#logitField-10", "999.5");
    }

    private static void regularised(Scene scene) {
        type(scene, "#objectiveL2Field", "0.1");
        type(scene, "#objectiveL1Field", "0.02");
    }

    private static void type(Scene scene, String id, String text) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((NumberField) scene.lookup(id)).enter(text);
    }

    /** The Step screen at a position of an example. */
    private static Screen step(String name, String example, Granularity granularity, int position) {
        return Screen.ofScene(
                "step-" + name, combination -> WindowScenes.at(combination, example, granularity, position));
    }
}
