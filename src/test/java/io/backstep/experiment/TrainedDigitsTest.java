package io.backstep.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.network.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class TrainedDigitsTest {
    private static byte[] packed() throws IOException {
        try (InputStream stream =
                TrainedDigits.class.getResourceAsStream("/io/backstep/network/digits.backstep.json.gz")) {
            return Objects.requireNonNull(stream).readAllBytes();
        }
    }

    private static Network read(byte[] bytes) throws IOException {
        return TrainedDigits.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void theNetworkIsWhatItsReadmeSays() throws Exception {
        Network network = TrainedDigits.load();
        assertThat(network.learnedParameters()).hasSize(784 * 100 + 100 + 100 * 10 + 10);
        assertThat(network.learnedValues().isFinite()).isTrue();
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed())).readAllBytes();
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(unpacked));
        assertThat(Files.readString(Path.of("src/main/resources/io/backstep/network/README.md")))
                .contains(sum);
    }

    @Test
    void brokenFilesAreNotTakenForNetworks() throws IOException {
        byte[] packed = packed();
        assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length - 9))).isInstanceOf(IOException.class);
        byte[] sum = packed.clone();
        sum[sum.length - 6] ^= 1;
        assertThatThrownBy(() -> read(sum)).isInstanceOf(IOException.class);
    }

    @Test
    void anotherNetworkIsNone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes);
                InputStream other = Objects.requireNonNull(
                        TrainedDigits.class.getResourceAsStream("/io/backstep/examples/xor.backstep.json"))) {
            other.transferTo(stream);
        }
        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another network");
    }
}
