package io.backstep.experiment;

import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The trained network that comes along and reads handwritten digits: 784 inputs, 100 hidden units, 10 outputs. The command
 * that trained it stands in {@code README.md} beside its file.
 */
public final class TrainedDigits {
    /** How many digits there are, and outputs. */
    public static final int DIGITS = 10;

    private static final String RESOURCE = "/io/backstep/network/digits.backstep.json.gz";
    private static final int INPUTS = MnistLayout.FIELD * MnistLayout.FIELD;

    private TrainedDigits() {}

    /**
     * The network, read anew and checked. It takes some tenths of a second.
     *
     * @throws IllegalStateException if the program's own file is not what it should be
     */
    public static Network load() {
        try (InputStream stream = Objects.requireNonNull(TrainedDigits.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a packed experiment, whose sum gzip checks, and of it the network. */
    static Network read(InputStream packed) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(packed)) {
            Network network = new ExperimentReader().read(stream).network();
            if (network.inputs() != INPUTS
                    || network.outputs() != DIGITS
                    || network.depth() != 2
                    || !(network.outputLayer().activation() instanceof Softmax)) {
                throw new IllegalStateException(RESOURCE + " holds another network than one for digits");
            }
            return network;
        } catch (ExperimentProblem problem) {
            throw new IllegalStateException(RESOURCE + " is not what it should be", problem);
        }
    }
}
