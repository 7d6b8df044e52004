package io.backstep.audit;

import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.LeakyRelu;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.optimizer.Averaging;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.Momentum;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.EarlyStopping;
import io.backstep.engine.training.RunSettings;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.Presets;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.train.DiagnosisKind;
import io.backstep.ui.train.Plans;
import io.backstep.ui.train.TrainViewModel;
import io.backstep.ui.train.TrainedRuns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;

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
                screen("large", TrainScreens::large, scene -> {}).asFurtherState(),
                screen("diverged", TrainScreens::diverged, scene -> {}).asFurtherState(),
                screen("compared", TrainScreens::compared, scene -> WindowScenes.press(scene, "#curvesAccuracy"))
                        .asFurtherState(),
                screen("settings", train -> train.change(now -> manySettings()), TrainScreens::editLayers),
                screen("layer-extras", TrainScreens::normalized, TrainScreens::openExtras)
                        .asFurtherState(),
                screen("update-ratio", train -> TrainedRuns.epochs(train, 5), scene -> {
                            look(scene, DiagnosisKind.UPDATE_RATIO);
                            overTime(scene);
                        })
                        .asFurtherState(),
                screen("histogram", train -> TrainedRuns.epochs(train, 5), scene -> look(scene, DiagnosisKind.WEIGHTS))
                        .asFurtherState(),
                screen("histogram-over-time", train -> TrainedRuns.epochs(train, 20), scene -> {
                            look(scene, DiagnosisKind.OUTPUTS);
                            overTime(scene);
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

    /** More layers than are drawn fully, one of them with more units: a summary. */
    private static void large(TrainViewModel train) {
        int[] units = new int[12];
        Arrays.fill(units, 20);
        units[3] = 400;
        train.change(plan ->
                plan.withNetwork(NetworkPlan.of(new LeakyRelu(0.01), new Initializer.He(), new Sigmoid(), units)));
        TrainedRuns.epochs(train, 2);
    }

    private static void diverged(TrainViewModel train) {
        train.change(plan -> Plans.line(10));
        TrainedRuns.toTheEnd(train);
    }

    /** A plan in which most settings have something to show. */
    private static TrainingPlan manySettings() {
        TrainingPlan plan = Presets.ofId("overfitting").plan();
        NetworkPlan network = NetworkPlan.of(
                new LeakyRelu(LeakyRelu.USUAL_SLOPE), new Initializer.Gaussian(0.25), new Sigmoid(), 6, 4);
        RunSettings settings = plan.settings()
                .withRegularizer(new Regularizer(1e-5, 0.0123))
                .withOptimizer(new Optimizer(
                        new Momentum(0.95, true),
                        0.0123,
                        new RateSchedule.WarmUp(0.1, 200, new RateSchedule.Exponential(0.96, 500, true)),
                        Optional.of(new Clipping.ByNorm(2.5)),
                        Optional.of(new Averaging(0.999, true))))
                .withEarlyStopping(Optional.of(new EarlyStopping(15, 0)));
        return plan.withNetwork(network).withSettings(settings);
    }

    private static void editLayers(Scene scene) {
        scene.getRoot().applyCss();
        ((Hyperlink) scene.lookup("#planEditLayers")).fire();
    }

    /** Layers that drop out and normalise, after some epochs, so that the sentence about their picture is there too. */
    private static void normalized(TrainViewModel train) {
        Dropout dropout = new Dropout(0.25, Dropout.Variant.SCALED_AT_TEST);
        train.change(now -> Plans.with(Presets.ofId("deep-sigmoid").plan(), Optional.of(dropout), true));
        TrainedRuns.epochs(train, 5);
    }

    /** The first layer's are open, and scrolled into view. */
    private static void openExtras(Scene scene) {
        editLayers(scene);
        WindowScenes.press(scene, "#plan-extras-1");
        ScrollPane pane = (ScrollPane) scene.lookup(".train-settings");
        Node layers = scene.lookup("#planLayers");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scroll(pane, layers);
    }

    private static void scroll(ScrollPane pane, Node top) {
        Node content = pane.getContent();
        double above = content.sceneToLocal(top.localToScene(0, 0)).getY();
        double height = content.getLayoutBounds().getHeight();
        pane.setVvalue(Math.min(1, above / (height - pane.getViewportBounds().getHeight())));
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
        toDiagnosis(scene);
    }

    /** It stands below the map and its figures, whose heights are not what they will be before the window is shown. */
    private static void toDiagnosis(Scene scene) {
        ScrollPane pane = (ScrollPane) scene.lookup(".train-results");
        Node card = scene.lookup(".train-diagnosis");
        pane.getContent().layoutBoundsProperty().subscribe(now -> scroll(pane, card));
        pane.viewportBoundsProperty().subscribe(now -> scroll(pane, card));
    }

    private static void overTime(Scene scene) {
        WindowScenes.press(scene, "#overTime");
    }
}
