package io.backstep.ui.digits;

import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.text.Messages;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The mistakes that the network makes most often on the pictures to test with. Each opens its pictures. */
public final class MostConfusedView {
    private static final int LINES = 3;

    private final DigitAnswersViewModel answers;
    private final LiveLanguage language;
    private final Opener opener;
    private final List<Line> lines = new ArrayList<>();

    /** Shows the pictures of one class that were taken for another. */
    public interface Opener {
        void open(int truth, int said);
    }

    /** A mistake, and how often it was made. */
    record Mistake(int truth, int said, int count) {}

    @FXML
    private Parent root;

    @FXML
    private VBox mistakes;

    @FXML
    private Label noMistakes;

    public MostConfusedView(DigitAnswersViewModel answers, LiveLanguage language, Opener opener) {
        this.answers = answers;
        this.language = language;
        this.opener = opener;
    }

    private final class Line {
        private final Label words = new Label();
        private final Label count = new Label();
        private final Button button = new Button();
        private Mistake mistake = new Mistake(0, 0, 0);

        Line(int number) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Style.STRONG.addTo(count);
            words.setMinWidth(Region.USE_PREF_SIZE);
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(words, space, count);
            row.setMouseTransparent(true);
            button.setGraphic(row);
            button.setId("mostConfused-" + number);
            button.getStyleClass().add("confused-line");
            button.setMaxWidth(Double.MAX_VALUE);
            row.prefWidthProperty().bind(button.widthProperty().subtract(4));
            button.setOnAction(event -> opener.open(mistake.truth(), mistake.said()));
        }

        void show(Optional<Mistake> now, Messages messages) {
            Shown.set(button, now.isPresent());
            now.ifPresent(one -> {
                mistake = one;
                words.setText(messages.get("digits.confused.line", one.truth(), one.said()));
                count.setText(messages.get("digits.data.count", one.count()));
                button.setAccessibleText(messages.get("digits.confused.name", one.truth(), one.said(), one.count()));
            });
        }
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < LINES; i++) {
            Line line = new Line(i);
            lines.add(line);
            mistakes.getChildren().add(line.button);
        }
        Subscriptions.whileShown(root, held -> {
            held.add(answers.watch());
            held.listen(answers.testProperty(), now -> show());
            held.onChange(language.messagesProperty(), this::show);
        });
    }

    private void show() {
        Messages messages = language.messages();
        Optional<DigitAnswers> now = answers.testProperty().get();
        List<Mistake> most = now.map(known -> most(known.confusion())).orElse(List.of());
        for (int i = 0; i < LINES; i++) {
            lines.get(i).show(i < most.size() ? Optional.of(most.get(i)) : Optional.empty(), messages);
        }
        Shown.set(noMistakes, most.isEmpty());
        noMistakes.setText(messages.get(now.isPresent() ? "digits.confused.none" : "digits.pictures.waiting"));
    }

    /** The most frequent mistakes, the most frequent first. */
    static List<Mistake> most(ConfusionMatrix matrix) {
        List<Mistake> all = new ArrayList<>();
        for (int truth = 0; truth < matrix.classes(); truth++) {
            for (int said = 0; said < matrix.classes(); said++) {
                if (truth != said && matrix.count(truth, said) > 0) {
                    all.add(new Mistake(truth, said, matrix.count(truth, said)));
                }
            }
        }
        all.sort(Comparator.comparingInt(mistake -> -mistake.count()));
        return all.subList(0, Math.min(LINES, all.size()));
    }
}
