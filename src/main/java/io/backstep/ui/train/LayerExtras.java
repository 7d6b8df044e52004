package io.backstep.ui.train;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.input.LabelledRow;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.PlanRow;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Batch normalisation and dropout of one hidden layer: a line that says what it has, and opens to the controls, so that
 * networks without either stay as easy to look over as before.
 */
final class LayerExtras extends VBox {
    private final LiveLanguage language;
    private final LayerExtrasViewModel viewModel;
    private final int layer;
    private final Words name;
    private final Hyperlink line = new Hyperlink();
    private final FontIcon arrow = new FontIcon();
    private final VBox details = new VBox();
    private final CheckBox normalized = new CheckBox();
    private final CheckBox dropout = new CheckBox();
    private final NumberField share = new NumberField();
    private final VBox ofDropout = new VBox();
    private final DeliberateChoice<Variant> variant;
    private final Label aboutVariant = small();
    private final Button sameInAll = new Button();
    private final SimpleObjectProperty<Hidden> now;
    private boolean open;

    /**
     * @param name of the layer, in a sentence
     * @param now the layer as it is
     */
    LayerExtras(LayerExtrasViewModel viewModel, LiveLanguage language, int layer, Words name, Hidden now) {
        this.viewModel = viewModel;
        this.language = language;
        this.layer = layer;
        this.name = name;
        this.now = new SimpleObjectProperty<>(now);
        String number = String.valueOf(layer + 1);
        getStyleClass().add("layer-extras");
        line.setId("plan-extras-" + number);
        line.setGraphic(arrow);
        line.setWrapText(true);
        line.setOnAction(event -> {
            line.setVisited(false);
            setOpen(!open);
        });
        normalized.setId("plan-normalized-" + number);
        normalized.setOnAction(event -> {
            viewModel.normalize(layer, normalized.isSelected());
            // What was refused stays as it was.
            show();
        });
        word(normalized, "train.layers.normalization", "panel.normalization.ofLayer");
        dropout.setId("plan-dropout-" + number);
        dropout.setOnAction(event -> viewModel.dropOut(layer, dropout.isSelected()));
        word(dropout, "train.layers.dropout", "train.layers.dropout.of");
        ComboBox<Variant> variants = new ComboBox<>();
        variants.setId("plan-dropout-variant-" + number);
        variants.setMaxWidth(Double.MAX_VALUE);
        variants.getItems().setAll(Variant.values());
        variants.accessibleTextProperty()
                .bind(language.bind(messages -> messages.get("train.layers.dropout.variant", name.in(messages))));
        variant = new DeliberateChoice<>(
                variants,
                language,
                LayerExtras::named,
                any -> Optional.empty(),
                chosen -> viewModel.chooseVariant(layer, chosen));
        ofDropout.getStyleClass().add("plan-row");
        ofDropout.getChildren().addAll(shareRow(number), variants, aboutVariant);
        sameInAll.setId("plan-same-in-all-" + number);
        sameInAll.textProperty().bind(language.bind("train.layers.same"));
        sameInAll
                .accessibleTextProperty()
                .bind(language.bind(messages -> messages.get("train.layers.same.as", name.in(messages))));
        sameInAll.setTooltip(tooltip("train.layers.same.tip"));
        sameInAll.setWrapText(true);
        sameInAll.setMaxWidth(Double.MAX_VALUE);
        sameInAll.setOnAction(event -> viewModel.makeAllLike(layer));
        details.getStyleClass().add("layer-extras-details");
        details.getChildren()
                .addAll(
                        below(normalized, said("train.layers.normalization.about")),
                        below(dropout, said("train.layers.dropout.about")),
                        ofDropout,
                        sameInAll);
        getChildren().addAll(line, details);
        setOpen(false);
    }

