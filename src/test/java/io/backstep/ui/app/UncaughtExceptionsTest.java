package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncaughtExceptionsTest {
    @TempDir
    Path folder;

    private final NoticeBoard notices = new NoticeBoard();
    private final List<String> copied = new ArrayList<>();
    private Path file = Path.of("errors.log");
    private UncaughtExceptions handler = handler(file);

    private UncaughtExceptions handler(Path to) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        return new UncaughtExceptions(to, clock, Runnable::run, notices, copied::add);
    }

    @BeforeEach
    void begin() {
        file = folder.resolve("state").resolve("errors.log");
        handler = handler(file);
    }

    @Test
    void areWrittenWholeAndTold() throws IOException {
        handler.uncaughtException(
                Thread.currentThread(), new IllegalStateException("outside", new ArithmeticException("inside")));

        assertThat(Files.readString(file))
                .contains(
                        "2026-01-02T03:04:05Z", "outside", "Caused by: java.lang.ArithmeticException: inside", "\tat ");
        assertThat(notices.messages()).hasSize(1);
        notices.messages().get(0).choices().get(0).action().run();
        assertThat(copied).singleElement().asString().contains("outside", "inside");
    }

    @Test
    void areToldOnceAndDoNotFillTheDisk() throws IOException {
        for (int i = 0; i < 150; i++) {
            handler.uncaughtException(Thread.currentThread(), new IllegalStateException("number " + i));
        }

        assertThat(notices.messages()).hasSize(1);
        assertThat(Files.readString(file)).contains("number 0", "number 99").doesNotContain("number 100");
    }
}
