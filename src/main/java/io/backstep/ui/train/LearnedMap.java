package io.backstep.ui.train;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Matrix;
import io.backstep.engine.network.Layer;
import io.backstep.engine.training.Predictions;
import io.backstep.engine.training.Predictor;
import io.backstep.engine.training.Responses;
import io.backstep.ui.kit.plot.ContourLines;
import io.backstep.ui.kit.plot.PlotPoint;
import java.util.List;
import java.util.Optional;

/**
 * What a network has learned, worked out for a piece of its inputs.
 *
 * @param output the one on view; empty where all classes are shown together
 * @param outputs what each output gives over the frame
 * @param scale of the numbers on view
 * @param boundary where one class gives way to another, or where the output crosses the middle of the scale
 * @param predictions for every row of the data
 */
record LearnedMap(
        LearnedInput input,
        MapFrame frame,
        Optional<Integer> output,
        List<Matrix> outputs,
        Scale scale,
        List<PlotPoint> boundary,
        Predictions predictions) {
    private static final int CELLS = 100;
    private static final int COARSE_CELLS = 56;
    private static final int COARSEST_CELLS = 36;
    private static final int ALONG_LINE = 240;
    /** From so many weights on fewer cells are asked, so that pictures follow one another still. */
    private static final int MANY_WEIGHTS = 3_000;

    private static final int VERY_MANY_WEIGHTS = 30_000;

    /**
     * Where the numbers of an output are.
     *
     * @param middle between two answers, or the mean of the targets
     * @param reach how far from the middle the furthest target is; over 0
     */
    record Scale(double middle, double reach) {}

    /** Works it out, which may take some milliseconds: fit for a background thread. */
    static LearnedMap of(LearnedInput input, Predictor predictor, MapFrame frame, Optional<Integer> output) {
        int cells = cells(input);
        boolean line = frame.plane().up().isEmpty();
        List<Matrix> outputs = Responses.ofOutputs(
                        input.network(), input.feeding(), frame.plane(), line ? 1 : cells, line ? ALONG_LINE : cells)
                .outputs();
        Scale scale = scale(input, output.orElse(0));
        List<PlotPoint> boundary = List.of();
        if (!line) {
            boundary = output.isEmpty()
                    ? ContourLines.betweenLargest(outputs, frame.fieldX(), frame.fieldY())
                    : ContourLines.of(outputs.get(output.get()), scale.middle(), frame.fieldX(), frame.fieldY());
        }
        return new LearnedMap(input, frame, output, outputs, scale, boundary, predictor.of(input.network()));
    }

    private static int cells(LearnedInput input) {
        int weights = 0;
        for (Layer layer : input.network().layers()) {
            weights += layer.inputs() * layer.units();
        }
        return weights < MANY_WEIGHTS ? CELLS : weights < VERY_MANY_WEIGHTS ? COARSE_CELLS : COARSEST_CELLS;
    }

    private static Scale scale(LearnedInput input, int output) {
        if (input.prepared().coding() instanceof ClassCoding.Single single
                && input.classes().isPresent()) {
            double reach = (single.second() - single.first()) / 2;
            return new Scale(single.first() + reach, reach);
        }
        if (!(input.loaded().target() instanceof Target.Numbers numbers)) {
            return new Scale(0.5, 0.5);
        }
        List<Integer> training = input.prepared().split().rows(Part.TRAINING);
        double mean = 0;
        for (int row : training) {
            mean += numbers.values().get(row).get(output) / training.size();
        }
        double reach = 0;
        for (int row : training) {
            reach = Math.max(reach, Math.abs(numbers.values().get(row).get(output) - mean));
        }
        return new Scale(mean, reach > 0 ? reach : 1);
    }
}
