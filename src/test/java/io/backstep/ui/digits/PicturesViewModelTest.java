package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.dataset.ImageSets;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.digits.MostConfusedView.Mistake;
import io.backstep.ui.digits.PicturesViewModel.Filter;
import io.backstep.ui.digits.PicturesViewModel.Found;
import io.backstep.ui.digits.PicturesViewModel.Order;
import io.backstep.ui.digits.PicturesViewModel.Page;
import io.backstep.ui.digits.PicturesViewModel.Verdict;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.clock.ManualFrameClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

/** Pictures of two points, and a network that names the class of the point with more ink. */
final class PicturesViewModelTest {
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

    private final SimpleObjectProperty<Optional<Network>> network = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<DigitSets>> sets = new SimpleObjectProperty<>(Optional.empty());
    private final ManualFrameClock clock = new ManualFrameClock();
    private final SameThreadBackground background = new SameThreadBackground();
    private final DigitAnswersViewModel answers = new DigitAnswersViewModel(network, sets, background, clock);
    private final List<GreyImage> onPad = new ArrayList<>();
    private final PicturesViewModel pictures = new PicturesViewModel(sets, answers, onPad::add, background);

    private static Network network(double steepness) {
        return new Network(
                2,
                List.of(new Layer(
                        new Softmax(),
                        Matrix.of(new double[] {steepness, 0}, new double[] {0, steepness}),
                        Vector.zeros(2))),
                BiasMode.LEARNED);
    }

