package io.backstep.audit;

import io.backstep.ui.app.WindowScenes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** The data of the Train screen, and the windows in which a learner's own come about. */
final class TrainDataScreens {
    private static final String TABLE = "a;b;c\n1,5;2;1\n2;3;2\n4;1;1\n3;3;2\n7;2;1\n0,1;2;2\n";

    private TrainDataScreens() {}

    static List<Screen> all() {
        return List.of(
                settings("made", "moons", 0),
                settings("split", "moons", 0.3),
                settings("digits", "digits8", 0.3).asFurtherState(),
                Screen.ofScene(
                        "train-own-table", combination -> WindowScenes.ownTable(combination, TABLE, scene -> {})),
                Screen.ofScene(
                                "train-own-refused",
                                combination -> WindowScenes.ownTable(combination, broken(), scene -> {}))
                        .asFurtherState(),
                Screen.ofScene(
                        "train-draw",
                        combination ->
                                WindowScenes.drawing(combination, scene -> WindowScenes.press(scene, "#drawPresent"))));
    }

    private static Screen settings(String name, String set, double scrolled) {
        return Screen.ofScene(
                "train-data-" + name,
                combination -> WindowScenes.train(combination, train -> {}, scene -> {
                    WindowScenes.press(scene, "#data-" + set);
                    scroll(scene, scrolled);
                }));
    }

    private static void scroll(Scene scene, double to) {
        Node settings = scene.lookup(".train-settings");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((ScrollPane) settings).setVvalue(to);
    }

    private static String broken() {
        return "a,b,c\n1,2,1\n2,,2\n4,x,1\n" + "3,,2\n".repeat(120);
    }
}
