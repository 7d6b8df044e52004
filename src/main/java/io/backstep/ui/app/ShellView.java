package io.backstep.ui.app;

import io.backstep.ui.text.LiveLanguage;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What every screen stands in: the bar at the top, and below it what the window has to say. */
public final class ShellView {
    private final ShellViewModel shell;
    private final Navigation navigation;
    private final NoticeBoard notices;
    private final HelpDialogs help;
    private final LiveLanguage language;

    @FXML
    private BorderPane shellPane;

    @FXML
    private NavigationBar navigationBar;

    @FXML
    private VBox noticeBars;

    ShellView(
            ShellViewModel shell, Navigation navigation, NoticeBoard notices, HelpDialogs help, LiveLanguage language) {
        this.shell = shell;
        this.navigation = navigation;
        this.notices = notices;
        this.help = help;
        this.language = language;
    }

    @FXML
    private void initialize() {
        navigationBar.connect(navigation, language);
        notices.messages().addListener((ListChangeListener<NoticeBoard.Message>) change -> showNotices());
        showNotices();
    }

    private void showNotices() {
        noticeBars
                .getChildren()
                .setAll(notices.messages().stream()
                        .map(message -> new NoticeBar(message, notices, language))
                        .toList());
    }

    /** Puts a screen into the window. */
    void show(Parent screen) {
        Node left = shellPane.getCenter();
        boolean focusLeft = shellPane.getScene() != null
                && contains(left, shellPane.getScene().getFocusOwner());
        shellPane.setCenter(screen);
        if (focusLeft) {
            // Otherwise it would go to the first control of the window, which has a use of its own for the screen's
            // keys.
            screen.requestFocus();
        }
    }

    private static boolean contains(@Nullable Node screen, @Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(screen)) {
                return true;
            }
        }
        return false;
    }

    @FXML
    private void switchLanguage() {
        shell.switchLanguage();
    }

    @FXML
    private void switchTheme() {
        shell.switchTheme();
    }

    @FXML
    private void showHelp() {
        help.showShortcuts();
    }
}
