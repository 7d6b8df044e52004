package io.backstep.ui.step;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Arranges the transport: three children, the buttons, the timeline and the loss curve. In a narrow window the buttons
 * lose their words, in a very narrow one they get a row of their own. Where that happens is said in em by
 * {@code -bs-words-from}, {@code -bs-one-row-from} and, for words in a row of their own,
 * {@code -bs-words-alone-from}, so that it follows the size of the text.
 */
public final class TransportPane extends Pane {
    private static final StyleablePropertyFactory<TransportPane> STYLES =
            new StyleablePropertyFactory<>(Pane.getClassCssMetaData());
    private static final CssMetaData<TransportPane, Number> WORDS_FROM =
            STYLES.createSizeCssMetaData("-bs-words-from", pane -> pane.wordsFrom, 0.0);
    private static final CssMetaData<TransportPane, Number> ONE_ROW_FROM =
            STYLES.createSizeCssMetaData("-bs-one-row-from", pane -> pane.oneRowFrom, 0.0);
    private static final CssMetaData<TransportPane, Number> WORDS_ALONE_FROM =
            STYLES.createSizeCssMetaData("-bs-words-alone-from", pane -> pane.wordsAloneFrom, 0.0);
    private static final CssMetaData<TransportPane, Number> GAP =
            STYLES.createSizeCssMetaData("-bs-gap", pane -> pane.gap, 0.0);

    private final SimpleStyleableDoubleProperty wordsFrom =
            new SimpleStyleableDoubleProperty(WORDS_FROM, this, "wordsFrom", 0.0);
    private final SimpleStyleableDoubleProperty oneRowFrom =
            new SimpleStyleableDoubleProperty(ONE_ROW_FROM, this, "oneRowFrom", 0.0);
    private final SimpleStyleableDoubleProperty wordsAloneFrom =
            new SimpleStyleableDoubleProperty(WORDS_ALONE_FROM, this, "wordsAloneFrom", 0.0);
    private final SimpleStyleableDoubleProperty gap = new SimpleStyleableDoubleProperty(GAP, this, "gap", 0.0);
    private final ReadOnlyBooleanWrapper wordsShown = new ReadOnlyBooleanWrapper(this, "wordsShown", true);

    public TransportPane() {
        widthProperty().subscribe(this::decide);
        wordsFrom.subscribe(this::decide);
        wordsAloneFrom.subscribe(this::decide);
        oneRowFrom.subscribe(this::decide);
        oneRowFrom.subscribe(this::requestLayout);
        gap.subscribe(this::requestLayout);
    }

    /** Whether there is room for words on the buttons. */
    public ReadOnlyBooleanProperty wordsShownProperty() {
        return wordsShown.getReadOnlyProperty();
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    private void decide() {
        double from = oneRow(getWidth()) ? wordsFrom.get() : wordsAloneFrom.get();
        wordsShown.set(getWidth() >= from);
    }

    private boolean oneRow(double width) {
        return width < 0 || width >= oneRowFrom.get();
    }

    private Node buttons() {
        return getManagedChildren().get(0);
    }

    private Node timeline() {
        return getManagedChildren().get(1);
    }

    private Node losses() {
        return getManagedChildren().get(2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets padding = getInsets();
        double below = timeline().minWidth(-1) + gap.get() + losses().minWidth(-1);
        return padding.getLeft() + Math.max(buttons().minWidth(-1), below) + padding.getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets padding = getInsets();
        return padding.getLeft()
                + buttons().prefWidth(-1)
                + gap.get()
                + timeline().prefWidth(-1)
                + gap.get()
                + losses().prefWidth(-1)
                + padding.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets padding = getInsets();
        double own = width < 0 ? prefWidth(-1) : width;
        double below = Math.max(timeline().prefHeight(timelineWidth(own)), losses().prefHeight(-1));
        double above = buttons().prefHeight(-1);
        double content = oneRow(own) ? Math.max(above, below) : above + gap.get() + below;
        return padding.getTop() + snapSizeY(content) + padding.getBottom();
    }

    private double timelineWidth(double width) {
        Insets padding = getInsets();
        double room = width - padding.getLeft() - padding.getRight() - losses().prefWidth(-1) - gap.get();
        return snapPositionX(Math.max(0, oneRow(width) ? room - buttons().prefWidth(-1) - gap.get() : room));
    }

    @Override
    protected void layoutChildren() {
        Insets padding = getInsets();
        double top = padding.getTop();
        double room = getHeight() - top - padding.getBottom();
        double buttonsWidth = Math.min(buttons().prefWidth(-1), getWidth() - padding.getLeft() - padding.getRight());
        double buttonsHeight = buttons().prefHeight(-1);
        double timelineLeft = padding.getLeft();
        if (oneRow(getWidth())) {
            place(buttons(), padding.getLeft(), top, buttonsWidth, room, buttonsHeight);
            timelineLeft += buttonsWidth + gap.get();
        } else {
            place(buttons(), padding.getLeft(), top, buttonsWidth, buttonsHeight, buttonsHeight);
            top += buttonsHeight + gap.get();
            room -= buttonsHeight + gap.get();
        }
        double timelineWidth = timelineWidth(getWidth());
        double lossesWidth = losses().prefWidth(-1);
        place(timeline(), timelineLeft, top, timelineWidth, room, timeline().prefHeight(timelineWidth));
        place(
                losses(),
                getWidth() - padding.getRight() - lossesWidth,
                top,
                lossesWidth,
                room,
                losses().prefHeight(lossesWidth));
    }

    /** In the middle of the height that there is. */
    private void place(Node node, double left, double top, double width, double room, double height) {
        double ownHeight = Math.min(room, height);
        node.resizeRelocate(
                snapPositionX(left),
                snapPositionY(top + (room - ownHeight) / 2),
                snapSizeX(width),
                snapSizeY(ownHeight));
    }
}
