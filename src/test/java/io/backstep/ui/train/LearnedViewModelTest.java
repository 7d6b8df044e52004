package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.Background;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.train.LearnedViewModel.CellFilter;
import io.backstep.ui.train.LearnedViewModel.Sight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

final class LearnedViewModelTest {
    private static final Shares SHARES = new Shares(0.2, 0.3);

    private final ObjectProperty<Optional<LearnedInput>> input = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty row = new SimpleIntegerProperty(0);
    private final LearnedViewModel viewModel = new LearnedViewModel(input, row, new SameThreadBackground());

    private static LearnedInput input(DataSet data, ClassCoding coding, Activation output, Loss loss, long seed) {
        Prepared prepared = Prepared.of(data, SHARES, Scaling.STANDARD, coding, 3);
        return new LearnedInput(data, Optional.empty(), prepared, loss, network(data, coding, output, seed), false);
    }

    private static Network network(DataSet data, ClassCoding coding, Activation output, long seed) {
        int outputs = data.outputs(coding);
        return new Network(
                data.columns().size(),
                List.of(new Layer(
                        output,
                        new Initializer.Gaussian(1)
                                .weights(outputs, data.columns().size(), seed),
                        Vector.constant(outputs, 0.1))),
                BiasMode.LEARNED);
    }

    private static LearnedInput withNetwork(LearnedInput before, long seed) {
        Activation output = before.network().outputLayer().activation();
        return new LearnedInput(
                before.loaded(),
                before.features(),
                before.prepared(),
                before.loss(),
                network(before.loaded(), before.prepared().coding(), output, seed),
                false);
    }

    private static LearnedInput spiral() {
        return input(
                new Generated(Pattern.SPIRAL, 120, 0.1, 1).dataSet(),
                ClassCoding.ZERO_ONE,
                new Sigmoid(),
                new BinaryCrossEntropy(),
                1);
    }

