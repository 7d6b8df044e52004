package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.IdxBytes;
import io.backstep.dataset.Packed;
import io.backstep.dataset.fetch.Fetch;
import io.backstep.dataset.fetch.LoopbackMirror;
import io.backstep.dataset.fetch.Progress;
import io.backstep.dataset.fetch.RemoteSet;
import io.backstep.dataset.fetch.RemoteSet.RemoteFile;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.ThreadBackground;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.kit.clock.ManualFrameClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MNIST from a server on this machine; in its place a small set, which is checked as MNIST is. */
final class MnistViewModelTest {
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
    private static final long WAIT_SECONDS = 30;

    private final Map<String, byte[]> files = new TreeMap<>(Map.of(
            "train-images-idx3-ubyte", IdxBytes.images(200, 6, 5, 1),
            "train-labels-idx1-ubyte", IdxBytes.labels(new int[200]),
            "t10k-images-idx3-ubyte", IdxBytes.images(30, 6, 5, 2),
            "t10k-labels-idx1-ubyte", IdxBytes.labels(new int[30])));

    /** What waits for the JavaFX thread, which this test plays. */
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    private final ThreadBackground background = new ThreadBackground(2, queue::add);
    private final ManualFrameClock clock = new ManualFrameClock();

    @TempDir
    private Path home = Path.of("");

    private final LoopbackMirror mirror;
    private MnistViewModel mnist = new MnistViewModel(home, this::fetch, background, clock);
    private DigitsDataViewModel data = new DigitsDataViewModel(mnist, home, () -> 1, background);

    MnistViewModelTest() throws IOException {
        Map<String, byte[]> packed = new TreeMap<>();
        files.forEach((name, bytes) -> packed.put(name + ".gz", Packed.of(bytes)));
        mirror = new LoopbackMirror(packed);
    }

    @BeforeEach
    void begin() {
        // The folder for temporary files is known only now.
        mnist = new MnistViewModel(folder(), this::fetch, background, clock);
        data = new DigitsDataViewModel(mnist, folder(), () -> 1, background);
        data.recall(DataChoice.USUAL.withPictures(100));
    }

    @AfterEach
    void end() {
        background.close();
        mirror.close();
    }

    private Path folder() {
        return home.resolve("mnist");
    }

    private Fetch fetch() {
        return new Fetch(
                new RemoteSet(
                        List.of(mirror.address()),
                        files.entrySet().stream()
                                .map(file -> new RemoteFile(
                                        file.getKey(),
                                        file.getValue().length,
                                        file.getValue().length,
                                        sha256(file.getValue())))
                                .toList()),
                folder());
    }

    /** Lets the JavaFX thread do what it has to do, frame by frame, until something is the case. */
    private void until(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Runnable next = queue.poll(5, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
            clock.advance(Duration.ofMillis(16));
        }
    }

    private void getAndWait() throws InterruptedException {
        mnist.get();
        assertThat(mnist.fetchingProperty().get()).isTrue();
        until(() -> !mnist.fetchingProperty().get());
    }

    private String problem() {
        return mnist.problemProperty().get().orElseThrow().in(ENGLISH);
    }

    @Test
    void oneClickBringsItAndItIsOnViewAtOnceAndFromThenOn() throws InterruptedException {
        data.start();
        data.choose(Source.MNIST);
        until(() -> data.setsProperty().get().isPresent());
        assertThat(data.onViewProperty().get()).isEqualTo(Source.BUILT_IN);
        getAndWait();
        until(() -> data.onViewProperty().get() == Source.MNIST);
        DigitSets sets = data.setsProperty().get().orElseThrow();
        assertThat(sets.sets().training().size()).isEqualTo(200);
        assertThat(sets.sets().test().orElseThrow().size()).isEqualTo(30);
        assertThat(clock.isIdle()).isTrue();

        DigitsDataViewModel later = new DigitsDataViewModel(
                new MnistViewModel(folder(), this::fetch, background, clock), folder(), () -> 1, background);
        later.recall(DataChoice.USUAL.with(Source.MNIST).withLimit(100));
        later.start();
        until(() -> later.onViewProperty().get() == Source.MNIST);
        assertThat(later.setsProperty().get().orElseThrow().sets().training().size())
                .isEqualTo(100);
    }

    @Test
    void calledOffItGoesOnFromThere() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        mirror.become((exchange, content) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        mnist.get();
        until(() -> mnist.progressProperty().get().filter(at -> at.bytes() > 0).isPresent());
        assertThat(mnist.progressProperty().get().orElseThrow().share()).isBetween(0.0, 0.99);
        mnist.cancel();
        until(() -> !mnist.fetchingProperty().get());
        done.countDown();
        until(() -> mnist.keptProperty().get() > 0);
        assertThat(mnist.problemProperty().get()).isEmpty();
        assertThat(mnist.presentProperty().get()).isFalse();
        assertThat(folder()).doesNotExist();

        mirror.become(LoopbackMirror.WELL);
        getAndWait();
        assertThat(mnist.presentProperty().get()).isTrue();
        assertThat(mnist.keptProperty().get()).isZero();
        assertThat(home.resolve("mnist.part")).doesNotExist();
    }

    @Test
    void withoutAConnectionTheOtherWayIsToldAndWhatIsOnViewStays() throws InterruptedException {
        data.start();
        until(() -> data.setsProperty().get().isPresent());
        Optional<DigitSets> before = data.setsProperty().get();
        data.choose(Source.MNIST);
        mirror.close();
        getAndWait();
        assertThat(problem()).contains("no connection to localhost").contains("open the folder");
        assertThat(data.setsProperty().get()).isEqualTo(before);
        assertThat(folder()).doesNotExist();
        // What lies elsewhere can be opened.
        Path elsewhere = home.resolve("elsewhere");
        write(elsewhere);
        data.open(List.of(elsewhere));
        until(() -> data.onViewProperty().get() == Source.OTHER);
    }

    @Test
    void wrongBytesLeaveNothing() throws InterruptedException, IOException {
        mirror.become((exchange, content) -> LoopbackMirror.send(exchange, 200, Packed.of(new byte[5000])));
        getAndWait();
        assertThat(problem()).contains("was thrown away");
        assertThat(mnist.presentProperty().get()).isFalse();
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsThereButBrokenCanBeFetchedAgain() throws InterruptedException, IOException {
        write(folder());
        Files.write(folder().resolve("train-labels-idx1-ubyte"), IdxBytes.labels(1, 2));
        data.recall(DataChoice.USUAL.withPictures(100).with(Source.MNIST));
        data.start();
        until(() -> data.problemProperty().get().isPresent()
                && data.setsProperty().get().isPresent());
        assertThat(data.problemProperty().get().orElseThrow().in(ENGLISH))
                .contains("but train-labels-idx1-ubyte has 2");
        assertThat(data.onViewProperty().get()).isEqualTo(Source.BUILT_IN);
        assertThat(mnist.presentProperty().get()).isFalse();
    }

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        assertThat(MnistView.words(new Progress(4_230_000, 11_600_000, OptionalDouble.of(8.2)), ENGLISH))
                .isEqualTo("4.0 of 11.1 MB, 9 s left");
        assertThat(MnistView.words(new Progress(0, 11_600_000, OptionalDouble.of(200)), ENGLISH))
                .isEqualTo("0.0 of 11.1 MB, 3 minutes left");
    }

    private void write(Path target) {
        try {
            Files.createDirectories(target);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(target.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
