package io.backstep.engine.data.image;

import io.backstep.engine.data.Sample;
import io.backstep.engine.math.Vector;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Many grey pictures of one size, each with its class. They are kept as bytes, an eighth of what they take as numbers,
 * and do not change.
 */
public final class LabelledImages {
    /** What a point of full ink is kept as. */
    public static final int FULL = 255;
    /** The most rows of a picture, and the most columns. */
    public static final int MOST_SIDE = 64;
    /** The most classes: ten digits and both cases of 26 letters. */
    public static final int MOST_CLASSES = 62;
    /** The most pictures, a little more than the largest set of its kind (EMNIST) has. */
    public static final int MOST_IMAGES = 1_000_000;
    /** The most points of all pictures together, so that they take half a gigabyte and a little more. */
    public static final int MOST_POINTS = 600_000_000;

    private final int rows;
    private final int columns;
    private final int classes;
    private final byte[] points;
    private final byte[] labels;

    /**
     * Takes the arrays themselves, which nobody may change from now on.
     *
     * @param points a byte for each point, picture by picture and row by row
     * @param labels a byte for each picture
     */
    LabelledImages(int rows, int columns, int classes, byte[] points, byte[] labels) {
        if (rows < 1 || columns < 1 || rows > MOST_SIDE || columns > MOST_SIDE) {
            throw new IllegalArgumentException("pictures of " + rows + "x" + columns);
        }
        if (labels.length > MOST_IMAGES || points.length != (long) labels.length * rows * columns) {
            throw new IllegalArgumentException(points.length + " points for " + labels.length + " labels");
        }
        if (classes < 1 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(classes + " classes");
        }
        for (byte label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("there is no class " + label + " of " + classes);
            }
        }
        this.rows = rows;
        this.columns = columns;
        this.classes = classes;
        this.points = points;
        this.labels = labels;
    }

    /**
     * Pictures and their classes, in 256 grey levels.
     *
     * @param images all of one size, at least one
     * @param labels one for each
     * @param classes how many there are, with pictures or without
     */
    public static LabelledImages of(List<GreyImage> images, List<Integer> labels, int classes) {
        GreyImage first = images.get(0);
        int size = first.rows() * first.columns();
        byte[] points = new byte[Math.multiplyExact(images.size(), size)];
        byte[] bytes = new byte[labels.size()];
        for (int i = 0; i < images.size(); i++) {
            GreyImage image = images.get(i);
            if (image.rows() != first.rows() || image.columns() != first.columns()) {
                throw new IllegalArgumentException(image + " among pictures of " + first);
            }
            double[] ink = image.toArray();
            for (int point = 0; point < size; point++) {
                points[i * size + point] = (byte) StrictMath.rint(ink[point] * FULL);
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = labels.get(i).byteValue();
        }
        return new LabelledImages(first.rows(), first.columns(), classes, points, bytes);
    }

    /** How many pictures there are; there may be none. */
    public int size() {
        return labels.length;
    }

    /** Of each picture. */
    public int rows() {
        return rows;
    }

    /** Of each picture. */
    public int columns() {
        return columns;
    }

    /** How many points a picture has. */
    public int pointsOfEach() {
        return rows * columns;
    }

    /** How many classes there are, with pictures or without. */
    public int classes() {
        return classes;
    }

    /** The class of a picture, from 0. */
    public int label(int index) {
        return labels[index];
    }

    /** How much ink is at a point, from 0 to {@link #FULL}. */
    public int level(int index, int row, int column) {
        return points[index * pointsOfEach() + row * columns + column] & 0xFF;
    }

    /** What a network is given of a picture: the ink at each point, from 0 to 1, row by row. */
    public double[] input(int index) {
        int size = pointsOfEach();
        double[] input = new double[size];
        int from = index * size;
        for (int i = 0; i < size; i++) {
            input[i] = (points[from + i] & 0xFF) / (double) FULL;
        }
        return input;
    }

    /** One of the pictures. */
    public GreyImage image(int index) {
        return GreyImage.of(rows, columns, input(index));
    }

    /** How many pictures each class has. */
    public List<Integer> countOfEach() {
        Integer[] counts = new Integer[classes];
        Arrays.fill(counts, 0);
        for (byte label : labels) {
            counts[label]++;
        }
        return List.of(counts);
    }

    /** Some of the pictures, in the order given. */
    public LabelledImages pick(List<Integer> indices) {
        int size = pointsOfEach();
        byte[] some = new byte[Math.multiplyExact(indices.size(), size)];
        byte[] their = new byte[indices.size()];
        for (int i = 0; i < their.length; i++) {
            System.arraycopy(points, indices.get(i) * size, some, i * size, size);
            their[i] = labels[indices.get(i)];
        }
        return new LabelledImages(rows, columns, classes, some, their);
    }

    /** The same pictures among more classes, some of which have none here. */
    public LabelledImages among(int moreClasses) {
        return new LabelledImages(rows, columns, moreClasses, points, labels);
    }

    /**
     * A sample for each picture, with an output for each class. They are made anew whenever they are asked for, since all
     * of them together are large.
     *
     * @param outputs at least as many as there are classes
     */
    public List<Sample> samples(int outputs) {
        if (outputs < classes) {
            throw new IllegalArgumentException(outputs + " outputs for " + classes + " classes");
        }
        return new AbstractList<>() {
            @Override
            public Sample get(int index) {
                return new Sample(Vector.of(input(index)), Vector.zeros(outputs).with(label(index), 1));
            }

            @Override
            public int size() {
                return LabelledImages.this.size();
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledImages images
                && rows == images.rows
                && columns == images.columns
                && classes == images.classes
                && Arrays.equals(points, images.points)
                && Arrays.equals(labels, images.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels) + 31 * Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return size() + " pictures of " + rows + "x" + columns + " points in " + classes + " classes";
    }
}
