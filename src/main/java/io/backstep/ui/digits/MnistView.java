package io.backstep.ui.digits;

import io.backstep.dataset.fetch.Progress;
import io.backstep.text.Messages;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Fetches MNIST, where it is wanted and not there. */
public final class MnistView {
    private static final double MEGABYTE = 1 << 20;
    private static final double MINUTE = 60;

    private final DigitsDataViewModel data;
    private final MnistViewModel viewModel;
    private final long bytes;
    private final LiveLanguage language;

    @FXML
    private VBox root;

    @FXML
    private Button getMnist;

    @FXML
    private VBox fetching;

    @FXML
    private ProgressBar fetchBar;

    @FXML
    private Label fetchText;

    @FXML
    private SettingMessage fetchMessage;

    /**
     * The view.
     *
     * @param bytes about how many are to be fetched
     */
    public MnistView(DigitsDataViewModel data, long bytes, LiveLanguage language) {
        this.data = data;
        this.viewModel = data.mnist();
        this.bytes = bytes;
        this.language = language;
    }

    @FXML
    private void initialize() {
        Subscriptions.whileShown(root, held -> {
            held.listen(data.choiceProperty(), now -> arrange());
            held.onChange(viewModel.presentProperty(), this::arrange);
            held.onChange(viewModel.fetchingProperty(), this::arrange);
            held.onChange(viewModel.keptProperty(), this::arrange);
            held.listen(viewModel.progressProperty(), now -> say());
            held.onChange(language.messagesProperty(), this::arrange);
            fetchMessage.followProblem(viewModel.problemProperty(), language, held);
        });
    }

    private void arrange() {
        boolean running = viewModel.fetchingProperty().get();
        Shown.set(
                root,
                running
                        || (data.choice().source() == Source.MNIST
                                && !viewModel.presentProperty().get()));
        Shown.set(getMnist, !running);
        Shown.set(fetching, running);
        long kept = viewModel.keptProperty().get();
        Messages messages = language.messages();
        getMnist.setText(
                kept == 0
                        ? messages.get("digits.mnist.get", Math.round(bytes / MEGABYTE))
                        : messages.get("digits.mnist.go-on", megabytes(kept), megabytes(bytes)));
        say();
    }

    private void say() {
        Messages messages = language.messages();
        Optional<Progress> now = viewModel.progressProperty().get();
        fetchBar.setProgress(now.map(Progress::share).orElse(ProgressBar.INDETERMINATE_PROGRESS));
        fetchText.setText(now.map(at -> words(at, messages)).orElseGet(() -> messages.get("digits.mnist.asking")));
    }

    /** How far it has come, and how long it may take. */
    static String words(Progress at, Messages messages) {
        String here = messages.get("digits.mnist.progress", megabytes(at.bytes()), megabytes(at.total()));
        if (at.secondsLeft().isEmpty()) {
            return here;
        }
        double seconds = Math.ceil(at.secondsLeft().getAsDouble());
        return seconds < 2 * MINUTE
                ? messages.get("digits.mnist.seconds", here, (long) seconds)
                : messages.get("digits.mnist.minutes", here, Math.round(seconds / MINUTE));
    }

    private static String megabytes(long count) {
        return String.format(Locale.ROOT, "%.1f", count / MEGABYTE);
    }

    @FXML
    private void get() {
        viewModel.get();
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }
}
