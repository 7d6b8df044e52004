package io.backstep.audit;

import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.LossesViewModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics Information, Jensen and Norms of the Losses screen, each as a session may bring it back. */
final class InformationScreens {
    private static final String TEXT = "abracadabra 😀!";

    private InformationScreens() {}

    static List<Screen> all() {
        return List.of(
                topic("information", "", Map.of()),
                topic(
                        "information",
                        "-infinite",
                        Map.of(
                                "p",
                                "0.28 0.02 0.1 0.1 0.1 0.1 0.1 0.1 0.05 0.05",
                                "q",
                                "0.1 0 0.125 0.125 0.1 0.1 0.1 0.25 0.1 0",
                                "bits",
                                "false")),
                topic("information", "-text", Map.of("picture", "text", "text", TEXT))
                        .showing(TEXT, "abracadabra"),
                topic("jensen", "", Map.of()),
                topic("jensen", "-step", Map.of("step", "2")),
                topic(
                        "jensen",
                        "-six",
                        Map.of(
                                "function",
                                "minus-logarithm",
                                "places",
                                "0.05 0.3 0.9 1.6 3.1 4.6",
                                "weights",
                                "0.1 0.2 0 0.2 0.3 0.2",
                                "step",
                                "4")),
                topic("norms", "", Map.of()),
                topic("norms", "-zero", Map.of("picture", "penalty", "lambda", "1.1")),
                topic("norms", "-l2", Map.of("picture", "penalty", "penalty", "l2", "lambda", "2.5")));
    }

    private static Screen topic(String topic, String name, Map<String, String> values) {
        Map<String, String> remembered = new HashMap<>();
        remembered.put("topic", topic);
        values.forEach((key, value) -> remembered.put(topic + "." + key, value));
        Screen screen = Screen.ofScene(
                "losses-" + topic + name,
                combination -> WindowScenes.remembering(
                        combination, "two-two-two", LossesViewModel.NAME, new ScreenState(remembered)));
        return name.isEmpty() ? screen : screen.asFurtherState();
    }
}
