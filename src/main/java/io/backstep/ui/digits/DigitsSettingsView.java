package io.backstep.ui.digits;

import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.text.Messages;
import io.backstep.ui.kit.input.ProgressSlider;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** The network that answers, the pen, and a digit from a file. */
public final class DigitsSettingsView {
    private static final double PERCENT = 10;

    private final DigitsViewModel viewModel;
    private final LiveLanguage language;
    private final Supplier<Optional<Path>> choosePicture;

    @FXML
    private Parent root;

    @FXML
    private Label networkShape;

    @FXML
    private Label parameterCount;

    @FXML
    private Label parameterSum;

    @FXML
    private Label thicknessText;

    @FXML
    private ProgressSlider thickness;

    @FXML
    private SettingMessage pictureMessage;

    /**
     * The view.
     *
     * @param choosePicture lets a person choose a picture file
     */
    public DigitsSettingsView(
            DigitsViewModel viewModel, LiveLanguage language, Supplier<Optional<Path>> choosePicture) {
        this.viewModel = viewModel;
        this.language = language;
        this.choosePicture = choosePicture;
    }

    @FXML
    private void initialize() {
        thickness.setMin(PadViewModel.THINNEST);
        thickness.setMax(PadViewModel.THICKEST);
        SliderLink link = SliderLink.of(thickness, 1, chosen -> viewModel.pad().setThickness((int) chosen));
        Subscriptions.whileShown(root, held -> {
            link.follow(viewModel.pad().thicknessProperty(), held);
            held.onChange(viewModel.pad().thicknessProperty(), this::say);
            held.onChange(viewModel.networkProperty(), this::say);
            held.listen(language.messagesProperty(), messages -> say());
            pictureMessage.followProblem(viewModel.problemProperty(), language, held);
        });
    }

    @FXML
    private void openPicture() {
        choosePicture.get().ifPresent(viewModel::open);
    }

    private void say() {
        Messages messages = language.messages();
        thicknessText.setText(messages.get(
                "digits.thickness.value",
                Math.round(viewModel.pad().thicknessProperty().get() / PERCENT)));
        Optional<Network> network = viewModel.networkProperty().get();
        networkShape.setText(network.map(DigitsSettingsView::shape).orElse(""));
        parameterCount.setText(network.map(known -> String.format(
                        language.language().locale(),
                        "%,d",
                        known.learnedParameters().size()))
                .orElse(""));
        parameterSum.setText(network.map(known -> known.layers().stream()
                        .map(layer -> messages.get("digits.parameters.layer", layer.inputs(), layer.units()))
                        .collect(Collectors.joining(" + ")))
                .orElse(""));
    }

    private static String shape(Network network) {
        return network.layers().stream()
                .map(Layer::units)
                .map(units -> " – " + units)
                .collect(Collectors.joining("", Integer.toString(network.inputs()), ""));
    }
}
