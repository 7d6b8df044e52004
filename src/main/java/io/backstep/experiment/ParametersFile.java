package io.backstep.experiment;

import io.backstep.engine.math.Matrix;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers of a network in a binary file, version 1, all of it little-endian:
 *
 * <pre>8 bytes   the letters BSPARAMS
 * 4 bytes   the version
 * 4 bytes   how many sizes follow
 * 4 bytes each   the number of inputs, then the number of units of each layer
 * 8 bytes   how many numbers follow
 * 8 bytes each   the numbers, in double precision</pre>
 *
 * They stand layer by layer: the weights unit by unit, the biases (of each unit, even where it shares one), and where the
 * layer normalises over the batch its scales, shifts, moving means and moving variances.
 *
 * <p>The experiment file says the shape and the SHA-256 of all bytes. Nothing is read before the length was found right,
 * and no number is used before all were.
 */
final class ParametersFile {
    private static final byte[] MAGIC = "BSPARAMS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    /** Magic number, version, and how many sizes follow. */
    private static final int FIXED = MAGIC.length + 2 * Integer.BYTES;
    /** Scales, shifts, moving means and moving variances. */
    private static final int OF_NORMALIZATION = 4;

    private ParametersFile() {}

    /** What the file of a network holds. */
    static byte[] bytes(Network network) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(length(network.inputs(), network.layers())))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(head(network.inputs(), network.layers()));
        for (Layer layer : network.layers()) {
            for (double[] row : layer.weights().toArray()) {
                put(row, buffer);
            }
            put(layer.biases().toArray(), buffer);
            layer.normalization()
                    .ifPresent(normalization -> List.of(
                                    normalization.gamma(),
                                    normalization.beta(),
                                    normalization.runningMean(),
                                    normalization.runningVariance())
                            .forEach(numbers -> put(numbers.toArray(), buffer)));
        }
        return buffer.array();
    }

    private static void put(double[] numbers, ByteBuffer buffer) {
        for (double number : numbers) {
            buffer.putDouble(number);
        }
    }

    private static byte[] head(int inputs, List<Layer> layers) {
        ByteBuffer head = ByteBuffer.allocate(headLength(layers)).order(ByteOrder.LITTLE_ENDIAN);
        head.put(MAGIC).putInt(VERSION).putInt(layers.size() + 1).putInt(inputs);
        layers.forEach(layer -> head.putInt(layer.units()));
        return head.putLong(count(inputs, layers)).array();
    }

    private static int headLength(List<Layer> layers) {
        return FIXED + Integer.BYTES * (layers.size() + 1) + Long.BYTES;
    }

    private static long count(int inputs, List<Layer> layers) {
        long count = 0;
        long fed = inputs;
        for (Layer layer : layers) {
            count += (fed + 1 + (layer.normalization().isPresent() ? OF_NORMALIZATION : 0)) * layer.units();
            fed = layer.units();
        }
        return count;
    }

    private static long length(int inputs, List<Layer> layers) {
        return headLength(layers) + Double.BYTES * count(inputs, layers);
    }

    /** The SHA-256 of bytes, in small hexadecimal digits. */
    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * The layers with the numbers of a file.
     *
     * @param file the file
     * @param place what the experiment file says of it, for complaints
     * @param sum its SHA-256
     * @param layers the shape: layers with any numbers
     */
    static List<Layer> read(Path file, Node place, String sum, int inputs, List<Layer> layers)
            throws ExperimentProblem {
        String name = String.valueOf(file.getFileName());
        if (Files.notExists(file)) {
            throw place.problem("experiment.parameters.missing", name);
        }
        if (!Files.isRegularFile(file)) {
            throw place.problem("experiment.parameters.not-file", name);
        }
        byte[] content;
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(headLength(layers));
            checkHead(head, name, place, inputs, layers);
            long expected = length(inputs, layers);
            requireLength(expected, Files.size(file), name, place);
            byte[] rest = stream.readNBytes((int) expected - head.length + 1);
            // It may have grown meanwhile.
            requireLength(expected, (long) head.length + rest.length, name, place);
            content = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, content, head.length, rest.length);
        } catch (IOException unreadable) {
            throw place.problem("experiment.parameters.unreadable", name);
        }
        if (!sum(content).equals(sum)) {
            throw place.problem("experiment.parameters.sum", name);
        }
        ByteBuffer numbers = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        numbers.position(headLength(layers));
        return new Numbers(numbers, name, place).of(layers);
    }

    private static void checkHead(byte[] head, String name, Node place, int inputs, List<Layer> layers)
            throws ExperimentProblem {
        if (head.length >= MAGIC.length && !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw place.problem("experiment.parameters.magic", name);
        }
        if (head.length < FIXED) {
            throw wrongLength(length(inputs, layers), head.length, name, place);
        }
        ByteBuffer found = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int version = found.getInt();
        if (version != VERSION) {
            throw place.problem("experiment.parameters.version", name, VERSION, version);
        }
        int sizes = found.getInt();
        byte[] wanted = head(inputs, layers);
        if (head.length == wanted.length && Arrays.equals(head, wanted)) {
            return;
        }
        if (head.length < wanted.length && Arrays.equals(head, Arrays.copyOf(wanted, head.length))) {
            throw wrongLength(length(inputs, layers), head.length, name, place);
        }
        int told = Math.max(0, Math.min(sizes, found.remaining() / Integer.BYTES));
        String shape = IntStream.range(0, Math.min(told, layers.size() + 1))
                        .mapToObj(i -> Integer.toUnsignedString(found.getInt()))
                        .collect(Collectors.joining("-"))
                + (sizes > layers.size() + 1 ? "-…" : "");
        throw place.problem("experiment.parameters.shape", name, shape, shape(inputs, layers));
    }

    private static String shape(int inputs, List<Layer> layers) {
        return layers.stream().map(layer -> "-" + layer.units()).collect(Collectors.joining("", inputs + "", ""));
    }

    private static void requireLength(long expected, long found, String name, Node place) throws ExperimentProblem {
        if (found != expected) {
            throw wrongLength(expected, found, name, place);
        }
    }

    private static ExperimentProblem wrongLength(long expected, long found, String name, Node place) {
        return place.problem("experiment.parameters.length", name, Long.toString(expected), Long.toString(found));
    }

    /** Takes one number after another, each of which has to be finite. */
    private static final class Numbers {
        private final ByteBuffer buffer;
        private final String name;
        private final Node place;
        private int taken;

        Numbers(ByteBuffer buffer, String name, Node place) {
            this.buffer = buffer;
            this.name = name;
            this.place = place;
        }

        List<Layer> of(List<Layer> layers) throws ExperimentProblem {
            List<Layer> filled = new ArrayList<>();
            for (Layer layer : layers) {
                double[][] weights = new double[layer.units()][];
                for (int unit = 0; unit < weights.length; unit++) {
                    weights[unit] = next(layer.inputs());
                }
                int units = layer.units();
                Layer full = layer.with(Matrix.of(weights), Vector.of(next(units)));
                filled.add(full.withNormalization(
                        layer.normalization().isPresent() ? Optional.of(normalization(units)) : Optional.empty()));
            }
            return filled;
        }

        private BatchNormalization normalization(int units) throws ExperimentProblem {
            Vector gamma = Vector.of(next(units));
            Vector beta = Vector.of(next(units));
            Vector mean = Vector.of(next(units));
            double[] variance = next(units);
            for (double one : variance) {
                if (one < 0) {
                    throw place.problem("experiment.parameters.variance", name, JsonNumbers.shortest(one));
                }
            }
            return new BatchNormalization(gamma, beta, mean, Vector.of(variance));
        }

        private double[] next(int count) throws ExperimentProblem {
            double[] numbers = new double[count];
            for (int i = 0; i < count; i++) {
                taken++;
                numbers[i] = buffer.getDouble();
                if (!Double.isFinite(numbers[i])) {
                    throw place.problem("experiment.parameters.finite", name, taken, Double.toString(numbers[i]));
                }
            }
            return numbers;
        }
    }
}
