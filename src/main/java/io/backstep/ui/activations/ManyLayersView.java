package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.SlopeProduct;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.plot.BarsPicture;
import io.backstep.ui.kit.plot.BarsPicture.Bar;
import io.backstep.ui.kit.plot.BarsPicture.Group;
import io.backstep.ui.kit.plot.BarsView;
import io.backstep.ui.kit.plot.PlotKit;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

/** The product of slopes over many layers, as bars on a logarithmic axis. */
public final class ManyLayersView {
    private final ManyLayersViewModel viewModel;
    private final PlotKit kit;

    @FXML
    private VBox root;

    @FXML
    private Label bestName;

    @FXML
    private Label hereName;

    @FXML
    private BarsView manyLayersBars;

    @FXML
    private Label layersText;

    @FXML
    private Slider layers;

    @FXML
    private Label manyLayersResult;

    public ManyLayersView(ManyLayersViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        manyLayersBars.connect(kit);
        layersText.textProperty().bind(viewModel.layersProperty().asString());
        layers.accessibleTextProperty()
                .bind(kit.language()
                        .bind(
                                "activations.layers.name",
                                viewModel.layersProperty().asString()));
        SliderLink link = SliderLink.of(layers, 1, count -> viewModel.setLayers((int) count));
        Subscriptions.whileShown(root, held -> {
            link.follow(viewModel.layersProperty(), held);
            held.listen(viewModel.probeProperty(), now -> show());
            held.onChange(viewModel.layersProperty(), this::show);
            held.onChange(kit.language().messagesProperty(), this::show);
        });
    }

    private void show() {
        Messages messages = kit.language().messages();
        Probe probe = viewModel.probeProperty().getValue();
        List<SlopeProduct> best = viewModel.best();
        List<SlopeProduct> here = viewModel.here();
        int count = best.size();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new Group(
                    String.valueOf(i + 1),
                    false,
                    List.of(
                            bar("best-" + (i + 1), messages.get("activations.many.best"), best.get(i), PlotLook.SLOPE),
                            bar(
                                    "here-" + (i + 1),
                                    messages.get("activations.many.here"),
                                    here.get(i),
                                    PlotLook.TANGENT))));
        }
        String bestText = SizeText.of(best.get(count - 1));
        String hereText = SizeText.of(here.get(count - 1));
        String said = messages.get("activations.many.result", String.valueOf(count), bestText, hereText);
        bestName.setText(messages.get(
                "activations.many.bestPower", number(probe.function().largestSlope())));
        hereName.setText(messages.get("activations.many.herePower", number(probe.slope())));
        manyLayersResult.setText(said);
        List<Double> sizes = Stream.concat(best.stream(), here.stream())
                .map(product -> Math.abs(product.value()))
                .toList();
        manyLayersBars.setPicture(
                BarsPicture.standing(messages.get("activations.many.picture", said), LogAxis.of(sizes, ""), groups));
    }

    private static String number(double slope) {
        return Numbers.plain(slope, Numbers.GRAPH_DIGITS);
    }

    private static Bar bar(String id, String name, SlopeProduct product, PlotLook look) {
        return Bar.of(id, name, Math.abs(product.value()), look).withText("");
    }
}
