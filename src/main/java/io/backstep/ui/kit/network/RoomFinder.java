package io.backstep.ui.kit.network;

import io.backstep.ui.kit.network.NetworkPicture.Caption;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures what must fit, and keeps the layout for as long as it does. */
final class RoomFinder {
    /** Above so many weights their labels have no room anyway, and need no measuring. */
    private static final int MOST_MEASURED = 48;

    private final TextRuler ruler;
    private final List<Double> weightWidths = new ArrayList<>();
    private double targetWidth;
    private double measuredEm;
    private @Nullable NetworkLayout layout;

    RoomFinder(TextRuler ruler) {
        this.ruler = ruler;
    }

    NetworkLayout layoutOf(NetworkPicture picture, double width, double height, NetworkTexts texts) {
        double em = ruler.em();
        if (em != measuredEm) {
            measuredEm = em;
            weightWidths.clear();
            targetWidth = 2 * em;
        }
        // Only ever wider, so that labels do not change their places while a learner steps to and fro.
        widenWeights(picture, em);
        targetWidth = Math.max(targetWidth, widestTarget(picture, texts));
        Room room = new Room(
                picture.shape(),
                picture.biasesLearned(),
                width,
                height,
                em,
                weightWidths,
                widestCaption(picture, texts, false),
                widestCaption(picture, texts, true),
                targetWidth);
        if (layout == null || !layout.room().equals(room)) {
            layout = NetworkLayout.of(room);
        }
        return layout;
    }

    private void widenWeights(NetworkPicture picture, double em) {
        while (weightWidths.size() < picture.shape().lastColumn()) {
            weightWidths.add(0.0);
        }
        if (picture.edges().size() > MOST_MEASURED) {
            weightWidths.replaceAll(width -> 7.5 * em);
            return;
        }
        for (Edge edge : picture.edges()) {
            double width =
                    Pill.Size.USUAL.width(NetworkTexts.parameter(edge.shown()).get(0), ruler);
            // In steps, so that a hair more does not move the labels.
            double stepped = Math.ceil(2 * width / em) / 2 * em;
            weightWidths.set(
                    edge.weight().layer(),
                    Math.max(weightWidths.get(edge.weight().layer()), stepped));
        }
    }

    private double widestTarget(NetworkPicture picture, NetworkTexts texts) {
        double widest = ruler.width(texts.target());
        for (Neuron neuron : picture.columns().get(picture.shape().lastColumn())) {
            if (neuron.target().isPresent()) {
                widest = Math.max(
                        widest,
                        ruler.width(NetworkTexts.value(neuron.target().get()).get(0)));
            }
        }
        return Math.ceil(widest + 2);
    }

    private double widestCaption(NetworkPicture picture, NetworkTexts texts, boolean onTwoLines) {
        double widest = 0;
        for (Caption caption : picture.captions()) {
            widest = Math.max(widest, ruler.width(texts.caption(caption, onTwoLines)));
        }
        return Math.ceil(widest);
    }
}