    private static Label small() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        Style.MUTED.addTo(label);
        Style.SMALL.addTo(label);
        return label;
    }

    private Label said(String key) {
        Label label = small();
        label.textProperty().bind(language.bind(key));
        return label;
    }

    private static VBox below(CheckBox box, Label about) {
        VBox both = new VBox(box, about);
        both.getStyleClass().add("plan-row");
        return both;
    }

    /** The layer's name is not in the text, for it stands above, but who hears only this one control needs it. */
    private void word(CheckBox box, String text, String spoken) {
        box.textProperty().bind(language.bind(text));
        box.accessibleTextProperty().bind(language.bind(messages -> messages.get(spoken, name.in(messages))));
        box.setWrapText(true);
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.bind(key));
        return tooltip;
    }

    private LabelledRow shareRow(String number) {
        share.setId("plan-dropout-share-" + number);
        share.setPrefColumnCount(5);
        share.accessibleTextProperty()
                .bind(language.bind(messages -> messages.get("panel.dropout.share", name.in(messages))));
        share.accessibleHelpProperty().bind(language.bind("train.layers.dropout.share.tip"));
        share.setTooltip(tooltip("train.layers.dropout.share.tip"));
        share.onEnter(text -> viewModel.enterShare(layer, text));
        Label label = new Label();
        label.textProperty().bind(language.bind("train.layers.dropout.share"));
        label.setLabelFor(share);
        label.setTooltip(tooltip("train.layers.dropout.share.tip"));
        return new LabelledRow(label, share);
    }

    private static Words named(Variant variant) {
        String key = switch (variant) {
            case INVERTED -> "panel.dropout.inverted";
            case SCALED_AT_TEST -> "panel.dropout.scaledAtTest";
        };
        return messages -> messages.get(key);
    }

    private static String about(Variant variant) {
        return switch (variant) {
            case INVERTED -> "train.layers.dropout.inverted.about";
            case SCALED_AT_TEST -> "train.layers.dropout.scaledAtTest.about";
        };
    }

    /** What is wrong with a share that was typed, if anything. */
    ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return share.problemProperty();
    }

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean nowOpen) {
        open = nowOpen;
        PlanRow.shown(details, open);
        arrow.setIconLiteral(open ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
        say();
    }

    /** Shows the layer as it is now. */
    void follow(Hidden hidden, boolean single) {
        now.set(hidden);
        PlanRow.shown(sameInAll, !single);
        show();
    }

    private void show() {
        Hidden hidden = now.get();
        normalized.setSelected(hidden.normalized());
        dropout.setSelected(hidden.dropout().isPresent());
        PlanRow.shown(ofDropout, hidden.dropout().isPresent());
        hidden.dropout().ifPresent(own -> share.follow(NumberText.of(own.share())));
        variant.show(hidden.dropout().map(Dropout::variant));
        sameInAll.setDisable(viewModel.allLike(layer));
        say();
    }

    private void say() {
        Messages messages = language.messages();
        String has = has(messages);
        // Open, the controls say what it has.
        line.setText(open || has.isEmpty() ? messages.get("train.layers.extras") : has);
        line.setAccessibleText(messages.get(
                open ? "train.layers.extras.open" : "train.layers.extras.closed",
                name.in(messages),
                has.isEmpty() ? messages.get("train.layers.extras.none") : has));
        aboutVariant.setText(now.get()
                .dropout()
                .map(own -> messages.get(about(own.variant())))
                .orElse(""));
    }

    /** What the layer has, in a few words; nothing where it has neither. */
    private String has(Messages messages) {
        String normalization = now.get().normalized() ? messages.get("train.layers.normalized") : "";
        String dropping = now.get()
                .dropout()
                .map(own -> messages.get("train.layers.dropout.with", Numbers.plain(own.share(), Numbers.GRAPH_DIGITS)))
                .orElse("");
        return normalization.isEmpty() || dropping.isEmpty()
                ? normalization + dropping
                : messages.get("train.layers.both", normalization, dropping);
    }

    /** Follows the language, as long as the subscriptions are held. */
    void hold(Subscriptions held) {
        variant.followLanguage(held);
        held.onChange(language.messagesProperty(), this::say);
    }
}
