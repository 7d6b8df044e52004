package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameCounterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long nanos = 10_000_000_000L;
    private final FrameCounter counter =
            new FrameCounter(() -> nanos, Runnable::run, new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void measuresFromTheClickToTheFrame() {
        for (int milliseconds : new int[] {4, 30, 8}) {
            counter.input("KEY_PRESSED");
            counter.input("another one before the frame");
            nanos += milliseconds * 1_000_000L;
            counter.shown();
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "KEY_PRESSED on screen after 4.00 ms",
                        "KEY_PRESSED on screen after 30.00 ms",
                        "KEY_PRESSED on screen after 8.00 ms");
        assertThat(counter.summary()).hasValue("median of 3 clicks: on screen after 8.00 ms");
    }

    @Test
    void countsTheFramesOfASecond() {
        counter.counted();
        for (int i = 0; i < 50; i++) {
            nanos += 20_000_000;
            counter.counted();
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("frames a second: 50.0");
    }

    @Test
    void aPauseIsNoSlowFrame() {
        counter.counted();
        nanos += 5_000_000_000L;
        counter.counted();

        assertThat(out.size()).isZero();
        assertThat(counter.summary()).isEmpty();
    }
}
