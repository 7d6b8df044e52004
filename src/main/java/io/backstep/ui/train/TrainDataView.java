package io.backstep.ui.train;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Target;
import io.backstep.experiment.DataSource;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.NumberField;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which data are trained on. */
public final class TrainDataView {
    /** Sizes that the slider has; the field takes any. */
    private static final List<Integer> SIZES = List.of(10, 20, 50, 100, 200, 300, 500, 1000, 2000, 5000);

    private final TrainDataViewModel viewModel;
    private final DataThumbnails thumbnails;
    private final DataSheets sheets;
    private final LiveLanguage language;
    private final Map<String, DataTile> tiles = new LinkedHashMap<>();
    private final DataTile ownTile = new DataTile("own");
    private final DataTile drawTile = new DataTile("draw");

    @FXML
    private VBox root;

    @FXML
    private FlowPane gates;

    @FXML
    private FlowPane classes;

    @FXML
    private FlowPane numbers;

    @FXML
    private FlowPane real;

    @FXML
    private Label dataName;

    @FXML
    private Label dataAbout;

    @FXML
    private SettingMessage dataMessage;

    @FXML
    private SettingMessage dataNotice;

    @FXML
    private VBox made;

    @FXML
    private Label noiseText;

    @FXML
    private Slider noise;

    @FXML
    private NumberField sizeField;

    @FXML
    private Slider size;

    @FXML
    private SettingMessage sizeMessage;

    @FXML
    private NumberField seedField;

    @FXML
    private SettingMessage seedMessage;

    /**
     * The view.
     *
     * @param sheets opens the windows in which data of one's own come about
     */
    public TrainDataView(
            TrainDataViewModel viewModel, DataThumbnails thumbnails, DataSheets sheets, LiveLanguage language) {
        this.viewModel = viewModel;
        this.thumbnails = thumbnails;
        this.sheets = sheets;
        this.language = language;
    }

    @FXML
    private void initialize() {
        for (Pattern pattern : Pattern.values()) {
            FlowPane group = pattern.gate() ? gates : pattern.regression() ? numbers : classes;
            group.getChildren().add(tile(pattern.id()));
        }
        for (ShippedData set : ShippedData.values()) {
            real.getChildren().add(tile(set.id()));
        }
        real.getChildren().addAll(ownTile, drawTile);
        ownTile.setOnAction(event -> {
            select();
            sheets.openTable(root.getScene().getWindow());
        });
        drawTile.setOnAction(event -> {
            select();
            sheets.openDrawing(root.getScene().getWindow());
        });
        SliderLink noiseLink = SliderLink.of(noise, 1, percent -> viewModel.setNoise(percent / 100));
        SliderLink sizeLink = SliderLink.of(size, 1, place -> viewModel.setSize(SIZES.get((int) place)));
        sizeField.onEnter(viewModel::enterSize);
        seedField.onEnter(viewModel::enterDataSeed);
        thumbnails.make();
        Subscriptions.whileShown(root, held -> {
            held.listen(
                    thumbnails.allProperty(),
                    all -> all.forEach(
                            (id, picture) -> Optional.ofNullable(tiles.get(id)).ifPresent(tile -> tile.show(picture))));
            held.listen(viewModel.planProperty(), now -> {
                select();
                describe();
                follow(now.data().source(), noiseLink, sizeLink);
            });
            held.onChange(viewModel.loadedProperty(), this::describe);
            held.onChange(viewModel.noticeProperty(), this::describe);
            held.listen(language.messagesProperty(), now -> {
                name(now);
                describe();
            });
            dataMessage.followProblem(viewModel.problemProperty(), language, held);
            dataNotice.followProblem(viewModel.noticeProperty(), language, held);
            sizeMessage.followProblem(sizeField.problemProperty(), language, held);
            seedMessage.followProblem(seedField.problemProperty(), language, held);
        });
    }

    private DataTile tile(String id) {
        DataTile tile = new DataTile(id);
        tile.setOnAction(event -> {
            viewModel.choose(id);
            select();
        });
        tiles.put(id, tile);
        return tile;
    }

    @FXML
    private void newData() {
        viewModel.newData();
    }

    /** A tile that is pressed again stays what it is. */
    private void select() {
        String chosen = viewModel.chosenProperty().getValue();
        tiles.forEach((id, tile) -> tile.setSelected(id.equals(chosen)));
        boolean own = chosen.equals(TrainDataViewModel.OWN);
        DataSource source = viewModel.planProperty().get().data().source();
        boolean drawn = viewModel.memory().own(source).map(OwnData::drawn).orElse(false);
        ownTile.setSelected(own && !drawn);
        drawTile.setSelected(own && drawn);
    }

    private void name(Messages messages) {
        tiles.forEach((id, tile) -> tile.name(DataTexts.name(id, messages)));
        ownTile.setText(messages.get("train.data.own"));
        ownTile.name(messages.get("train.data.own.name"));
        drawTile.setText(messages.get("train.data.draw"));
        drawTile.name(messages.get("train.data.draw.name"));
    }

    private void describe() {
        Messages messages = language.messages();
        DataSource source = viewModel.planProperty().get().data().source();
        if (source instanceof DataSource.Generated now) {
            noise.setAccessibleText(messages.get("train.data.noise.value", Math.round(100 * now.noise())));
            size.setAccessibleText(messages.get("train.data.size.value", now.size()));
        }
        if (source instanceof DataSource.Own own) {
            dataName.setText(own.name());
            boolean drawn = viewModel.memory().own(own).map(OwnData::drawn).orElse(false);
            dataAbout.setText(drawn ? drawnSize(own.data(), messages) : size(own.data(), messages));
        } else {
            String id = viewModel.chosenProperty().getValue();
            dataName.setText(DataTexts.name(id, messages));
            dataAbout.setText(DataTexts.about(id, messages));
        }
    }

    /** How large a set of one's own is. */
    static String size(DataSet data, Messages messages) {
        if (data.target() instanceof Target.Classes classes) {
            return messages.get(
                    "train.data.own.classes", data.size(), data.columns().size(), classes.count(), classes.name());
        }
        return messages.get(
                "train.data.own.numbers",
                data.size(),
                data.columns().size(),
                ((Target.Numbers) data.target()).names().get(0));
    }

    /** How many points were drawn. */
    static String drawnSize(DataSet data, Messages messages) {
        return data.target() instanceof Target.Classes classes
                ? messages.get("train.draw.size.classes", data.size(), classes.count())
                : messages.get("train.draw.size.numbers", data.size());
    }

    private void follow(DataSource source, SliderLink noiseLink, SliderLink sizeLink) {
        boolean isMade = source instanceof DataSource.Generated;
        Shown.set(made, isMade);
        if (source instanceof DataSource.Generated now) {
            double percent = 100 * now.noise();
            noiseLink.show(percent);
            String text = Math.round(percent) + " %";
            noiseText.setText(text);
            sizeLink.show(place(now.size()));
            sizeField.follow(Integer.toString(now.size()));
            seedField.follow(Long.toString(now.seed()));
        }
    }

    /** The place of the size that is nearest, counted in factors. */
    private static int place(int rows) {
        int best = 0;
        for (int i = 1; i < SIZES.size(); i++) {
            double now = Math.abs(Math.log((double) SIZES.get(i) / rows));
            if (now < Math.abs(Math.log((double) SIZES.get(best) / rows))) {
                best = i;
            }
        }
        return best;
    }
}
