package io.backstep.ui.digits;

import io.backstep.engine.data.Sample;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.BatchTrainer;
import io.backstep.engine.training.ClassAnswers;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.RunSettings;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.TrainingData;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What became of a network that was taught one digit, which was all of the batch.
 *
 * @param label which digit it was told
 * @param updates how many were made
 * @param rate the learning rate of the first
 * @param network the taught one
 * @param before what was answered to this digit
 * @param after what is answered now
 * @param test what became of the pictures to test with; nothing where there are none
 */
record Lesson(
        int label, int updates, double rate, Network network, Answer before, Answer after, Optional<OnTest> test) {
    /** What the network, as it is used, answers to the digit, and its loss. */
    record Answer(double loss, Vector probabilities) {}

    /** A picture on which the answer is another: its place, and the class that was named before and is named now. */
    record Flip(int place, int before, int now) {}

    /**
     * What became of the pictures to test with.
     *
     * @param before the share that was named right
     * @param after the share that is named right now
     * @param right those that became right
     * @param wrong those that became wrong
     */
    record OnTest(LabelledImages images, double before, double after, List<Flip> right, List<Flip> wrong) {
        OnTest {
            right = List.copyOf(right);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Teaches a digit. The updates are those of the run: with its loss, its optimiser and what this remembers, its
     * learning rate, regulariser and dropout. It takes its time, and may be done on any thread.
     *
     * @param digit as the network sees it
     * @return nothing where a number would overflow
     */
    static Optional<Lesson> of(DigitsMoment moment, GreyImage digit, int label, int updates) {
        RunSettings settings = moment.planned().plan().plan().settings();
        Network start = moment.network();
        double[] target = new double[start.outputs()];
        target[label] = 1;
        TrainingData one = TrainingData.of(List.of(Sample.of(digit.toArray(), target)));
        BatchTrainer trainer = new BatchTrainer(
                start,
                moment.snapshot().state(),
                settings.loss(),
                settings.regularizer(),
                settings.optimizer(),
                1,
                Team.alone(),
                settings.seed());
        for (int update = 0; update < updates; update++) {
            if (!trainer.update(one, new int[] {0}, 0, 1)) {
                return Optional.empty();
            }
        }
        Network taught = trainer.network();
        TrainingData test = moment.planned().data().test();
        Optional<OnTest> onTest = moment.planned()
                .pictures()
                .sets()
                .test()
                .filter(images -> images.size() > 0)
                .map(images -> compare(
                        images,
                        ClassAnswers.of(start, settings.loss(), test),
                        ClassAnswers.of(taught, settings.loss(), test)));
        double rate = settings.optimizer().rate(moment.snapshot().updates());
        return Optional.of(new Lesson(
                label, updates, rate, taught, answer(start, one, settings), answer(taught, one, settings), onTest));
    }

    private static Answer answer(Network network, TrainingData one, RunSettings settings) {
        return new Answer(
                ClassAnswers.of(network, settings.loss(), one).losses().get(0),
                ForwardPass.of(network, one.sample(0).input()).outputs());
    }

    private static OnTest compare(LabelledImages images, ClassAnswers before, ClassAnswers now) {
        return new OnTest(
                images,
                before.evaluation().accuracy().orElseThrow(),
                now.evaluation().accuracy().orElseThrow(),
                flips(before, now, true),
                flips(before, now, false));
    }

    private static List<Flip> flips(ClassAnswers before, ClassAnswers now, boolean toRight) {
        return IntStream.range(0, now.size())
                .filter(i -> isRight(now, i) == toRight && isRight(before, i) != toRight)
                .mapToObj(i -> new Flip(i, before.said().get(i), now.said().get(i)))
                .toList();
    }

    private static boolean isRight(ClassAnswers answers, int index) {
        return answers.said().get(index).equals(answers.right().get(index));
    }
}
