package io.backstep.ui.digits;

import io.backstep.engine.data.image.IdxHead.Part;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** The points of a picture as the bytes that they are in a file, row by row, so that the picture is seen in them. */
final class HexPicture extends Region {
    /** In the height of the text. */
    private static final double WIDE = 1.75;

    private static final double TALL = 1.5;
    private static final int HALF = 128;
    /** The smallest that numbers are made where there is little room. */
    private static final double LEAST = 0.4;

    private final List<Text> numbers = new ArrayList<>();
    private final Group all = new Group();
    private final Scale smaller = new Scale();
    private final int columns;

    HexPicture(Part points, int columns, Messages messages) {
        this.columns = Math.max(1, columns);
        getStyleClass().add("hex-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.get("digits.format.picture"));
        for (int ink : points.bytes()) {
            Text number = new Text(String.format(Locale.ROOT, "%02X", ink));
            number.getStyleClass().addAll("hex-point", ink == 0 ? "hex-none" : ink < HALF ? "hex-some" : "hex-full");
            numbers.add(number);
        }
        all.setManaged(false);
        all.setAutoSizeChildren(false);
        all.getTransforms().setAll(smaller);
        all.getChildren().setAll(numbers);
        getChildren().setAll(all);
        setMaxWidth(USE_PREF_SIZE);
    }

    private double em() {
        return numbers.isEmpty() ? 1 : numbers.get(0).getFont().getSize();
    }

    private int rows() {
        return (numbers.size() + columns - 1) / columns;
    }

    /** How wide all columns are when nothing has to be made smaller. */
    private double wide() {
        return Math.ceil(columns * WIDE * em());
    }

    /** By how much everything is made smaller so that it fits a width. */
    private double scale(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return width < 0 ? 1 : Math.max(LEAST, Math.min(1, room / wide()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + wide() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.ceil(LEAST * wide()) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + Math.ceil(rows() * TALL * em() * scale(width)) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double scale = scale(getWidth());
        smaller.setX(scale);
        smaller.setY(scale);
        all.setLayoutX(snappedLeftInset());
        all.setLayoutY(snappedTopInset());
        for (int i = 0; i < numbers.size(); i++) {
            Text number = numbers.get(i);
            double cell = WIDE * em();
            number.setX((i % columns) * cell + (cell - number.getLayoutBounds().getWidth()) / 2);
            number.setY((Math.floorDiv(i, columns) + 0.75) * TALL * em());
        }
    }
}
