package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.dataset.BuiltInDigits;
import io.backstep.dataset.ImageSets;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.network.Network;
import io.backstep.experiment.TrainedDigits;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.run.Pace;
import io.backstep.ui.plan.PlanNumber;
import io.backstep.ui.plan.RuleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DigitsTrainingTest {
    private static final Network SHIPPED = TrainedDigits.load();
    private static final ImageSets HUNDRED = new BuiltInDigits(1).sets(100, Set.of());

    private final ObjectProperty<Optional<DigitSets>> sets = new SimpleObjectProperty<>(Optional.empty());
    private final DigitsViewModel digits = new DigitsViewModel(new SameThreadBackground(), () -> SHIPPED);
    private final DigitsTraining training = new DigitsTraining(
            new SameThreadBackground(), new ManualFrameClock(), digits.stamps(), sets, digits.trainedProperty());
    private final DigitsMeasures measures = new DigitsMeasures(training, new SameThreadBackground());
    private final DigitsSettings settings = new DigitsSettings(training);
    private final DigitsUndo undo = new DigitsUndo(digits.pad(), training);

    private void open() {
        training.networkProperty().subscribe(now -> now.ifPresent(digits::use));
        sets.set(Optional.of(new DigitSets("hundred", messages -> "", HUNDRED)));
        digits.start();
    }

    private void epoch() {
        training.run().oneEpoch();
        training.run().settle();
    }

    private long updates() {
        return training.moment().orElseThrow().snapshot().updates();
    }

    private Network network() {
        return training.moment().orElseThrow().network();
    }

    @AfterEach
    void close() {
        training.close();
    }

    @Test
    void everyPresetHasItsParametersAndLearns() {
        open();
        List<Integer> parameters = new ArrayList<>();
        for (DigitsPreset preset : DigitsPreset.values()) {
            training.choose(preset);
            assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(preset);
            parameters.add(network().learnedParameters().size());
            double before =
                    measures.measureProperty().get().orElseThrow().test().loss();
            for (int epoch = 0; epoch < 5; epoch++) {
                epoch();
            }
            assertThat(updates()).isEqualTo(20);
            double after = measures.measureProperty().get().orElseThrow().test().loss();
            if (preset != DigitsPreset.TRAINED) {
                assertThat(after).isLessThan(before);
            }
        }
        assertThat(parameters).containsExactly(79_510, 13_002, 79_510, 7_850, 25_450);
    }

    @Test
    void beginsWithTheTrainedNetworkAndMeasuresItClassByClass() {
        open();
        assertThat(network()).isEqualTo(SHIPPED);
        DigitsMeasures.Measure measure = measures.measureProperty().get().orElseThrow();
        assertThat(measure.test().accuracy().orElseThrow()).isGreaterThan(0.97);
        int right = measure.classes().stream()
                .mapToInt(DigitsMeasures.ClassShare::right)
                .sum();
        int all = measure.classes().stream()
                .mapToInt(DigitsMeasures.ClassShare::all)
                .sum();
        assertThat(all).isEqualTo(HUNDRED.test().orElseThrow().size());
        assertThat((double) right / all).isEqualTo(measure.test().accuracy().orElseThrow(), within(1e-12));
    }

    @Test
    void thePadAnswersWithTheNetworkAsItIsNow() {
        open();
        digits.pad().restore(DrawnDigits.first(3));
        training.choose(DigitsPreset.SIXTEENS);
        double before =
                digits.readingProperty().get().probabilities().orElseThrow().get(3);
        training.run().oneBatch();
        training.run().settle();
        assertThat(digits.networkProperty().get()).contains(network());
        assertThat(digits.readingProperty().get().probabilities().orElseThrow().get(3))
                .isNotEqualTo(before);
        assertThat(measures.measureProperty().get().orElseThrow().updates()).isEqualTo(1);
    }

    @Test
    void whatWasLearnedComesBackWithTheEditThatLostItIsTakenBack() {
        open();
        training.choose(DigitsPreset.RELU);
        epoch();
        Network learned = network();
        training.choose(DigitsPreset.SOFTMAX);
        epoch();
        Network other = network();
        training.reset();
        assertThat(updates()).isZero();
        assertThat(undo.undoNameProperty().getValue()).contains("digits.run.reset");

        undo.undo();
        assertThat(network()).isEqualTo(other);
        assertThat(updates()).isEqualTo(4);
        undo.undo();
        assertThat(network()).isEqualTo(learned);
        assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(DigitsPreset.RELU);
        epoch();
        assertThat(updates()).isEqualTo(8);
        undo.redo();
        assertThat(network()).isEqualTo(other);
        undo.redo();
        assertThat(updates()).isZero();
        assertThat(undo.redo()).isFalse();
    }

    @Test
    void goesOnWithAnotherRateAndBeginsAnewWithAnotherBatchSize() {
        open();
        training.choose(DigitsPreset.SIXTEENS);
        epoch();
        settings.set(PlanNumber.LEARNING_RATE, 0.05);
        settings.set(PlanNumber.L2, 0.001);
        assertThat(updates()).isEqualTo(4);
        Network learned = network();
        settings.set(PlanNumber.BATCH_SIZE, 10);
        assertThat(updates()).isZero();
        epoch();
        assertThat(updates()).isEqualTo(10);
        undo.undo();
        assertThat(network()).isEqualTo(learned);
        assertThat(settings.plan().settings().optimizer().learningRate()).isEqualTo(0.05);
        undo.undo();
        undo.undo();
        assertThat(settings.plan().settings().optimizer().learningRate()).isEqualTo(0.5);
        assertThat(network()).isEqualTo(learned);
    }

    @Test
    void aSliderThatIsDraggedIsTakenBackAtOnce() {
        open();
        training.history().beginGesture();
        for (int i = 1; i < 5; i++) {
            settings.set(PlanNumber.LEARNING_RATE, 0.1 * i);
        }
        training.history().endGesture();
        undo.undo();
        assertThat(settings.plan().settings().optimizer().learningRate()).isEqualTo(0.5);
        assertThat(undo.undoNameProperty().getValue()).isEmpty();
    }

    @Test
    void strokesAndChoicesAreTakenBackInTheirOrder() {
        open();
        digits.pad().press(0.5, 0.2);
        training.choose(DigitsPreset.SOFTMAX);
        digits.pad().press(0.2, 0.2);
        undo.undo();
        assertThat(digits.pad().sheet().strokes()).hasSize(1);
        assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(DigitsPreset.SOFTMAX);
        undo.undo();
        assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(DigitsPreset.TRAINED);
        undo.undo();
        assertThat(digits.pad().sheet().isEmpty()).isTrue();
        undo.redo();
        undo.redo();
        assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(DigitsPreset.SOFTMAX);
        assertThat(digits.pad().sheet().strokes()).hasSize(1);
    }

    @Test
    void ofManyRunsTheOldestAreForgotten() {
        open();
        for (int i = 0; i < DigitsHistory.MOST_RUNS + 2; i++) {
            training.choose(i % 2 == 0 ? DigitsPreset.SOFTMAX : DigitsPreset.SIXTEENS);
            training.run().oneBatch();
            training.run().settle();
        }
        int back = 0;
        while (undo.undo()) {
            back++;
            assertThat(updates()).isEqualTo(1);
        }
        assertThat(back).isEqualTo(DigitsHistory.MOST_RUNS);
    }

    @Test
    void goesOnWithOtherPicturesOfTheSameShape() {
        open();
        training.choose(DigitsPreset.SIXTEENS);
        epoch();
        Network learned = network();
        sets.set(Optional.of(new DigitSets("other", messages -> "", HUNDRED)));
        assertThat(network()).isEqualTo(learned);
        assertThat(updates()).isZero();
        training.reset();
        assertThat(network()).isNotEqualTo(learned);
        epoch();

        LabelledImages small = LabelledImages.of(
                IntStream.range(0, 6).mapToObj(i -> GreyImage.blank(5, 4)).toList(), List.of(0, 1, 2, 0, 1, 2), 3);
        sets.set(Optional.of(new DigitSets("small", messages -> "", new ImageSets(small, Optional.empty()))));
        assertThat(network().inputs()).isEqualTo(20);
        assertThat(network().outputs()).isEqualTo(3);
        assertThat(measures.measureProperty().get()).isEmpty();
        assertThat(digits.readingProperty().get().pass()).isEmpty();
        assertThat(undo.undoNameProperty().getValue()).contains("train.difference.data");
    }

    @Test
    void theSessionBringsBackWhatWasSet() {
        DigitsDrawing drawing = new DigitsDrawing(digits, training, new SameThreadBackground());
        DigitsMemory memory = new DigitsMemory(digits, training, drawing);
        ScreenState usual = memory.remember();
        Set<Object> changes = new HashSet<>();
        memory.onChange(() -> changes.add(memory.remember()));
        training.choose(DigitsPreset.RELU);
        settings.chooseRule(RuleKind.ADAM);
        settings.set(PlanNumber.DROPOUT, 0.25);
        training.run().setPace(Pace.at(3));
        digits.partProperty().set(DigitsPart.CURVES);
        drawing.edgesProperty().set(77);
        ScreenState kept = memory.remember();
        assertThat(changes).contains(kept);
        DigitsPlan plan = training.chosenProperty().get();
        memory.recall(usual);
        assertThat(memory.remember()).isEqualTo(usual);
        memory.recall(kept);
        assertThat(training.chosenProperty().get()).isEqualTo(plan);
        assertThat(memory.remember()).isEqualTo(kept);
        // For what is broken the usual holds.
        memory.recall(kept.with("plan", "{}")
                .with("pace", "fast")
                .with("part", "none")
                .with("edges", "-4"));
        assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(DigitsPreset.TRAINED);
        assertThat(drawing.edgesProperty().get()).isZero();
    }

    @Test
    void whatExcitesAUnitMostComesFirst() {
        LabelledImages test = HUNDRED.test().orElseThrow();
        UnitViewModel.Unit unit = new UnitViewModel.Unit(1, 7);
        List<UnitViewModel.Exciting> found = UnitViewModel.exciting(SHIPPED, unit, test);
        assertThat(found).hasSize(UnitViewModel.SHOWN).allMatch(picture -> picture.label() == 7);
        assertThat(found)
                .isSortedAccordingTo((a, b) -> Double.compare(b.output(), a.output()))
                .allMatch(picture -> picture.output() > 0.99);
    }

    @Test
    void theDrawingHasAColumnForThePictureAndForEveryLayer() {
        open();
        training.choose(DigitsPreset.SIXTEENS);
        DigitsDrawing drawing = new DigitsDrawing(digits, training, new SameThreadBackground());
        drawing.refresh();
        DigitsDrawing.Seen seen = drawing.seenProperty().get().orElseThrow();
        assertThat(seen.picture().columns())
                .extracting(column -> column.neurons().size())
                .containsExactly(784, 16, 16, 10);
        assertThat(seen.picture().columns().get(0).across()).isEqualTo(28);
        assertThat(seen.picture().edges()).isEqualTo(12_960);
        assertThat(seen.drawn()).isFalse();
        double ink = seen.picture().columns().get(0).neurons().stream()
                .mapToDouble(point -> point.value().orElseThrow())
                .sum();
        assertThat(ink).isPositive();
        digits.pad().restore(DrawnDigits.first(3));
        drawing.refresh();
        assertThat(drawing.seenProperty().get().orElseThrow().drawn()).isTrue();
    }
}
