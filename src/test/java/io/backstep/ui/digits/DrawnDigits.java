package io.backstep.ui.digits;

import io.backstep.engine.data.image.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Digits drawn for the tests, varied in size, place, slant and thickness. */
public final class DrawnDigits {
    private static final String RESOURCE = "/io/backstep/digits/drawn-digits.txt";

    private DrawnDigits() {}

    /** A digit as it was drawn. */
    public record Drawn(int digit, List<Stroke> strokes) {}

    public static List<Drawn> all() {
        try (InputStream stream = Objects.requireNonNull(DrawnDigits.class.getResourceAsStream(RESOURCE))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Drawn(line.charAt(0) - '0', strokes(line.substring(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first drawing of a digit. */
    public static List<Stroke> first(int digit) {
        return all().stream()
                .filter(drawn -> drawn.digit() == digit)
                .findFirst()
                .orElseThrow()
                .strokes();
    }

    private static List<Stroke> strokes(String text) {
        return Stream.of(text.split(";", -1))
                .map(stroke -> Stroke.read(stroke).orElseThrow())
                .toList();
    }
}
