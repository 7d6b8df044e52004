package io.backstep.ui.digits;

import io.backstep.engine.formula.Numbers;
import io.backstep.text.Messages;
import io.backstep.ui.background.Background;
import io.backstep.ui.digits.DigitsDrawing.Seen;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Edge;
import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import io.backstep.ui.kit.canvas.NetworkCanvas;
import io.backstep.ui.kit.canvas.NetworkCanvas.Pointed;
import io.backstep.ui.kit.input.ProgressSlider;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** What the network sees, and what it makes of it: the picture, the units as bright as their outputs, the edges. */
public final class SeenView {
    /** Fewest edges of the slider, whose places are powers. */
    private static final double FEWEST = 10;

    private static final double HIGHEST = 100;

    private final DigitsViewModel digits;
    private final DigitsDrawing drawing;
    private final UnitViewModel unit;
    private final Background background;
    private final LiveLanguage language;
    private boolean following;

    @FXML
    private Parent root;

    @FXML
    private NetworkCanvas digitsNetwork;

    @FXML
    private ProgressSlider edges;

    @FXML
    private Label edgesText;

    @FXML
    private Label pointedUnit;

    public SeenView(
            DigitsViewModel digits,
            DigitsDrawing drawing,
            UnitViewModel unit,
            Background background,
            LiveLanguage language) {
        this.digits = digits;
        this.drawing = drawing;
        this.unit = unit;
        this.background = background;
        this.language = language;
    }

    @FXML
    private void initialize() {
        digitsNetwork.paintEdgesIn(background);
        edges.setMin(0);
        edges.setMax(HIGHEST);
        SliderLink.of(edges, 1, place -> {
            if (!following) {
                drawing.edgesProperty().set(count(place));
            }
        });
        Subscriptions.whileShown(root, held -> {
            // The switch of the middle takes this out of sight, not out of the scene.
            held.onChange(digits.partProperty(), this::refresh);
            held.onChange(digits.networkProperty(), this::refresh);
            held.onChange(digits.readingProperty(), this::refresh);
            held.onChange(drawing.edgesProperty(), this::refresh);
            held.listen(
                    drawing.seenProperty(),
                    now -> now.ifPresent(seen -> {
                        digitsNetwork.show(seen.picture());
                        say();
                    }));
            held.listen(digitsNetwork.pointedProperty(), now -> {
                now.neuron()
                        .filter(spot -> spot.column() > 0)
                        .ifPresent(spot -> unit.point(spot.column() - 1, spot.unit()));
                say();
            });
            held.onChange(language.messagesProperty(), this::say);
            refresh();
        });
    }

    private void refresh() {
        if (digits.partProperty().get() == DigitsPart.NETWORK) {
            drawing.refresh();
        }
    }

    /** From few to all, in equal ratios. */
    private int count(double place) {
        double all = all();
        return (int) Math.round(FEWEST * Math.pow(all / FEWEST, place / HIGHEST));
    }

    private double place(int count) {
        return HIGHEST * Math.log(Math.max(FEWEST, count) / FEWEST) / Math.log(all() / FEWEST);
    }

    private double all() {
        return drawing.seenProperty()
                .get()
                .map(seen -> (double) seen.picture().edges())
                .orElse(FEWEST + 1);
    }

    private void say() {
        Messages messages = language.messages();
        Optional<Seen> seen = drawing.seenProperty().get();
        int all = (int) all();
        int drawn = Math.min(all, drawing.edgesProperty().get());
        if (seen.isPresent() && !edges.isPressed()) {
            following = true;
            edges.setValue(Math.min(HIGHEST, place(drawn)));
            following = false;
        }
        edgesText.setText(seen.isPresent() ? messages.get("digits.net.edges.of", drawn, all) : "");
        edges.setAccessibleText(messages.get("digits.net.edges.name", drawn, all));
        String words = seen.map(now -> words(now, messages)).orElse("");
        if (!words.equals(pointedUnit.getText())) {
            pointedUnit.setText(words);
            digitsNetwork.describe(messages.get("digits.net.name") + "\n" + words);
        }
    }

    private String words(Seen seen, Messages messages) {
        Pointed now = digitsNetwork.pointedProperty().get();
        if (now.edge().isPresent()) {
            return ofEdge(seen.picture(), now.edge().get(), messages);
        }
        return now.neuron()
                .map(spot -> ofNeuron(seen, spot, messages))
                .orElseGet(() -> messages.get(seen.drawn() ? "digits.net.hint" : "digits.net.hint.test"));
    }

    private static String ofNeuron(Seen seen, Spot spot, Messages messages) {
        if (spot.column() == 0) {
            int across = seen.picture().columns().get(0).across();
            return messages.get(
                    "digits.net.point",
                    spot.unit() / across + 1,
                    spot.unit() % across + 1,
                    number(seen.pass().output(-1, spot.unit())));
        }
        int layer = spot.column() - 1;
        String output = number(seen.pass().output(layer, spot.unit()));
        return layer == seen.network().depth() - 1
                ? messages.get("digits.net.output", spot.unit(), output)
                : messages.get("digits.net.hidden", spot.unit() + 1, layer + 1, output);
    }

    private static String ofEdge(CanvasPicture picture, Edge edge, Messages messages) {
        boolean last = edge.layer() == picture.weights().size() - 1;
        double weight = picture.weights().get(edge.layer()).get(edge.unit(), edge.input());
        return messages.get(
                last ? "digits.net.weight.output" : "digits.net.weight.hidden",
                edge.input() + 1,
                last ? edge.unit() : edge.unit() + 1,
                number(weight));
    }

    private static String number(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
