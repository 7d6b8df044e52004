package io.backstep.ui.app;

import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.experiment.Experiment;
import io.backstep.ui.activations.ActivationsView;
import io.backstep.ui.activations.ActivationsViewModel;
import io.backstep.ui.digits.DigitsView;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.document.Undoing;
import io.backstep.ui.kit.panel.ScreenTools;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.losses.LossesView;
import io.backstep.ui.losses.LossesViewModel;
import io.backstep.ui.step.StepRun;
import io.backstep.ui.step.StepView;
import io.backstep.ui.step.TransportViewModel;
import io.backstep.ui.theme.ThemeService;
import io.backstep.ui.train.Moment;
import io.backstep.ui.train.TrainView;
import io.backstep.ui.train.TrainViewModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** The screens of the window, put together from the services, and what leads from one to another. */
final class AppScreens implements AutoCloseable {
    /** In the order of the bar. */
    private static final List<String> NAMES = List.of(
            StepDocumentLink.SCREEN,
            ActivationsViewModel.NAME,
            LossesViewModel.NAME,
            TrainViewModel.NAME,
            DigitsViewModel.NAME);

    private final Services services;
    private final ScreenTools tools;
    private final Navigation navigation;
    private final TransportViewModel transport;
    private final ActivationsViewModel activations;
    private final LossesScreen losses;
    private final TrainScreen train;
    private final DigitsScreen digits;
    private final Subscription memories;
    private final Map<String, Parent> visited = new HashMap<>();

    AppScreens(Services services, PlotKit plots, FileDialogs dialogs) {
        this.services = services;
        tools = new ScreenTools(
                services.language(),
                services.typesetter(),
                plots,
                services.settingsPanel(),
                services.explanationPanel());
        navigation = new Navigation(services.document(), NAMES);
        transport = new TransportViewModel(
                services.step(), services.language(), services.surroundings().clock());
        activations = new ActivationsViewModel(
                CurrentExperiment.of(services.step()),
                this::goToNeuron,
                services.surroundings().background());
        losses = new LossesScreen(
                CurrentExperiment.of(services.step()),
                services.step().runProperty().map(StepRun::firstSample),
                this::goToLoss,
                tools);
        train = new TrainScreen(
                services.surroundings().background(),
                services.surroundings().clock(),
                services.surroundings().seeds(),
                this::stepThrough,
                dialogs,
                services.themes(),
                tools);
        digits = new DigitsScreen(
                services.surroundings().background(),
                services.surroundings().clock(),
                services.surroundings().seeds(),
                services.surroundings().folders().mnistFolder(),
                this::stepThroughDigit,
                dialogs,
                tools);
        memories = Subscription.combine(
                new ScreenMemoryLink(services.document(), ActivationsViewModel.NAME, activations),
                new ScreenMemoryLink(services.document(), LossesViewModel.NAME, losses.viewModel()),
                new ScreenMemoryLink(services.document(), TrainViewModel.NAME, train.memory()),
                new ScreenMemoryLink(services.document(), DigitsViewModel.NAME, digits.memory()));
    }

    /** From a dot on the Activations screen to the step it comes from. */
    private void goToNeuron(int sample, int layer, int unit) {
        services.step().goToPreActivation(sample, layer, unit);
        navigation.go(StepDocumentLink.SCREEN);
    }

    /** From a run on the Train screen to its next update, one click at a time. */
    private void stepThrough(Moment moment) {
        String name = services.language()
                .messages()
                .get("train.step-through.document", moment.snapshot().updates() + 1);
        TrainedMoment.open(moment, name, services.document());
        navigation.go(StepDocumentLink.SCREEN);
    }

    /** From a digit on the pad to its way through the network, one click at a time. */
    private void stepThroughDigit(Network network, Vector field, int digit) {
        String name = services.language().messages().get("digits.step.document", digit);
        SteppedDigit.open(SteppedDigit.experiment(name, network, field, digit), services.document());
        navigation.go(StepDocumentLink.SCREEN);
    }

    /** From a bar on the Losses screen to the step it comes from. */
    private void goToLoss(int sample) {
        services.step().goToLoss(sample);
        navigation.go(StepDocumentLink.SCREEN);
    }

    Navigation navigation() {
        return navigation;
    }

    /** The Train screen with all its parts. */
    TrainScreen trainScreen() {
        return train;
    }

    /** The Digits screen with all its parts. */
    DigitsScreen digitsScreen() {
        return digits;
    }

    ActivationsViewModel activations() {
        return activations;
    }

    TrainViewModel train() {
        return train.viewModel();
    }

    /** What undo and redo are about on a screen: what is edited there, so that nobody takes back what they do not see. */
    Undoing undoing(String screen) {
        return switch (screen) {
            case TrainViewModel.NAME -> train.viewModel().undoing();
            case DigitsViewModel.NAME -> digits.undoing();
            default -> services.document();
        };
    }

    /**
     * How the controllers of all screens are made.
     *
     * @param openExample puts an example in place of the document, if a person agrees
     * @param load loads the view of a controller
     */
    Map<Class<?>, Supplier<?>> controllers(Consumer<Experiment> openExample, Function<Class<?>, Parent> load) {
        StepScreen step = new StepScreen(
                services.document(),
                services.step(),
                services.language(),
                services.themes(),
                services.surroundings().clock(),
                services.typesetter(),
                services.motion(),
                services.settingsPanel(),
                services.explanationPanel(),
                tools.plots());
        ActivationsScreen activationsScreen = new ActivationsScreen(activations, tools);
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        controllers.putAll(
                step.controllers(transport, openExample, services.surroundings().seeds()));
        controllers.putAll(activationsScreen.controllers());
        controllers.putAll(losses.controllers(load));
        controllers.putAll(train.controllers(load));
        controllers.putAll(digits.controllers());
        return controllers;
    }

    /**
     * The view of a screen, made at the first visit.
     *
     * @param load loads the view of a controller
     */
    Parent view(String name, Function<Class<?>, Parent> load) {
        Parent known = visited.get(name);
        if (known == null) {
            known = switch (name) {
                case ActivationsViewModel.NAME -> load(ActivationsView.class, ActivationsScreen.STYLESHEETS, load);
                case LossesViewModel.NAME -> load(LossesView.class, LossesScreen.STYLESHEETS, load);
                case TrainViewModel.NAME -> load(TrainView.class, TrainScreen.STYLESHEETS, load);
                case DigitsViewModel.NAME -> load(DigitsView.class, DigitsScreen.STYLESHEETS, load);
                default -> load(StepView.class, StepScreen.STYLESHEETS, load);
            };
            visited.put(name, known);
        }
        return known;
    }

    private static Parent load(Class<?> view, List<String> stylesheets, Function<Class<?>, Parent> load) {
        Parent root = load.apply(view);
        ThemeService.addStylesheets(root, stylesheets);
        return root;
    }

    @Override
    public void close() {
        transport.pause();
        memories.unsubscribe();
        train.close();
        digits.close();
    }
}
