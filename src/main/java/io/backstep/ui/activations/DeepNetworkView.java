package io.backstep.ui.activations;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.SlopeProduct;
import io.backstep.engine.training.DeepNetwork;
import io.backstep.text.Messages;
import io.backstep.ui.activations.DeepNetworkViewModel.Measured;
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
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

/** Gradients measured in a deep random network, beside what the product of slopes says. */
public final class DeepNetworkView {
    private final DeepNetworkViewModel viewModel;
    private final PlotKit kit;

    @FXML
    private VBox root;

    @FXML
    private Label deepNetworkText;

    @FXML
    private BarsView deepNetworkBars;

    @FXML
    private Label deepNetworkResult;

    @FXML
    private ComboBox<StartKind> start;

    @FXML
    private Label widthText;

    @FXML
    private Slider width;

    @FXML
    private Label depthText;

    @FXML
    private Slider depth;

    @FXML
    private Label seedText;

    @FXML
    private Button newSeed;

    public DeepNetworkView(DeepNetworkViewModel viewModel, PlotKit kit) {
        this.viewModel = viewModel;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        deepNetworkBars.connect(kit);
        start.getItems().setAll(StartKind.values());
        start.setCellFactory(list -> cell());
        start.setButtonCell(cell());
        start.setOnAction(event -> {
            if (start.getValue() != null) {
                viewModel.setStart(start.getValue());
            }
        });
        newSeed.setOnAction(event -> viewModel.newSeed());
        widthText.textProperty().bind(viewModel.setupProperty().map(now -> String.valueOf(now.width())));
        depthText.textProperty().bind(viewModel.setupProperty().map(now -> String.valueOf(now.depth())));
        width.accessibleTextProperty()
                .bind(kit.language()
                        .bind(
                                "activations.deep.width.name",
                                viewModel.setupProperty().map(now -> String.valueOf(now.width()))));
        depth.accessibleTextProperty()
                .bind(kit.language()
                        .bind(
                                "activations.deep.depth.name",
                                viewModel.setupProperty().map(now -> String.valueOf(now.depth()))));
        seedText.textProperty()
                .bind(kit.language()
                        .bind(
                                "activations.deep.seed",
                                viewModel.setupProperty().map(now -> String.valueOf(now.seed()))));
        SliderLink widthLink = SliderLink.of(width, 1, units -> viewModel.setWidth((int) units));
        SliderLink depthLink = SliderLink.of(depth, 1, layers -> viewModel.setDepth((int) layers));
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.setupProperty(), now -> {
                start.setValue(now.start());
                widthLink.show(now.width());
                depthLink.show(now.depth());
                viewModel.measure();
            });
            held.onChange(viewModel.activationProperty(), viewModel::measure);
            held.listen(viewModel.measuredProperty(), now -> show());
            held.onChange(kit.language().messagesProperty(), this::show);
        });
    }

    private ListCell<StartKind> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(StartKind item, boolean empty) {
                super.updateItem(item, empty);
                textProperty().unbind();
                if (empty || item == null) {
                    setText("");
                } else {
                    textProperty().bind(kit.language().bind("activations.start." + item.id()));
                }
            }
        };
    }

    private void show() {
        viewModel.measuredProperty().get().ifPresent(this::show);
    }

    private void show(Measured measured) {
        Messages messages = kit.language().messages();
        int layers = measured.network().depth();
        deepNetworkText.setText(messages.get(
                "activations.deep.text",
                String.valueOf(layers),
                String.valueOf(measured.network().width()),
                new FunctionWords(messages).symbol(measured.network().activation()),
                String.valueOf(DeepNetwork.SAMPLES)));
        if (!measured.gradients().finite()) {
            deepNetworkResult.setText(messages.get("activations.deep.ranAway"));
            deepNetworkBars.setPicture(BarsPicture.EMPTY);
            return;
        }
        List<Double> sizes = measured.gradients().sizes();
        double last = sizes.get(layers - 1);
        List<Double> all = new ArrayList<>(sizes);
        List<Group> groups = new ArrayList<>();
        for (int l = 0; l < layers; l++) {
            double told = told(measured, l);
            all.add(told);
            String layer = String.valueOf(l + 1);
            groups.add(new Group(
                    layer,
                    false,
                    List.of(
                            bar(
                                    "measured-" + layer,
                                    messages.get("activations.deep.measured"),
                                    sizes.get(l),
                                    PlotLook.BACKWARD),
                            bar("told-" + layer, messages.get("activations.deep.told"), told, PlotLook.SLOPE))));
        }
        String said = last == 0
                ? messages.get("activations.deep.nothing")
                : messages.get(
                        "activations.deep.result",
                        Numbers.plain(sizes.get(0) / last, Numbers.GRAPH_DIGITS),
                        Numbers.plain(told(measured, 0) / last, Numbers.GRAPH_DIGITS));
        deepNetworkResult.setText(said);
        deepNetworkBars.setPicture(
                BarsPicture.standing(messages.get("activations.deep.picture", said), LogAxis.of(all, ""), groups));
    }

    /** What would be left of the last layer's gradient in a layer if only the largest slope counted. */
    private static double told(Measured measured, int layer) {
        int layers = measured.network().depth();
        double last = measured.gradients().sizes().get(layers - 1);
        return layer == layers - 1
                ? last
                : last * new SlopeProduct(measured.network().activation().largestSlope(), layers - 1 - layer).value();
    }

    private static Bar bar(String id, String name, double size, PlotLook look) {
        return Bar.of(id, name, size, look).withText("");
    }
}
