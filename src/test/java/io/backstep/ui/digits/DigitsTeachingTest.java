package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.dataset.BuiltInDigits;
import io.backstep.dataset.ImageSets;
import io.backstep.engine.data.Sample;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.TrainingStep;
import io.backstep.experiment.TrainedDigits;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.digits.DigitsTeaching.State;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.input.Remark;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teaching the network a digit of one's own, and keeping what it learned. */
final class DigitsTeachingTest {
    private static final Network SHIPPED = TrainedDigits.load();
    private static final ImageSets HUNDRED = new BuiltInDigits(1).sets(100, Set.of());

    @TempDir
    private Path folder = Path.of("");

    private final ObjectProperty<Optional<DigitSets>> sets = new SimpleObjectProperty<>(Optional.empty());
    private final DigitsViewModel digits = new DigitsViewModel(new SameThreadBackground(), () -> SHIPPED);
    private final DigitsTraining training = new DigitsTraining(
            new SameThreadBackground(), new ManualFrameClock(), digits.stamps(), sets, digits.trainedProperty());
    private final DigitsTeaching teaching = new DigitsTeaching(digits, training, new SameThreadBackground());
    private final DigitsKeeping keeping = new DigitsKeeping(training, new SameThreadBackground());
    private final DigitsUndo undo = new DigitsUndo(digits.pad(), training);

    private void open() {
        training.networkProperty().subscribe(now -> now.ifPresent(digits::use));
        sets.set(Optional.of(new DigitSets("hundred", messages -> "", HUNDRED)));
        digits.start();
    }

    @AfterEach
    void close() {
        training.close();
    }

    private Network network() {
        return training.moment().orElseThrow().network();
    }

    private Lesson lesson() {
        return teaching.lessonProperty().getValue().orElseThrow();
    }

    /** What training steps make of the network, one digit in each batch. */
    private Network stepped(Network from, int label, int updates) {
        RunSettings settings = training.chosenProperty().get().plan().settings();
        double[] target = new double[10];
        target[label] = 1;
        List<Sample> batch =
                List.of(Sample.of(digits.readingProperty().get().field().toArray(), target));
        TrainingStep step =
                new TrainingStep(settings.loss(), settings.regularizer(), settings.optimizer(), settings.seed());
        OptimizerState state = training.moment().orElseThrow().snapshot().state();
        Network now = from;
        for (int i = 0; i < updates; i++) {
            TrainingStep.Result result = step.run(now, state, batch);
            now = result.network();
            state = result.state();
        }
        return now;
    }

    @Test
    void oneUpdateIsThatOfTrainingAndWhatItChangedIsTold() {
        open();
        assertThat(teaching.stateProperty().get()).isEqualTo(State.EMPTY);
        digits.pad().restore(DrawnDigits.first(3));
        assertThat(teaching.stateProperty().get()).isEqualTo(State.READY);
        Network expected = stepped(SHIPPED, 7, 1);
        double before =
                digits.readingProperty().get().probabilities().orElseThrow().get(7);

        teaching.teach(7);
        assertThat(network()).isEqualTo(expected).isEqualTo(lesson().network());
        assertThat(lesson().before().probabilities().get(7)).isEqualTo(before);
        assertThat(lesson().before().loss()).isEqualTo(-Math.log(before), within(1e-12));
        assertThat(lesson().after().loss()).isLessThan(lesson().before().loss());
        // The pad answers with the taught network.
        assertThat(digits.readingProperty().get().probabilities())
                .contains(lesson().after().probabilities());
    }

    @Test
    void tenUpdatesFlipTestPicturesWhichAreCountedOneByOne() {
        open();
        digits.pad().restore(DrawnDigits.first(3));
        teaching.updatesProperty().set(10);
        Network expected = stepped(SHIPPED, 7, 10);
        teaching.teach(7);
        assertThat(network()).isEqualTo(expected);
        Lesson.OnTest test = lesson().test().orElseThrow();
        LabelledImages images = HUNDRED.test().orElseThrow();
        int wrong = 0;
        int right = 0;
        for (int i = 0; i < images.size(); i++) {
            boolean was = said(SHIPPED, images, i) == images.label(i);
            boolean is = said(expected, images, i) == images.label(i);
            int place = i;
            assertThat(test.wrong().stream().anyMatch(flip -> flip.place() == place))
                    .isEqualTo(was && !is);
            assertThat(test.right().stream().anyMatch(flip -> flip.place() == place))
                    .isEqualTo(!was && is);
            wrong += was && !is ? 1 : 0;
            right += !was && is ? 1 : 0;
        }
        // A 3 that is to be a 7, ten times over, does harm.
        assertThat(wrong).isPositive();
        assertThat(Math.round((test.after() - test.before()) * images.size())).isEqualTo(right - wrong);
        assertThat(test.wrong()).allMatch(flip -> flip.before() == images.label(flip.place()));
    }

    private static int said(Network network, LabelledImages images, int index) {
        return AnswerWords.largest(
                ForwardPass.of(
                                network,
                                images.pick(List.of(index)).samples(10).get(0).input())
                        .outputs(),
                -1);
    }

