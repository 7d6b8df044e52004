package io.backstep.ui.digits;

import io.backstep.text.Messages;
import io.backstep.ui.digits.PicturesViewModel.Answer;
import io.backstep.ui.digits.PicturesViewModel.Filter;
import io.backstep.ui.digits.PicturesViewModel.Found;
import io.backstep.ui.digits.PicturesViewModel.Order;
import io.backstep.ui.digits.PicturesViewModel.Verdict;
import io.backstep.ui.kit.input.WordCell;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/** Looks through the pictures, and puts one of them on the pad. */
public final class DigitBrowserView {
    private final PicturesViewModel viewModel;
    private final DigitsDataViewModel data;
    private final LiveLanguage language;
    private Optional<Found> shown = Optional.empty();
    private boolean following;

    @FXML
    private Parent root;

    @FXML
    private ToggleButton ofTest;

    @FXML
    private ToggleButton ofTraining;

    @FXML
    private ComboBox<Optional<Integer>> truth;

    @FXML
    private ComboBox<Optional<Integer>> said;

    @FXML
    private ComboBox<Verdict> verdict;

    @FXML
    private ComboBox<Order> order;

    @FXML
    private Button everything;

    @FXML
    private Label foundText;

    @FXML
    private Label pageText;

    @FXML
    private Button previousPage;

    @FXML
    private Button nextPage;

    @FXML
    private DigitSheet sheet;

    @FXML
    private Label pointedText;

    public DigitBrowserView(PicturesViewModel viewModel, DigitsDataViewModel data, LiveLanguage language) {
        this.viewModel = viewModel;
        this.data = data;
        this.language = language;
    }

    @FXML
    private void initialize() {
        verdict.getItems().setAll(Verdict.values());
        order.getItems().setAll(Order.values());
        ofTest.setOnAction(event -> ask(() -> viewModel.look(viewModel.filter().ofTraining(false))));
        ofTraining.setOnAction(
                event -> ask(() -> viewModel.look(viewModel.filter().ofTraining(true))));
        asked(truth, now -> viewModel.look(viewModel.filter().withTruth(now)));
        asked(said, now -> viewModel.look(viewModel.filter().withSaid(now)));
        asked(verdict, now -> viewModel.look(viewModel.filter().with(now)));
        asked(order, now -> viewModel.look(viewModel.filter().with(now)));
        sheet.setOnChosen(viewModel::choose);
        Subscriptions.whileShown(root, held -> {
            held.listen(data.setsProperty(), now -> follow());
            held.onChange(viewModel.filterProperty(), () -> {
                follow();
                sheet.rewind();
            });
            held.listen(viewModel.foundProperty(), this::show);
            held.onChange(sheet.firstProperty(), this::say);
            held.onChange(sheet.capacityProperty(), this::say);
            held.onChange(sheet.pointedProperty(), this::say);
            held.onChange(language.messagesProperty(), () -> {
                follow();
                shown = Optional.empty();
                show(viewModel.foundProperty().get());
            });
        });
    }

    private <T> void asked(ComboBox<T> box, Consumer<T> ask) {
        box.valueProperty().subscribe((was, now) -> {
            if (!following && now != null) {
                ask.accept(now);
            }
        });
    }

    /** Toggles show what is the case, not what was pressed. */
    private void ask(Runnable ask) {
        ask.run();
        follow();
    }

    private void follow() {
        following = true;
        try {
            Messages messages = language.messages();
            Filter now = viewModel.filter();
            int classes = data.setsProperty()
                    .get()
                    .map(known -> known.sets().classes())
                    .orElse(0);
            List<Optional<Integer>> choices = Stream.concat(
                            Stream.of(Optional.<Integer>empty()),
                            IntStream.range(0, classes).mapToObj(Optional::of))
                    .toList();
            write(
                    truth,
                    choices,
                    now.truth(),
                    one -> one.map(digit -> messages.get("digits.pictures.truth", digit))
                            .orElseGet(() -> messages.get("digits.pictures.truth.all")));
            write(
                    said,
                    choices,
                    now.said(),
                    one -> one.map(digit -> messages.get("digits.pictures.said", digit))
                            .orElseGet(() -> messages.get("digits.pictures.said.all")));
            write(
                    verdict,
                    List.of(Verdict.values()),
                    now.verdict(),
                    one -> messages.get("digits.pictures.verdict." + one.name()));
            write(
                    order,
                    List.of(Order.values()),
                    now.order(),
                    one -> messages.get("digits.pictures.order." + one.name()));
            ofTest.setSelected(!now.training());
            ofTraining.setSelected(now.training());
            everything.setDisable(now.equals(Filter.NONE.ofTraining(now.training())));
        } finally {
            following = false;
        }
    }

    private static <T> void write(ComboBox<T> box, List<T> choices, T value, Function<T, String> words) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        WordCell.write(box, words);
        box.setValue(value);
    }

    private void show(Found found) {
        boolean same = shown.map(found::samePictures).orElse(false);
        shown = Optional.of(found);
        Messages messages = language.messages();
        sheet.show(messages.get("digits.pictures.sheet"), found.size(), index -> tile(found, index, messages));
        if (!same && found.size() > 0 && sheet.pointedProperty().get() >= found.size()) {
            sheet.rewind();
        }
        say();
    }

    private static DigitSheet.Tile tile(Found found, int index, Messages messages) {
        int digit = found.truth(index);
        Optional<Answer> answer = found.answer(index);
        boolean wrong = answer.map(one -> !one.right()).orElse(false);
        String caption = wrong
                ? messages.get(
                        "digits.pictures.caption.wrong",
                        digit,
                        answer.orElseThrow().said())
                : Integer.toString(digit);
        return new DigitSheet.Tile(found.image(index), caption, wrong, words(found, index, messages));
    }

    /** A picture in a sentence. */
    static String words(Found found, int index, Messages messages) {
        int digit = found.truth(index);
        String what = found.answer(index)
                .map(answer -> messages.get(
                        answer.right() ? "digits.pictures.is.right" : "digits.pictures.is.wrong",
                        digit,
                        answer.said(),
                        AnswerWords.percent(answer.confidence(), messages)))
                .orElseGet(() -> messages.get("digits.pictures.is", digit));
        return messages.get("digits.pictures.place", found.place(index) + 1, what);
    }

    private void say() {
        Messages messages = language.messages();
        Found found = viewModel.foundProperty().get();
        boolean waiting = viewModel.filter().needsAnswers() && found.size() == 0 && !found.answered();
        foundText.setText(
                waiting
                        ? messages.get("digits.pictures.waiting")
                        : messages.get("digits.pictures.found", found.size(), found.all()));
        int first = sheet.firstProperty().get();
        int last = Math.min(found.size(), first + sheet.capacityProperty().get());
        pageText.setText(found.size() == 0 ? "" : messages.get("digits.pictures.page", first + 1, last));
        previousPage.setDisable(first == 0);
        nextPage.setDisable(last >= found.size());
        int pointed = sheet.pointedProperty().get();
        pointedText.setText(
                found.size() == 0 ? "" : words(found, Math.max(0, Math.min(found.size() - 1, pointed)), messages));
    }

    @FXML
    private void everything() {
        viewModel.look(Filter.NONE.ofTraining(viewModel.filter().training()));
    }

    @FXML
    private void previous() {
        sheet.turn(-1);
    }

    @FXML
    private void next() {
        sheet.turn(1);
    }
}
