package io.backstep.ui.digits;

import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.Latest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Looks through the pictures: by class, by what the network says of them, and by how sure it is. */
public final class PicturesViewModel {
    /** Which pictures, of all that there are. */
    enum Verdict {
        ALL,
        RIGHT,
        WRONG
    }

    /** In which order. */
    enum Order {
        /** As they are in the file. */
        FILE,
        /** First those of which the network is least sure. */
        DOUBTFUL,
        /** First those of which it is most sure. */
        SURE
    }

    /**
     * What is looked for.
     *
     * @param training among the pictures to train on, rather than those to test with
     * @param truth only of this class
     * @param said only those for which the network names this class
     */
    record Filter(boolean training, Optional<Integer> truth, Optional<Integer> said, Verdict verdict, Order order) {
        static final Filter NONE = new Filter(false, Optional.empty(), Optional.empty(), Verdict.ALL, Order.FILE);

        /** Whether it asks for what only a network can say. */
        boolean needsAnswers() {
            return said.isPresent() || verdict != Verdict.ALL || order != Order.FILE;
        }

        Filter ofTraining(boolean other) {
            return new Filter(other, truth, said, verdict, order);
        }

        Filter withTruth(Optional<Integer> other) {
            return new Filter(training, other, said, verdict, order);
        }

        Filter withSaid(Optional<Integer> other) {
            return new Filter(training, truth, other, verdict, order);
        }

        Filter with(Verdict other) {
            return new Filter(training, truth, said, other, order);
        }

        Filter with(Order other) {
            return new Filter(training, truth, said, verdict, other);
        }
    }

    /** What was found. */
    static final class Found {
        private static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), new int[0]);

        private final Optional<LabelledImages> images;
        private final Optional<DigitAnswers> answers;
        private final int[] places;

        private Found(Optional<LabelledImages> images, Optional<DigitAnswers> answers, int[] places) {
            this.images = images;
            this.answers = answers;
            this.places = places;
        }

        int size() {
            return places.length;
        }

        /** How many there are in all, found or not. */
        int all() {
            return images.map(LabelledImages::size).orElse(0);
        }

        /** The place of one of them among all pictures. */
        int place(int index) {
            return places[index];
        }

        GreyImage image(int index) {
            return images.orElseThrow().image(places[index]);
        }

        int truth(int index) {
            return images.orElseThrow().label(places[index]);
        }

        /** Whether the network was asked. */
        boolean answered() {
            return answers.isPresent();
        }

        /** What the network says of one of them, if it was asked. */
        Optional<Answer> answer(int index) {
            return answers.map(known ->
                    new Answer(known.said(places[index]), known.confidence(places[index]), known.right(places[index])));
        }

        /** Whether these are the same pictures in the same order. */
        boolean samePictures(Found other) {
            return images.equals(other.images) && Arrays.equals(places, other.places);
        }
    }

    /** The class that the network names, how sure it is, and whether it is right. */
    record Answer(int said, double confidence, boolean right) {}

    /** What stands in the middle. */
    enum Page {
        BROWSE,
        CONFUSION,
        FORMAT
    }

    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.BROWSE);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ObservableValue<Optional<DigitSets>> sets;
    private final DigitAnswersViewModel answers;
    private final Consumer<GreyImage> show;
    private final Latest<Found> search;
    private boolean watched;
    private Subscription watching = Subscription.EMPTY;

    /**
     * Everything, nothing looked for.
     *
     * @param show puts a picture on the pad
     */
    public PicturesViewModel(
            ObservableValue<Optional<DigitSets>> sets,
            DigitAnswersViewModel answers,
            Consumer<GreyImage> show,
            Background background) {
        this.sets = sets;
        this.answers = answers;
        this.show = show;
        search = background.latest(found::set, failure -> {
            throw new IllegalStateException(failure);
        });
        sets.subscribe((was, now) -> {
            int classes = now.map(known -> known.sets().classes()).orElse(0);
            filter.set(filter.get()
                    .withTruth(filter.get().truth().filter(truth -> truth < classes))
                    .withSaid(filter.get().said().filter(said -> said < classes)));
            search();
        });
        answers.testProperty().subscribe((was, now) -> searchAfterAnswers(false));
        answers.trainingProperty().subscribe((was, now) -> searchAfterAnswers(true));
    }

    // Properties

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    Filter filter() {
        return filter.get();
    }

    /** What was found; it comes a moment after it was looked for. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What the network says of the pictures to test with. */
    ReadOnlyObjectProperty<Optional<DigitAnswers>> testAnswersProperty() {
        return answers.testProperty();
    }

    // Commands

    /** Looks for something. */
    void look(Filter wanted) {
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
            watchAnswers();
            search();
        }
    }

    /** The pictures to test with of one class that were taken for another, or were rightly taken for their own. */
    public void lookFor(int truth, int said) {
        look(new Filter(false, Optional.of(truth), Optional.of(said), Verdict.ALL, Order.SURE));
        page.set(Page.BROWSE);
    }

    /** Puts one of those found on the pad. */
    void choose(int index) {
        if (index >= 0 && index < found.get().size()) {
            show.accept(found.get().image(index));
        }
    }

    /** Keeps up with the network until the subscription ends. */
    Subscription watch() {
        watched = true;
        watchAnswers();
        search();
        return () -> {
            watched = false;
            watching.unsubscribe();
            watching = Subscription.EMPTY;
        };
    }

    private void watchAnswers() {
        if (watched) {
            Subscription before = watching;
            watching = filter.get().training() ? answers.watchTraining() : answers.watch();
            before.unsubscribe();
        }
    }

    private void searchAfterAnswers(boolean training) {
        if (filter.get().training() == training) {
            search();
        }
    }

    private void search() {
        if (!watched) {
            return;
        }
        Filter wanted = filter.get();
        Optional<LabelledImages> images = sets.getValue()
                .flatMap(known -> wanted.training()
                        ? Optional.of(known.sets().training())
                        : known.sets().test());
        Optional<DigitAnswers> known = (wanted.training() ? answers.trainingProperty() : answers.testProperty()).get();
        // Those about other pictures say nothing about these.
        Optional<DigitAnswers> about = known.filter(
                answer -> images.filter(these -> these.equals(answer.images())).isPresent());
        search.submit(() -> find(wanted, images, about));
    }

    private static Found find(Filter wanted, Optional<LabelledImages> images, Optional<DigitAnswers> answers) {
        if (images.isEmpty() || (wanted.needsAnswers() && answers.isEmpty())) {
            return new Found(images, answers, new int[0]);
        }
        LabelledImages all = images.get();
        IntPredicate fits =
                place -> wanted.truth().map(truth -> all.label(place) == truth).orElse(true)
                        && wanted.said()
                                .map(said -> answers.orElseThrow().said(place) == said)
                                .orElse(true)
                        && (wanted.verdict() == Verdict.ALL
                                || answers.orElseThrow().right(place) == (wanted.verdict() == Verdict.RIGHT));
        IntStream places = IntStream.range(0, all.size()).filter(fits);
        if (wanted.order() == Order.FILE) {
            return new Found(images, answers, places.toArray());
        }
        Comparator<Integer> doubtful =
                Comparator.comparingDouble(place -> answers.orElseThrow().confidence(place));
        return new Found(
                images,
                answers,
                places.boxed()
                        .sorted(wanted.order() == Order.SURE ? doubtful.reversed() : doubtful)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