    @Test
    void undoAndRedoBringBackTheVeryParameters() {
        open();
        training.choose(DigitsPreset.RELU);
        training.change(plan -> PlanNumber.DROPOUT.in(plan, 0.2));
        training.run().oneEpoch();
        training.run().settle();
        digits.pad().restore(DrawnDigits.first(8));
        Network before = network();
        long updates = training.moment().orElseThrow().snapshot().updates();
        teaching.teach(8);
        Network once = network();
        teaching.teach(1);
        Network twice = network();
        assertThat(undo.undoNameProperty().getValue()).contains("digits.teach.undo.1");

        undo.undo();
        assertThat(network()).isEqualTo(once);
        assertThat(lesson().label()).isEqualTo(8);
        undo.undo();
        assertThat(network()).isEqualTo(before);
        assertThat(training.moment().orElseThrow().snapshot().updates()).isEqualTo(updates);
        assertThat(teaching.lessonProperty().getValue()).isEmpty();
        undo.redo();
        undo.redo();
        assertThat(network()).isEqualTo(twice);
        // Training goes on from there, and Undo still leads back.
        training.run().oneEpoch();
        training.run().settle();
        assertThat(network()).isNotEqualTo(twice);
        undo.undo();
        assertThat(network()).isEqualTo(once);
    }

    @Test
    void theNetworkThatComesAlongComesBackToo() {
        open();
        digits.pad().restore(DrawnDigits.first(3));
        teaching.teach(7);
        assertThat(network()).isNotEqualTo(SHIPPED);
        undo.undo();
        assertThat(network()).isEqualTo(SHIPPED);
        undo.redo();
        assertThat(network()).isEqualTo(lesson().network());
    }

    @Test
    void whereNumbersWouldOverflowNothingChanges() {
        open();
        training.choose(DigitsPreset.RELU);
        training.change(plan -> PlanEdits.withOptimizer(plan, any -> Optimizer.sgd(1e300)));
        digits.pad().restore(DrawnDigits.first(3));
        teaching.updatesProperty().set(10);
        Network before = network();
        teaching.teach(7);
        assertThat(network()).isEqualTo(before);
        assertThat(teaching.problemProperty().get().orElseThrow().in(Messages.of(Language.ENGLISH)))
                .startsWith("A number would become too large");
        assertThat(teaching.lessonProperty().getValue()).isEmpty();
        assertThat(teaching.stateProperty().get()).isEqualTo(State.READY);
    }

    // Keeping

    private String remark() {
        Remark remark = keeping.remarkProperty().get().orElseThrow();
        return (remark.refusal() ? "! " : "") + remark.words().in(Messages.of(Language.ENGLISH));
    }

    @Test
    void whatWasTaughtIsSavedAndOpenedAgain() {
        open();
        digits.pad().restore(DrawnDigits.first(3));
        training.change(plan -> PlanNumber.L2.in(plan, 0.001));
        teaching.teach(7);
        Network taught = network();
        assertThat(keeping.proposedName()).isEqualTo("784-100-10.backstep.json");
        keeping.save(folder.resolve("mine"));
        assertThat(remark()).isEqualTo("Saved as mine.backstep.json.");
        assertThat(folder.resolve("mine.backstep.bin")).exists();

        training.choose(DigitsPreset.SIXTEENS);
        Network other = network();
        keeping.open(folder.resolve("mine.backstep.json"));
        assertThat(remark()).startsWith("Opened mine.backstep.json");
        assertThat(network()).isEqualTo(taught);
        assertThat(training.chosenProperty()
                        .get()
                        .plan()
                        .settings()
                        .regularizer()
                        .l2())
                .isEqualTo(0.001);
        assertThat(undo.undoNameProperty().getValue()).contains("digits.keep.undo");
        training.run().oneEpoch();
        training.run().settle();
        assertThat(network()).isNotEqualTo(taught);
        undo.undo();
        assertThat(network()).isEqualTo(other);
        assertThat(DigitsPreset.of(training.chosenProperty().get())).contains(DigitsPreset.SIXTEENS);
    }

    @Test
    void whatCannotBeOpenedLeavesWhatIsOnView() throws IOException {
        open();
        keeping.save(folder.resolve("net.backstep.json"));
        keeping.save(folder.resolve("net"));
        assertThat(remark()).startsWith("! net.backstep.json exists already.");
        Network before = network();
        byte[] numbers = Files.readAllBytes(folder.resolve("net.backstep.bin"));
        Files.write(folder.resolve("net.backstep.bin"), Arrays.copyOf(numbers, numbers.length - 8));
        keeping.open(folder.resolve("net.backstep.json"));
        assertThat(remark())
                .isEqualTo(
                        "! net.backstep.json: network.parameters.file: net.backstep.bin has to be 636116 bytes long, "
                                + "636108 found");
        Path xor = Path.of("src/main/resources/io/backstep/examples/xor.backstep.json");
        keeping.open(xor);
        assertThat(remark())
                .isEqualTo(
                        "! xor.backstep.json: the network has 2 inputs and 1 outputs, and these pictures take 784 and 10");
        keeping.open(folder);
        assertThat(remark()).endsWith(": a folder, not a file");
        keeping.save(folder.resolve("gone").resolve("net.backstep.json"));
        assertThat(remark()).startsWith("! net.backstep.json");
        assertThat(network()).isEqualTo(before);
        assertThat(undo.undoNameProperty().getValue()).isEmpty();
    }
}
