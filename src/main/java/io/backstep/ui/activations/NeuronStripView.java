package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.Regions.Kind;
import io.backstep.engine.math.Vector;
import io.backstep.text.Messages;
import io.backstep.ui.activations.NeuronRows.Row;
import io.backstep.ui.activations.NeuronRows.Shares;
import io.backstep.ui.activations.NeuronStripViewModel.Place;
import io.backstep.ui.kit.network.AsUsed;
import io.backstep.ui.kit.plot.DotKey;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotView;
import io.backstep.ui.kit.plot.StripPicture;
import io.backstep.ui.kit.plot.StripView;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where the neurons of the network on the Step screen sit, in line with the plot above. */
public final class NeuronStripView {
    private static final double TOLERANCE = 5;
    private static final int MOST_NAMES = 3;
    /** The kinds that look different. */
    private static final List<Kind> KINDS = List.of(Kind.NEARLY_LINEAR, Kind.BETWEEN, Kind.SATURATED_HIGH, Kind.DEAD);

    private final NeuronStripViewModel viewModel;
    private final PlotKit kit;
    private Optional<PlotView> plot = Optional.empty();

    @FXML
    private VBox root;

    @FXML
    private Label neuronsText;

    @FXML
    private Label neuronsAsUsed;

    @FXML
    private FlowPane neuronKeys;

    @FXML
    private StripView neuronStrip;

    @FXML
    private Label neuronsAtProbe;

    public NeuronStripView(NeuronStripViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        neuronStrip.connect(kit);
        neuronStrip.setDescriber(dot -> place(dot).map(this::describe).orElse(""));
        neuronStrip.setOnDotPicked(dot -> place(dot).ifPresent(viewModel::open));
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.currentProperty(), now -> viewModel.refresh());
            held.listen(viewModel.probeProperty(), now -> {
                viewModel.refresh();
                nameUnderProbe();
            });
            held.listen(viewModel.rowsProperty(), now -> show());
            held.onChange(kit.language().messagesProperty(), this::show);
            held.listen(
                    kit.language().messagesProperty(),
                    messages -> neuronKeys
                            .getChildren()
                            .setAll(KINDS.stream()
                                    .map(kind -> new DotKey(
                                            ActivationPictures.look(kind), new FunctionWords(messages).band(kind)))
                                    .toList()));
        });
    }

    /** Stands in line with a plot. */
    void follow(PlotView above) {
        plot = Optional.of(above);
        neuronStrip.follow(above);
        Subscriptions.whileShown(root, held -> {
            held.onChange(above.plotAreaProperty(), this::nameUnderProbe);
            held.onChange(above.xRangeProperty(), this::show);
        });
    }

    /** How much of z a few pixels are; 0 before the plot has a size. */
    private double tolerance() {
        return plot.filter(above -> above.plotAreaProperty().get().getWidth() > 0)
                .map(above -> TOLERANCE
                        * above.xRange().span()
                        / above.plotAreaProperty().get().getWidth())
                .orElse(0.0);
    }

    private Optional<Place> place(StripPicture.Dot dot) {
        return viewModel.rowsProperty().get().map(rows -> {
            Row row = rows.rows().get(dot.row());
            return new Place(row.layer(), row.dots().get(dot.index()));
        });
    }

    private void show() {
        viewModel.rowsProperty().get().ifPresent(this::show);
        nameUnderProbe();
    }

    private void show(NeuronRows rows) {
        Messages messages = kit.language().messages();
        neuronsText.setText(messages.get("activations.neurons.text", rows.samples(), String.valueOf(rows.samples())));
        AsUsed.say(neuronsAsUsed, rows.network(), "activations.neurons.used.", messages);
        neuronStrip.setPicture(new StripPicture(
                messages.get("activations.neurons.name"),
                rows.rows().stream()
                        .map(row -> row(
                                rows,
                                row,
                                plot.map(above -> above.xRange().high()).orElse(Double.MAX_VALUE),
                                messages))
                        .toList()));
    }

    private static StripPicture.Row row(NeuronRows rows, Row row, double reach, Messages messages) {
        int depth = rows.network().depth();
        String layer = row.layer() == depth - 1
                ? messages.get("activations.layer.output")
                : messages.get("activations.layer.hidden", String.valueOf(row.layer() + 1));
        String name =
                messages.get("activations.neurons.row", layer, new FunctionWords(messages).symbol(row.activation()));
        String note = row.shares()
                .map(shares -> shares(shares, messages))
                .orElse(messages.get("activations.neurons.softmax"));
        long outside =
                row.dots().stream().filter(dot -> Math.abs(dot.z()) > reach).count();
        String beyond = outside == 0 ? "" : messages.get("activations.neurons.beyond", String.valueOf(outside));
        String partly = row.shownSamples() < rows.samples()
                ? messages.get("activations.neurons.partly", String.valueOf(row.shownSamples()))
                : "";
        boolean stuck = row.shares()
                .filter(shares -> shares.saturated() + shares.dead() > 0)
                .isPresent();
        return new StripPicture.Row(
                name + partly + beyond,
                note,
                stuck ? PlotLook.SATURATED : PlotLook.MUTED,
                Vector.of(row.dots().stream().mapToDouble(NeuronRows.Dot::z).toArray()),
                row.dots().stream()
                        .map(dot -> dot.kind().map(ActivationPictures::look).orElse(PlotLook.MUTED))
                        .toList());
    }

    private static String shares(Shares shares, Messages messages) {
        return messages.get(
                "activations.neurons.shares",
                percent(shares.saturated()),
                percent(shares.nearlyLinear()),
                percent(shares.dead()));
    }

    /** Whole percents; what is there but rounds to 0 is not called 0. */
    private static String percent(double share) {
        long rounded = Math.round(100 * share);
        return share > 0 && rounded == 0 ? "< 1" : share < 1 && rounded == 100 ? "> 99" : String.valueOf(rounded);
    }

    private String describe(Place place) {
        Messages messages = kit.language().messages();
        String where = messages.get(
                "activations.neurons.dot",
                name(place),
                String.valueOf(place.dot().sample() + 1),
                Numbers.plain(place.dot().z(), Numbers.GRAPH_DIGITS));
        return place.dot()
                .kind()
                .map(kind ->
                        messages.get("activations.neurons.dotRegion", where, new FunctionWords(messages).region(kind)))
                .orElse(where);
    }

    private String name(Place place) {
        return viewModel
                .rowsProperty()
                .get()
                .map(rows -> NeuronStripViewModel.name(rows.network(), place).label())
                .orElse("");
    }

    private void nameUnderProbe() {
        Messages messages = kit.language().messages();
        List<Place> under = viewModel.under(tolerance());
        if (under.isEmpty()) {
            neuronsAtProbe.setText(messages.get("activations.neurons.none"));
            return;
        }
        String names = under.stream()
                .limit(MOST_NAMES)
                .map(place -> messages.get(
                        "activations.neurons.under",
                        name(place),
                        String.valueOf(place.dot().sample() + 1)))
                .collect(Collectors.joining(messages.get("activations.neurons.separator")));
        int more = under.size() - MOST_NAMES;
        neuronsAtProbe.setText(
                more > 0
                        ? messages.get("activations.neurons.more", names, String.valueOf(more))
                        : messages.get("activations.neurons.here", names));
    }
}
