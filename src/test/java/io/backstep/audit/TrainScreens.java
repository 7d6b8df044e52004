package io.backstep.audit;

import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.train.DiagnosisKind;
import io.backstep.ui.train.Pace;
import io.backstep.ui.train.Plans;
import io.backstep.ui.train.TrainViewModel;
import io.backstep.ui.train.TrainedRuns;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;

/** The Train screen, at rest and while a run goes on. */
final class TrainScreens {
    private TrainScreens() {}

    static List<Screen> all() {
        return List.of(
                screen("start", train -> {}, scene -> {}),
                screen("trained", train -> TrainedRuns.epochs(train, 30), scene -> {}),
                screen("running", TrainScreens::running, scene -> {}).asFurtherState(),
                screen("sample", TrainScreens::sampleOnView, scene -> WindowScenes.press(scene, "#showValues"))
                        .asFurtherState(),
                screen("diverged", TrainScreens::diverged, scene -> {}).asFurtherState(),
                screen("compared", TrainScreens::compared, scene -> WindowScenes.press(scene, "#curvesAccuracy"))
                        .asFurtherState(),
                screen("update-ratio", train -> TrainedRuns.epochs(train, 5), scene -> {
                            look(scene, DiagnosisKind.UPDATE_RATIO);
                            WindowScenes.press(scene, "#overTime");
                        })
                        .asFurtherState(),
                screen("histogram", train -> TrainedRuns.epochs(train, 5), scene -> look(scene, DiagnosisKind.WEIGHTS))
                        .asFurtherState(),
                screen("histogram-over-time", train -> TrainedRuns.epochs(train, 20), scene -> {
                            look(scene, DiagnosisKind.OUTPUTS);
                            WindowScenes.press(scene, "#overTime");
                        })
                        .asFurtherState());
    }

    private static Screen screen(String name, Consumer<TrainViewModel> set, Consumer<Scene> use) {
        return Screen.ofScene("train-" + name, combination -> WindowScenes.train(combination, set, use));
    }

    /** So slow that nothing happens while it is looked at. */
    private static void running(TrainViewModel train) {
        TrainedRuns.epochs(train, 3);
        train.run().setPace(new Pace(1));
        train.toggle();
    }

    private static void sampleOnView(TrainViewModel train) {
        TrainedRuns.epochs(train, 10);
        train.oneSample();
        train.oneSample();
    }

    private static void diverged(TrainViewModel train) {
        train.change(plan -> Plans.line(10));
        TrainedRuns.toTheEnd(train);
    }

    private static void compared(TrainViewModel train) {
        TrainedRuns.epochs(train, 20);
        train.compare();
        train.newStart();
        TrainedRuns.epochs(train, 10);
    }

    @SuppressWarnings("unchecked")
    private static void look(Scene scene, DiagnosisKind kind) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((ComboBox<DiagnosisKind>) scene.lookup("#diagnosisKind")).setValue(kind);
    }
}
