package io.backstep.ui.digits;

import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.text.Messages;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** What the network sees, how bright its hidden units are, and what the one that is pointed at looks for. */
public final class SeenView {
    private final DigitsViewModel viewModel;
    private final LiveLanguage language;
    private final IntegerProperty pointed = new SimpleIntegerProperty(0);

    @FXML
    private Parent root;

    @FXML
    private PixelPicture networkInput;

    @FXML
    private HiddenUnitsPane hiddenUnits;

    @FXML
    private PixelPicture neuronWeights;

    @FXML
    private Label neuronName;

    public SeenView(DigitsViewModel viewModel, LiveLanguage language) {
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        hiddenUnits.setOnPointed(pointed::set);
        Subscriptions.whileShown(root, held -> {
            held.listen(viewModel.readingProperty(), reading -> {
                networkInput.show(reading.field());
                showUnits();
                say();
            });
            held.onChange(viewModel.networkProperty(), this::showUnits);
            held.listen(viewModel.networkProperty(), now -> showWeights());
            held.onChange(pointed, this::showWeights);
            held.onChange(language.messagesProperty(), this::say);
        });
    }

    private void showUnits() {
        Optional<Network> network = viewModel.networkProperty().get();
        Optional<ForwardPass> pass = viewModel.readingProperty().get().pass();
        int units = network.map(known -> known.layer(0).units()).orElse(0);
        double[] outputs = new double[units];
        for (int unit = 0; unit < units; unit++) {
            int at = unit;
            outputs[unit] = pass.map(known -> known.output(0, at)).orElse(0.0);
        }
        hiddenUnits.show(outputs);
        hiddenUnits.mark(pointed.get());
    }

    private void showWeights() {
        viewModel.networkProperty().get().ifPresent(network -> {
            Layer layer = network.layer(0);
            double[] weights = layer.weights().row(pointed.get());
            double largest = 0;
            for (double weight : weights) {
                largest = Math.max(largest, Math.abs(weight));
            }
            for (int i = 0; i < weights.length && largest > 0; i++) {
                weights[i] /= largest;
            }
            neuronWeights.show(MnistLayout.FIELD, MnistLayout.FIELD, weights);
            hiddenUnits.mark(pointed.get());
        });
        say();
    }

    private void say() {
        Messages messages = language.messages();
        int unit = pointed.get();
        Optional<Double> output = viewModel.readingProperty().get().pass().map(pass -> pass.output(0, unit));
        neuronName.setText(output.map(value ->
                        messages.get("digits.neuron.output", unit + 1, Numbers.plain(value, Numbers.GRAPH_DIGITS)))
                .orElse(messages.get("digits.neuron", unit + 1)));
        hiddenUnits.setAccessibleText(messages.get("digits.hidden.name", neuronName.getText()));
    }
}
