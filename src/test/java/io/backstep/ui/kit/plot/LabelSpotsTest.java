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
                spots.beside(curve, 40, 14).ifPresent(placed::add);
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

    @Test
    void thereIsNoPlaceWhereThereIsNoRoom() {
        LabelSpots spots = new LabelSpots(new TextSpot(0, 0, 30, 10), List.of());
        assertThat(spots.around(15, 5, 40, 14)).isEqualTo(Optional.empty());
    }
}
