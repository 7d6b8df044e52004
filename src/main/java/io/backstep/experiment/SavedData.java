package io.backstep.experiment;

import io.backstep.engine.data.Sample;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.training.RunData;
import io.backstep.engine.training.TrainingData;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what a run is trained, where that is anything else than all samples of its experiment as they are.
 *
 * @param source the id of a set, or the path of a table; empty for the samples of the experiment
 * @param samples how many rows of a set made by formula; 0 for other data
 * @param noise of a set made by formula; 0 for other data
 * @param fingerprint of every sample in every part, see {@link #fingerprint}
 */
public record SavedData(
        Optional<String> source, int samples, double noise, Scaling scaling, Shares shares, String fingerprint) {
    /** The SHA-256 of all bits of all samples, which tells other data of the same name. */
    public static String fingerprint(RunData data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(data.training(), data.validation(), data.test()).forEach(part -> add(part, digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            // Every Java has it.
            throw new IllegalStateException(e);
        }
    }

    private static void add(TrainingData part, MessageDigest digest) {
        digest.update((part.size() + " samples").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < part.size(); i++) {
            Sample sample = part.sample(i);
            add(sample.input().toArray(), digest);
            add(sample.target().toArray(), digest);
        }
    }

    private static void add(double[] numbers, MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        digest.update(bytes);
    }
}
