package io.backstep.ui.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class ManualFrameClockTest {
    private final ManualFrameClock clock = new ManualFrameClock();
    private final List<Long> frames = new ArrayList<>();

    @Test
    void tellsTheTimeOfEachFrame() {
        clock.everyFrame(frames::add);
        clock.advance(Duration.ofMillis(16));
        clock.advance(Duration.ofMillis(17));
        assertThat(frames).containsExactly(16_000_000L, 33_000_000L);
    }

    @Test
    void isIdleOnceEverybodyHasLeft() {
        LongConsumer listener = frames::add;
        Subscription first = clock.everyFrame(listener);
        Subscription second = clock.everyFrame(listener);
        first.unsubscribe();
        first.unsubscribe();
        clock.advance(Duration.ofMillis(1));
        assertThat(frames).hasSize(1);
        assertThat(clock.isIdle()).isFalse();
        second.unsubscribe();
        assertThat(clock.isIdle()).isTrue();
    }

    @Test
    void whoIsRemovedWithinAFrameIsNotCalledInIt() {
        Subscription[] second = new Subscription[1];
        clock.everyFrame(nanos -> second[0].unsubscribe());
        second[0] = clock.everyFrame(frames::add);
        clock.advance(Duration.ofMillis(1));
        assertThat(frames).isEmpty();
    }

    @Test
    void theWindowsClockRunsOnlyWhileSomebodyListens() {
        List<String> calls = new ArrayList<>();
        FrameListeners listeners = new FrameListeners(() -> calls.add("start"), () -> calls.add("stop"));
        Subscription first = listeners.add(frames::add);
        Subscription second = listeners.add(frames::add);
        first.unsubscribe();
        assertThat(calls).containsExactly("start");
        second.unsubscribe();
        second.unsubscribe();
        assertThat(calls).containsExactly("start", "stop");
    }
}
