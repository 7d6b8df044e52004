package io.backstep.ui.app;

import io.backstep.ui.text.LiveLanguage;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One line of what the window has to say, with what can be done about it. */
final class NoticeBar extends HBox {
    NoticeBar(NoticeBoard.Message message, NoticeBoard board, LiveLanguage language) {
        getStyleClass().addAll("notice", message.kind().name().toLowerCase(Locale.ROOT));
        setAccessibleRole(AccessibleRole.PARENT);
        Label text = new Label();
        text.textProperty()
                .bind(language.messagesProperty().map(messages -> message.text().in(messages)));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        for (NoticeBoard.Choice choice : message.choices()) {
            Button button = new Button();
            button.textProperty().bind(language.bind(choice.nameKey()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                board.remove(message);
                choice.action().run();
            });
            getChildren().add(button);
        }
        getChildren().add(closeButton(message, board, language));
    }

    private static Button closeButton(NoticeBoard.Message message, NoticeBoard board, LiveLanguage language) {
        Button close = new Button();
        close.getStyleClass().add("quiet");
        close.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        close.accessibleTextProperty().bind(language.bind("app.notice.close"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.bind("app.notice.close"));
        close.setTooltip(tip);
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> {
            board.remove(message);
            message.onClosed().run();
        });
        return close;
    }
}
