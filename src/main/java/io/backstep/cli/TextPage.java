package io.backstep.cli;

import java.io.PrintWriter;
import java.util.List;

/** Sets headings, equations and lists on a page of 80 columns. */
final class TextPage {
    static final int WIDTH = 80;
    private static final String INDENT = "  ";

    private final PrintWriter out;

    TextPage(PrintWriter out) {
        this.out = out;
    }

    /** A heading with a rule under it. */
    void heading(String words, char rule) {
        paragraph(words);
        line(String.valueOf(rule).repeat(Math.min(WIDTH, TextWidth.of(words))));
    }

    void line(String text) {
        // Not println: the text is to be the same on every system.
        out.print(text.stripTrailing() + "\n");
    }

    void blank() {
        line("");
    }

    /** Words, broken at spaces. Chinese has none, but its sentences are short here. */
    void paragraph(String words) {
        wrapped("", List.of(words.split(" ")), " ", "");
    }

    /** Short equations side by side, as many on a line as there is room for. */
    void list(List<String> items) {
        wrapped(INDENT, items, "   ", INDENT);
    }

    /**
     * Equals upon equals. It stands on one line if there is room; otherwise every part has a line of its own, the
     * relations below each other.
     *
     * @param parts each with its relation in front, {@code = 0.3775}
     */
    void equation(String name, List<String> parts) {
        String start = INDENT + name + " ";
        String whole = start + String.join(" ", parts);
        if (TextWidth.of(whole) <= WIDTH) {
            line(whole);
            return;
        }
        String indent = " ".repeat(TextWidth.of(start));
        String before = start;
        for (String part : parts) {
            operatorWrapped(before, part, indent + INDENT);
            before = indent;
        }
    }

    /** Breaks before a plus or a minus. */
    private void operatorWrapped(String before, String part, String indent) {
        String[] pieces = part.split(" (?=[+\u2212] )");
        wrapped(before, List.of(pieces), " ", indent);
    }

    private void wrapped(String before, List<String> pieces, String separator, String indent) {
        StringBuilder line = new StringBuilder(before);
        boolean fresh = true;
        for (String piece : pieces) {
            if (!fresh && TextWidth.of(line + separator + piece) > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : separator).append(piece);
            fresh = false;
        }
        line(line.toString());
    }
}
