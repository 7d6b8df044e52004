package io.backstep.dataset.fetch;

import io.backstep.dataset.fetch.RemoteSet.RemoteFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Whether a packed file holds what it should. */
final class PackedCheck {
    private static final int BUFFER = 1 << 16;

    private PackedCheck() {}

    /**
     * Unpacks the file, without keeping anything and no further than it should be long, and compares.
     *
     * @throws IOException if it cannot be read
     */
    static boolean holds(Path packed, RemoteFile file) throws IOException {
        MessageDigest digest = sha256();
        long length = 0;
        try (InputStream stream = Files.newInputStream(packed);
                GZIPInputStream unpacked = new GZIPInputStream(new BufferedInputStream(stream, BUFFER), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                length += read;
                if (length > file.length()) {
                    return false;
                }
                digest.update(buffer, 0, read);
            }
        } catch (ZipException | EOFException broken) {
            return false;
        }
        return length == file.length()
                && HexFormat.of().formatHex(digest.digest()).equals(file.sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java has it.
            throw new IllegalStateException(e);
        }
    }
}
