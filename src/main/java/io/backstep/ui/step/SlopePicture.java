package io.backstep.ui.step;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.function.ElementwiseActivation;
import io.backstep.engine.function.Regions;
import io.backstep.text.Messages;
import io.backstep.ui.kit.plot.FittedRange;
import io.backstep.ui.kit.plot.PlotAxis;
import io.backstep.ui.kit.plot.PlotBand;
import io.backstep.ui.kit.plot.PlotCurve;
import io.backstep.ui.kit.plot.PlotDash;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotMark;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.kit.plot.PlotPoint;
import io.backstep.ui.kit.plot.PlotRange;
import java.util.ArrayList;
import java.util.List;

/** Draws the activation function around a unit's z: curve, slope, tangent, and where it is saturated or dead. */
final class SlopePicture {
    private static final double SMALLEST_RANGE = 6;
    private static final double ROOM = 1.25;
    private static final double TANGENT_REACH = 0.28;
    /** A steep tangent is shortened, so that it takes no more than this share of the height. */
    private static final double TANGENT_RISE = 0.45;

    private final ElementwiseActivation activation;
    private final double z;
    private final PlotRange range;
    private final PlotRange values;

    private SlopePicture(ElementwiseActivation activation, double z) {
        this.activation = activation;
        this.z = z;
        range = PlotRange.around0(Math.max(SMALLEST_RANGE, Math.ceil(Math.abs(z) * ROOM)));
        values = FittedRange.of(List.of(activation::value, activation::slope), range);
    }

    static PlotPicture of(StepExplanation.Slope slope, Messages messages) {
        return new SlopePicture(slope.activation(), slope.z()).picture(slope, messages);
    }

    private PlotPicture picture(StepExplanation.Slope slope, Messages messages) {
        String number = Numbers.plain(z, Numbers.GRAPH_DIGITS);
        // In the title too, since beside its dot there may be no room for it.
        String steepness = Numbers.plain(activation.slope(z), Numbers.GRAPH_DIGITS);
        String title = messages.get("step.slope.title", slope.unit(), number, slope.symbol(), steepness);
        PlotAxis x = PlotAxis.linear(range.low(), range.high(), "").withMarks(PlotAxis.Marks.ENDS);
        PlotAxis y = PlotAxis.linear(values.low(), values.high(), "").withMarks(PlotAxis.Marks.NONE);
        return PlotPicture.of(title, x, y, curves()).withBands(bands(messages)).withMarks(marks(messages));
    }

    private List<PlotCurve> curves() {
        String symbol = activation.symbol();
        return List.of(
                PlotCurve.function("slope-value", symbol + "(z)", PlotLook.VALUE, activation::value)
                        .withLabel(""),
                PlotCurve.function("slope-slope", symbol + "′(z)", PlotLook.SLOPE, activation::slope)
                        .withLabel(""));
    }

    private List<PlotBand> bands(Messages messages) {
        List<PlotBand> bands = new ArrayList<>();
        for (Regions.Band band : Regions.bands(activation, Regions.USUAL_SHARE, range.low(), range.high())) {
            if (band.kind() == Regions.Kind.DEAD) {
                bands.add(new PlotBand(band.from(), band.to(), PlotLook.DEAD, messages.get("step.slope.dead")));
            } else if (band.kind().saturated()) {
                bands.add(
                        new PlotBand(band.from(), band.to(), PlotLook.SATURATED, messages.get("step.slope.saturated")));
            }
        }
        return bands;
    }

    private List<PlotMark> marks(Messages messages) {
        double value = activation.value(z);
        double slope = activation.slope(z);
        double reach = TANGENT_REACH * range.span() / 2;
        double rise = Math.abs(slope) * reach;
        double room = TANGENT_RISE * values.span();
        double half = rise > room ? reach * room / rise : reach;
        String steepness = messages.get("step.slope.slope", Numbers.plain(slope, Numbers.GRAPH_DIGITS));
        return List.of(
                new PlotMark.Segment(
                        "slope-tangent",
                        new PlotPoint(z - half, value - slope * half),
                        new PlotPoint(z + half, value + slope * half),
                        PlotLook.TANGENT,
                        PlotDash.SOLID,
                        ""),
                new PlotMark.Dot("slope-dot", new PlotPoint(z, slope), PlotLook.SLOPE, steepness, steepness),
                new PlotMark.Dot("value-dot", new PlotPoint(z, value), PlotLook.TANGENT, "", ""));
    }
}
