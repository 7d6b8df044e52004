package io.backstep.ui.digits;

import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.engine.training.ClassAnswers;
import io.backstep.engine.training.ConfusionMatrix;
import io.backstep.engine.training.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a network says of many pictures: of each the class that it names, and how sure it is. */
final class DigitAnswers {
    /** So many pictures are turned into numbers at a time: all at once would take eight times their room. */
    private static final int AT_ONCE = 1_000;
    /** Any loss will do where only outputs are looked at. */
    private static final Loss ANY = new HalfSquaredError();

    private final LabelledImages images;
    private final int outputs;
    private final byte[] said;
    private final float[] confidence;

    private DigitAnswers(LabelledImages images, int outputs) {
        this.images = images;
        this.outputs = outputs;
        said = new byte[images.size()];
        confidence = new float[images.size()];
    }

    /** Whether a network can be asked about pictures: it takes their points, and has an output for each class. */
    static boolean fits(Network network, LabelledImages images) {
        return network.inputs() == images.pointsOfEach()
                && network.outputs() >= images.classes()
                && network.outputs() <= LabelledImages.MOST_CLASSES;
    }

    /** Asks a network that {@link #fits}. It takes its time, and may be done on any thread. */
    static DigitAnswers of(Network network, LabelledImages images) {
        DigitAnswers all = new DigitAnswers(images, network.outputs());
        for (int from = 0; from < images.size(); from += AT_ONCE) {
            int to = Math.min(images.size(), from + AT_ONCE);
            List<Integer> some = IntStream.range(from, to).boxed().toList();
            ClassAnswers answers = ClassAnswers.of(
                    network, ANY, TrainingData.of(images.pick(some).samples(network.outputs())));
            Vector sure = answers.confidence();
            for (int i = from; i < to; i++) {
                all.said[i] = answers.said().get(i - from).byteValue();
                all.confidence[i] = (float) sure.get(i - from);
            }
        }
        return all;
    }

    /** The pictures that it was asked about. */
    LabelledImages images() {
        return images;
    }

    /** The class that is named for a picture. */
    int said(int index) {
        return said[index];
    }

    /** The largest output, which is the share of the class that is named. */
    double confidence(int index) {
        return confidence[index];
    }

    boolean right(int index) {
        return said[index] == images.label(index);
    }

    /** Which classes were taken for which. */
    ConfusionMatrix confusion() {
        int[][] counts = new int[outputs][outputs];
        for (int i = 0; i < said.length; i++) {
            counts[images.label(i)][said[i]]++;
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(IntStream.of(row).boxed().toList());
        }
        return new ConfusionMatrix(rows);
    }
}
