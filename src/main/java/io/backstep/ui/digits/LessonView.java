package io.backstep.ui.digits;

import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.digits.Lesson.Flip;
import io.backstep.ui.digits.Lesson.OnTest;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What teaching a digit changed: for this digit, and for the pictures to test with. */
public final class LessonView {
    /** Rows of pictures, each a sheet wide; the pages of more are turned. */
    private static final int MOST_ROWS = 8;

    private final DigitsTeaching viewModel;
    private final DigitsViewModel digits;
    private final LiveLanguage language;
    private final List<BeforeAfterRow> rows = new ArrayList<>();

    @FXML
    private Parent root;

    @FXML
    private Label taught;

    @FXML
    private Label lessonLoss;

    @FXML
    private VBox changes;

    @FXML
    private Node onTest;

    @FXML
    private Label lessonAccuracy;

    @FXML
    private Label becameRight;

    @FXML
    private DigitSheet nowRight;

    @FXML
    private Label becameWrong;

    @FXML
    private DigitSheet nowWrong;

    @FXML
    private Label morePages;

    public LessonView(DigitsTeaching viewModel, DigitsViewModel digits, LiveLanguage language) {
        this.viewModel = viewModel;
        this.digits = digits;
        this.language = language;
    }

    @FXML
    private void initialize() {
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.lessonProperty(), now -> {
                nowRight.rewind();
                nowWrong.rewind();
                say();
            });
            held.onChange(language.messagesProperty(), this::say);
        });
    }

    private void say() {
        viewModel.lessonProperty().getValue().ifPresent(lesson -> say(lesson, language.messages()));
    }

    private void say(Lesson lesson, Messages messages) {
        taught.setText(messages.get("digits.teach.taught", lesson.label(), lesson.updates(), number(lesson.rate())));
        lessonLoss.setText(
                change(number(lesson.before().loss()), number(lesson.after().loss()), messages));
        int classes = lesson.before().probabilities().size();
        while (rows.size() < classes) {
            rows.add(new BeforeAfterRow(rows.size()));
        }
        rows.subList(classes, rows.size()).clear();
        if (changes.getChildren().size() != classes) {
            changes.getChildren().setAll(rows);
        }
        for (int digit = 0; digit < classes; digit++) {
            double before = lesson.before().probabilities().get(digit);
            double after = lesson.after().probabilities().get(digit);
            rows.get(digit)
                    .show(
                            before,
                            after,
                            change(
                                    AnswerWords.percent(before, messages),
                                    AnswerWords.percent(after, messages),
                                    messages),
                            digit == lesson.label());
        }
        Shown.set(onTest, lesson.test().isPresent());
        lesson.test().ifPresent(test -> say(test, messages));
    }

    private void say(OnTest test, Messages messages) {
        lessonAccuracy.setText(change(
                AnswerWords.percent(test.before(), messages), AnswerWords.percent(test.after(), messages), messages));
        becameRight.setText(messages.get(
                "digits.teach.right", test.right().size(), test.images().size()));
        becameWrong.setText(messages.get(
                "digits.teach.wrong", test.wrong().size(), test.images().size()));
        boolean allRight = show(nowRight, test.images(), test.right(), "digits.teach.right.sheet", messages);
        boolean allWrong = show(nowWrong, test.images(), test.wrong(), "digits.teach.wrong.sheet", messages);
        Shown.set(morePages, !(allRight && allWrong));
    }

    /** Shows pictures. Returns whether all of them are seen at once. */
    private boolean show(DigitSheet sheet, LabelledImages images, List<Flip> flips, String nameKey, Messages messages) {
        Shown.set(sheet, !flips.isEmpty());
        int columns = sheet.getFixedColumns();
        int needed = (flips.size() + columns - 1) / columns;
        sheet.setFixedRows(Math.max(1, Math.min(MOST_ROWS, needed)));
        sheet.setOnChosen(
                index -> digits.pad().show(images.image(flips.get(index).place())));
        sheet.show(messages.get(nameKey), flips.size(), index -> tile(images, flips.get(index), messages));
        return needed <= MOST_ROWS;
    }

    private static DigitSheet.Tile tile(LabelledImages images, Flip flip, Messages messages) {
        int truth = images.label(flip.place());
        boolean wrong = flip.now() != truth;
        return new DigitSheet.Tile(
                images.image(flip.place()),
                messages.get("digits.pictures.caption.wrong", flip.before(), flip.now()),
                wrong,
                messages.get("digits.teach.flip", flip.place() + 1, truth, flip.before(), flip.now()));
    }

    private static String change(String before, String after, Messages messages) {
        return messages.get("digits.teach.change", before, after);
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
