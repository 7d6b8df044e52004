package io.backstep.ui.app;

import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.settings.WindowBounds;
import io.backstep.ui.text.FxmlTexts;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window with everything in it: the one place where services, views and the stage meet. */
final class AppWindow {
    /** A window that is being maximised changes its size first and says so afterwards. */
    private static final Duration SETTLED = Duration.ofMillis(300);

    private static final Duration WARM_UP = Duration.ofMillis(500);

    private final Services services;
    private final Stage stage;
    private final DocumentCommands commands;
    private final ShellViewModel shell;
    private final SessionOffer sessionOffer;
    private final Views views;
    private final AppScreens screens;
    private final Navigation navigation;
    private final Subscriptions subscriptions = new Subscriptions();

    private boolean settling;

    AppWindow(Services services, Stage stage, FileDialogs dialogs, Questions questions) {
        this.services = services;
        this.stage = stage;
        commands = new DocumentCommands(services.document(), services.files(), dialogs, questions, services.notices());
        sessionOffer = new SessionOffer(
                services.document(), services.sessions(), services.sessionKeeper(), services.notices());
        PlotKit plots = new PlotKit(
                services.language(), new NativePictureSaver(stage, services.language(), services.notices()::problem));
        screens = new AppScreens(services, plots, dialogs);
        navigation = screens.navigation();
        shell = new ShellViewModel(
                services.document(),
                navigation.currentProperty().map(screens::undoing),
                services.recentFiles(),
                services.language(),
                services.themes());
        views = new Views(controllers(), new FxmlTexts(services.language()));
    }

    private Parent root(Class<?> view) {
        return views.load(view).root();
    }

    /** How every controller is made. */
    private Map<Class<?>, Supplier<?>> controllers() {
        HelpDialogs help = new HelpDialogs(() -> stage, services.language(), services.themes());
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        controllers.put(
                ShellView.class, () -> new ShellView(shell, navigation, services.notices(), help, services.language()));
        controllers.put(
                MenuView.class,
                () -> new MenuView(
                        shell,
                        navigation,
                        commands,
                        help,
                        services.language(),
                        services.themes(),
                        services.motion(),
                        services.settingsPanel(),
                        services.explanationPanel()));
        controllers.putAll(screens.controllers(commands::openExample, this::root));
        return controllers;
    }

    Views views() {
        return views;
    }

    AppScreens screens() {
        return screens;
    }

    DocumentCommands commands() {
        return commands;
    }

    /** Everything in the window, styled and answering to keys. */
    Scene scene(double width, double height) {
        Views.View<ShellView> shellView = views.load(ShellView.class);
        // The screen on view first: what is in the scene before its style sheets are is styled once only.
        subscriptions.listen(
                navigation.currentProperty(), name -> shellView.controller().show(screens.view(name, this::root)));
        Scene scene = new Scene(shellView.root(), width, height);
        subscriptions.add(services.themes().apply(scene, List.of("shell.css")));
        subscriptions.add(StepKeys.install(
                scene, services.step(), () -> navigation.current().equals(StepDocumentLink.SCREEN)));
        subscriptions.add(FrameCounter.install(scene, services.surroundings().later()));
        addKeys(scene);
        acceptFiles(scene);
        return scene;
    }

    /** Builds the scene and shows it. */
    void show() {
        WindowBounds bounds = WindowPlace.of(services.settings().settings().window(), displays());
        // Before the scene is put in, which is laid out at once.
        place(bounds);
        Scene scene = scene(bounds.width(), bounds.height());
        stage.setScene(scene);
        stage.titleProperty().bind(shell.titleProperty());
        stage.fullScreenExitHintProperty().bind(services.language().bind("app.fullScreen.hint"));
        followFullScreen();
        stage.setOnCloseRequest(event -> {
            if (!commands.mayLeave()) {
                event.consume();
            }
        });
        stage.show();
        focusFirst(scene.getRoot());
        services.surroundings().pace().after(WARM_UP, services::warmUp);
        sessionOffer.offer(commands::mayLeave);
    }

    /** The button a learner clicks again and again has the focus to begin with. */
    private static void focusFirst(Parent root) {
        Node step = root.lookup("#stepForward");
        if (step != null) {
            step.requestFocus();
        } else {
            root.requestFocus();
        }
    }

    /** Keys that a menu entry has besides the one it shows. */
    private void addKeys(Scene scene) {
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        keys.put(KeyCombination.valueOf("Shortcut+Y"), shell::redo);
        // Plus is on the key of the equals sign on many keyboards, and on the number pad everywhere.
        for (KeyCode plus : List.of(KeyCode.EQUALS, KeyCode.ADD)) {
            keys.put(new KeyCodeCombination(plus, KeyCombination.SHORTCUT_DOWN), () -> shell.resizeText(1));
        }
        keys.put(new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN), () -> shell.resizeText(-1));
    }

    private void followFullScreen() {
        subscriptions.add(shell.fullScreenProperty().subscribe((before, now) -> {
            if (stage.isFullScreen() != now) {
                stage.setFullScreen(now);
            }
        }));
        subscriptions.add(stage.fullScreenProperty()
                .subscribe((before, now) -> shell.fullScreenProperty().set(now)));
    }

    private void acceptFiles(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (droppable(event.getDragboard().getFiles()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> file = droppable(event.getDragboard().getFiles());
            // Afterwards: a question must not keep the other program waiting for the end of the drag.
            file.ifPresent(path -> services.surroundings().later().accept(() -> commands.open(path)));
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    /** The one experiment among files that are dragged, or nothing. */
    static Optional<Path> droppable(List<File> files) {
        return files.size() == 1 && files.get(0).getName().endsWith(DocumentFiles.ENDING)
                ? Optional.of(files.get(0).toPath())
                : Optional.empty();
    }

    private void place(WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setMaximized(services.settings().settings().maximized());
        for (var bound : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            subscriptions.onChange(bound, this::placeChanged);
        }
        subscriptions.onChange(stage.maximizedProperty(), this::placeChanged);
    }

    private static List<Rectangle2D> displays() {
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        List<Rectangle2D> all = new ArrayList<>(List.of(main));
        Screen.getScreens().stream().map(Screen::getVisualBounds).forEach(all::add);
        return all;
    }

    private void placeChanged() {
        if (!settling) {
            settling = true;
            services.surroundings().pace().after(SETTLED, this::rememberPlace);
        }
    }

    private void rememberPlace() {
        settling = false;
        boolean ordinary = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        services.settings()
                .change(settings -> settings.withWindow(
                        ordinary
                                ? Optional.of(new WindowBounds(
                                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                                : settings.window(),
                        stage.isMaximized()));
    }

    /** Lets go of everything; what is to be kept is kept. */
    void close() {
        if (settling) {
            rememberPlace();
        }
        sessionOffer.close();
        screens.close();
        subscriptions.unsubscribe();
        shell.close();
        stage.titleProperty().unbind();
        services.close();
    }
}
