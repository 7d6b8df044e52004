package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.LossOfOneOutput;
import io.backstep.engine.function.LossThroughActivation;
import io.backstep.engine.function.Sigmoid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NotePlaceTest {
    private static final TextSpot AREA = new TextSpot(30, 10, 380, 200);
    private static final double WIDTH = 110;
    private static final double HEIGHT = 50;
    private final Sigmoid sigmoid = new Sigmoid();

    private static List<CurveSampler.Run> sample(PlotSpace space, DoubleUnaryOperator function) {
        return CurveSampler.sample(new PlotCurve.Function(function), space.x(), space.y());
    }

    private static double hidden(List<CurveSampler.Run> curve, TextSpot box) {
        return new LineIndex(curve).lengthWithin(box);
    }

    /** The hump of the slope is what the plot is there to show, wherever the probe stands. */
    @Test
    void theBoxAtTheProbeHidesNoCurve() {
        PlotSpace space = PlotSpace.of(AREA, PlotAxis.linear(-8, 8, "z"), PlotAxis.linear(-0.05, 1.05, ""));
        List<CurveSampler.Run> lines = new ArrayList<>(sample(space, sigmoid::value));
        lines.addAll(sample(space, sigmoid::slope));
        NotePlace.Surroundings around = new NotePlace.Surroundings(AREA, List.of(), lines);
        for (double z = -7.5; z <= 7.5; z += 0.25) {
            double y = Math.min(space.y().toPixel(sigmoid.value(z)), space.y().toPixel(sigmoid.slope(z)));
            TextSpot box = NotePlace.of(space.x().toPixel(z), y, WIDTH, HEIGHT, around);
            assertThat(box.isWithin(AREA)).isTrue();
            assertThat(hidden(lines, box))
                    .as("curve under the box at z = %s", z)
                    .isZero();
            assertThat(box.grown(-1).contains(space.x().toPixel(z), box.y() + HEIGHT / 2))
                    .as("the probe at %s is seen", z)
                    .isFalse();
        }
    }

    /** In a low plot there is no room at the probe, and the dip would be gone. */
    @Test
    void theBoxGoesWhereThereIsRoom() {
        TextSpot low = new TextSpot(30, 10, 380, 120);
        PlotSpace space = PlotSpace.of(low, PlotAxis.linear(-8, 8, "z"), PlotAxis.linear(-1.2, 0.2, ""));
        LossThroughActivation squared = new LossThroughActivation(new LossOfOneOutput(new HalfSquaredError()), sigmoid);
        List<CurveSampler.Run> lines = new ArrayList<>(sample(space, z -> squared.slope(1, z)));
        lines.addAll(sample(space, z -> sigmoid.value(z) - 1));
        double x = space.x().toPixel(-4);
        double y = space.y().toPixel(squared.slope(1, -4));
        NotePlace.Surroundings around = new NotePlace.Surroundings(low, List.of(), lines);
        TextSpot box = NotePlace.of(x, y, 160, HEIGHT, around);
        assertThat(hidden(lines, box)).isZero();
        assertThat(NotePlace.gap(box, x)).as("joined to the probe by a line").isPositive();
        TextSpot leader = NotePlace.leader(box, x);
        assertThat(DoubleStream.of(leader.x(), leader.x() + leader.width()))
                .as("from the probe to the box")
                .containsExactlyInAnyOrder(x, box.x());
    }

    @Test
    void withNothingAroundItStandsBesideItsPlace() {
        TextSpot box = NotePlace.of(100, 100, WIDTH, HEIGHT, NotePlace.Surroundings.none(AREA));
        assertThat(box).isEqualTo(new TextSpot(112, 44, WIDTH, HEIGHT));
        assertThat(NotePlace.gap(box, 100)).isZero();
    }
}
