package io.backstep.ui.app;

import io.backstep.cli.Version;
import io.backstep.ui.document.Notice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What nobody caught: written whole to a file, and told to the person in one line. The window goes on; the document is
 * immutable and the session kept, so nothing a learner made is at stake.
 */
final class UncaughtExceptions implements Thread.UncaughtExceptionHandler {
    /** A mistake that is repeated at every frame must not fill the disk. */
    private static final int MOST_WRITTEN = 100;

    private static final long LARGEST_FILE = 4L << 20;

    private final Path file;
    private final Clock clock;
    private final Consumer<Runnable> fxThread;
    private final NoticeBoard notices;
    private final Consumer<String> clipboard;
    private final AtomicInteger written = new AtomicInteger();

    /**
     * @param file where they are written; its folder is made when it is needed
     * @param fxThread where the notice board is used
     * @param clipboard takes the text that a person copies
     */
    UncaughtExceptions(
            Path file, Clock clock, Consumer<Runnable> fxThread, NoticeBoard notices, Consumer<String> clipboard) {
        this.file = file;
        this.clock = clock;
        this.fxThread = fxThread;
        this.notices = notices;
        this.clipboard = clipboard;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        String details = details(thread, failure);
        if (written.incrementAndGet() <= MOST_WRITTEN) {
            write(details);
        }
        fxThread.accept(() -> notices.put(new NoticeBoard.Message(
                NoticeBoard.Kind.PROBLEM,
                Notice.of("app.failure", String.valueOf(file)),
                List.of(new NoticeBoard.Choice("app.failure.copy", () -> clipboard.accept(details))),
                () -> {})));
    }

    private String details(Thread thread, Throwable failure) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            out.println(clock.instant() + " backstep " + new Version().number() + ", Java "
                    + System.getProperty("java.version") + ", " + System.getProperty("os.name") + ", thread "
                    + thread.getName());
            failure.printStackTrace(out);
        }
        return text.toString();
    }

    private void write(String details) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            boolean full = Files.exists(file) && Files.size(file) > LARGEST_FILE;
            Files.writeString(
                    file,
                    details,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    full ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
                    StandardOpenOption.WRITE);
        } catch (IOException cannotBeWritten) {
            // Then standard error is all there is left.
            System.err.print(details);
        }
    }
}
