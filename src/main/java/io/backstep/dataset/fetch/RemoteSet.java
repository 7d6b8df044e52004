package io.backstep.dataset.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Files that belong together and where they are to be had, packed by gzip.
 *
 * @param mirrors folders on servers, each with all files; tried in this order
 * @param files at least one
 */
public record RemoteSet(List<URI> mirrors, List<RemoteFile> files) {
    private static final String MNIST = "/io/backstep/data/mnist.properties";

    /**
     * One of the files.
     *
     * @param name without {@code .gz}
     * @param packed about how many bytes it has packed, which differs from mirror to mirror
     * @param length how many bytes it has unpacked
     * @param sha256 of the unpacked bytes, in small hexadecimal digits
     */
    public record RemoteFile(String name, long packed, long length, String sha256) {}

    public RemoteSet {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
        if (mirrors.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to fetch, or nowhere to fetch it from");
        }
    }

    /** MNIST, by the program's own settings file. */
    public static RemoteSet mnist() {
        Properties settings = new Properties();
        try (InputStream stream = Objects.requireNonNull(RemoteSet.class.getResourceAsStream(MNIST), MNIST)) {
            settings.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(settings);
    }

    /**
     * What a settings file says.
     *
     * @throws IllegalArgumentException if something is missing in it
     */
    static RemoteSet of(Properties settings) {
        return new RemoteSet(
                words(settings, "mirrors").map(URI::create).toList(),
                words(settings, "files")
                        .map(name -> new RemoteFile(
                                name,
                                Long.parseLong(value(settings, name + ".packed")),
                                Long.parseLong(value(settings, name + ".length")),
                                value(settings, name + ".sha256")))
                        .toList());
    }

    private static Stream<String> words(Properties settings, String key) {
        return Stream.of(value(settings, key).split("\\s+"));
    }

    private static String value(Properties settings, String key) {
        String value = settings.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is not set");
        }
        return value.strip();
    }

    /** About how many bytes are fetched. */
    public long packed() {
        return files.stream().mapToLong(RemoteFile::packed).sum();
    }
}