    /** Mostly of the class of their larger point. */
    private static LabelledImages images(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GreyImage> images = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GreyImage image = GreyImage.of(1, 2, new double[] {random.nextDouble(), random.nextDouble()});
            images.add(image);
            int larger = image.get(0, 0) >= image.get(0, 1) ? 0 : 1;
            labels.add(random.nextInt(5) == 0 ? 1 - larger : larger);
        }
        return LabelledImages.of(images, labels, 2);
    }

    private void show(LabelledImages training, LabelledImages test) {
        sets.set(Optional.of(new DigitSets("some", messages -> "some", new ImageSets(training, Optional.of(test)))));
    }

    private Found found() {
        return pictures.foundProperty().get();
    }

    private DigitAnswers test() {
        return answers.testProperty().get().orElseThrow();
    }

    @Test
    void theAnswersAreThoseOfTheNetworkPictureByPicture() {
        LabelledImages images = images(2345, 1);
        DigitAnswers all = DigitAnswers.of(network(3), images);
        int[][] counts = new int[2][2];
        for (int i = 0; i < images.size(); i++) {
            Vector outputs =
                    ForwardPass.of(network(3), Vector.of(images.input(i))).outputs();
            int said = outputs.get(0) >= outputs.get(1) ? 0 : 1;
            assertThat(all.said(i)).isEqualTo(said);
            assertThat(all.confidence(i)).isEqualTo(outputs.get(said), within(1e-6));
            counts[images.label(i)][said]++;
        }
        assertThat(all.confusion().count(0, 1)).isEqualTo(counts[0][1]);
        assertThat(all.confusion().count(1, 0)).isEqualTo(counts[1][0]);
        assertThat(MostConfusedView.most(all.confusion()))
                .containsExactlyInAnyOrder(new Mistake(0, 1, counts[0][1]), new Mistake(1, 0, counts[1][0]))
                .isSortedAccordingTo((one, other) -> other.count() - one.count());
    }

    @Test
    void findsByClassByMistakeAndByConfidence() {
        show(images(50, 1), images(400, 2));
        network.set(Optional.of(network(3)));
        pictures.watch();
        assertThat(found().size()).isEqualTo(400);
        pictures.look(Filter.NONE.withTruth(Optional.of(1)).with(Verdict.WRONG).with(Order.DOUBTFUL));
        List<Double> confidence = new ArrayList<>();
        for (int i = 0; i < found().size(); i++) {
            assertThat(found().truth(i)).isEqualTo(1);
            assertThat(found().answer(i).orElseThrow().said()).isZero();
            confidence.add(found().answer(i).orElseThrow().confidence());
        }
        assertThat(confidence).isSorted().hasSize(test().confusion().count(1, 0));
        assertThat(DigitBrowserView.words(found(), 0, ENGLISH)).contains(": 1, but taken for 0 (5");

        pictures.pageProperty().set(Page.CONFUSION);
        pictures.lookFor(0, 1);
        assertThat(pictures.pageProperty().get()).isEqualTo(Page.BROWSE);
        assertThat(found().size()).isEqualTo(test().confusion().count(0, 1));
        pictures.choose(0);
        assertThat(onPad).containsExactly(found().image(0));
        pictures.choose(found().size());
        assertThat(onPad).hasSize(1);

        // Other pictures: what the network said of those before is not said of these.
        LabelledImages others = images(70, 3);
        show(images(60, 4), others);
        clock.advance(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(test().images()).isSameAs(others);
        pictures.look(Filter.NONE.ofTraining(true).with(Verdict.RIGHT));
        clock.advance(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(found().all()).isEqualTo(60);
        assertThat(found().size()).isBetween(1, 59);
        // A network that takes other pictures says nothing.
        network.set(Optional.of(new Network(
                3,
                List.of(new Layer(new Softmax(), Matrix.of(new double[3], new double[3]), Vector.zeros(2))),
                BiasMode.LEARNED)));
        clock.advance(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(answers.testProperty().get()).isEmpty();
        assertThat(found().size()).isZero();
        pictures.look(Filter.NONE);
        assertThat(found().size()).isEqualTo(70);
    }

    @Test
    void aRunIsFollowedAFewTimesASecondAndOnlyWhereSomebodyLooks() {
        show(images(50, 1), images(100, 2));
        network.set(Optional.of(network(1)));
        assertThat(answers.testProperty().get()).isEmpty();
        List<Object> told = new ArrayList<>();
        answers.testProperty().subscribe((was, now) -> told.add(now));
        Subscription watching = answers.watch();
        assertThat(told).hasSize(1);
        for (int frame = 1; frame <= 120; frame++) {
            network.set(Optional.of(network(1 + frame)));
            clock.advance(Duration.ofMillis(17));
        }
        assertThat(told).hasSizeBetween(4, 10);
        // In the end it has caught up, and rests for good.
        clock.advance(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.isIdle()).isTrue();
        assertThat(test().confidence(0)).isGreaterThan(0.9);
        watching.unsubscribe();
        int before = told.size();
        network.set(Optional.of(network(500)));
        clock.advance(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(told).hasSize(before);
        assertThat(answers.trainingProperty().get()).isEmpty();
    }

    @Test
    void theSessionKeepsWhatIsChosenAndLookedFor() {
        DigitsDataViewModel data = new DigitsDataViewModel(
                new MnistViewModel(
                        Path.of("target", "no-mnist"),
                        () -> {
                            throw new AssertionError("nothing is fetched here");
                        },
                        background,
                        clock),
                Path.of("target", "no-mnist"),
                () -> 1,
                background);
        DigitsDataMemory memory = new DigitsDataMemory(data, pictures);
        ScreenState usual = memory.remember();
        int[] changes = {0};
        Subscription listening = memory.onChange(() -> changes[0]++);
        data.setPictures(1000);
        data.setLimit(100);
        data.enterSeed("12345678901");
        data.vary(Kind.SLANT, false);
        data.choose(DataChoice.Source.MNIST);
        pictures.look(new Filter(true, Optional.of(3), Optional.of(0), Verdict.WRONG, Order.SURE));
        pictures.pageProperty().set(Page.FORMAT);
        assertThat(changes[0]).isEqualTo(7);
        ScreenState kept = memory.remember();
        DataChoice choice = data.choice();
        Filter filter = pictures.filter();
        memory.recall(usual);
        assertThat(memory.remember()).isEqualTo(usual);
        memory.recall(kept);
        assertThat(memory.remember()).isEqualTo(kept);
        assertThat(data.choice()).isEqualTo(choice);
        assertThat(pictures.filter()).isEqualTo(filter);
        // For what is broken the usual holds.
        ScreenState broken = kept;
        for (String name : kept.values().keySet()) {
            broken = broken.with(name, "\0?");
        }
        memory.recall(broken);
        assertThat(memory.remember().without("set-kinds")).isEqualTo(usual.without("set-kinds"));
        listening.unsubscribe();
    }

    @Test
    void sixtyThousandPicturesAreSorted() {
        LabelledImages many = images(60_000, 9);
        show(many, images(10, 1));
        network.set(Optional.of(network(2)));
        pictures.watch();
        pictures.look(Filter.NONE.ofTraining(true).with(Order.DOUBTFUL));
        clock.advance(Duration.ofSeconds(5));
        clock.advance(Duration.ofSeconds(5));
        assertThat(found().size()).isEqualTo(60_000);
        assertThat(IntStream.range(0, 60_000).map(found()::place).distinct().count())
                .isEqualTo(60_000);
        assertThat(found().answer(0).orElseThrow().confidence())
                .isLessThan(found().answer(59_999).orElseThrow().confidence());
    }
}
