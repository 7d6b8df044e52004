package io.backstep.ui.digits;

import io.backstep.engine.training.ClassAnswers;
import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.engine.training.Evaluation;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Steady;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How good the network is on the pictures to test with, all together and class by class. It is measured in the background:
 * after every epoch, and whenever the run comes to stand.
 */
public final class DigitsMeasures {
    private final DigitsTraining training;
    private final ReadOnlyObjectWrapper<Optional<Measure>> measure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Steady<Optional<Measure>> measuring;
    private Optional<DigitsMoment> asked = Optional.empty();

    /**
     * What was measured.
     *
     * @param updates after how many
     * @param test of all pictures
     * @param classes of each class
     */
    record Measure(long updates, Evaluation test, List<ClassShare> classes) {}

    /** How many pictures of a class there are, and how many of them are named right. */
    record ClassShare(int right, int all) {
        /** Not a number where there are none. */
        double share() {
            return (double) right / all;
        }
    }

    public DigitsMeasures(DigitsTraining training, Background background) {
        this.training = training;
        measuring = background.steady(measure::set);
        training.run().momentProperty().subscribe(now -> follow());
        training.run().runningProperty().subscribe(now -> follow());
    }

    /** The newest measurement; nothing where there are no pictures to test with. */
    ReadOnlyObjectProperty<Optional<Measure>> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    private void follow() {
        training.moment().filter(this::isDue).ifPresent(now -> {
            asked = Optional.of(now);
            measuring.submit(() -> measured(now));
        });
    }

    private boolean isDue(DigitsMoment now) {
        boolean other = asked.filter(before -> before.sharesDataWith(now)).isEmpty();
        return other
                || now.snapshot().epochs() != asked.get().snapshot().epochs()
                || (!training.run().isRunning() && !now.isAt(asked.get()));
    }

    private static Optional<Measure> measured(DigitsMoment now) {
        if (now.planned().data().test().isEmpty()) {
            return Optional.empty();
        }
        ClassAnswers answers = ClassAnswers.of(
                now.network(),
                now.planned().plan().plan().settings().loss(),
                now.planned().data().test());
        int classes = now.planned().pictures().sets().classes();
        ConfusionMatrix confusion = answers.confusion(classes);
        List<ClassShare> shares = IntStream.range(0, classes)
                .mapToObj(truth -> new ClassShare(
                        confusion.count(truth, truth),
                        confusion.counts().get(truth).stream()
                                .mapToInt(count -> count)
                                .sum()))
                .toList();
        return Optional.of(new Measure(now.snapshot().updates(), answers.evaluation(), shares));
    }
}
