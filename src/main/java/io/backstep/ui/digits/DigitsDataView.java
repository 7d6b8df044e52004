package io.backstep.ui.digits;

import io.backstep.dataset.ImageSets;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.SegmentFlow;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which pictures are learned from: those that come along, MNIST, or somebody's own. */
public final class DigitsDataView {
    /** Lets a person choose files. Nothing is given back where they cancel. */
    public interface Chooser {
        Optional<Path> folder();

        List<Path> files();
    }

    private final DigitsDataViewModel viewModel;
    private final DigitsViewModel digits;
    private final LiveLanguage language;
    private final Chooser chooser;

    @FXML
    private VBox root;

    @FXML
    private ComboBox<Source> dataSource;

    @FXML
    private DigitSheet samples;

    @FXML
    private Label dataSize;

    @FXML
    private SettingMessage dataMessage;

    @FXML
    private VBox builtInPart;

    @FXML
    private SegmentFlow pictureCounts;

    @FXML
    private Hyperlink showVariations;

    @FXML
    private VBox variations;

    @FXML
    private VBox variationRows;

    @FXML
    private NumberField dataSeed;

    @FXML
    private SettingMessage seedMessage;

    @FXML
    private VBox limitPart;

    @FXML
    private SegmentFlow limits;

    @FXML
    private VBox otherPart;

    @FXML
    private Label dataOrigin;

    public DigitsDataView(
            DigitsDataViewModel viewModel, DigitsViewModel digits, LiveLanguage language, Chooser chooser) {
        this.viewModel = viewModel;
        this.digits = digits;
        this.language = language;
        this.chooser = chooser;
    }

    @FXML
    private void initialize() {
        dataSource.getItems().setAll(Source.values());
        DeliberateChoice<Source> sources = new DeliberateChoice<>(
                dataSource,
                language,
                source -> messages -> messages.get("digits.data.source." + source.name()),
                source -> Optional.empty(),
                viewModel::choose);
        CountChoice counts = new CountChoice(
                pictureCounts,
                "pictures",
                DataChoice.PICTURES,
                language,
                DigitsDataView::count,
                viewModel::setPictures);
        CountChoice most = new CountChoice(
                limits, "limit", DataChoice.LIMITS, language, DigitsDataView::count, viewModel::setLimit);
        VariationRows rows = new VariationRows(viewModel, language);
        variationRows.getChildren().setAll(rows.nodes());
        dataSeed.onEnter(viewModel::enterSeed);
        Shown.set(variations, false);
        samples.setOnChosen(this::choose);
        Subscriptions.whileShown(root, held -> {
            sources.followLanguage(held);
            held.listen(viewModel.choiceProperty(), now -> {
                sources.show(Optional.of(now.source()));
                counts.show(now.pictures());
                most.show(now.limit());
                rows.follow(now);
                dataSeed.follow(Long.toString(now.seed()));
                arrange();
            });
            held.listen(viewModel.examplesProperty(), rows::show);
            held.onChange(viewModel.mnist().presentProperty(), this::arrange);
            held.listen(viewModel.setsProperty(), now -> say());
            held.onChange(viewModel.readingProperty(), this::say);
            held.onChange(language.messagesProperty(), () -> {
                say();
                arrange();
            });
            dataMessage.followProblem(viewModel.problemProperty(), language, held);
            seedMessage.followProblem(dataSeed.problemProperty(), language, held);
            held.add(PictureDrop.accept(root.getScene(), viewModel::open, digits::open));
        });
    }

    private static Words count(int number) {
        return messages ->
                number == DataChoice.ALL ? messages.get("digits.data.all") : messages.get("digits.data.count", number);
    }

    private void choose(int index) {
        viewModel
                .setsProperty()
                .get()
                .ifPresent(now -> digits.pad().show(now.sets().training().image(index)));
    }

    /** Which settings are on view. */
    private void arrange() {
        DataChoice now = viewModel.choice();
        boolean mnistThere = viewModel.mnist().presentProperty().get();
        Shown.set(builtInPart, now.source() == Source.BUILT_IN);
        Shown.set(
                limitPart,
                (now.source() == Source.MNIST && mnistThere)
                        || (now.source() == Source.OTHER && !now.files().isEmpty()));
        Shown.set(otherPart, now.source() == Source.OTHER || (now.source() == Source.MNIST && !mnistThere));
        showVariations.setText(language.messages()
                .get(
                        variations.isVisible() ? "digits.data.vary.hide" : "digits.data.vary.show",
                        now.kinds().size()));
    }

    private void say() {
        Messages messages = language.messages();
        Optional<DigitSets> now = viewModel.setsProperty().get();
        dataSize.setText(
                viewModel.readingProperty().get()
                        ? messages.get("digits.data.reading")
                        : now.map(known -> size(known, messages)).orElse(""));
        dataOrigin.setText(now.map(known -> origin(known, messages)).orElse(""));
        Optional<LabelledImages> images = now.map(known -> known.sets().training());
        samples.show(
                messages.get("digits.data.samples"),
                images.map(LabelledImages::size).orElse(0),
                index -> tile(images.orElseThrow(), index, messages));
    }

    private static DigitSheet.Tile tile(LabelledImages images, int index, Messages messages) {
        int label = images.label(index);
        return new DigitSheet.Tile(
                images.image(index), Integer.toString(label), false, messages.get("digits.pictures.is", label));
    }

    private static String size(DigitSets known, Messages messages) {
        ImageSets sets = known.sets();
        LabelledImages training = sets.training();
        return messages.get(
                "digits.data.size",
                training.size(),
                sets.test().map(LabelledImages::size).orElse(0),
                training.rows(),
                training.columns(),
                training.classes());
    }

    private String origin(DigitSets known, Messages messages) {
        return switch (viewModel.onViewProperty().get()) {
            case BUILT_IN -> messages.get("digits.data.origin.digits");
            case MNIST -> messages.get("digits.data.origin.mnist");
            case OTHER -> messages.get("digits.data.origin.own", known.name().in(messages));
        };
    }

    @FXML
    private void showVariations() {
        Shown.set(variations, !variations.isVisible());
        arrange();
    }

    @FXML
    private void newSeed() {
        viewModel.newSeed();
    }

    @FXML
    private void openFolder() {
        chooser.folder().ifPresent(folder -> viewModel.open(List.of(folder)));
    }

    @FXML
    private void openFiles() {
        viewModel.open(chooser.files());
    }
}
