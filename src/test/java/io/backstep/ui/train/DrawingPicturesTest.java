package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.InputPlane;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.PlannedRun;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.kit.canvas.CanvasPicture;
import io.backstep.ui.kit.canvas.CanvasPicture.Neuron;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingPicturesTest {
    private static Moment start(TrainingPlan plan) {
        PlannedRun planned = plan.run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        return new Moment(planned, training.snapshot());
    }

    @Test
    void neuronsShowTheirOutputsForTheRowOnView() {
        Moment moment = start(Plans.clouds(8, 0.1));
        CanvasPicture picture = new DrawingPictures(moment, 3, false).picture(Optional.empty());
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
    void aSigmoidIsUndecidedWhereItsMapIsPale() {
        Moment moment = start(Plans.clouds(8, 0.1));
        CanvasPicture picture =
                new DrawingPictures(moment, 0, false).picture(Optional.of(InputPlane.rectangle(-6, 6, -6, 6)));
        Matrix map = picture.columns().get(2).neurons().get(0).map().orElseThrow();
        InputPlane plane = InputPlane.rectangle(-6, 6, -6, 6);
        double output = ForwardPass.of(
                        moment.snapshot().network(),
                        moment.learned().feeding().of(plane.centre(5, map.rows(), 9, map.columns())))
                .output(1, 0);
        assertThat(map.get(5, 9)).isCloseTo(2 * output - 1, within(1e-12));
    }

    @Test
    void aMapAlongASingleInputIsAsHighAsItIsWide() {
        Moment moment = start(Plans.line(0.1));
        CanvasPicture picture = new DrawingPictures(moment, 0, false).picture(Optional.of(InputPlane.line(-6, 6)));
        Matrix map = picture.columns().get(1).neurons().get(0).map().orElseThrow();
        assertThat(map.rows()).isEqualTo(map.columns());
        for (int row = 1; row < map.rows(); row++) {
            assertThat(map.row(row)).isEqualTo(map.row(0));
        }
    }

    @Test
    void aRunThatGoesOnIsDrawnWithItsStrongestWeightsOnly() {
        Moment moment = start(Plans.clouds(8, 0.1));
        int running =
                new DrawingPictures(moment, 0, true).picture(Optional.empty()).strongest();
        int standing =
                new DrawingPictures(moment, 0, false).picture(Optional.empty()).strongest();
        assertThat(running).isLessThan(standing);
    }
}
