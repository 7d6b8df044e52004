package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.GreyImage.Box;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.data.image.MnistLayout.Stages;
import io.backstep.ui.kit.subscription.Subscriptions;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;

/** The stages from the pad to the network, each with its picture, and each to be left out. */
public final class StagesView {
    private final DigitsViewModel viewModel;

    @FXML
    private Parent root;

    @FXML
    private PixelPicture drawnPicture;

    @FXML
    private PixelPicture croppedPicture;

    @FXML
    private PixelPicture scaledPicture;

    @FXML
    private PixelPicture placedPicture;

    @FXML
    private CheckBox crop;

    @FXML
    private CheckBox scale;

    @FXML
    private CheckBox centre;

    public StagesView(DigitsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        crop.selectedProperty().bindBidirectional(viewModel.cropProperty());
        scale.selectedProperty().bindBidirectional(viewModel.scaleProperty());
        centre.selectedProperty().bindBidirectional(viewModel.centreProperty());
        Subscriptions.whileShown(
                root, held -> held.listen(viewModel.readingProperty(), reading -> show(reading.stages())));
    }

    private void show(Stages stages) {
        drawnPicture.show(stages.drawn());
        croppedPicture.show(stages.cropped());
        scaledPicture.show(framed(stages.scaled()));
        placedPicture.show(stages.placed());
    }

    /** In the middle of a field, so that its size can be seen. */
    private static GreyImage framed(GreyImage image) {
        int field = Math.max(MnistLayout.FIELD, Math.max(image.rows(), image.columns()));
        return image.part(new Box(-((field - image.rows()) / 2), -((field - image.columns()) / 2), field, field));
    }
}
