package io.backstep.dataset;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.math.Vector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The sets of real data that come along. Where they are from and their licences stand in {@code README.md} beside the
 * files.
 */
public enum ShippedData {
    /** R. A. Fisher's irises (1936): 150 flowers, 4 measures in centimetres, 3 species. */
    IRIS("iris", 150, 4, "/io/backstep/data/iris.csv", false),
    /** E. Alpaydin and C. Kaynak's handwritten digits (1998): 1,797 of 8x8 points, grey levels from 0 to 16. */
    DIGITS8("digits8", 1797, 64, "/io/backstep/data/digits8.csv.gz", true);

    private final String id;
    private final int rows;
    private final int features;
    private final String resource;
    private final boolean packed;

    ShippedData(String id, int rows, int features, String resource, boolean packed) {
        this.id = id;
        this.rows = rows;
        this.features = features;
        this.resource = resource;
        this.packed = packed;
    }

    /** The name in files and on the command line: {@code digits8}. */
    public String id() {
        return id;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /**
     * The data, read anew and checked against what it should be.
     *
     * @throws IllegalStateException if the program's own file is not what it should be
     */
    public DataSet load() {
        try (InputStream stream = Objects.requireNonNull(ShippedData.class.getResourceAsStream(resource), resource);
                InputStream unpacked = packed ? new GZIPInputStream(stream) : stream;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.US_ASCII))) {
            return this == IRIS ? iris(reader) : digits(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataSet iris(BufferedReader reader) throws IOException {
        String[] head = Objects.requireNonNull(reader.readLine(), resource).split(",", -1);
        List<String> species = List.of(head).subList(2, head.length);
        List<String> columns = List.of("sepal length", "sepal width", "petal length", "petal width");
        check(head[0].equals(Integer.toString(rows)) && head[1].equals(Integer.toString(features)), 1);
        return read(reader, columns, "species", species, 8);
    }

    private DataSet digits(BufferedReader reader) throws IOException {
        List<String> columns = IntStream.range(0, features)
                .mapToObj(point -> "p" + (point / 8) + (point % 8))
                .toList();
        List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        return read(reader, columns, "digit", digits, 16);
    }

    private DataSet read(BufferedReader reader, List<String> columns, String target, List<String> classes, double most)
            throws IOException {
        List<Vector> inputs = new ArrayList<>(rows);
        List<Integer> labels = new ArrayList<>(rows);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            double[] cells = Stream.of(line.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            check(cells.length == features + 1, inputs.size());
            double[] input = new double[features];
            for (int i = 0; i < features; i++) {
                check(cells[i] >= 0 && cells[i] <= most, inputs.size());
                input[i] = cells[i];
            }
            inputs.add(Vector.of(input));
            labels.add((int) cells[features]);
        }
        check(inputs.size() == rows, inputs.size());
        return new DataSet(columns, inputs, new Target.Classes(target, classes, labels));
    }

    private void check(boolean condition, int row) {
        if (!condition) {
            throw new IllegalStateException(resource + " is not what it should be, at row " + row);
        }
    }
}
