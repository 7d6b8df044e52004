package io.backstep.audit;

import io.backstep.engine.trace.Granularity;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.kit.plot.PlotGallery;
import java.util.List;
import java.util.stream.Stream;

/** Every screen of the application, one line each: what stands here is audited in every combination. */
final class Screens {
    private Screens() {}

    static List<Screen> all() {
        return Stream.of(step(), LossesScreens.all(), InformationScreens.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> step() {
        return List.of(
                step("start", "two-two-two", Granularity.TERM, 0),
                step("blame", "two-two-two", Granularity.TERM, 18),
                step("update", "two-two-two", Granularity.TERM, 33),
                step("layer", "xor", Granularity.LAYER, 12),
                step("softmax", "softmax-three-classes", Granularity.TERM, 15),
                step("fading", "fading-gradient", Granularity.NEURON, 60),
                step("dead", "dead-relu", Granularity.NEURON, 14),
                Screen.ofScene("plots", PlotGallery::scene));
    }

    /** The Step screen at a position of an example. */
    private static Screen step(String name, String example, Granularity granularity, int position) {
        return Screen.ofScene(
                "step-" + name, combination -> WindowScenes.at(combination, example, granularity, position));
    }
}
