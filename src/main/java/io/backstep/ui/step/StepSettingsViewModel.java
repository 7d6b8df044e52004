package io.backstep.ui.step;

import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Loss;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.text.Words;
import io.backstep.ui.document.Document;
import io.backstep.ui.kit.input.FunctionNames;
import io.backstep.ui.kit.input.LearningRateScale;
import io.backstep.ui.kit.input.NumberText;
import io.backstep.ui.kit.input.Remark;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What the Step screen is set to, and every way to set it otherwise. All of it but the initialiser and the click's depth
 * is in the document, and every change of it is a job there. Layers are counted from 0.
 *
 * <p>What is typed is answered with what is wrong with it, or with nothing once it was taken over.
 */
public final class StepSettingsViewModel {
    private final Document document;
    private final StepViewModel step;
    private final List<Example> examples;
    private final Consumer<Example> openExample;
    private final LayerEditorViewModel layerEditor;
    private final DropoutEditorViewModel dropoutEditor;
    private final SampleEditorViewModel sampleEditor;

    private final ReadOnlyObjectWrapper<Optional<PartRemark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Something to start from. Its name is that of the experiment where no better one is known. */
    public record Example(Words title, Experiment experiment) {}

    /** The parts of the settings that can have something to say. */
    public enum Part {
        NETWORK,
        LOSS,
        BIASES
    }

    /** What an edit did besides what was asked for, or why it was refused; said until the next change. */
    public record PartRemark(Part part, Remark remark) {}

    /**
     * @param openExample puts an example in the document's place, once whoever decides has agreed
     * @param seeds gives a seed that was not there before
     */
    public StepSettingsViewModel(
            Document document,
            StepViewModel step,
            List<Example> examples,
            Consumer<Example> openExample,
            LongSupplier seeds) {
        this.document = document;
        this.step = step;
        this.examples = List.copyOf(examples);
        this.openExample = openExample;
        this.layerEditor = new LayerEditorViewModel(document, seeds);
        this.dropoutEditor = new DropoutEditorViewModel(document, seeds);
        this.sampleEditor = new SampleEditorViewModel(document, step);
        document.experimentProperty().subscribe(now -> remark.set(Optional.empty()));
    }

    // Properties

    public ObservableValue<Experiment> experimentProperty() {
        return document.experimentProperty();
    }

    public Experiment experiment() {
        return document.experiment();
    }

    public List<Example> examples() {
        return examples;
    }

    /** The network's shape and start weights. */
    LayerEditorViewModel layerEditor() {
        return layerEditor;
    }

    /** What dropout leaves out. */
    DropoutEditorViewModel dropoutEditor() {
        return dropoutEditor;
    }

    /** The sample on view. */
    SampleEditorViewModel sampleEditor() {
        return sampleEditor;
    }

    /** The example that the document is, without any change. */
    public ObservableValue<Optional<Example>> exampleProperty() {
        return document.stateProperty().map(now -> example());
    }

    private Optional<Example> example() {
        return examples.stream()
                .filter(example -> document.file().isEmpty())
                .filter(example -> example.experiment().equals(experiment()))
                .findFirst();
    }

    /** What the document is called: by the example it began as, its file, or its own name. */
    public ObservableValue<Words> titleProperty() {
        return document.stateProperty()
                .map(now -> examples.stream()
                        .filter(example -> now.file().isEmpty())
                        .filter(example -> example.experiment()
                                .name()
                                .equals(now.experiment().name()))
                        .findFirst()
                        .map(Example::title)
                        .orElse(messages -> now.title()));
    }

    public ReadOnlyObjectProperty<Optional<PartRemark>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** What one part has to say. */
    public ObservableValue<Optional<Remark>> remarkOf(Part part) {
        return remark.map(said -> said.filter(now -> now.part() == part).map(PartRemark::remark));
    }

    public ObjectProperty<Granularity> granularityProperty() {
        return step.granularityProperty();
    }

    public double learningRate() {
        return experiment().optimizer().learningRate();
    }

