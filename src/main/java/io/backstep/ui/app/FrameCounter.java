package io.backstep.ui.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Counts frames, and measures how long it takes from a key or a click to the frame that shows what came of it. Turned on
 * by the system property {@value #PROPERTY}; writes a line a second while frames are drawn, one for each key or click,
 * and the medians at the end.
 *
 * <p>A frame counts as shown when the renderer is done with it. JavaFX does not tell when, but it renders in order: a
 * picture of one pixel that is asked for after the frame is ready after the frame.
 */
final class FrameCounter {
    static final String PROPERTY = "backstep.frames";

    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final LongSupplier nanos;
    private final Consumer<Runnable> later;
    private final PrintStream out;
    private final List<Double> latencies = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final Rectangle pixel = new Rectangle(1, 1);

    private @Nullable String input;
    private long inputAt;
    private long secondBegan;
    private int frames;

    /**
     * @param nanos the time in nanoseconds since an arbitrary origin
     * @param later runs something on the JavaFX thread when the work that is waiting there is done
     */
    FrameCounter(LongSupplier nanos, Consumer<Runnable> later, PrintStream out) {
        this.nanos = nanos;
        this.later = later;
        this.out = out;
    }

    /**
     * Counts the frames of a scene if the system property asks for it.
     *
     * @return ends the counting and writes the medians
     */
    static Subscription install(Scene scene, Consumer<Runnable> later) {
        return Boolean.getBoolean(PROPERTY)
                ? new FrameCounter(System::nanoTime, later, System.err).count(scene)
                : Subscription.EMPTY;
    }

    private Subscription count(Scene scene) {
        EventHandler<InputEvent> heard = event -> input(String.valueOf(event.getEventType()));
        Runnable frame = this::frame;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, heard);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, heard);
        scene.addPostLayoutPulseListener(frame);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, heard);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, heard);
            scene.removePostLayoutPulseListener(frame);
            summary().ifPresent(out::println);
        };
    }

    void input(String what) {
        if (input == null) {
            input = what;
            inputAt = nanos.getAsLong();
        }
    }

    private void frame() {
        counted();
        if (input != null) {
            // After this frame has been handed to the renderer, and after all that waits behind it.
            later.accept(this::awaitRenderer);
        }
    }

    private void awaitRenderer() {
        SnapshotParameters small = new SnapshotParameters();
        small.setViewport(new Rectangle2D(0, 0, 1, 1));
        pixel.snapshot(small, null);
        later.accept(this::shown);
    }

    void counted() {
        long now = nanos.getAsLong();
        frames++;
        if (now - secondBegan >= NANOS_A_SECOND) {
            // The first second began long ago if nothing was drawn meanwhile.
            if (now - secondBegan < 2 * NANOS_A_SECOND) {
                double rate = frames * (double) NANOS_A_SECOND / (now - secondBegan);
                rates.add(rate);
                out.println(line("frames a second: %.1f", rate));
            }
            frames = 0;
            secondBegan = now;
        }
    }

    void shown() {
        if (input != null) {
            double milliseconds = (nanos.getAsLong() - inputAt) / NANOS_A_MILLISECOND;
            latencies.add(milliseconds);
            out.println(line("%s on screen after %.2f ms", input, milliseconds));
            input = null;
        }
    }

    /** The medians, or nothing where nothing was measured. */
    Optional<String> summary() {
        if (latencies.isEmpty()) {
            return Optional.empty();
        }
        String shown = line("median of %d clicks: on screen after %.2f ms", latencies.size(), median(latencies));
        return Optional.of(rates.isEmpty() ? shown : shown + line(", %.1f frames a second", median(rates)));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
