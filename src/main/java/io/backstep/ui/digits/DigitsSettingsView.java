package io.backstep.ui.digits;

import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.experiment.ExperimentLimits;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.input.DeliberateChoice;
import io.backstep.ui.kit.input.LearningRateTicks;
import io.backstep.ui.kit.input.ProgressSlider;
import io.backstep.ui.kit.input.SettingMessage;
import io.backstep.ui.kit.input.SliderLink;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.plan.NumberRow;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.PlanRows;
import io.backstep.ui.plan.PlanSwitch;
import io.backstep.ui.plan.RuleKind;
import io.backstep.ui.plan.StartKind;
import io.backstep.ui.plan.ValueScale;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Shown;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The network and its training, the pen, and a digit from a file. */
public final class DigitsSettingsView {
    private static final double PERCENT = 10;

    private final DigitsViewModel viewModel;
    private final DigitsTraining training;
    private final DigitsSettings settings;
    private final LiveLanguage language;
    private final Supplier<Optional<Path>> choosePicture;
    private final PlanRows rows;

    @FXML
    private Parent root;

    @FXML
    private ComboBox<DigitsPreset> digitsPreset;

    @FXML
    private Label aboutPreset;

    @FXML
    private Label networkShape;

    @FXML
    private Label parameterCount;

    @FXML
    private Label parameterSum;

    @FXML
    private VBox activation;

    @FXML
    private VBox start;

    @FXML
    private VBox learning;

    @FXML
    private VBox overfitting;

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
            DigitsViewModel viewModel,
            DigitsTraining training,
            LiveLanguage language,
            Supplier<Optional<Path>> choosePicture) {
        this.viewModel = viewModel;
        this.training = training;
        this.language = language;
        this.choosePicture = choosePicture;
        settings = new DigitsSettings(training);
        rows = new PlanRows(settings, language);
    }

    @FXML
    private void initialize() {
        digitsPreset.getItems().setAll(DigitsPreset.values());
        DeliberateChoice<DigitsPreset> preset = new DeliberateChoice<>(
                digitsPreset, language, DigitsSettingsView::named, any -> Optional.empty(), training::choose);
        addNetwork();
        NumberRow batch = addLearning();
        thickness.setMin(PadViewModel.THINNEST);
        thickness.setMax(PadViewModel.THICKEST);
        SliderLink link = SliderLink.of(thickness, 1, chosen -> viewModel.pad().setThickness((int) chosen));
        Subscriptions.whileShown(root, held -> {
            preset.followLanguage(held);
            held.listen(
                    training.run()
                            .momentProperty()
                            .map(now -> now.map(DigitsMoment::pictures).orElse(1)),
                    pictures -> batch.withScale(ValueScale.batches(pictures, ExperimentLimits.BATCH_SIZE)));
            rows.hold(held);
            held.listen(training.chosenProperty(), now -> {
                preset.show(DigitsPreset.of(now));
                Shown.set(activation, !now.plan().network().hidden().isEmpty());
                say();
            });
            link.follow(viewModel.pad().thicknessProperty(), held);
            held.onChange(viewModel.pad().thicknessProperty(), this::sayThickness);
            held.listen(viewModel.networkProperty().map(now -> now.map(DigitsSettingsView::shape)), shape -> say());
            held.listen(language.messagesProperty(), messages -> {
                preset.prompt(messages.get("digits.preset.own"));
                sayThickness();
                say();
            });
            pictureMessage.followProblem(viewModel.problemProperty(), language, held);
        });
    }

    private static Words named(DigitsPreset preset) {
        return messages -> messages.get("digits.preset." + preset.name());
    }

    private void addNetwork() {
        rows.add(
                activation,
                rows.activation(
                        "plan-activation",
                        messages -> messages.get("digits.run.activation"),
                        any -> messages -> messages.get("digits.run.activation.about"),
                        function -> function instanceof Softmax
                                ? Optional.of(messages -> messages.get("panel.problem.softmaxHidden"))
                                : Optional.empty(),
                        plan -> plan.network().hidden().stream()
                                .map(Hidden::activation)
                                .findFirst(),
                        settings::chooseActivation));
        rows.add(
                start,
                rows.kinds(
                        "plan-start",
                        "train.start.",
                        StartKind.values(),
                        plan -> PlanEdits.start(plan).map(StartKind::of),
                        settings::chooseStart));
        rows.addNumbers(
                start,
                PlanNumber.START_VALUE,
                PlanNumber.START_LIMIT,
                PlanNumber.START_MEAN,
                PlanNumber.START_DEVIATION,
                PlanNumber.START_GAIN);
    }

    private NumberRow addLearning() {
        NumberRow batch = rows.number(PlanNumber.BATCH_SIZE).strong();
        rows.add(
                learning,
                rows.number(PlanNumber.LEARNING_RATE)
                        .strong()
                        .withScale(ValueScale.rates())
                        .withBelow(new LearningRateTicks()),
                batch,
                rows.kinds(
                        "plan-rule",
                        "train.rule.",
                        RuleKind.values(),
                        plan -> Optional.of(
                                RuleKind.of(plan.settings().optimizer().rule())),
                        settings::chooseRule));
        rows.addNumbers(
                learning,
                PlanNumber.MOMENTUM,
                PlanNumber.RHO,
                PlanNumber.BETA1,
                PlanNumber.BETA2,
                PlanNumber.WEIGHT_DECAY);
        rows.add(learning, rows.onOff(PlanSwitch.NESTEROV));
        rows.addNumbers(learning, PlanNumber.SEED);
        rows.addNumbers(overfitting, PlanNumber.DROPOUT);
        rows.add(overfitting, rows.number(PlanNumber.L2).withScale(ValueScale.penalties()));
        return batch;
    }

    @FXML
    private void openPicture() {
        choosePicture.get().ifPresent(viewModel::open);
    }

    private void sayThickness() {
        thicknessText.setText(language.messages()
                .get(
                        "digits.thickness.value",
                        Math.round(viewModel.pad().thicknessProperty().get() / PERCENT)));
    }

    private void say() {
        Messages messages = language.messages();
        aboutPreset.setText(DigitsPreset.of(training.chosenProperty().get())
                .map(preset -> messages.get("digits.preset." + preset.name() + ".about"))
                .orElse(messages.get("digits.preset.own.about")));
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
