package io.backstep.ui.digits;

import io.backstep.engine.data.image.IdxHead.Part;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The points of a picture as the bytes that they are in a file, row by row, so that the picture is seen in them. */
final class HexPicture extends Region {
    /** In the height of the text. */
    private static final double WIDE = 1.75;

    private static final double TALL = 1.5;
    private static final int HALF = 128;

    private final List<Text> numbers = new ArrayList<>();
    private final int columns;

    HexPicture(Part points, int columns, Messages messages) {
        this.columns = Math.max(1, columns);
        getStyleClass().add("hex-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(messages.get("digits.format.picture"));
        for (int ink : points.bytes()) {
            Text number = new Text(String.format(Locale.ROOT, "%02X", ink));
            number.setManaged(false);
            number.getStyleClass().addAll("hex-point", ink == 0 ? "hex-none" : ink < HALF ? "hex-some" : "hex-full");
            numbers.add(number);
        }
        getChildren().setAll(numbers);
        setMaxWidth(USE_PREF_SIZE);
    }

    private double em() {
        return numbers.isEmpty() ? 1 : numbers.get(0).getFont().getSize();
    }

    private int rows() {
        return (numbers.size() + columns - 1) / columns;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + Math.ceil(columns * WIDE * em()) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + Math.ceil(rows() * TALL * em()) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < numbers.size(); i++) {
            Text number = numbers.get(i);
            double cell = WIDE * em();
            number.setX(snappedLeftInset()
                    + (i % columns) * cell
                    + (cell - number.getLayoutBounds().getWidth()) / 2);
            number.setY(snappedTopInset() + (Math.floorDiv(i, columns) + 0.75) * TALL * em());
        }
    }
}
