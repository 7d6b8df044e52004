package io.backstep.ui.app;

import io.backstep.audit.Combination;
import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Regularizer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.optimizer.Adam;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.SampleOrder;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.DataPlan;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.text.FxmlTexts;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.train.LearnedConfusionView;
import io.backstep.ui.train.LearnedImageView;
import io.backstep.ui.train.LearnedInput;
import io.backstep.ui.train.LearnedView;
import io.backstep.ui.train.LearnedViewModel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What networks have learned, as the right side of the Train screen shows it. */
public final class LearnedScenes {
    private LearnedScenes() {}

    /** What is learned in a short run. */
    public enum Lesson {
        SPIRAL,
        SPIRAL_3,
        SINE,
        HUMPS,
        IRIS,
        DIGITS;

        private DataSource source() {
            return switch (this) {
                case SPIRAL -> new DataSource.Generated(Pattern.SPIRAL, 240, 0.05, 1);
                case SPIRAL_3 -> new DataSource.Generated(Pattern.SPIRAL_3, 300, 0.05, 1);
                case SINE -> new DataSource.Generated(Pattern.SINE, 120, 0.1, 1);
                case HUMPS -> new DataSource.Generated(Pattern.HUMPS, 240, 0.1, 1);
                case IRIS -> new DataSource.Shipped(ShippedData.IRIS);
                case DIGITS -> new DataSource.Shipped(ShippedData.DIGITS8);
            };
        }

        private ClassCoding coding() {
            return switch (this) {
                case SPIRAL, SINE, HUMPS -> ClassCoding.ZERO_ONE;
                case SPIRAL_3, IRIS, DIGITS -> new ClassCoding.OneHot();
            };
        }

        private Activation output() {
            return switch (this) {
                case SPIRAL -> new Sigmoid();
                case SINE, HUMPS -> new Linear();
                case SPIRAL_3, IRIS, DIGITS -> new Softmax();
            };
        }

        private int epochs() {
            return switch (this) {
                case SPIRAL, SPIRAL_3, HUMPS -> 60;
                case SINE -> 80;
                case IRIS -> 30;
                case DIGITS -> 2;
            };
        }

        private Loss loss() {
            return switch (this) {
                case SPIRAL -> new BinaryCrossEntropy();
                case SINE, HUMPS -> new HalfSquaredError();
                case SPIRAL_3, IRIS, DIGITS -> new CrossEntropy();
            };
        }

        /** The network at the end of the run, with its data. */
        public LearnedInput learned() {
            PlannedRun run = new TrainingPlan(
                            new DataPlan(
                                    source(), Optional.empty(), new Shares(0.15, 0.3), 1, Scaling.STANDARD, coding()),
                            NetworkPlan.of(new Tanh(), new Initializer.Xavier(), output(), 10, 8),
                            new RunSettings(
                                    loss(),
                                    Regularizer.NONE,
                                    new Optimizer(
                                            new Adam(0.9, 0.999), 0.02, new RateSchedule.Constant(), Optional.empty()),
                                    16,
                                    SampleOrder.SHUFFLED,
                                    1,
                                    Optional.empty()))
                    .run();
            Training training = new Training(run.network(), run.data(), run.settings(), Team.alone());
            while (training.epochs() < epochs() && training.update()) {
                // to its end
            }
            return new LearnedInput(
                    run.loaded(),
                    Optional.empty(),
                    run.prepared(),
                    loss(),
                    training.snapshot().network(),
                    false);
        }
    }

    /** The part of the screen in a column as wide as the scene. To be called on the FX thread. */
    public static Scene scene(Combination combination, LearnedInput learned, Consumer<LearnedViewModel> use) {
        LiveLanguage language = new LiveLanguage(combination.language());
        LearnedViewModel viewModel = new LearnedViewModel(
                new SimpleObjectProperty<>(Optional.of(learned)),
                new SimpleIntegerProperty(0),
                new SameThreadBackground());
        PlotKit kit = new PlotKit(language, (name, format, content) -> {});
        Map<Class<?>, Supplier<?>> controllers = Map.of(
                LearnedView.class,
                () -> new LearnedView(viewModel, kit, row -> {}),
                LearnedImageView.class,
                () -> new LearnedImageView(viewModel, kit, row -> {}),
                LearnedConfusionView.class,
                () -> new LearnedConfusionView(viewModel, kit));
        Views views = new Views(controllers, new FxmlTexts(language));
        VBox content = new VBox(
                views.load(LearnedView.class).root(),
                views.load(LearnedConfusionView.class).root());
        content.getStyleClass().add("train-results-content");
        ScrollPane results = new ScrollPane(content);
        results.setFitToWidth(true);
        results.setFocusTraversable(false);
        results.getStyleClass().add("train-results");
        Scene scene = new Scene(results, combination.width(), combination.height());
        combination.themeService().apply(scene, TrainScreen.STYLESHEETS);
        use.accept(viewModel);
        return scene;
    }
}
