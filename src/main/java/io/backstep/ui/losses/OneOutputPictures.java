package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.OutputLoss;
import io.backstep.engine.function.Stalling;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotBand;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import java.util.List;

/** What the plots of the topic One output show. */
record OneOutputPictures(OneOutputViewModel viewModel, Messages messages) {
    /** What the plot over z shows beyond the slopes of cross-entropy, which go from -t to 1 - t. */
    private static final double AIR = 0.2;

    /** The loss and its slope over the output. */
    PlotPicture loss() {
        OutputLoss loss = viewModel.loss();
        double t = viewModel.target().value();
        String output = loss.outputName().label();
        PlotCurve value = PlotCurve.function(
                        "loss", messages.get("losses.one.loss"), PlotLook.LOSS, a -> loss.value(t, a))
                .withLabel("E");
        PlotCurve slope = PlotCurve.function(
                        "lossSlope", messages.get("losses.one.slope"), PlotLook.BACKWARD, a -> loss.slope(t, a))
                .withLabel("∂E/∂" + output)
                .withDash(PlotDash.DASHED);
        PlotPicture picture = PlotPicture.of(
                        messages.get(
                                "losses.one.plot",
                                messages.get(viewModel.choiceProperty().get().key()),
                                shown(t)),
                        PlotAxis.linear(
                                viewModel.leastOutput(),
                                viewModel.largestOutput(),
                                messages.get("losses.one.output", output)),
                        loss.ofShares() ? PlotAxis.linear(-6, 6, "") : PlotAxis.linear(0, 1, ""),
                        List.of(value, slope))
                .withMarks(List.of(guide(t)));
        return loss.ofShares() ? picture : picture.withFittedY();
    }

    private PlotMark.Guide guide(double target) {
        return new PlotMark.Guide(
                "targetGuide",
                true,
                target,
                PlotLook.MUTED,
                messages.get("losses.one.target.mark"),
                messages.get("losses.one.target.mark"));
    }

    /** The slopes of squared error and cross-entropy over z, and where learning stalls. */
    PlotPicture slopes() {
        double t = viewModel.target().value();
        double reach = viewModel.reach().value();
        PlotCurve ofSquared = PlotCurve.function(
                "squaredSlope",
                messages.get("losses.one.squared.slope"),
                PlotLook.SERIES_1,
                at -> OneOutputViewModel.SQUARED.slope(t, at));
        PlotCurve ofCrossEntropy = PlotCurve.function(
                "crossEntropySlope",
                messages.get("losses.one.crossEntropy.slope"),
                PlotLook.SERIES_2,
                at -> OneOutputViewModel.CROSS_ENTROPY.slope(t, at));
        List<Stalling.Stretch> stalls = viewModel.stalls();
        return PlotPicture.of(
                        messages.get("losses.one.slopePlot", shown(t)),
                        PlotAxis.linear(-reach, reach, messages.get("losses.one.slopeAxis")),
                        PlotAxis.linear(-t - AIR, 1 - t + AIR, ""),
                        List.of(ofSquared, ofCrossEntropy))
                .withBands(stalls.stream()
                        .map(stretch -> new PlotBand(
                                stretch.from(),
                                stretch.to(),
                                PlotLook.SATURATED,
                                messages.get("losses.one.stall.band")))
                        .toList());
    }

    private static String shown(double value) {
        return Numbers.plain(value, Numbers.GRAPH_DIGITS);
    }
}
