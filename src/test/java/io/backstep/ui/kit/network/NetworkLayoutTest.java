package io.backstep.ui.kit.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.LabelPlacer.Surroundings;
import io.backstep.ui.kit.network.LabelWish.Stand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkLayoutTest {
    private static final double ROUNDING = 1e-6;

    static Stream<Room> rooms() {
        return LongStream.range(0, 300).mapToObj(NetworkLayoutTest::room);
    }

    private static Room room(long seed) {
        Random random = new Random(seed);
        List<Integer> columns = new ArrayList<>();
        int layers = 1 + random.nextInt(8);
        int most = 1 + random.nextInt(16);
        for (int i = 0; i <= layers; i++) {
            columns.add(1 + random.nextInt(most));
        }
        double em = 13 + 6.5 * random.nextInt(2);
        return room(columns, 300 + random.nextInt(1200), 260 + random.nextInt(900), em);
    }

    private static Room room(List<Integer> columns, double width, double height, double em) {
        return new Room(
                new NetworkShape(columns),
                columns.size() % 2 == 0,
                width,
                height,
                em,
                Collections.nCopies(columns.size() - 1, 5 * em),
                6.5 * em,
                3.6 * em,
                3.2 * em);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void nothingOverlapsAndNothingLeavesTheDrawing(Room room) {
        NetworkLayout layout = NetworkLayout.of(room);
        List<Box> boxes = fixedBoxes(layout);
        List<Disc> discs = discs(layout);
        room.shape()
                .edges()
                .forEach(
                        weight -> layout.weightLabel(weight).map(LabelSpot::box).ifPresent(boxes::add));
        place(layout, wishesOfUnit(room.shape(), layout), Map.of()).values().forEach(spot -> boxes.add(spot.box()));
        Box whole = new Box(0, 0, room.width(), room.height()).grownBy(ROUNDING);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.isWithin(whole)).as("%s within %s", box, whole).isTrue();
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.grownBy(-ROUNDING).overlaps(other))
                        .as("%s and %s, %s", box, other, layout.detail())
                        .isFalse();
            }
            for (Disc disc : discs) {
                assertThat(box.grownBy(-ROUNDING).overlaps(disc))
                        .as("%s and %s, %s", box, disc, layout.detail())
                        .isFalse();
            }
        }
        for (int i = 0; i < discs.size(); i++) {
            assertThat(discs.get(i).box().isWithin(whole)).isTrue();
            for (Disc other : discs.subList(i + 1, discs.size())) {
                Disc disc = discs.get(i);
                assertThat(Math.hypot(disc.x() - other.x(), disc.y() - other.y()))
                        .as("%s and %s, %s", disc, other, layout.detail())
                        .isGreaterThanOrEqualTo(disc.radius() + other.radius());
            }
        }
    }

    /** Places for numbers where every place that can be used is used already. */
    private static Map<LabelWish, LabelSpot> place(
            NetworkLayout layout, List<LabelWish> wishes, Map<Weight, Arrow> arrows) {
        List<Box> taken = fixedBoxes(layout);
        List<Weight> edges = layout.room().shape().edges();
        edges.forEach(weight -> layout.weightLabel(weight).map(LabelSpot::box).ifPresent(taken::add));
        return layout.place(wishes, new Surroundings(taken, arrows, Set.copyOf(edges)));
    }

    /** The first unit of the last layer is worked on: a number beside each of its edges, a label on each. */
    private static List<LabelWish> wishesOfUnit(NetworkShape shape, NetworkLayout layout) {
        int layer = shape.lastColumn() - 1;
        List<LabelWish> wishes = new ArrayList<>();
        for (int input = 0; input < shape.units(layer); input++) {
            Weight weight = new Weight(layer, 0, input);
            if (layout.weightLabel(weight).isEmpty()) {
                wishes.add(new LabelWish(
                        weight, Stand.ON_THE_EDGE, 0.5, 5 * layout.room().em()));
            }
            wishes.add(new LabelWish(
                    weight, Stand.BESIDE_THE_ARROW, 0.5, 5.5 * layout.room().em()));
        }
        return wishes;
    }

    private static List<Disc> discs(NetworkLayout layout) {
        List<Disc> discs = new ArrayList<>();
        NetworkShape shape = layout.room().shape();
        for (int column = 0; column <= shape.lastColumn(); column++) {
            for (int unit = 0; unit < shape.units(column); unit++) {
                discs.add(layout.neuron(column, unit));
            }
        }
        return discs;
    }

    private static List<Box> fixedBoxes(NetworkLayout layout) {
        List<Box> boxes = new ArrayList<>();
        NetworkShape shape = layout.room().shape();
        for (int column = 0; column <= shape.lastColumn(); column++) {
            layout.caption(column).ifPresent(boxes::add);
            for (int unit = 0; unit < shape.units(column); unit++) {
                layout.blame(column, unit).ifPresent(boxes::add);
                layout.bias(column, unit).ifPresent(boxes::add);
                layout.number(column, unit).ifPresent(boxes::add);
                layout.target(column, unit).ifPresent(boxes::add);
                layout.lossTerm(column, unit).ifPresent(boxes::add);
            }
        }
        return boxes;
    }

    @ParameterizedTest
    @CsvSource({"770, 680, 13", "420, 460, 13", "1500, 1200, 13", "770, 680, 19.5"})
    void theWorkedExampleShowsAllItsWeights(double width, double height, double em) {
        NetworkLayout layout = NetworkLayout.of(room(List.of(2, 2, 2), width, height, em));
        assertThat(layout.detail()).isEqualTo(Detail.FULL);
        assertThat(layout.room().shape().edges())
                .hasSize(8)
                .allSatisfy(weight -> assertThat(layout.weightLabel(weight)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"770, 680", "560, 520"})
    void theWorkedExampleHasRoomForTheNumbersOfABackwardStep(double width, double height) {
        NetworkLayout layout = NetworkLayout.of(room(List.of(2, 2, 2), width, height, 13));
        Map<Weight, Arrow> arrows = new LinkedHashMap<>();
        List<LabelWish> wishes = new ArrayList<>();
        for (Weight weight : List.of(new Weight(1, 0, 0), new Weight(1, 1, 0))) {
            arrows.put(weight, Arrow.along(layout.curve(weight), layout.widestStroke(), layout.arrowSize(weight)));
            wishes.add(new LabelWish(weight, Stand.BESIDE_THE_ARROW, 0.5, 70));
        }
        assertThat(place(layout, wishes, arrows)).containsOnlyKeys(wishes);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aLabelIsAtItsOwnEdgeAndNotAtAnother(Room room) {
        NetworkLayout layout = NetworkLayout.of(room);
        Set<Weight> crowded = new HashSet<>();
        for (Weight weight : room.shape().edges()) {
            Optional<Box> label = layout.weightLabel(weight).map(LabelSpot::box);
            label.ifPresent(box -> {
                double own = PointPath.along(layout.curve(weight)).distanceTo(box);
                assertThat(own).as("%s at %s", weight, box).isLessThan(layout.pillHeight());
                if (room.shape().edges().stream()
                        .filter(other -> other.layer() == weight.layer() && !other.equals(weight))
                        .map(other -> PointPath.along(layout.curve(other)))
                        .anyMatch(other -> other.mayComeWithin(own + 2, box) && other.distanceTo(box) <= own + 2)) {
                    crowded.add(weight);
                    assertThat(own).as("%s at %s", weight, box).isLessThan(0.5 * layout.pillHeight());
                }
            });
        }
        // On its own edge with another going past behind its rim, where there is no other place.
        assertThat(crowded.size()).isLessThanOrEqualTo(room.shape().edges().size() / 2);
    }

    @ParameterizedTest
    @CsvSource({"735, 620, 13", "460, 500, 13", "590, 460, 19.5", "610, 290, 19.5", "370, 600, 13"})
    void numbersThatTravelBackAreNearerToTheirArrowsThanToAnyOther(double width, double height, double em) {
        NetworkLayout layout = NetworkLayout.of(room(List.of(2, 2, 2), width, height, em));
        for (int unit = 0; unit < 2; unit++) {
            Map<Weight, Arrow> arrows = new LinkedHashMap<>();
            List<LabelWish> wishes = new ArrayList<>();
            for (Weight weight : List.of(new Weight(1, 0, unit), new Weight(1, 1, unit))) {
                arrows.put(weight, Arrow.along(layout.curve(weight), layout.widestStroke(), layout.arrowSize(weight)));
                wishes.add(new LabelWish(weight, Stand.BESIDE_THE_ARROW, 0.5, 4.4 * em));
            }
            List<Box> taken = new ArrayList<>();
            fixedBoxes(layout).forEach(box -> taken.add(box.narrowedBy(Math.max(0, (box.width() - 7 * em) / 2))));
            Map<LabelWish, LabelSpot> places = layout.place(
                    wishes,
                    new Surroundings(
                            taken, arrows, Set.copyOf(layout.room().shape().edges())));
            assertThat(places).containsOnlyKeys(wishes);
            places.forEach((wish, spot) -> {
                double own = requireNonNull(arrows.get(wish.weight())).distanceTo(spot.box());
                for (Weight other : layout.room().shape().edges()) {
                    boolean isOther = other.layer() == 1 && !other.equals(wish.weight());
                    if (isOther && spot.leader().isEmpty()) {
                        assertThat(PointPath.along(layout.curve(other)).distanceTo(spot.box()))
                                .as("%s, %s", wish, spot)
                                .isGreaterThan(own + 2);
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 200", "0, -400", "0, 900"})
    void headsOfArrowsAreAsLongAtASteepEdge(double from, double to) {
        Curve curve = Curve.between(new Disc(50, 500 + from, 30), new Disc(220, 500 + to, 30));
        assertThat(Arrow.along(curve, 4, 13).headLength()).isCloseTo(0.75 * 13, within(1.2));
    }

    @ParameterizedTest
    @CsvSource({"8, FULL", "8, VALUES", "16, NUMBER"})
    void largerNetworksStillFit(int units, Detail atMost) {
        NetworkLayout layout = NetworkLayout.of(room(List.of(units, units, units, units), 770, 680, 13));
        assertThat(layout.detail()).isGreaterThanOrEqualTo(atMost).isLessThan(Detail.NONE);
    }
}
