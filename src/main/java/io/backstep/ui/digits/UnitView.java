package io.backstep.ui.digits;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.network.Network;
import io.backstep.text.Messages;
import io.backstep.ui.digits.UnitViewModel.Exciting;
import io.backstep.ui.digits.UnitViewModel.Unit;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** One unit: its weights as a picture, and the pictures that excite it most. */
public final class UnitView {
    /** Weights of a unit that reads no picture stand in rows of so many. */
    private static final int IN_ROW = 10;

    private final DigitsViewModel digits;
    private final DigitsTraining training;
    private final UnitViewModel viewModel;
    private final LiveLanguage language;
    private final List<PixelPicture> pictures = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    @FXML
    private Parent root;

    @FXML
    private Label neuronName;

    @FXML
    private PixelPicture neuronWeights;

    @FXML
    private Label aboutWeights;

    @FXML
    private VBox excitingPart;

    @FXML
    private Pane exciting;

    @FXML
    private Label aboutExciting;

    public UnitView(DigitsViewModel digits, DigitsTraining training, UnitViewModel viewModel, LiveLanguage language) {
        this.digits = digits;
        this.training = training;
        this.viewModel = viewModel;
        this.language = language;
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < UnitViewModel.SHOWN; i++) {
            PixelPicture picture = new PixelPicture();
            picture.getStyleClass().addAll("ink-picture", "exciting-picture");
            Label label = new Label();
            VBox both = new VBox(picture, label);
            both.getStyleClass().add("exciting");
            pictures.add(picture);
            labels.add(label);
            exciting.getChildren().add(both);
        }
        Subscriptions.whileShown(root, held -> {
            held.onChange(digits.networkProperty(), this::follow);
            held.onChange(training.run().runningProperty(), this::follow);
            held.onChange(digits.partProperty(), this::follow);
            held.onChange(viewModel.unitProperty(), this::show);
            held.listen(viewModel.excitingProperty(), this::show);
            held.onChange(digits.readingProperty(), this::say);
            held.onChange(language.messagesProperty(), () -> {
                say();
                show(viewModel.excitingProperty().get());
            });
            follow();
        });
    }

    private void follow() {
        if (digits.partProperty().get() != DigitsPart.CURVES) {
            viewModel.refresh();
            show();
        }
    }

    private Optional<Network> network() {
        Unit unit = viewModel.unitProperty().get();
        return digits.networkProperty()
                .get()
                .filter(now -> unit.layer() < now.depth()
                        && unit.index() < now.layer(unit.layer()).units());
    }

    private void show() {
        network().ifPresent(now -> {
            Unit unit = viewModel.unitProperty().get();
            double[] weights = now.layer(unit.layer()).weights().row(unit.index());
            double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
            for (int i = 0; i < weights.length && largest > 0; i++) {
                weights[i] /= largest;
            }
            int across = unit.layer() == 0 ? training.across(now) : Math.min(IN_ROW, weights.length);
            int rows = (weights.length + across - 1) / across;
            neuronWeights.show(rows, across, Arrays.copyOf(weights, rows * across));
        });
        say();
    }

    private void say() {
        Messages messages = language.messages();
        Unit unit = viewModel.unitProperty().get();
        network().ifPresent(now -> {
            boolean last = unit.layer() == now.depth() - 1;
            String name = last
                    ? messages.get("digits.unit.output", unit.index())
                    : messages.get("digits.unit.hidden", unit.index() + 1, unit.layer() + 1);
            neuronName.setText(output(unit)
                    .map(output -> messages.get("digits.unit.says", name, Numbers.plain(output, Numbers.GRAPH_DIGITS)))
                    .orElse(name));
            aboutWeights.setText(messages.get(unit.layer() == 0 ? "digits.unit.weights" : "digits.unit.weights.deep"));
        });
    }

    /** What the unit makes of the pad; the reading may still be of another network. */
    private Optional<Double> output(Unit unit) {
        return digits.readingProperty().get().output(unit.layer(), unit.index());
    }

    private void show(List<Exciting> found) {
        Messages messages = language.messages();
        Shown.set(excitingPart, !found.isEmpty());
        for (int i = 0; i < pictures.size(); i++) {
            boolean there = i < found.size();
            Shown.set(pictures.get(i).getParent(), there);
            if (there) {
                pictures.get(i).show(found.get(i).image());
                labels.get(i)
                        .setText(messages.get(
                                "digits.unit.exciting.one",
                                found.get(i).label(),
                                Numbers.plain(found.get(i).output(), 2)));
            }
        }
        int test =
                training.moment().map(now -> now.planned().data().test().size()).orElse(0);
        aboutExciting.setText(
                test > UnitViewModel.LOOKED_AT
                        ? messages.get("digits.unit.exciting.first", UnitViewModel.LOOKED_AT)
                        : messages.get("digits.unit.exciting"));
    }
}
