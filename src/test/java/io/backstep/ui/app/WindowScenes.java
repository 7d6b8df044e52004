package io.backstep.ui.app;

import io.backstep.audit.Combination;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Examples;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.losses.Topic;
import io.backstep.ui.theme.TextScale;
import io.backstep.ui.train.DrawPointsView;
import io.backstep.ui.train.OwnTableView;
import io.backstep.ui.train.TrainViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/** The whole window at a place in an example, as the audit and the pictures of the README want to see it. */
public final class WindowScenes {
    private WindowScenes() {}

    /** The scene of a window that stands at a position of an example. To be called on the FX thread. */
    public static Scene at(Combination combination, String example, Granularity granularity, int position) {
        return scene(combination, example, (made, scene) -> {
            made.services.step().granularityProperty().set(granularity);
            made.services.step().goTo(position);
        });
    }

    /** The scene of a window that stands at a position of any experiment. To be called on the FX thread. */
    public static Scene at(Combination combination, Experiment experiment, int position) {
        return scene(combination, "xor", (made, scene) -> {
            made.services.document().replace(experiment, Optional.empty());
            made.services.step().goTo(position);
        });
    }

    /**
     * The scene of a window at a position of an example that somebody edited, with the editor of the layers open. To be
     * called on the FX thread.
     */
    public static Scene edited(
            Combination combination,
            String example,
            UnaryOperator<Experiment> edit,
            Granularity granularity,
            int position) {
        return scene(combination, example, (made, scene) -> {
            made.services.document().edit("job.dropout", edit);
            made.services.step().granularityProperty().set(granularity);
            made.services.step().goTo(position);
            press(scene, "#editLayers");
        });
    }

    /** The Activations screen over the network of an example, set as one likes. To be called on the FX thread. */
    public static Scene activations(Combination combination, String example, Consumer<ActivationsViewModel> set) {
        return scene(combination, example, (made, scene) -> {
            press(scene, "#screen-activations");
            set.accept(made.window.screens().activations());
        });
    }

    /**
     * The scene of a window on a topic of the Losses screen, over an example on the Step screen. To be called on the FX
     * thread.
     *
     * @param use what a person does there
     */
    public static Scene losses(Combination combination, String example, Topic topic, Consumer<Scene> use) {
        return scene(combination, example, (made, scene) -> {
            press(scene, "#screen-losses");
            press(scene, "#topic-" + topic.id());
            use.accept(scene);
        });
    }

    /**
     * The Train screen with the plan that a newcomer finds. To be called on the FX thread.
     *
     * @param set what happens to the run
     * @param use what a person does on the screen then
     */
    public static Scene train(Combination combination, Consumer<TrainViewModel> set, Consumer<Scene> use) {
        return scene(combination, "xor", (made, scene) -> {
            press(scene, "#screen-train");
            set.accept(made.window.screens().train());
            use.accept(scene);
        });
    }

    /**
     * The scene of a window as a session brings it back: on a screen that remembers something. It hears of that before it
     * is visited, so that it does not begin with what it would begin with otherwise. On the FX thread.
     */
    public static Scene remembering(Combination combination, String example, String screen, ScreenState state) {
        return scene(combination, example, (made, scene) -> {
            made.services
                    .document()
                    .restore(
                            Examples.get(example).experiment(),
                            Position.start("step").with(screen, state),
                            Optional.empty(),
                            false);
            made.window.screens().navigation().go(screen);
        });
    }

    /** The window for a table of one's own, with a pasted text in it. To be called on the FX thread. */
    public static Scene ownTable(Combination combination, String text, Consumer<Scene> use) {
        return sheet(combination, OwnTableView.class, (made, scene) -> {
            made.window.screens().trainScreen().table().paste(text);
            use.accept(scene);
        });
    }

    /** The window for points drawn by hand, over the Train screen's data. To be called on the FX thread. */
    public static Scene drawing(Combination combination, Consumer<Scene> use) {
        return sheet(combination, DrawPointsView.class, (made, scene) -> use.accept(scene));
    }

    private static Scene sheet(Combination combination, Class<?> view, BiConsumer<TestWindow, Scene> arrange) {
        Scene[] sheet = new Scene[1];
        scene(combination, "xor", (made, scene) -> {
            press(scene, "#screen-train");
            Parent root = made.window.views().load(view).root();
            sheet[0] = new Scene(root, Math.min(940, combination.width()), Math.min(640, combination.height()));
            made.services.themes().apply(sheet[0], TrainScreen.STYLESHEETS);
            arrange.accept(made, sheet[0]);
        });
        return sheet[0];
    }

    /** Presses a button, radio button or toggle. */
    public static void press(Scene scene, String id) {
        // What stands in panes with skins can be found only once these are made.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((ButtonBase) scene.lookup(id)).fire();
    }

    private static Scene scene(Combination combination, String example, BiConsumer<TestWindow, Scene> arrange) {
        // Never made: the pace is a test's, and lets nothing be kept.
        Path folder = Path.of("target", "nothing-kept");
        // Built otherwise and then switched, as a person would: nothing may be left behind in the other language.
        Language other = combination.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
        TestWindow made = new TestWindow(folder, 1, new Stage(), other.locale());
        made.services.document().replace(Examples.get(example).experiment(), Optional.empty());
        Scene scene = made.window.scene(combination.width(), combination.height());
        arrange.accept(made, scene);
        made.services.language().setLanguage(combination.language());
        made.services.themes().setTheme(combination.appearance().theme());
        made.services
                .themes()
                .setTextScale(TextScale.ofPercent(combination.textPercent()).orElseThrow());
        return scene;
    }
}
