package io.backstep.ui.train;

import io.backstep.engine.math.Matrix;
import io.backstep.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Inputs that are the pixels of a square picture, row by row. Their columns are called p and the row and column of the
 * pixel, both counted from 0, such as {@code p32}.
 *
 * @param side how many pixels the picture is high and wide
 */
record PixelGrid(int side) {
    private static final int SMALLEST = 2;
    /** With more rows two digits would not tell row and column apart. */
    private static final int LARGEST = 10;

    /** The grid that the columns of some data make; nothing where they are no pixels. */
    static Optional<PixelGrid> of(List<String> columns) {
        int side = (int) Math.round(Math.sqrt(columns.size()));
        boolean named = side >= SMALLEST
                && side <= LARGEST
                && side * side == columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> columns.get(i).equals("p" + i / side + i % side));
        return named ? Optional.of(new PixelGrid(side)) : Optional.empty();
    }

    /** Numbers that belong to the pixels, as the picture has them: row 0 at the top. */
    Matrix picture(IntToDoubleFunction ofPixel) {
        double[][] values = new double[side][side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                values[row][column] = ofPixel.applyAsDouble(row * side + column);
            }
        }
        return Matrix.of(values);
    }

    /** Where a pixel is, counted from 1 as a person counts. */
    String name(int pixel, Messages messages) {
        return messages.get("train.pixel", pixel / side + 1, pixel % side + 1);
    }
}
