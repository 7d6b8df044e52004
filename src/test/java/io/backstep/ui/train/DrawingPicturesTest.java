package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.InputPlane;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingPicturesTest {
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

    private static Moment start(TrainingPlan plan) {
        PlannedRun planned = plan.run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        return new Moment(planned, training.snapshot());
    }

    @Test
    void neuronsShowTheirOutputsForTheRowOnView() {
        Moment moment = start(Plans.clouds(8, 0.1));
        CanvasPicture picture = new DrawingPictures(moment, 3, false, ENGLISH).picture(Optional.empty());
        ForwardPass pass = ForwardPass.of(
                moment.snapshot().network(),
                moment.learned().feeding().of(moment.planned().loaded().inputs().get(3)));
        for (int layer = 0; layer < 2; layer++) {
            for (int unit = 0; unit < picture.columns().get(layer + 1).neurons().size(); unit++) {
                Neuron neuron = picture.columns().get(layer + 1).neurons().get(unit);
                assertThat(neuron.value()).hasValue(pass.output(layer, unit));
                assertThat(neuron.map()).isEmpty();
            }
        }
    }

    @Test
    void theMapOfASigmoidIsItsOutputAndNowhereNegative() {
        Moment moment = start(Plans.clouds(8, 0.1));
        InputPlane plane = InputPlane.rectangle(-6, 6, -6, 6);
        CanvasPicture picture = new DrawingPictures(moment, 0, false, ENGLISH).picture(Optional.of(plane));
        Matrix map = picture.columns().get(2).neurons().get(0).map().orElseThrow();
        double output = ForwardPass.of(
                        moment.snapshot().network(),
                        moment.learned().feeding().of(plane.centre(5, map.rows(), 9, map.columns())))
                .output(1, 0);
        assertThat(map.get(5, 9)).isCloseTo(output, within(1e-12)).isPositive();
    }

    @Test
    void aMapAlongASingleInputIsAsHighAsItIsWide() {
        Moment moment = start(Plans.line(0.1));
        CanvasPicture picture =
                new DrawingPictures(moment, 0, false, ENGLISH).picture(Optional.of(InputPlane.line(-6, 6)));
        Matrix map = picture.columns().get(1).neurons().get(0).map().orElseThrow();
        assertThat(map.rows()).isEqualTo(map.columns());
        for (int row = 1; row < map.rows(); row++) {
            assertThat(map.row(row)).isEqualTo(map.row(0));
        }
    }

    @Test
    void aRunThatGoesOnIsDrawnWithItsStrongestWeightsOnly() {
        Moment moment = start(Plans.clouds(8, 0.1));
        int running = new DrawingPictures(moment, 0, true, ENGLISH)
                .picture(Optional.empty())
                .strongest();
        int standing = new DrawingPictures(moment, 0, false, ENGLISH)
                .picture(Optional.empty())
                .strongest();
        assertThat(running).isLessThan(standing);
    }

    private static Moment startOf(int... units) {
        TrainingPlan plan = Plans.clouds(8, 0.1);
        return start(plan.withNetwork(NetworkPlan.of(new Tanh(), new Initializer.Xavier(), new Sigmoid(), units)));
    }

    @Test
    void tenLayersOfSixtyFourUnitsAreDrawnFully() {
        int[] units = new int[10];
        Arrays.fill(units, 64);
        CanvasPicture picture = new DrawingPictures(startOf(units), 0, false, ENGLISH).picture(Optional.empty());
        assertThat(picture.isSummary()).isFalse();
        assertThat(picture.columns().subList(1, 11))
                .allSatisfy(column -> assertThat(column.neurons()).hasSize(64));
        assertThat(picture.leftOut()).isZero();
    }

    @Test
    void aLargerNetworkIsDrawnInSummaryWithItsOwnNumbers() {
        Moment moment = startOf(200, 5, 70);
        Network network = moment.snapshot().network();
        CanvasPicture picture =
                new DrawingPictures(moment, 0, true, ENGLISH).picture(Optional.of(InputPlane.rectangle(-6, 6, -6, 6)));
        assertThat(picture.columns().stream().map(Column::leftOut)).containsExactly(0, 184, 0, 54, 0);
        assertThat(picture.columns().stream().map(Column::all)).containsExactly(2, 200, 5, 70, 1);
        assertThat(picture.allEdges()).isEqualTo(2 * 200 + 200 * 5 + 5 * 70 + 70);
        // The last of a layer is its last, with its own name, value, map and weights.
        Neuron last = picture.columns().get(1).neurons().get(ShownUnits.FIRST);
        ForwardPass pass = ForwardPass.of(
                network,
                moment.learned().feeding().of(moment.planned().loaded().inputs().get(0)));
        assertThat(last.name())
                .isEqualTo(network.names(false, false).unit(0, 199).label());
        assertThat(last.value()).hasValue(pass.output(0, 199));
        InputPlane plane = InputPlane.rectangle(-6, 6, -6, 6);
        Matrix map = last.map().orElseThrow();
        double there = ForwardPass.of(
                        network, moment.learned().feeding().of(plane.centre(3, map.rows(), 4, map.columns())))
                .output(0, 199);
        assertThat(map.get(3, 4)).isCloseTo(there, within(1e-12));
        assertThat(picture.weights().get(1).get(2, ShownUnits.FIRST))
                .isEqualTo(network.layer(1).weights().get(2, 199));
        assertThat(picture.strongest()).isLessThan(600);
    }

    @Test
    void mapsOfTooLargeANetworkAreNotWorkedOut() {
        Moment moment = startOf(300, 300);
        CanvasPicture picture =
                new DrawingPictures(moment, 0, true, ENGLISH).picture(Optional.of(InputPlane.rectangle(-6, 6, -6, 6)));
        assertThat(picture.columns().get(1).neurons())
                .allSatisfy(neuron -> assertThat(neuron.map()).isEmpty());
    }
}
