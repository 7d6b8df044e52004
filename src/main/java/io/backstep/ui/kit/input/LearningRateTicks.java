package io.backstep.ui.kit.input;

import io.backstep.ui.theme.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The labels of the learning rate's scale, each below its place on the slider as far as it stays inside. Of those that
 * would run into each other the middle ones are left out.
 */
public final class LearningRateTicks extends Pane {
    /** The thumb's radius, by which the slider's scale begins and ends further inside. */
    private static final double INSET_IN_EM = 0.6;

    private static final double GAP_IN_EM = 0.35;

    public LearningRateTicks() {
        for (double rate : LearningRateScale.TICKS) {
            Label label = new Label(NumberText.of(rate));
            Style.SMALL.addTo(label);
            Style.MUTED.addTo(label);
            label.setMinWidth(USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(getChildren().get(0).prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    }

    @Override
    protected void layoutChildren() {
        List<Node> labels = getChildren();
        int last = labels.size() - 1;
        double em = ((Label) labels.get(0)).getFont().getSize();
        double occupied = 0;
        double end = getWidth() - labels.get(last).prefWidth(-1) - GAP_IN_EM * em;
        for (int i = 0; i <= last; i++) {
            Node label = labels.get(i);
            double width = snapSizeX(label.prefWidth(-1));
            double left = snapPositionX(Math.max(0, Math.min(tick(i, em) - width / 2, getWidth() - width)));
            boolean fits = i == 0 || i == last || (left >= occupied && left + width <= end);
            label.setVisible(fits);
            label.resizeRelocate(left, 0, width, snapSizeY(label.prefHeight(-1)));
            if (fits) {
                occupied = left + width + GAP_IN_EM * em;
            }
        }
    }

    private double tick(int index, double em) {
        double from = LearningRateScale.place(LearningRateScale.SMALLEST);
        double to = LearningRateScale.place(LearningRateScale.LARGEST);
        double share = (LearningRateScale.place(LearningRateScale.TICKS.get(index)) - from) / (to - from);
        double inset = INSET_IN_EM * em;
        return inset + share * (getWidth() - 2 * inset);
    }
}
