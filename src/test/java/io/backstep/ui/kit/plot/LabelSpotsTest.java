package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelSpotsTest {
    private static final TextSpot PLOT = new TextSpot(0, 0, 500, 300);

    @Test
    void labelsCoverNeitherCurvesNorOneAnother() {
        SplittableRandom random = new SplittableRandom(5);
        PlotSpace space = PlotSpace.of(PLOT, PlotAxis.linear(-4, 4, ""), PlotAxis.linear(-2, 2, ""));
        for (int round = 0; round < 60; round++) {
            List<List<CurveSampler.Run>> curves = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                double a = random.nextDouble(-1.5, 1.5);
                double b = random.nextDouble(0.2, 2);
                curves.add(CurveSampler.sample(
                        new PlotCurve.Function(x -> a * Math.sin(b * x) + a / 2), space.x(), space.y()));
            }
            LabelSpots spots =
                    new LabelSpots(PLOT, curves.stream().flatMap(List::stream).toList());
            List<TextSpot> placed = new ArrayList<>();
            for (List<CurveSampler.Run> curve : curves) {
                spots.beside(curve, 40, 14, false).ifPresent(placed::add);
            }
            assertThat(placed).isNotEmpty();
            for (int i = 0; i < placed.size(); i++) {
                TextSpot spot = placed.get(i);
                assertThat(spot.isWithin(PLOT)).isTrue();
                for (TextSpot other : placed.subList(i + 1, placed.size())) {
                    assertThat(spot.overlaps(other)).isFalse();
                }
                for (CurveSampler.Run run :
                        curves.stream().flatMap(List::stream).toList()) {
                    for (int k = 0; k < run.size(); k++) {
                        assertThat(spot.contains(run.x(k), run.y(k))).isFalse();
                    }
                }
            }
        }
    }

    /** The circle touches the square: a label over both would name either. */
    @Test
    void aLabelIsNearestToItsOwnCurve() {
        PlotSpace space = PlotSpace.of(PLOT, PlotAxis.linear(-2, 2, ""), PlotAxis.linear(-1.2, 1.2, ""));
        List<CurveSampler.Run> square = line(space, -1, -1, 1, -1, 1, 1, -1, 1, -1, -1);
        double[] corners = new double[2 * 181];
        for (int i = 0; i <= 180; i++) {
            corners[2 * i] = Math.cos(Math.PI * i / 90);
            corners[2 * i + 1] = Math.sin(Math.PI * i / 90);
        }
        List<CurveSampler.Run> circle = line(space, corners);
        List<CurveSampler.Run> diamond = line(space, -1, 0, 0, 1, 1, 0, 0, -1, -1, 0);
        List<List<CurveSampler.Run>> all = List.of(circle, diamond, square);
        LabelSpots spots =
                new LabelSpots(PLOT, all.stream().flatMap(List::stream).toList());
        for (List<CurveSampler.Run> own : all) {
            TextSpot spot = spots.beside(own, 20, 14, true).orElseThrow();
            for (List<CurveSampler.Run> other : all) {
                if (other != own) {
                    assertThat(RunGeometry.distance(other.get(0), spot))
                            .isGreaterThan(RunGeometry.distance(own.get(0), spot));
                }
            }
        }
    }

    @Test
    void wordsOnOneLineAreNoPhrase() {
        LabelSpots spots = new LabelSpots(PLOT, List.of());
        spots.take(new TextSpot(100, 100, 30, 14));
        assertThat(spots.isFree(new TextSpot(134, 100, 30, 14))).isFalse();
        assertThat(spots.isFree(new TextSpot(145, 100, 30, 14))).isTrue();
        assertThat(spots.isFree(new TextSpot(100, 117, 30, 14))).isTrue();
    }

    private static List<CurveSampler.Run> line(PlotSpace space, double... places) {
        List<PlotPoint> points = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            points.add(new PlotPoint(places[i], places[i + 1]));
        }
        return CurveSampler.sample(new PlotCurve.Line(points, false), space.x(), space.y());
    }

    @Test
    void thereIsNoPlaceWhereThereIsNoRoom() {
        LabelSpots spots = new LabelSpots(new TextSpot(0, 0, 30, 10), List.of());
        assertThat(spots.around(15, 5, 40, 14)).isEqualTo(Optional.empty());
    }
}
