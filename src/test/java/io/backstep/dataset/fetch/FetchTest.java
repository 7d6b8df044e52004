package io.backstep.dataset.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.DataTexts;
import io.backstep.dataset.Packed;
import io.backstep.dataset.fetch.LoopbackMirror.Manner;
import io.backstep.dataset.fetch.RemoteSet.RemoteFile;
import io.backstep.engine.data.Outcome;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against servers on this machine that are slow, break off, lie and send something else. */
final class FetchTest {
    private static final byte[] LARGE = random(300_000, 1);
    private static final byte[] SMALL = random(500, 2);
    private static final byte[] PACKED = Packed.of(LARGE);
    /** Long enough for a server that answers, short for a test of one that does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path home = Path.of("");

    private final List<Progress> told = new ArrayList<>();
    private final LoopbackMirror first = mirror();
    private final LoopbackMirror second = mirror();
    private Path folder = Path.of("");

    private static LoopbackMirror mirror() {
        try {
            return new LoopbackMirror(Map.of("large.gz", PACKED, "small.gz", Packed.of(SMALL)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        folder = home.resolve("data/set");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void allFilesArriveTogether() throws IOException {
        assertThat(fetch(first)).isEqualTo(Outcome.done(folder.toAbsolutePath()));
        assertArrived();
        assertThat(told).isNotEmpty();
        long before = 0;
        for (Progress progress : told) {
            assertThat(progress.bytes()).isBetween(before, progress.total());
            before = progress.bytes();
        }
        assertThat(told.get(told.size() - 1).share()).isEqualTo(1);
        assertThat(first.requests()).containsExactly("large.gz", "small.gz");
    }

    @Test
    void whatBreaksOffGoesOnFromThere() throws IOException {
        AtomicInteger left = new AtomicInteger(2);
        first.become((exchange, content) -> {
            if (left.getAndDecrement() <= 0) {
                LoopbackMirror.WELL.answer(exchange, content);
                return;
            }
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (range != null) {
                exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-/" + content.length);
            }
            exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
            exchange.getResponseBody().write(content, from, 100_000);
            exchange.getResponseBody().flush();
        });
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
        assertThat(first.requests().get(1)).matches("large\\.gz bytes=\\d+-");
        assertThat(first.requests()).last().isEqualTo("small.gz");
    }

    @Test
    void anotherTimeGoesOnAndNothingHalfIsLeftInBetween() throws IOException {
        first.become((exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 120_000);
            exchange.getResponseBody().flush();
        });
        assertThat(problem(fetch(first)))
                .isEqualTo("the connection to localhost broke off within large: try again, it goes on from there");
        assertThat(folder).doesNotExist();
        first.become(LoopbackMirror.WELL);
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
        assertThat(first.requests().stream().filter(request -> request.contains("bytes=")))
                .isNotEmpty();
    }

    @Test
    void aServerThatKnowsNoRangesIsAskedForAllAgain() throws IOException {
        part(first, Arrays.copyOf(PACKED, 1000));
        first.become(LoopbackMirror.WHOLE);
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
        assertThat(first.requests()).startsWith("large.gz bytes=1000-");
    }

    @Test
    void whatWasLeftAndIsNotRightIsBegunAnew() throws IOException {
        part(first, random(1000, 3));
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
        assertThat(first.requests()).startsWith("large.gz bytes=1000-", "large.gz");
        // More than the server has.
        removeAll();
        part(first, random(400_000, 4));
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
    }

    @Test
    void whatIsThereWholeIsNotFetchedAgain() throws IOException {
        part(first, PACKED);
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
        assertThat(first.requests()).containsExactly("small.gz");
    }

    static Stream<Manner> wrong() {
        return Stream.of(
                (exchange, content) -> LoopbackMirror.send(exchange, 200, Packed.of(random(300_000, 5))),
                (exchange, content) -> LoopbackMirror.send(
                        exchange, 200, "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8)),
                (exchange, content) -> LoopbackMirror.send(exchange, 200, Packed.of(new byte[50_000_000])),
                (exchange, content) -> LoopbackMirror.send(exchange, 200, new byte[0]),
                // says that there is less than there is, far more than there can be, and goes on without an end in
                // sight
                (exchange, content) -> LoopbackMirror.send(exchange, 200, Arrays.copyOf(content, content.length / 2)),
                (exchange, content) -> {
                    exchange.sendResponseHeaders(200, 1L << 40);
                    // The headers leave with the first bytes.
                    exchange.getResponseBody().write(new byte[1000]);
                    exchange.getResponseBody().flush();
                },
                (exchange, content) -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write(new byte[10_000]);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongBytesAreThrownAwayAndTheNextMirrorIsAsked(Manner manner) throws IOException {
        first.become(manner);
        assertThat(problem(fetch(first))).isEqualTo("what localhost sent is not large, and was thrown away");
        assertThat(folder).doesNotExist();
        assertThat(files()).isEmpty();
        assertThat(fetch(first, second).value()).isPresent();
        assertArrived();
    }

    @Test
    void serversThatHaveNothingOrAreNotThereAreNamed() throws IOException {
        first.become((exchange, content) -> exchange.sendResponseHeaders(404, -1));
        assertThat(problem(fetch(first))).startsWith("localhost answers with status 404 in place of large: ");
        assertThat(fetch(first, second).value()).isPresent();
        assertArrived();
        removeAll();
        second.close();
        assertThat(problem(fetch(second)))
                .isEqualTo(
                        "no connection to localhost: open the folder in which the files are, or drop the files here");
        // One that answers tells more.
        assertThat(problem(fetch(second, first))).contains("status 404");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        first.become(silentAfter(1000, () -> {}, done));
        Outcome<Path> outcome = new Fetch(set(first), folder, Duration.ofMillis(300), System::nanoTime).run(told::add);
        assertThat(problem(outcome)).startsWith("the connection to localhost broke off within large");
        assertThat(folder).doesNotExist();
        done.countDown();
    }

    @Test
    void itCanBeCalledOffWhileAServerIsSilentAndGoesOnLater() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Fetch fetch = new Fetch(set(first), folder, Duration.ofHours(1), System::nanoTime);
        first.become(silentAfter(1000, fetch::cancel, done));
        assertThat(problem(fetch.run(told::add))).isEqualTo("cancelled; the next time it goes on from there");
        done.countDown();
        assertThat(folder).doesNotExist();
        first.become(LoopbackMirror.WELL);
        assertThat(fetch(first).value()).isPresent();
        assertArrived();
    }

    @Test
    void theTimeLeftFollowsThePace() {
        RemoteSet set = set(first);
        long[] now = {0};
        Pace pace = new Pace(set, () -> now[0]);
        RemoteFile large = set.files().get(0);
        assertThat(pace.at(large, 100, 1000).secondsLeft()).isEmpty();
        now[0] = 2_000_000_000L;
        Progress progress = pace.at(large, 300, 1000);
        long total = 1000 + set.files().get(1).packed();
        assertThat(progress).isEqualTo(new Progress(300, total, progress.secondsLeft()));
        assertThat(progress.secondsLeft()).hasValue((total - 300) / 100.0);
    }

    @Test
    void mnistIsWhatTheFrameworksFetch() {
        RemoteSet mnist = RemoteSet.mnist();
        assertThat(mnist.mirrors())
                .hasSize(2)
                .allMatch(mirror -> mirror.getScheme().equals("https"));
        assertThat(mnist.files().stream().map(RemoteFile::length)).containsExactly(47040016L, 60008L, 7840016L, 10008L);
        assertThat(mnist.files()).allMatch(file -> file.sha256().matches("[0-9a-f]{64}"));
        assertThat(mnist.packed()).isBetween(11_000_000L, 12_000_000L);
    }

    private static Manner silentAfter(int bytes, Runnable then, CountDownLatch done) {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            then.run();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private RemoteSet set(LoopbackMirror... mirrors) {
        return new RemoteSet(
                Stream.of(mirrors).map(LoopbackMirror::address).toList(),
                List.of(
                        new RemoteFile("large", PACKED.length, LARGE.length, sha256(LARGE)),
                        new RemoteFile("small", 400, SMALL.length, sha256(SMALL))));
    }

    private Outcome<Path> fetch(LoopbackMirror... mirrors) {
        told.clear();
        return new Fetch(set(mirrors), folder, PATIENCE, System::nanoTime).run(told::add);
    }

    private void part(LoopbackMirror mirror, byte[] content) throws IOException {
        URI address = mirror.address();
        Path gathering = Files.createDirectories(folder.resolveSibling("set.part"));
        Files.write(gathering.resolve("large." + Integer.toHexString(address.hashCode()) + ".part"), content);
    }

    private void assertArrived() throws IOException {
        assertThat(Files.readAllBytes(folder.resolve("large.gz"))).isEqualTo(PACKED);
        assertThat(Files.readAllBytes(folder.resolve("small.gz"))).isEqualTo(Packed.of(SMALL));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        assertThat(folder.resolveSibling("set.part")).doesNotExist();
    }

    private static String problem(Outcome<Path> outcome) {
        String chinese = DataTexts.problems(outcome.problems(), Messages.of(Language.CHINESE))
                .get(0);
        assertThat(chinese.codePoints().anyMatch(Character::isIdeographic)).isTrue();
        return DataTexts.problems(outcome.problems(), Messages.of(Language.ENGLISH))
                .get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void removeAll() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
