package io.backstep.cli;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lines on standard output, the same on every system. Closing it leaves the stream open, and fails if nobody read them. */
final class TextOutput implements AutoCloseable {
    private final OutputStream stream;
    private final PrintWriter lines;

    TextOutput(OutputStream stream) {
        this.stream = stream;
        lines = new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), false);
    }

    void line(String text) {
        // Not println: the text is to be the same on every system.
        lines.print(text + "\n");
    }

    @Override
    public void close() {
        if (lines.checkError() || (stream instanceof PrintStream printed && printed.checkError())) {
            throw CommandFailure.workFailed("standard output cannot be written");
        }
    }
}
