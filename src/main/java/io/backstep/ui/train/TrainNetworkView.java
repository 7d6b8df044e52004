package io.backstep.ui.train;

import io.backstep.engine.data.Scaling;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.math.Vector;
import io.backstep.text.Messages;
import io.backstep.ui.background.Background;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import io.backstep.ui.kit.canvas.NetworkCanvas;
import io.backstep.ui.kit.canvas.NetworkCanvas.Pointed;
import io.backstep.ui.kit.network.AsUsed;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The living network: what it is pointed at is said in a line below it. */
public final class TrainNetworkView {
    private final TrainViewModel train;
    private final DrawingViewModel viewModel;
    private final Background background;
    private final LiveLanguage language;

    @FXML
    private VBox root;

    @FXML
    private NetworkCanvas network;

    @FXML
    private ToggleButton showMaps;

    @FXML
    private ToggleButton showValues;

    @FXML
    private Label pointed;

    @FXML
    private Label asUsed;

    public TrainNetworkView(
            TrainViewModel train, DrawingViewModel viewModel, Background background, LiveLanguage language) {
        this.train = train;
        this.viewModel = viewModel;
        this.background = background;
        this.language = language;
    }

    @FXML
    private void initialize() {
        network.paintEdgesIn(background);
        showMaps.setOnAction(event -> choose(true));
        showValues.setOnAction(event -> choose(false));
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.showMapsProperty(), maps -> {
                showMaps.setSelected(maps);
                showValues.setSelected(!maps);
                viewModel.refresh();
            });
            held.onChange(train.run().momentProperty(), viewModel::refresh);
            held.onChange(train.run().runningProperty(), viewModel::refresh);
            held.onChange(train.rowProperty(), viewModel::refresh);
            held.listen(viewModel.pictureProperty(), picture -> picture.ifPresent(network::show));
            held.onChange(viewModel.pictureProperty(), this::say);
            held.listen(network.pointedProperty(), now -> say());
            held.onChange(language.messagesProperty(), this::say);
            held.listen(train.run().momentProperty(), now -> sayAsUsed());
            held.onChange(language.messagesProperty(), this::sayAsUsed);
            held.onChange(language.messagesProperty(), viewModel::refresh);
        });
    }

    private void choose(boolean maps) {
        viewModel.showMapsProperty().set(maps);
        showMaps.setSelected(maps);
        showValues.setSelected(!maps);
    }

    private void sayAsUsed() {
        train.run()
                .moment()
                .ifPresent(
                        now -> AsUsed.say(asUsed, now.planned().network(), "train.network.used.", language.messages()));
    }

    private void say() {
        String words = viewModel.pictureProperty().get().map(this::words).orElse("");
        if (!words.equals(pointed.getText())) {
            pointed.setText(words);
            network.describe(language.messages().get("train.network.name") + "\n" + words);
        }
    }

    private String words(CanvasPicture picture) {
        Pointed now = network.pointedProperty().get();
        if (now.neuron().isPresent()) {
            return ofNeuron(picture, now.neuron().get());
        }
        if (now.edge().isPresent()) {
            return ofEdge(picture, now.edge().get());
        }
        return ofAll(picture);
    }

    /** What is drawn of the network, and what is not. */
    private String ofAll(CanvasPicture picture) {
        Messages messages = language.messages();
        List<String> said = new ArrayList<>();
        if (picture.isSummary()) {
            List<Column> layers = picture.columns().subList(1, picture.columns().size());
            said.add(messages.get(
                    "train.network.summary",
                    layers.stream().mapToInt(layer -> layer.neurons().size()).sum(),
                    layers.stream().mapToInt(Column::all).sum(),
                    picture.columns().get(0).neurons().size(),
                    picture.columns().get(0).all(),
                    ShownUnits.FIRST));
            said.add(
                    picture.leftOut() > 0
                            ? messages.get(
                                    "train.network.summary.strongest",
                                    picture.strongest(),
                                    picture.edges(),
                                    picture.allEdges())
                            : messages.get("train.network.summary.weights", picture.edges(), picture.allEdges()));
        } else if (picture.leftOut() > 0) {
            said.add(messages.get("train.network.strongest", picture.strongest(), picture.edges()));
        }
        boolean mapped = picture.columns().stream()
                .flatMap(column -> column.neurons().stream())
                .anyMatch(neuron -> neuron.map().isPresent());
        if (viewModel.showMapsProperty().get() && !mapped) {
            said.add(messages.get("train.network.no-maps"));
        }
        boolean pixels = mapped
                && train.run().moment().flatMap(now -> now.learned().pixels()).isPresent();
        return said.isEmpty()
                ? messages.get(pixels ? "train.network.hint.pixels" : "train.network.hint")
                : said.stream()
                        .reduce((before, next) -> messages.get("explain.join", before, next))
                        .orElse("");
    }

    private String ofNeuron(CanvasPicture picture, Spot spot) {
        Neuron neuron = picture.columns().get(spot.column()).neurons().get(spot.unit());
        List<String> said = new ArrayList<>();
        String value = number(neuron.value().orElse(Double.NaN));
        said.add(
                spot.column() > 0
                        ? language.messages().get("train.network.output", neuron.name(), value)
                        : ofInput(neuron.name(), spot.unit(), value));
        Column column = picture.columns().get(spot.column());
        if (picture.isSummary()) {
            said.add(language.messages()
                    .get(spot.column() == 0 ? "train.network.of-inputs" : "train.network.of-layer", column.all()));
        }
        neuron.bias().ifPresent(bias -> said.add(language.messages().get("train.network.bias", number(bias))));
        return String.join(language.messages().get("train.network.join"), said);
    }

    /** An input that is scaled is told as it is in the data, and as the network gets it. */
    private String ofInput(String name, int shown, String fed) {
        Messages messages = language.messages();
        return train.run()
                .moment()
                .map(Moment::learned)
                .filter(learned -> learned.prepared().normalization().scaling() != Scaling.NONE)
                .map(learned -> {
                    int input = ShownUnits.of(learned.network()).ofColumn(0).get(shown);
                    Vector row =
                            learned.loaded().inputs().get(train.rowProperty().get());
                    Vector unscaled =
                            learned.features().map(chosen -> chosen.of(row)).orElse(row);
                    return messages.get("train.network.input.scaled", name, number(unscaled.get(input)), fed);
                })
                .orElseGet(() -> messages.get("train.network.input", name, fed));
    }

    private String ofEdge(CanvasPicture picture, Edge edge) {
        String from =
                picture.columns().get(edge.layer()).neurons().get(edge.input()).name();
        String to = picture.columns()
                .get(edge.layer() + 1)
                .neurons()
                .get(edge.unit())
                .name();
        return language.messages()
                .get(
                        "train.network.weight",
                        from,
                        to,
                        number(picture.weights().get(edge.layer()).get(edge.unit(), edge.input())));
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