    /** Four columns, of which the last and the second tell the classes apart. */
    private static LearnedInput four() {
        List<Vector> rows = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            labels.add(i % 3);
            rows.add(Vector.of(Math.sin(i), i % 3 + 0.2 * Math.cos(i), 5, 2 * (i % 3) + 0.1 * Math.sin(3 * i)));
        }
        return input(
                new DataSet(
                        List.of("a", "b", "c", "d"),
                        rows,
                        new Target.Classes("class", List.of("one", "two", "three"), labels)),
                new ClassCoding.OneHot(),
                new Softmax(),
                new CrossEntropy(),
                1);
    }

    private void show(LearnedInput now) {
        input.set(Optional.of(now));
    }

    private LearnedMap map() {
        return viewModel.mapProperty().get().orElseThrow();
    }

    private Sight sight() {
        return viewModel.sightProperty().get().orElseThrow();
    }

    private PlotCloud ring() {
        OptionalInt onView = viewModel.rowOnView(map());
        List<PlotCloud> clouds =
                new LearnedClouds().of(map(), viewModel.shownRows(map()), true, onView, Messages.of(Language.ENGLISH));
        return clouds.get(clouds.size() - 1);
    }

    @Test
    void theRowThatTheNetworkShowsIsRinged() {
        show(spiral());
        viewModel.follow();
        row.set(7);
        Vector inputs = map().input().loaded().inputs().get(7);
        assertThat(ring().form()).isEqualTo(PlotCloud.Form.RING);
        assertThat(ring().points()).containsExactly(new PlotCloud.Point(7, inputs.get(0), inputs.get(1)));
        viewModel.showAcross(1);
        assertThat(ring().points()).containsExactly(new PlotCloud.Point(7, inputs.get(1), inputs.get(0)));
        row.set(120);
        assertThat(viewModel.rowOnView(map())).isEmpty();
        assertThat(ring().form()).isNotEqualTo(PlotCloud.Form.RING);
    }

    @Test
    void theRowIsRingedOverACurveToo() {
        DataSet line = new Generated(Pattern.SINE, 50, 0.1, 1).dataSet();
        show(input(line, ClassCoding.ZERO_ONE, new Linear(), new HalfSquaredError(), 1));
        viewModel.follow();
        row.set(3);
        assertThat(ring().points())
                .containsExactly(new PlotCloud.Point(
                        3,
                        line.inputs().get(3).get(0),
                        ((Target.Numbers) line.target()).values().get(3).get(0)));
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        show(spiral());
        assertThat(viewModel.mapProperty().get()).isEmpty();
        assertThat(viewModel.planeProperty().getValue()).isPresent();
        Subscription following = viewModel.follow();
        LearnedMap first = map();
        assertThat(first.input()).isSameAs(input.get().orElseThrow());
        following.unsubscribe();
        show(withNetwork(spiral(), 5));
        assertThat(map()).isSameAs(first);
    }

    @Test
    void theMapHoldsWhatTheNetworkSays() {
        show(spiral());
        viewModel.follow();
        LearnedMap map = map();
        assertThat(map.frame().equalUnits()).isTrue();
        assertThat(map.output()).contains(0);
        int cells = map.outputs().get(0).rows();
        Vector centre = map.frame().plane().centre(7, cells, 11, cells);
        assertThat(map.outputs().get(0).get(7, 11))
                .isEqualTo(ForwardPass.of(
                                map.input().network(), map.input().feeding().of(centre))
                        .outputs()
                        .get(0));
        assertThat(map.scale()).isEqualTo(new LearnedMap.Scale(0.5, 0.5));
        assertThat(map.boundary()).isNotEmpty();
        show(withNetwork(map.input(), 9));
        assertThat(map().outputs()).isNotEqualTo(map.outputs());
    }

    @Test
    void ofManyColumnsThoseThatTellMostAreVariedAndTheOthersHeldAtTheirMean() {
        show(four());
        viewModel.follow();
        assertThat(sight().across()).isEqualTo(1);
        assertThat(sight().up()).isEqualTo(3);
        assertThat(sight().output()).isEmpty();
        List<Integer> training = map().input().prepared().split().rows(Part.TRAINING);
        double mean = training.stream()
                .mapToDouble(row -> map().input().loaded().inputs().get(row).get(0))
                .average()
                .orElseThrow();
        assertThat(sight().point().get(0)).isCloseTo(mean, within(1e-12));
        assertThat(sight().point().get(2)).isEqualTo(5, within(1e-12));

        viewModel.hold(0, 0.75);
        assertThat(map().frame().plane().point().get(0)).isEqualTo(0.75);
        viewModel.holdRow(4);
        assertThat(sight().point()).isEqualTo(map().input().loaded().inputs().get(4));
        viewModel.holdMean();
        assertThat(sight().point().get(0)).isCloseTo(mean, within(1e-12));
    }

    @Test
    void columnsThatWouldBeVariedTwiceChangePlaces() {
        show(four());
        viewModel.showAcross(3);
        assertThat(sight().across()).isEqualTo(3);
        assertThat(sight().up()).isEqualTo(1);
        viewModel.showUp(0);
        assertThat(sight().up()).isZero();
        viewModel.showUp(3);
        assertThat(sight().across()).isZero();
    }

    @Test
    void whatIsOnViewStaysForAnotherNetworkAndForTheSameColumns() {
        show(four());
        viewModel.follow();
        viewModel.showAcross(0);
        viewModel.showOutput(Optional.of(2));
        viewModel.hold(1, 1.5);
        show(withNetwork(input.get().orElseThrow(), 4));
        assertThat(sight().point().get(1)).isEqualTo(1.5);
        show(four());
        assertThat(sight().across()).isZero();
        assertThat(sight().output()).contains(2);
        show(spiral());
        assertThat(sight().across()).isZero();
        assertThat(sight().up()).isEqualTo(1);
        assertThat(sight().output()).contains(0);
    }

    @Test
    void aCellShowsItsPointsAlone() {
        show(four());
        viewModel.follow();
        LearnedMap map = map();
        int all = map.input().loaded().size();
        assertThat(viewModel.shownRows(map)).hasSize(all);
        viewModel.showHeldOutProperty().set(false);
        assertThat(viewModel.shownRows(map))
                .hasSize(map.input().prepared().split().rows(Part.TRAINING).size());
        int found = 0;
        for (Part part : Part.values()) {
            for (int truth = 0; truth < 3; truth++) {
                for (int said = 0; said < 3; said++) {
                    CellFilter cell = new CellFilter(part, truth, said);
                    viewModel.filter(cell);
                    int[] rows = viewModel.shownRows(map);
                    assertThat(rows.length)
                            .isEqualTo(map.predictions()
                                    .confusion(part)
                                    .orElseThrow()
                                    .count(truth, said));
                    found += rows.length;
                }
            }
        }
        assertThat(found).isEqualTo(all);
        viewModel.filter(viewModel.filterProperty().get().orElseThrow());
        assertThat(viewModel.filterProperty().get()).isEmpty();
    }

    @Test
    void oneInputIsALine() {
        show(input(
                new Generated(Pattern.SINE, 60, 0.1, 1).dataSet(),
                ClassCoding.ZERO_ONE,
                new Linear(),
                new HalfSquaredError(),
                2));
        viewModel.follow();
        assertThat(map().frame().y()).isEmpty();
        assertThat(map().outputs().get(0).rows()).isEqualTo(1);
        assertThat(map().boundary()).isEmpty();
        viewModel.filter(new CellFilter(Part.TEST, 0, 0));
        assertThat(viewModel.shownRows(map())).isEmpty();
    }

    @Test
    void numbersAreShownAboutTheMeanOfTheirTargets() {
        LearnedInput humps = input(
                new Generated(Pattern.HUMPS, 80, 0.1, 1).dataSet(),
                ClassCoding.ZERO_ONE,
                new Linear(),
                new HalfSquaredError(),
                2);
        show(humps);
        viewModel.follow();
        List<Vector> targets = ((Target.Numbers) humps.prepared()
                        .split()
                        .of(humps.loaded(), Part.TRAINING)
                        .target())
                .values();
        double mean = targets.stream().mapToDouble(row -> row.get(0)).average().orElseThrow();
        assertThat(map().scale().middle()).isCloseTo(mean, within(1e-12));
        assertThat(map().scale().reach())
                .isCloseTo(
                        targets.stream()
                                .mapToDouble(row -> Math.abs(row.get(0) - mean))
                                .max()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void whatIsBegunIsShownAndOnlyTheNewestComesNext() {
        Later later = new Later();
        LearnedViewModel behind = new LearnedViewModel(input, row, later);
        LearnedInput first = spiral();
        show(first);
        behind.follow();
        show(withNetwork(first, 2));
        LearnedInput third = withNetwork(first, 3);
        show(third);
        assertThat(later.waiting).hasSize(1);
        later.next();
        assertThat(behind.mapProperty().get().orElseThrow().input()).isSameAs(first);
        later.next();
        assertThat(behind.mapProperty().get().orElseThrow().input()).isSameAs(third);
        assertThat(later.waiting).isEmpty();
    }

    @Test
    void theFieldCoversWhatAxesOfEqualUnitsShow() {
        ColumnFacts facts = new ColumnFacts(Vector.of(-3, -2), Vector.of(3, 2.5), Vector.of(0, 0), List.of(0, 1));
        MapFrame frame = MapFrame.of(facts, 0, 1, Vector.of(0, 0));
        assertThat(frame.equalUnits()).isTrue();
        assertThat(frame.x().span()).isEqualTo(frame.y().orElseThrow().span(), within(1e-9));
        assertThat(frame.fieldX().span()).isGreaterThan(1.3 * frame.x().span());
        ColumnFacts unlike = new ColumnFacts(Vector.of(0, 0), Vector.of(1, 10), Vector.of(0, 0), List.of(0, 1));
        MapFrame stretched = MapFrame.of(unlike, 0, 1, Vector.of(0, 0));
        assertThat(stretched.equalUnits()).isFalse();
        assertThat(stretched.fieldX()).isEqualTo(stretched.x());
        ColumnFacts constant = new ColumnFacts(Vector.of(7), Vector.of(7), Vector.of(7), List.of(0));
        assertThat(MapFrame.of(constant, 0, 0, Vector.of(7)).x().contains(7)).isTrue();
        assertThat(Arrays.asList(ColumnFacts.spread(List.of(1, 2, 3, 4, 5, 6), 3)))
                .containsExactly(List.of(1, 3, 5));
    }

    /** Does its work when told to. */
    private static final class Later implements Background {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
            waiting.add(() -> new SameThreadBackground().run(work, onResult, onFailure));
            return Subscription.EMPTY;
        }

        void next() {
            waiting.remove().run();
        }
    }
}
