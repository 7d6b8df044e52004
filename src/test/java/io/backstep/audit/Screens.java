package io.backstep.audit;

import io.backstep.engine.trace.Granularity;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.LossesViewModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                topic("information", Map.of()),
                topic(
                        "information",
                        "-infinite",
                        Map.of(
                                "p", "0.28 0.02 0.1 0.1 0.1 0.1 0.1 0.1 0.05 0.05",
                                "q", "0.1 0 0.125 0.125 0.1 0.1 0.1 0.25 0.1 0",
                                "bits", "false")),
                topic("information", "-text", Map.of("picture", "text", "text", "abracadabra 信息 😀!"))
                        .showing("abracadabra 信息 😀!"),
                topic("jensen", Map.of()),
                topic("jensen", "-step", Map.of("step", "2")),
                topic("jensen", "-six", Map.of(
                        "function", "minus-logarithm",
                        "places", "0.05 0.3 0.9 1.6 3.1 4.6",
                        "weights", "0.1 0.2 0 0.2 0.3 0.2",
                        "step", "4")),
                topic("norms", Map.of()),
                topic("norms", "-zero", Map.of("picture", "penalty", "lambda", "1.1")),
                topic("norms", "-l2", Map.of("picture", "penalty", "penalty", "l2", "lambda", "2.5")));
    }

    private static Screen topic(String topic, Map<String, String> values) {
        return topic(topic, "", values);
    }

    /** A topic of the Losses screen that remembers something. */
    private static Screen topic(String topic, String name, Map<String, String> values) {
        Map<String, String> remembered = new HashMap<>();
        remembered.put("topic", topic);
        values.forEach((key, value) -> remembered.put(topic + "." + key, value));
        return Screen.ofScene(
                "losses-" + topic + name,
                combination -> WindowScenes.remembering(
                        combination, "two-two-two", LossesViewModel.NAME, new ScreenState(remembered)));
    }

    /** The Step screen at a position of an example. */
    private static Screen step(String name, String example, Granularity granularity, int position) {
        return Screen.ofScene(
                "step-" + name, combination -> WindowScenes.at(combination, example, granularity, position));
    }
}
