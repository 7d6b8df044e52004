package io.backstep.engine.data.csv;

import io.backstep.engine.data.DataProblem;
import io.backstep.engine.data.DataProblem.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes. It takes UTF-8 with or without a byte order mark, and UTF-16 with one; it guesses no other
 * encoding, since a wrong guess would change names without a word.
 */
final class TextDecoding {
    private static final int LOOKED_AT = 4096;

    private TextDecoding() {}

    /** The text, without its mark. */
    static String decode(byte[] content) throws Refusal {
        if (content.length > CsvLimits.BYTES) {
            throw tooLarge();
        }
        if (begins(content, 0xFF, 0xFE, 0, 0) || begins(content, 0, 0, 0xFE, 0xFF)) {
            throw new Refusal(DataProblem.of(Kind.UTF_32));
        }
        if (begins(content, 0xFF, 0xFE)) {
            return checked(decode(content, 2, StandardCharsets.UTF_16LE, Kind.UTF_16_BROKEN));
        }
        if (begins(content, 0xFE, 0xFF)) {
            return checked(decode(content, 2, StandardCharsets.UTF_16BE, Kind.UTF_16_BROKEN));
        }
        refuseOtherFormats(content);
        int mark = begins(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return checked(decode(content, mark, StandardCharsets.UTF_8, Kind.NOT_UTF_8));
    }

    /** Text that is there already, without its mark. */
    static String check(String text) throws Refusal {
        if (text.length() > CsvLimits.BYTES) {
            throw tooLarge();
        }
        return checked(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Refusal tooLarge() {
        return new Refusal(DataProblem.of(Kind.TOO_MANY_BYTES, CsvLimits.BYTES / (1024 * 1024)));
    }

    private static boolean begins(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** What people have in hand when they have no CSV, by the bytes with which such files begin. */
    private static void refuseOtherFormats(byte[] content) throws Refusal {
        if (begins(content, 'P', 'K', 3, 4) || begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal(DataProblem.of(Kind.SPREADSHEET));
        }
        if (begins(content, 0x1F, 0x8B)) {
            throw new Refusal(DataProblem.of(Kind.PACKED));
        }
        if (everySecondIsZero(content)) {
            throw new Refusal(DataProblem.of(Kind.UTF_16_UNMARKED));
        }
        int looked = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            if (content[i] == 0) {
                throw new Refusal(DataProblem.inLine(Kind.BINARY, lineOf(content, i)));
            }
        }
    }

    /** As in UTF-16 whose characters are mostly those of ASCII. */
    private static boolean everySecondIsZero(byte[] content) {
        int[] zeros = new int[2];
        int looked = Math.min(content.length, LOOKED_AT) / 2 * 2;
        for (int i = 0; i < looked; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        return looked >= 4 && Math.min(zeros[0], zeros[1]) == 0 && Math.max(zeros[0], zeros[1]) * 5 >= looked / 2 * 4;
    }

    private static String decode(byte[] content, int from, Charset charset, Kind problem) throws Refusal {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer text = CharBuffer.allocate(content.length - from);
        CoderResult result = decoder.decode(bytes, text, true);
        if (!result.isError()) {
            result = decoder.flush(text);
        }
        text.flip();
        if (result.isError()) {
            throw new Refusal(DataProblem.inLine(problem, lines(text)));
        }
        return text.toString();
    }

    private static int lineOf(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The line in which a text ends. */
    private static int lines(CharSequence text) {
        return 1 + (int) text.chars().filter(character -> character == '\n').count();
    }

    private static String checked(String text) throws Refusal {
        if (text.isBlank()) {
            throw new Refusal(DataProblem.of(Kind.EMPTY));
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f') {
                throw new Refusal(DataProblem.inLine(Kind.BINARY, lines(text.substring(0, i))));
            }
        }
        String start = text.stripLeading();
        if (start.charAt(0) == '<' || start.charAt(0) == '{' || start.charAt(0) == '[') {
            throw new Refusal(DataProblem.of(Kind.MARKUP, start.substring(0, 1)));
        }
        return text;
    }
}
