package io.backstep.ui.kit.network;

import io.backstep.ui.kit.network.NetworkPicture.Caption;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import org.jspecify.annotations.Nullable;

/** Measures what must fit, and keeps the layout for as long as it does. */
final class RoomFinder {
    /** Above so many weights their labels have no room anyway, and need no measuring. */
    private static final int MOST_MEASURED = 48;

    private final TextRuler ruler;
    private double weightWidth;
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
            weightWidth = 6 * em;
            targetWidth = 2 * em;
        }
        // Only ever wider, so that labels do not change their places while a learner steps to and fro.
        weightWidth = Math.max(weightWidth, widestWeight(picture, em));
        targetWidth = Math.max(targetWidth, widestTarget(picture, texts));
        Room room = new Room(
                picture.shape(),
                picture.biasesLearned(),
                width,
                height,
                em,
                weightWidth,
                widestCaption(picture, texts, false),
                widestCaption(picture, texts, true),
                targetWidth);
        if (layout == null || !layout.room().equals(room)) {
            layout = NetworkLayout.of(room);
        }
        return layout;
    }

    private double widestWeight(NetworkPicture picture, double em) {
        if (picture.edges().size() > MOST_MEASURED) {
            return 7.5 * em;
        }
        double widest = 0;
        for (Edge edge : picture.edges()) {
            widest = Math.max(
                    widest, ruler.width(NetworkTexts.parameter(edge.shown()).get(0)));
        }
        return Math.ceil(widest + 1.2 * em);
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
