package io.backstep.ui.app;

import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import io.backstep.ui.train.DataSheets;
import io.backstep.ui.train.DrawPointsView;
import io.backstep.ui.train.OwnTableView;
import io.backstep.ui.train.OwnTableViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The windows over the Train screen in which a learner's own data come about. One is open at a time. */
final class DataWindows implements DataSheets {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 680;
    private static final double LEAST_WIDTH = 620;
    private static final double LEAST_HEIGHT = 460;
    /** So much of the window below is seen on each side. */
    private static final double MARGIN = 30;

    private final OwnTableViewModel table;
    private final Function<Class<?>, Parent> load;
    private final LiveLanguage language;
    private final ThemeService themes;
    private Optional<Stage> open = Optional.empty();

    /**
     * None.
     *
     * @param load loads the view of a controller
     */
    DataWindows(OwnTableViewModel table, Function<Class<?>, Parent> load, LiveLanguage language, ThemeService themes) {
        this.table = table;
        this.load = load;
        this.language = language;
        this.themes = themes;
    }

    @Override
    public void openTable(Window owner) {
        open(OwnTableView.class, "train.own.title", owner);
    }

    @Override
    public void openTable(Window owner, Path file) {
        table.open(file);
        openTable(owner);
    }

    @Override
    public void openDrawing(Window owner) {
        open(DrawPointsView.class, "train.draw.title", owner);
    }

    private void open(Class<?> view, String titleKey, Window owner) {
        close();
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.titleProperty().bind(language.bind(titleKey));
        double width = Math.max(LEAST_WIDTH, Math.min(WIDTH, owner.getWidth() - 2 * MARGIN));
        double height = Math.max(LEAST_HEIGHT, Math.min(HEIGHT, owner.getHeight() - 2 * MARGIN));
        Parent root = load.apply(view);
        Scene scene = new Scene(root, width, height);
        Subscriptions held = new Subscriptions();
        held.add(themes.apply(scene, TrainScreen.STYLESHEETS));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(event -> {
            held.unsubscribe();
            stage.titleProperty().unbind();
            // The view lets go of what it listens to once it is in no scene.
            scene.setRoot(new Group());
        });
        open = Optional.of(stage);
        stage.show();
    }

    void close() {
        open.ifPresent(Stage::close);
        open = Optional.empty();
    }
}
