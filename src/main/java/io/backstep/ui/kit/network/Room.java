package io.backstep.ui.kit.network;

import java.util.List;

/**
 * What a drawing must fit into, and how large its words are. Equal rooms give equal layouts.
 *
 * @param shape the columns
 * @param biasesLearned whether a bias needs room for its change too
 * @param width of the drawing in pixels
 * @param height of the drawing in pixels
 * @param em the size of its text in pixels
 * @param weightWidths the width of the widest weight label between each two columns, pill included
 * @param captionWidth the width of the widest caption on one line
 * @param captionLineWidth the width of the widest caption line where each is broken into two
 * @param targetWidth the width of the widest target
 */
record Room(
        NetworkShape shape,
        boolean biasesLearned,
        double width,
        double height,
        double em,
        List<Double> weightWidths,
        double captionWidth,
        double captionLineWidth,
        double targetWidth) {
    Room {
        weightWidths = List.copyOf(weightWidths);
    }

    /** The width of the widest weight label of all, pill included. */
    double weightWidth() {
        return weightWidths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
