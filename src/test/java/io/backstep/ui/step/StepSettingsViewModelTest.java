package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Bias;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.experiment.Experiment;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.step.StepSettingsViewModel.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepSettingsViewModelTest {
    private final Document document = new Document(Experiments.twoSamples(), Position.start("step"));
    private final StepViewModel step = new StepViewModel(document.experiment());
    private final List<Example> asked = new ArrayList<>();
    private final Example worked = new Example(words -> "by hand", Experiments.worked());
    private final StepSettingsViewModel settings =
            new StepSettingsViewModel(document, step, List.of(worked), asked::add, () -> 99);
    private final LayerEditorViewModel layers = settings.layerEditor();
    private final SampleEditorViewModel samples = settings.sampleEditor();

    StepSettingsViewModelTest() {
        document.onChange(change -> step.experimentChanged(change.after().experiment()));
    }

    private static String english(Optional<Words> words) {
        return words.orElseThrow().in(Messages.of(Language.ENGLISH));
    }

    private String remark() {
        return english(settings.remarkProperty().get().map(said -> said.remark().words()));
    }

    private Experiment now() {
        return document.experiment();
    }

    private void undoneToTheStart() {
        assertThat(document.undo()).isTrue();
        assertThat(now()).isEqualTo(Experiments.twoSamples());
        assertThat(document.undo()).isFalse();
    }

    @Test
    void anActivationIsOneJob() {
        settings.chooseActivation(0, new Relu());
        assertThat(now().network().layer(0).activation()).isEqualTo(new Relu());
        assertThat(document.undoNameProperty().getValue()).contains("job.activation");
        undoneToTheStart();
    }

    @Test
    void choosingWhatIsThereIsNoJob() {
        settings.chooseActivation(0, now().network().layer(0).activation());
        settings.chooseLoss(now().loss());
        settings.chooseBiasMode(BiasMode.FROZEN);
        assertThat(settings.enterRate("0.50")).isEmpty();
        assertThat(document.undo()).isFalse();
    }

    @Test
    void dropoutIsAJobForEachChange() {
        DropoutEditorViewModel dropout = settings.dropoutEditor();
        assertThat(dropout.drops()).isFalse();
        assertThat(dropout.enterShare(0, "0,25")).isEmpty();
        assertThat(now().network().layer(0).dropout()).contains(new Dropout(0.25, Variant.INVERTED));
        dropout.chooseVariant(Variant.SCALED_AT_TEST);
        assertThat(dropout.variant()).isEqualTo(Variant.SCALED_AT_TEST);
        assertThat(dropout.enterShare(0, "0.5")).isEmpty();
        assertThat(now().network().layer(0).dropout()).contains(new Dropout(0.5, Variant.SCALED_AT_TEST));
        dropout.newSeed();
        assertThat(now().seed()).isEqualTo(99);
        assertThat(dropout.enterShare(0, "0")).isEmpty();
        assertThat(now().network().layer(0).dropout()).isEmpty();
        for (int i = 0; i < 4; i++) {
            document.undo();
        }
        assertThat(document.undoNameProperty().getValue()).contains("job.dropout");
        undoneToTheStart();
    }

    @Test
    void normalizingMakesABatchAndSaysSo() {
        assertThat(now().batchSize()).isEqualTo(1);
        settings.chooseNormalization(0, true);
        assertThat(now().network().layer(0).normalization()).contains(BatchNormalization.initial(2));
        assertThat(now().batchSize()).isEqualTo(2);
        assertThat(remark()).contains("no variance", "2 samples");
        assertThat(step.run().trace().batch()).hasSize(2);
        settings.chooseNormalization(0, true);
        layers.enterUnits(0, "3");
        assertThat(now().network().layer(0).normalization()).contains(BatchNormalization.initial(3));
        document.undo();
        undoneToTheStart();
    }

    @Test
    void oneSampleIsNotNormalized() {
        document.replace(Experiments.worked(), Optional.empty());
        settings.chooseNormalization(0, true);
        assertThat(now()).isEqualTo(Experiments.worked());
        assertThat(remark()).contains("there is only one");
    }

    @Test
    void everythingCannotBeDroppedOut() {
        for (String text : List.of("1", "-0.1", "half", "")) {
            assertThat(english(settings.dropoutEditor().enterShare(0, text))).contains("from 0");
        }
        assertThat(english(settings.dropoutEditor().enterSeed("-1"))).contains("9007199254740991");
        assertThat(settings.dropoutEditor().enterSeed("9007199254740991")).isEmpty();
        assertThat(english(settings.dropoutEditor().enterSeed("9007199254740992")))
                .contains("whole number");
        undoneToTheStart();
    }

    @Test
    void dropoutStaysWithItsLayerWhenTheShapeChanges() {
        settings.dropoutEditor().enterShare(0, "0.25");
        layers.enterUnits(0, "5");
        layers.enterInputs("3");
        layers.addLayer();
        settings.chooseActivation(0, new Relu());
        layers.drawWeights();
        settings.chooseBiasMode(BiasMode.SHARED);
        assertThat(now().network().layer(0).dropout()).isPresent();
        assertThat(now().network().layer(1).dropout()).isEmpty();
        layers.removeLayer(0);
        assertThat(DropoutEdits.drops(now().network())).isFalse();
    }

    @Test
    void softmaxIsRefusedInAHiddenLayerWithTheReason() {
        settings.chooseActivation(0, new Softmax());
        assertThat(now()).isEqualTo(Experiments.twoSamples());
        assertThat(remark()).isEqualTo("only in the output layer");
    }

    @Test
    void theLossChangesAlongInOneJobAndSaysSo() {
        settings.chooseLoss(new BinaryCrossEntropy());
        settings.chooseActivation(1, new Tanh());
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
        assertThat(remark()).contains("Binary cross-entropy", "tanh");
        document.undo();
        assertThat(now().loss()).isEqualTo(new BinaryCrossEntropy());
        assertThat(settings.remarkProperty().get()).isEmpty();
    }

    @Test
    void aLossIsRefusedForTheOutputLayer() {
        settings.chooseActivation(1, new Tanh());
        settings.chooseLoss(new BinaryCrossEntropy());
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
        assertThat(remark()).contains("needs σ in the output layer");
        settings.chooseLoss(new CrossEntropy());
        assertThat(remark()).contains("needs softmax or σ in the output layer");
    }

    @Test
    void aLossIsRefusedForATargetAndTheTargetIsNamed() {
        samples.chooseSample(1);
        assertThat(samples.enterTargets(List.of("1.5", "0.2"))).isEmpty();
        settings.chooseLoss(new BinaryCrossEntropy());
        assertThat(remark()).contains("t₁", "sample 2", "1.5");
        settings.chooseLoss(new CrossEntropy());
        assertThat(remark()).contains("sample 2", "1.7");
        assertThat(now().loss()).isEqualTo(new HalfSquaredError());
    }

    @Test
    void sharedBiasesAreTheMeanAndThatIsSaid() {
        settings.chooseBiasMode(BiasMode.SHARED);
        assertThat(settings.remarkProperty().get()).isEmpty();
        document.undo();
        document.edit("job.bias", now -> now.withNetwork(now.network().with(new Bias(0, 0), 0.45)));
        settings.chooseBiasMode(BiasMode.SHARED);
        assertThat(now().network().layer(0).biases()).isEqualTo(Vector.of(0.4, 0.4));
        assertThat(remark()).contains("mean");
    }

    @Test
    void draggingTheRateIsOneJobAndTheUpdateOnViewFollows() {
        settings.beginRateGesture();
        for (double place = -0.3; place < 0; place += 0.01) {
            settings.dragRate(place);
        }
        settings.dragRate(0);
        settings.endRateGesture();
        assertThat(settings.learningRate()).isEqualTo(1);
        assertThat(step.run().experiment().optimizer().learningRate()).isEqualTo(1);
        undoneToTheStart();
    }

    @Test
    void aWrongRateChangesNothingAndSaysWhatIsTaken() {
        for (String wrong : List.of("abc", "", "0", "-1", "11", "0.00001")) {
            assertThat(english(settings.enterRate(wrong))).contains("0.0001 to 10");
        }
        assertThat(now()).isEqualTo(Experiments.twoSamples());
        for (String right : List.of("0.25", "0,25", "25e-2")) {
            assertThat(settings.enterRate(right)).isEmpty();
            assertThat(settings.learningRate()).isEqualTo(0.25);
        }
        undoneToTheStart();
    }

    @Test
    void layersAndUnitsAreOneJobEach() {
        layers.addLayer();
        assertThat(now().network().depth()).isEqualTo(3);
        undoneToTheStart();
        assertThat(layers.enterUnits(1, "3")).isEmpty();
        assertThat(now().data().get(1).target().size()).isEqualTo(3);
        undoneToTheStart();
        assertThat(layers.enterInputs("5")).isEmpty();
        undoneToTheStart();
        assertThat(english(layers.enterUnits(0, "17"))).contains("1 to 16");
        assertThat(english(layers.enterInputs("0"))).contains("1 to 16");
    }

    @Test
    void thereAreNeverMoreThanEightLayers() {
        for (int i = 0; i < 20; i++) {
            layers.addLayer();
        }
        assertThat(now().network().depth()).isEqualTo(8);
        assertThat(layers.canAddLayer()).isFalse();
        layers.removeLayer(3);
        assertThat(now().network().depth()).isEqualTo(7);
    }

    @Test
    void weightsAreDrawnByInitializerAndSeed() {
        layers.chooseInitializer(StartWeights.Kind.CONSTANT);
        assertThat(layers.enterStartSize("-0.25")).isEmpty();
        layers.drawWeights();
        assertThat(now().network().valueOf(new Weight(0, 0, 0))).isEqualTo(-0.25);
        undoneToTheStart();
        layers.chooseInitializer(StartWeights.Kind.GAUSSIAN);
        assertThat(layers.startWeights().size()).isEqualTo(0.5);
        assertThat(layers.enterStartSize("-1")).isPresent();
        layers.newSeed();
        assertThat(layers.startWeights().seed()).isEqualTo(99);
        assertThat(layers.enterSeed("x")).isPresent();
        assertThat(layers.enterSeed("5")).isEmpty();
        layers.drawWeights();
        assertThat(document.undoNameProperty().getValue()).contains("job.startWeights");
        undoneToTheStart();
    }

    @Test
    void orthogonalWeightsHaveASeedAndNoSize() {
        assertThat(StartWeights.Kind.ORTHOGONAL.random()).isTrue();
        assertThat(StartWeights.Kind.ORTHOGONAL.sized()).isFalse();
        layers.chooseInitializer(StartWeights.Kind.ORTHOGONAL);
        layers.drawWeights();
        assertThat(now().network().layer(1).weights())
                .isEqualTo(new Initializer.Orthogonal(1)
                        .weights(
                                now().network().layer(1).units(),
                                now().network().layer(1).inputs(),
                                layers.startWeights().seed() + 1));
    }

    @Test
    void theSampleOnViewFollowsTheRun() {
        assertThat(samples.indexProperty().get()).isZero();
        step.nextIteration();
        assertThat(samples.indexProperty().get()).isEqualTo(1);
        assertThat(samples.enterInput(1, "0,7")).isEmpty();
        assertThat(now().data().get(1).input()).isEqualTo(Vector.of(0.9, 0.7));
        samples.chooseSample(0);
        assertThat(step.run().firstSample()).isZero();
        undoneToTheStart();
    }

    @Test
    void targetsThatOnlyFitTogetherAreTakenTogether() {
        settings.chooseActivation(1, new Softmax());
        settings.chooseLoss(new CrossEntropy());
        assertThat(english(samples.enterTargets(List.of("0", "0.99")))).contains("sum 1", "0.99");
        assertThat(samples.enterTargets(List.of("0", "1"))).isEmpty();
        assertThat(now().data().get(0).target()).isEqualTo(Vector.of(0, 1));
    }

    @Test
    void samplesAreAddedAndRemoved() {
        samples.addSample();
        assertThat(now().data()).hasSize(3);
        assertThat(samples.indexProperty().get()).isEqualTo(2);
        undoneToTheStart();
        assertThat(samples.indexProperty().get()).isZero();
        samples.chooseSample(1);
        samples.removeSample();
        assertThat(now().data()).hasSize(1);
        assertThat(samples.indexProperty().get()).isZero();
        samples.removeSample();
        assertThat(now().data()).hasSize(1);
        undoneToTheStart();
    }

    @Test
    void anExampleIsAskedForAndKnownAgain() {
        settings.chooseExample(worked);
        assertThat(asked).containsExactly(worked);
        assertThat(settings.exampleProperty().getValue()).isEmpty();
        document.replace(worked.experiment(), Optional.empty());
        assertThat(settings.exampleProperty().getValue()).contains(worked);
        settings.chooseExample(worked);
        assertThat(asked).hasSize(1);
        settings.chooseActivation(0, new Relu());
        assertThat(settings.exampleProperty().getValue()).isEmpty();
        assertThat(settings.titleProperty().getValue().in(Messages.of(Language.ENGLISH)))
                .isEqualTo("by hand");
        document.replace(worked.experiment().withName("mine"), Optional.empty());
        assertThat(settings.titleProperty().getValue().in(Messages.of(Language.ENGLISH)))
                .isEqualTo("mine");
    }
}
