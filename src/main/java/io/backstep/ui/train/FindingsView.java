package io.backstep.ui.train;

import io.backstep.engine.training.Finding;
import io.backstep.explanation.FindingTexts;
import io.backstep.text.Messages;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import io.backstep.ui.theme.Style;
import io.backstep.ui.train.DiagnosisViewModel.Seen;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is wrong with a run, in plain words with the evidence; the first of it in full, the others on demand. */
public final class FindingsView {
    private final DiagnosisViewModel viewModel;
    private final LiveLanguage language;
    private boolean all;
    /** The words on view, which are not set again while they stay the same. */
    private List<String> said = List.of();

    @FXML
    private VBox root;

    @FXML
    private VBox findings;

    @FXML
    private Hyperlink moreFindings;

    public FindingsView(DiagnosisViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        Subscriptions.whileShown(root, held -> {
            held.onChange(viewModel.seenProperty(), this::say);
            held.onChange(language.messagesProperty(), this::say);
            say();
        });
    }

    @FXML
    private void toggleMore() {
        all = !all;
        say();
    }

    private void say() {
        Messages messages = language.messages();
        List<Finding> found = viewModel.seenProperty().get().map(Seen::findings).orElse(List.of());
        Shown.set(root, !found.isEmpty());
        boolean more = found.size() > 1;
        Shown.set(moreFindings, more);
        moreFindings.setText(
                all ? messages.get("train.findings.fewer") : messages.get("train.findings.more", found.size() - 1));
        List<Finding> shown = all ? found : found.subList(0, Math.min(1, found.size()));
        viewModel.seenProperty().get().ifPresent(seen -> show(shown, texts(seen, messages)));
    }

    private static FindingTexts texts(Seen seen, Messages messages) {
        return new FindingTexts(
                messages,
                seen.moment().snapshot().network(),
                seen.moment().planned().prepared().data().columns());
    }

    private void show(List<Finding> shown, FindingTexts texts) {
        List<String> now = shown.stream()
                .map(finding -> texts.title(finding) + texts.evidence(finding) + texts.advice(finding))
                .toList();
        if (!now.equals(said)) {
            said = now;
            findings.getChildren()
                    .setAll(shown.stream().map(finding -> card(finding, texts)).toList());
        }
    }

    private static Node card(Finding finding, FindingTexts texts) {
        FontIcon icon = new FontIcon(finding.kind().wrong() ? "mdi2a-alert-outline" : "mdi2c-check-circle-outline");
        Label title = line(texts.title(finding));
        Style.STRONG.addTo(title);
        Label evidence = line(texts.evidence(finding));
        Label advice = line(texts.advice(finding));
        Style.MUTED.addTo(advice);
        VBox words = new VBox(title, evidence, advice);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(icon, words);
        card.setId("finding-" + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        card.getStyleClass().addAll("finding", finding.kind().wrong() ? "wrong" : "good");
        return card;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
