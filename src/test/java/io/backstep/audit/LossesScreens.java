package io.backstep.audit;

import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.losses.Topic;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** The topics of the Losses screen, each as it is found and as it may become. */
final class LossesScreens {
    private LossesScreens() {}

    static List<Screen> all() {
        return List.of(
                topic("one-output", Topic.ONE_OUTPUT, scene -> {}),
                topic("asymmetric", Topic.ONE_OUTPUT, LossesScreens::asymmetric).asFurtherState(),
                topic("many-outputs", Topic.MANY_OUTPUTS, scene -> {}),
                topic("ten-outputs", Topic.MANY_OUTPUTS, LossesScreens::tenLargeLogits)
                        .asFurtherState(),
                topic("objective", Topic.OBJECTIVE, scene -> {}),
                topic("regularised", Topic.OBJECTIVE, LossesScreens::regularised)
                        .asFurtherState());
    }

    private static Screen topic(String name, Topic topic, Consumer<Scene> use) {
        return Screen.ofScene("losses-" + name, combination -> WindowScenes.losses(combination, "xor", topic, use));
    }

    private static void asymmetric(Scene scene) {
        WindowScenes.press(scene, "#loss-asymmetric");
        // Where neither the box of the probe nor the line at 0 hides most of the curve.
        type(scene, "#tooHighField", "3");
        type(scene, "#lossOutputField", "1.6");
    }

    private static void tenLargeLogits(Scene scene) {
        type(scene, "#outputCountField", "10");
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
}