    /** Why a layer cannot have an activation function. */
    public Optional<Words> problemWith(int layer, Activation activation) {
        return EditProblems.activation(experiment(), layer, activation);
    }

    /** Why the experiment cannot have a loss. */
    public Optional<Words> problemWith(Loss loss) {
        return EditProblems.loss(experiment(), loss);
    }

    // Commands

    /** Asks for an example in the document's place. */
    public void chooseExample(Example example) {
        if (!example().equals(Optional.of(example))) {
            openExample.accept(example);
        }
    }

    /** Another activation function for a layer; the loss changes along where it does not take the new outputs. */
    public void chooseActivation(int layer, Activation activation) {
        Optional<Words> problem = problemWith(layer, activation);
        if (problem.isPresent()) {
            refuse(Part.NETWORK, problem.get());
            return;
        }
        if (experiment().network().layer(layer).activation().id().equals(activation.id())) {
            return;
        }
        Loss before = experiment().loss();
        document.edit("job.activation", now -> NetworkEdits.withActivation(now, layer, activation));
        Loss after = experiment().loss();
        if (!after.equals(before)) {
            say(
                    Part.LOSS,
                    messages -> messages.get(
                            "panel.remark.lossChanged",
                            FunctionNames.loss(before).in(messages),
                            FunctionNames.activation(activation).in(messages)));
        }
    }

    /** Has a hidden layer normalise over the batch, or not; where a batch is one sample, it grows, and that is said. */
    void chooseNormalization(int layer, boolean normalized) {
        if (normalized && experiment().data().size() < BatchNormalization.SMALLEST_BATCH) {
            refuse(Part.NETWORK, messages -> messages.get("panel.problem.oneSample"));
            return;
        }
        int before = experiment().batchSize();
        document.edit("job.normalization", now -> NormalizationEdits.with(now, layer, normalized));
        int after = experiment().batchSize();
        if (after != before) {
            say(Part.NETWORK, messages -> messages.get("panel.remark.batchGrown", String.valueOf(after)));
        }
    }

    public void chooseLoss(Loss loss) {
        Optional<Words> problem = problemWith(loss);
        if (problem.isPresent()) {
            refuse(
                    Part.LOSS,
                    messages -> messages.get(
                            "panel.remark.lossRefused",
                            FunctionNames.loss(loss).in(messages),
                            problem.get().in(messages)));
        } else {
            document.edit("job.loss", now -> now.withLoss(loss));
        }
    }

    /** Another bias mode; says so where different biases became their mean. */
    public void chooseBiasMode(BiasMode mode) {
        List<Vector> before = biases();
        document.edit("job.biasMode", now -> NetworkEdits.withBiasMode(now, mode));
        if (!biases().equals(before)) {
            say(Part.BIASES, messages -> messages.get("panel.remark.biasesAveraged"));
        }
    }

    private List<Vector> biases() {
        return experiment().network().layers().stream().map(Layer::biases).toList();
    }

    /** Until {@link #endRateGesture()} all changes of the rate are one job. */
    public void beginRateGesture() {
        document.beginGesture();
    }

    public void endRateGesture() {
        document.endGesture();
    }

    /** The rate at a place on the {@link LearningRateScale}. */
    public void dragRate(double place) {
        setRate(LearningRateScale.rate(place));
    }

    public Optional<Words> enterRate(String text) {
        OptionalDouble rate = NumberText.parse(text);
        if (rate.isEmpty() || !LearningRateScale.contains(rate.getAsDouble())) {
            return Optional.of(EditProblems.notARate());
        }
        setRate(rate.getAsDouble());
        return Optional.empty();
    }

    private void setRate(double rate) {
        document.edit(
                "job.learningRate", now -> now.withOptimizer(now.optimizer().withLearningRate(rate)));
    }

    private void say(Part part, Words words) {
        remark.set(Optional.of(new PartRemark(part, new Remark(words, false))));
    }

    private void refuse(Part part, Words words) {
        remark.set(Optional.of(new PartRemark(part, new Remark(words, true))));
    }
}
