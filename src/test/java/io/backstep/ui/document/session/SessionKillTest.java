package io.backstep.ui.document.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps its session is killed again and again, at moments of which it knows nothing. */
class SessionKillTest {
    private static final int KILLS = 50;
    private static final long SEED = 20260117;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyRestartOffersAWholeSessionThatIsNotOlderThanTheLastAcknowledged() throws Exception {
        Random random = new Random(SEED);
        int acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int last = runAndKill(1 + random.nextInt(12), random.nextInt(4000));
            assertThat(last).as("it went on where it had been").isGreaterThan(acknowledged);
            acknowledged = last;
            acknowledged = offered(kill, acknowledged);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("lock, two generations, and no litter").hasSizeLessThanOrEqualTo(4);
        }
    }

    /** Starts a child, reads so many acknowledgements, lets so much idle work pass, kills, and gives the last number. */
    private int runAndKill(int acknowledgements, int idle) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SessionChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int last = 0;
            for (int i = 0; i < acknowledgements; i++) {
                last = number(Objects.requireNonNull(lines.readLine(), "the child ended by itself"), last);
            }
            // A little more of its work, so that the blow falls anywhere in a writing and not always after one.
            long spent = System.nanoTime() + idle * 1000L;
            while (System.nanoTime() < spent) {
                Thread.onSpinWait();
            }
            // By its handle: the process itself would close its output along with it.
            child.toHandle().destroyForcibly();
            child.waitFor();
            // What it still said before it died counts as acknowledged too; a half line is none.
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Math.max(last, number(line, last));
            }
            return last;
        } finally {
            child.destroyForcibly();
        }
    }

    private static int number(String line, int otherwise) {
        return line.matches("kept \\d+") ? Integer.parseInt(line.substring(5)) : otherwise;
    }

    /** Looks as a restarted program would, and leaves the session for the next. */
    private int offered(int kill, int acknowledged) {
        FoundSessions found = SessionChild.folder(folder, 0).find();
        assertThat(found.notices()).as("after kill %d", kill).isEmpty();
        assertThat(found.sessions()).as("after kill %d", kill).hasSize(1);
        FoundSession session = found.sessions().get(0);
        int edit = SessionChild.editOf(session.session().position());
        assertThat(session.notices()).isEmpty();
        assertThat(edit).as("after kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
        assertThat(session.session().experiment()).isEqualTo(SessionChild.experiment(edit));
        assertThat(session.session().position()).isEqualTo(SessionChild.position(edit));
        assertThat(session.session().dirty()).isTrue();
        session.leave();
        return edit;
    }
}
