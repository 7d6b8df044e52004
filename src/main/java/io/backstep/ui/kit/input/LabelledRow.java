package io.backstep.ui.kit.input;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A label and what it is about: beside each other, the latter at the right, where there is room, else one below. */
public final class LabelledRow extends Pane {
    private static final double GAP_IN_EM = 0.6;

    private final Label label;
    private final Node content;
    /** The rows that have one form with this one, which is not among them. */
    private @Nullable List<LabelledRow> others;

    public LabelledRow(Label label, Node content) {
        this.label = label;
        this.content = content;
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, content);
    }

    /** Gives rows of equal width one form: where one of them has no room beside its label, none has. */
    public static void together(List<LabelledRow> rows) {
        for (LabelledRow row : rows) {
            row.others = rows.stream().filter(other -> other != row).toList();
        }
    }

    /** What one row needs now may give the others another form. */
    @Override
    public void requestLayout() {
        super.requestLayout();
        if (others != null) {
            others.forEach(LabelledRow::requestOwnLayout);
        }
    }

    private void requestOwnLayout() {
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double gap() {
        return GAP_IN_EM * label.getFont().getSize();
    }

    private boolean fitsBeside(double width) {
        return needs() <= width && (others == null || others.stream().allMatch(row -> row.needs() <= width));
    }

    private double needs() {
        return label.prefWidth(-1) + gap() + content.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + snapSizeX(Math.max(label.minWidth(-1), content.minWidth(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + snapSizeX(label.prefWidth(-1))
                + gap()
                + snapSizeX(content.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        double inner = width < 0 ? prefWidth(-1) : width - snappedLeftInset() - snappedRightInset();
        if (fitsBeside(inner)) {
            return insets + snapSizeY(Math.max(label.prefHeight(-1), content.prefHeight(content.prefWidth(-1))));
        }
        return insets
                + snapSizeY(label.prefHeight(inner))
                + snapSizeY(gap() / 2)
                + snapSizeY(content.prefHeight(inner));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double labelHeight = snapSizeY(label.prefHeight(-1));
        double contentWidth = Math.min(width, snapSizeX(content.prefWidth(-1)));
        double contentHeight = snapSizeY(content.prefHeight(contentWidth));
        if (fitsBeside(width)) {
            double height = Math.max(labelHeight, contentHeight);
            double labelTop = snapPositionY(top + (height - labelHeight) / 2);
            label.resizeRelocate(left, labelTop, snapSizeX(label.prefWidth(-1)), labelHeight);
            double contentTop = snapPositionY(top + (height - contentHeight) / 2);
            content.resizeRelocate(left + width - contentWidth, contentTop, contentWidth, contentHeight);
        } else {
            label.resizeRelocate(left, top, width, labelHeight);
            content.resizeRelocate(left, top + labelHeight + snapSizeY(gap() / 2), contentWidth, contentHeight);
        }
    }
}
