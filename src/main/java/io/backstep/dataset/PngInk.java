package io.backstep.dataset;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineHelper;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngReaderInt;
import ar.com.hjg.pngj.chunks.PngChunkPLTE;
import ar.com.hjg.pngj.chunks.PngChunkTRNS;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.Ink;
import java.io.InputStream;

/**
 * Reads a PNG picture row by row as brightness. What is transparent shows paper behind: white, or black where white would
 * hide the digit. Of a large picture, the mean over small squares is taken.
 */
final class PngInk {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;
    private static final int BYTE = 255;

    private final PngReaderInt reader;
    private final ImageInfo info;
    /** How many points of the file go into one, along a side. */
    private final int square;

    private final int rows;
    private final int columns;
    private final double[] onWhite;
    private final double[] onBlack;
    private boolean transparent;

    PngInk(InputStream stream) {
        reader = new PngReaderInt(stream);
        info = reader.imgInfo;
        square = (Math.max(info.rows, info.cols) + GreyImage.MOST_SIDE - 1) / GreyImage.MOST_SIDE;
        rows = (info.rows + square - 1) / square;
        columns = (info.cols + square - 1) / square;
        onWhite = new double[rows * columns];
        onBlack = new double[rows * columns];
    }

    /** The ink, once. */
    Ink ink() {
        int[] colours = new int[info.cols * 4];
        for (int row = 0; row < info.rows; row++) {
            addRow(row, (ImageLineInt) reader.readRow(), colours);
        }
        reader.end();
        Ink ink = Ink.of(GreyImage.of(rows, columns, onWhite));
        return transparent && ink.image().inkBox().isEmpty() ? Ink.of(GreyImage.of(rows, columns, onBlack)) : ink;
    }

    private void addRow(int row, ImageLineInt line, int[] colours) {
        if (info.indexed) {
            PngChunkPLTE palette = reader.getMetadata().getPLTE();
            PngChunkTRNS alpha = reader.getMetadata().getTRNS();
            if (alpha == null) {
                ImageLineHelper.palette2rgb(line, palette, colours);
            } else {
                ImageLineHelper.palette2rgb(line, palette, alpha, colours);
            }
            addRow(row, colours, alpha == null ? 3 : 4, BYTE);
        } else {
            addRow(row, line.getScanline(), info.channels, (1 << info.bitDepth) - 1);
        }
    }

    /**
     * @param channels 1 grey, 2 grey and alpha, 3 colours, 4 colours and alpha
     * @param full the highest number of a channel
     */
    private void addRow(int row, int[] numbers, int channels, double full) {
        boolean alpha = channels % 2 == 0;
        for (int column = 0; column < info.cols; column++) {
            int at = column * channels;
            double light =
                    channels < 3 ? numbers[at] : RED * numbers[at] + GREEN * numbers[at + 1] + BLUE * numbers[at + 2];
            double opaque = alpha ? numbers[at + channels - 1] / full : 1;
            transparent |= opaque < 1;
            double seen = Math.min(1, light / full) * opaque;
            int to = row / square * columns + column / square;
            double share = 1.0 / (pointsOf(row / square, info.rows) * pointsOf(column / square, info.cols));
            onBlack[to] = Math.min(1, onBlack[to] + share * seen);
            onWhite[to] = Math.min(1, onWhite[to] + share * (seen + 1 - opaque));
        }
    }

    /** How many points of the file there are in a square along a side: fewer in the last. */
    private int pointsOf(int index, int side) {
        return Math.min(square, side - index * square);
    }
}
